-- Supplement requests: one list to the citizen, answered, or closed when the lawful
-- time is over; what officers have opened; returns counted by reason and office.

-- A list while an officer writes it. One for a case, whoever writes.
CREATE TABLE registry_supplement_drafts (
    case_code  TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    changed_at TIMESTAMPTZ NOT NULL,
    items      JSONB   NOT NULL
);

-- Lists that were sent. `changes` holds the old and the new answers, written at the
-- answer and never again.
CREATE TABLE registry_supplements (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    round        BIGINT  NOT NULL,
    -- open, answered, expired or withdrawn.
    state        TEXT    NOT NULL,
    officer      UUID    NOT NULL,
    officer_name TEXT    NOT NULL,
    requested_at TIMESTAMPTZ NOT NULL,
    answer_by    DATE    NOT NULL,
    -- Closed from here on when nothing has come.
    closes_at    TIMESTAMPTZ NOT NULL,
    -- What sets the last day.
    article      TEXT    NOT NULL,
    -- From the second round on: why the supervisor let it be asked again.
    again        TEXT,
    ended_at     TIMESTAMPTZ,
    items        JSONB   NOT NULL,
    changes      JSONB,
    PRIMARY KEY (case_code, round)
);
CREATE INDEX registry_supplements_ending ON registry_supplements (closes_at, case_code) WHERE state = 'open';

-- Who has opened which file of a case, and when first: a list may not be sent unseen.
CREATE TABLE registry_file_views (
    case_code TEXT NOT NULL REFERENCES registry_cases (code),
    officer   UUID NOT NULL REFERENCES registry_staff (id),
    file      UUID NOT NULL,
    seen_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_code, officer, file)
);

-- For the public page of returns, counted with the change and never by scanning.
-- Dossiers that arrived, and how many of them were asked once, and more than once.
CREATE TABLE registry_office_years (
    office       TEXT    NOT NULL,
    year         BIGINT  NOT NULL,
    filings      BIGINT  NOT NULL,
    asked_once   BIGINT  NOT NULL,
    asked_again  BIGINT  NOT NULL,
    PRIMARY KEY (office, year)
);

-- Lines of lists by reason; round 2 stands for all later ones.
CREATE TABLE registry_returns (
    office TEXT    NOT NULL,
    year   BIGINT  NOT NULL,
    round  BIGINT  NOT NULL,
    reason TEXT    NOT NULL,
    lines  BIGINT  NOT NULL,
    PRIMARY KEY (office, year, round, reason)
);

INSERT INTO registry_office_years (office, year, filings, asked_once, asked_again)
    SELECT office, CAST(EXTRACT(YEAR FROM received_on) AS BIGINT), count(*), 0, 0 FROM registry_cases
    GROUP BY office, CAST(EXTRACT(YEAR FROM received_on) AS BIGINT);

-- The signed paper of a decision against the citizen.
CREATE TABLE registry_decisions (
    case_code TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    kind      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    size      BIGINT  NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL
);

-- The citizen's side of a list. `answers` are typed anew and not sent yet; `replaced`
-- keeps what they replaced once they are.
CREATE TABLE portal_supplements (
    dossier      UUID    NOT NULL REFERENCES portal_dossiers (id),
    round        BIGINT  NOT NULL,
    -- open, answered or closed.
    state        TEXT    NOT NULL,
    requested_at TIMESTAMPTZ NOT NULL,
    answer_by    DATE    NOT NULL,
    article      TEXT    NOT NULL,
    again        TEXT,
    -- When to remind; none once it was done.
    remind_at    TIMESTAMPTZ,
    ended_at     TIMESTAMPTZ,
    -- Grows with every change.
    revision     BIGINT  NOT NULL,
    items        JSONB   NOT NULL,
    answers      JSONB   NOT NULL,
    replaced     JSONB,
    PRIMARY KEY (dossier, round)
);
CREATE INDEX portal_supplements_reminding ON portal_supplements (remind_at, dossier)
    WHERE state = 'open' AND remind_at IS NOT NULL;

-- Files for an answer that is not sent yet belong to no dossier; once sent they do, and
-- the round tells with which answer they came.
ALTER TABLE portal_files ADD COLUMN supplement_of UUID REFERENCES portal_dossiers (id);
ALTER TABLE portal_files ADD COLUMN supplement_round BIGINT;
CREATE INDEX portal_files_of_supplement ON portal_files (supplement_of) WHERE supplement_of IS NOT NULL;
