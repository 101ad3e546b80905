-- Acts of risk: proposed by one officer, settled by another.
CREATE TABLE registry_proposals (
    -- What is to be done: register_late, reopen, revoke …
    act          TEXT    NOT NULL,
    -- To what: a case, or a paper as case and place.
    subject      TEXT    NOT NULL,
    ordinal      INTEGER NOT NULL,
    -- Commune code: whose second person is waited for.
    office       TEXT    NOT NULL,
    -- The case on whose page it is read; none when it is about a book.
    case_code    TEXT REFERENCES registry_cases (code),
    asked_at     TEXT    NOT NULL,
    asked_by     BLOB    NOT NULL REFERENCES registry_staff (id),
    asked_name   TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    -- What else the act needs, by name.
    terms        TEXT    NOT NULL,
    settled_at   TEXT,
    -- The second person; none when the case ended meanwhile.
    settled_by   BLOB,
    settled_name TEXT,
    agreed       INTEGER,
    -- Why it was sent back.
    answer       TEXT,
    PRIMARY KEY (act, subject, ordinal)
) STRICT;
CREATE UNIQUE INDEX registry_proposals_open ON registry_proposals (act, subject) WHERE settled_at IS NULL;
CREATE INDEX registry_proposals_waiting ON registry_proposals (office, asked_at, act, subject) WHERE settled_at IS NULL;

INSERT INTO registry_proposals (act, subject, ordinal, office, case_code, asked_at, asked_by, asked_name, reason,
    terms, settled_at, settled_name, agreed)
SELECT 'revoke', p.case_code || '/' || p.ordinal, r.ordinal, c.office, p.case_code, r.asked_at, r.asked_by,
    r.asked_name, r.reason, json_object('authority', r.authority, 'decision', r.decision), r.settled_at,
    r.settled_name, r.agreed
FROM registry_revocations r JOIN registry_papers p ON p.id = r.paper JOIN registry_cases c ON c.code = p.case_code;
DROP TABLE registry_revocations;

-- A case that is opened again may be decided against the citizen again.
CREATE TABLE registry_decisions_of_case (
    case_code TEXT    NOT NULL REFERENCES registry_cases (code),
    kind      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    size      INTEGER NOT NULL,
    issued_at TEXT    NOT NULL,
    ordinal   INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (case_code, ordinal)
) STRICT;
INSERT INTO registry_decisions_of_case (case_code, kind, sha256, size, issued_at)
    SELECT case_code, kind, sha256, size, issued_at FROM registry_decisions;
DROP TABLE registry_decisions;
ALTER TABLE registry_decisions_of_case RENAME TO registry_decisions;
