-- What stands under a number of a year, and whether anything does, whichever office keeps it:
-- the marriage of a child's parents is looked up so.
CREATE INDEX registry_entries_of_year ON registry_entries (register, year, number);
