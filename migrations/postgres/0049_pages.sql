-- How many pages an attached file has; NULL for what came before they were counted, or
-- where it cannot be told.
ALTER TABLE portal_files ADD COLUMN pages BIGINT;
