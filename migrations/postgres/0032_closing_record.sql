-- The signed record of a closed book, once it was made.
ALTER TABLE registry_closings ADD COLUMN sha256 TEXT;
ALTER TABLE registry_closings ADD COLUMN size BIGINT;
