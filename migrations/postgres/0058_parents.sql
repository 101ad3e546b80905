-- Whose children stand in the register of births, by the parents' numbers: a note on a
-- parent's entry reaches theirs.

CREATE TABLE registry_parents (
    -- The parent's number.
    parent  TEXT NOT NULL,
    -- The child's birth.
    entry   UUID NOT NULL REFERENCES registry_entries (id),
    PRIMARY KEY (parent, entry)
);

INSERT INTO registry_parents (parent, entry)
SELECT content -> 'mother' ->> 'pin', id FROM registry_entries
    WHERE register = 'KS' AND content -> 'mother' ->> 'pin' IS NOT NULL
ON CONFLICT DO NOTHING;
INSERT INTO registry_parents (parent, entry)
SELECT content -> 'father' ->> 'pin', id FROM registry_entries
    WHERE register = 'KS' AND content -> 'father' ->> 'pin' IS NOT NULL
ON CONFLICT DO NOTHING;
