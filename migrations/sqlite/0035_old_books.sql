-- The search over the registers, and entries read from old books. Such an entry comes
-- from no case: `case_code` holds its place among the books, `book:22366/KS/1987/64`.

-- Under each word of a name, and under each two of them in the order of letters, the
-- people of the entries: a name is found in any order and without its middle.
CREATE TABLE registry_names (
    -- `an`, or `an nguyen`.
    word    TEXT NOT NULL,
    -- First and last day on which the person can have been born.
    born    TEXT NOT NULL,
    entry   BLOB NOT NULL REFERENCES registry_entries (id),
    -- subject, groom or bride.
    side    TEXT NOT NULL,
    born_to TEXT NOT NULL,
    -- All words of the name, each between spaces.
    words   TEXT NOT NULL,
    -- KS, KH or KT.
    kind    TEXT NOT NULL,
    -- The office as it was called: `22366 phuoc tien`.
    place   TEXT NOT NULL,
    PRIMARY KEY (word, born, entry, side)
) STRICT, WITHOUT ROWID;

-- The words of the mother's name, each between spaces.
ALTER TABLE registry_entries ADD COLUMN mother_words TEXT NOT NULL DEFAULT '';
-- Its names stand in `registry_names`.
ALTER TABLE registry_entries ADD COLUMN searchable INTEGER NOT NULL DEFAULT 0;
CREATE INDEX registry_entries_unsearchable ON registry_entries (id) WHERE NOT searchable;
