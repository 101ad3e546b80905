-- Acts of risk: proposed by one officer, settled by another.
CREATE TABLE registry_proposals (
    -- What is to be done: register_late, reopen, revoke …
    act          TEXT    NOT NULL,
    -- To what: a case, or a paper as case and place.
    subject      TEXT    NOT NULL,
    ordinal      BIGINT  NOT NULL,
    -- Commune code: whose second person is waited for.
    office       TEXT    NOT NULL,
    -- The case on whose page it is read; none when it is about a book.
    case_code    TEXT REFERENCES registry_cases (code),
    asked_at     TIMESTAMPTZ NOT NULL,
    asked_by     UUID    NOT NULL REFERENCES registry_staff (id),
    asked_name   TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    -- What else the act needs, by name.
    terms        JSONB   NOT NULL,
    settled_at   TIMESTAMPTZ,
    -- The second person; none when the case ended meanwhile.
    settled_by   UUID,
    settled_name TEXT,
    agreed       BOOLEAN,
    -- Why it was sent back.
    answer       TEXT,
    PRIMARY KEY (act, subject, ordinal)
);
CREATE UNIQUE INDEX registry_proposals_open ON registry_proposals (act, subject) WHERE settled_at IS NULL;
CREATE INDEX registry_proposals_waiting ON registry_proposals (office, asked_at, act, subject) WHERE settled_at IS NULL;

INSERT INTO registry_proposals (act, subject, ordinal, office, case_code, asked_at, asked_by, asked_name, reason,
    terms, settled_at, settled_name, agreed)
SELECT 'revoke', p.case_code || '/' || p.ordinal, r.ordinal, c.office, p.case_code, r.asked_at, r.asked_by,
    r.asked_name, r.reason, jsonb_build_object('authority', r.authority, 'decision', r.decision), r.settled_at,
    r.settled_name, r.agreed
FROM registry_revocations r JOIN registry_papers p ON p.id = r.paper JOIN registry_cases c ON c.code = p.case_code;
DROP TABLE registry_revocations;

-- A case that is opened again may be decided against the citizen again.
ALTER TABLE registry_decisions ADD COLUMN ordinal BIGINT NOT NULL DEFAULT 1;
ALTER TABLE registry_decisions DROP CONSTRAINT registry_decisions_pkey;
ALTER TABLE registry_decisions ADD PRIMARY KEY (case_code, ordinal);
