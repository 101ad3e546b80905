-- The officer's own personal number, where the administrator has entered it: nobody
-- registers for themselves or their own people.
ALTER TABLE registry_staff ADD COLUMN pin TEXT;
