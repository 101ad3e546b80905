-- Whose children stand in the register of births, by the parents' numbers: a note on a
-- parent's entry reaches theirs.

CREATE TABLE registry_parents (
    -- The parent's number.
    parent  TEXT NOT NULL,
    -- The child's birth.
    entry   BLOB NOT NULL REFERENCES registry_entries (id),
    PRIMARY KEY (parent, entry)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO registry_parents (parent, entry)
SELECT json_extract(content, '$.mother.pin'), id FROM registry_entries
    WHERE register = 'KS' AND json_extract(content, '$.mother.pin') IS NOT NULL;
INSERT OR IGNORE INTO registry_parents (parent, entry)
SELECT json_extract(content, '$.father.pin'), id FROM registry_entries
    WHERE register = 'KS' AND json_extract(content, '$.father.pin') IS NOT NULL;
