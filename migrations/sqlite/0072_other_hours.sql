-- Cases opened while the office was closed; `outside` has counted acts alone, and goes on to.
ALTER TABLE registry_activity ADD COLUMN opened_outside INTEGER NOT NULL DEFAULT 0;

-- The zone in which something waits for the morning, of a mission abroad; none: Viet Nam's.
ALTER TABLE portal_mails ADD COLUMN zone TEXT;
