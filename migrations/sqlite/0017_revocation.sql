-- Papers that are taken back: proposed by one officer, agreed to by another.
CREATE TABLE registry_revocations (
    paper        BLOB    NOT NULL REFERENCES registry_papers (id),
    ordinal      INTEGER NOT NULL,
    asked_at     TEXT    NOT NULL,
    asked_by     BLOB    NOT NULL REFERENCES registry_staff (id),
    asked_name   TEXT    NOT NULL,
    -- The authority that decided, and number and day of its decision.
    authority    TEXT    NOT NULL,
    decision     TEXT    NOT NULL,
    -- For the family to read.
    reason       TEXT    NOT NULL,
    -- The second person, and whether the paper was taken back.
    settled_at   TEXT,
    settled_name TEXT,
    agreed       INTEGER,
    PRIMARY KEY (paper, ordinal)
) STRICT;
CREATE UNIQUE INDEX registry_revocations_open ON registry_revocations (paper) WHERE settled_at IS NULL;

-- What the registry has told of papers that were taken back.
ALTER TABLE portal_results ADD COLUMN ended_at TEXT;
