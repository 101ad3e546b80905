-- An entry has versions: it holds the newest, and each correction keeps what stood
-- before, with the note at the margin that says why.
ALTER TABLE registry_entries ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
CREATE TABLE registry_versions (
    entry       BLOB NOT NULL REFERENCES registry_entries (id),
    -- The version that ended, from 1.
    version     INTEGER NOT NULL,
    -- What it held.
    content     TEXT NOT NULL,
    -- The note: day, fields before and after, why, on what evidence, who agreed to it.
    noted_on    TEXT NOT NULL,
    noted_at    TEXT NOT NULL,
    changes     TEXT NOT NULL,
    basis       TEXT NOT NULL,
    evidence    TEXT NOT NULL,
    consent     TEXT NOT NULL,
    -- The officer who proposed and the second person.
    asked_name  TEXT NOT NULL,
    agreed_name TEXT NOT NULL,
    PRIMARY KEY (entry, version)
) STRICT;

-- The paper in whose place a paper was made.
ALTER TABLE registry_papers ADD COLUMN replaces BLOB REFERENCES registry_papers (id);

-- A result that ended because another stands in its place.
ALTER TABLE portal_results ADD COLUMN replaced INTEGER NOT NULL DEFAULT 0;
