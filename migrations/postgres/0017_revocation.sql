-- Papers that are taken back: proposed by one officer, agreed to by another.
CREATE TABLE registry_revocations (
    paper        UUID    NOT NULL REFERENCES registry_papers (id),
    ordinal      BIGINT  NOT NULL,
    asked_at     TIMESTAMPTZ NOT NULL,
    asked_by     UUID    NOT NULL REFERENCES registry_staff (id),
    asked_name   TEXT    NOT NULL,
    -- The authority that decided, and number and day of its decision.
    authority    TEXT    NOT NULL,
    decision     TEXT    NOT NULL,
    -- For the family to read.
    reason       TEXT    NOT NULL,
    -- The second person, and whether the paper was taken back.
    settled_at   TIMESTAMPTZ,
    settled_name TEXT,
    agreed       BOOLEAN,
    PRIMARY KEY (paper, ordinal)
);
CREATE UNIQUE INDEX registry_revocations_open ON registry_revocations (paper) WHERE settled_at IS NULL;

-- What the registry has told of papers that were taken back.
ALTER TABLE portal_results ADD COLUMN ended_at TIMESTAMPTZ;
