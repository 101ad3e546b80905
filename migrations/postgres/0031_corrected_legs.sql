-- An agency was told that the entry was put right and has not answered yet: since when.
ALTER TABLE registry_legs ADD COLUMN corrected_at TIMESTAMPTZ;
