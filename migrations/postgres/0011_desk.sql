-- The desk: what finds likely duplicates, who works on which case, notes among officers.

-- The keys under which a birth is found (domain::duplicate::BlockKeys): the hospital's
-- code, the mother's PIN, names without marks.
CREATE TABLE registry_likeness (
    key        TEXT NOT NULL,
    birth_date DATE NOT NULL,
    case_code  TEXT NOT NULL REFERENCES registry_cases (code),
    PRIMARY KEY (key, birth_date, case_code)
);
CREATE INDEX registry_likeness_of_case ON registry_likeness (case_code);

-- Two cases that an officer compared and found to be about two children. The smaller
-- code stands first.
CREATE TABLE registry_compared (
    first        TEXT NOT NULL REFERENCES registry_cases (code),
    second       TEXT NOT NULL REFERENCES registry_cases (code),
    officer      UUID NOT NULL REFERENCES registry_staff (id),
    officer_name TEXT NOT NULL,
    at           TIMESTAMPTZ NOT NULL,
    reason       TEXT NOT NULL,
    PRIMARY KEY (first, second)
);

-- Who works on a case now. Past its end a claim counts as none.
CREATE TABLE registry_claims (
    case_code    TEXT NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    officer      UUID NOT NULL REFERENCES registry_staff (id),
    officer_name TEXT NOT NULL,
    -- The session it ends with; none while a colleague has only been handed the case.
    session      UUID,
    claimed_at   TIMESTAMPTZ NOT NULL,
    expires_at   TIMESTAMPTZ NOT NULL,
    -- Who handed it over, and what to know.
    handed_by    TEXT,
    note         TEXT
);
CREATE INDEX registry_claims_of_officer ON registry_claims (officer, case_code);
CREATE INDEX registry_claims_of_session ON registry_claims (session) WHERE session IS NOT NULL;

-- What officers tell each other about a case. Only ever appended to, never sent.
CREATE TABLE registry_notes (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    ordinal      BIGINT NOT NULL,
    at           TIMESTAMPTZ    NOT NULL,
    officer      UUID    NOT NULL REFERENCES registry_staff (id),
    officer_name TEXT    NOT NULL,
    text         TEXT    NOT NULL,
    PRIMARY KEY (case_code, ordinal)
);

-- The office that received the dossier, once its successor has it in hand.
ALTER TABLE registry_cases ADD COLUMN received_office TEXT;
