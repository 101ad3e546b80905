-- Supplement requests: one list to the citizen, answered, or closed when the lawful
-- time is over; what officers have opened; returns counted by reason and office.

-- A list while an officer writes it. One for a case, whoever writes.
CREATE TABLE registry_supplement_drafts (
    case_code  TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    changed_at TEXT    NOT NULL,
    items      TEXT    NOT NULL
) STRICT;

-- Lists that were sent. `changes` holds the old and the new answers, written at the
-- answer and never again.
CREATE TABLE registry_supplements (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    round        INTEGER NOT NULL,
    -- open, answered, expired or withdrawn.
    state        TEXT    NOT NULL,
    officer      BLOB    NOT NULL,
    officer_name TEXT    NOT NULL,
    requested_at TEXT    NOT NULL,
    answer_by    TEXT    NOT NULL,
    -- Closed from here on when nothing has come.
    closes_at    TEXT    NOT NULL,
    -- What sets the last day.
    article      TEXT    NOT NULL,
    -- From the second round on: why the supervisor let it be asked again.
    again        TEXT,
    ended_at     TEXT,
    items        TEXT    NOT NULL,
    changes      TEXT,
    PRIMARY KEY (case_code, round)
) STRICT;
CREATE INDEX registry_supplements_ending ON registry_supplements (closes_at, case_code) WHERE state = 'open';

-- Who has opened which file of a case, and when first: a list may not be sent unseen.
CREATE TABLE registry_file_views (
    case_code TEXT NOT NULL REFERENCES registry_cases (code),
    officer   BLOB NOT NULL REFERENCES registry_staff (id),
    file      BLOB NOT NULL,
    seen_at   TEXT NOT NULL,
    PRIMARY KEY (case_code, officer, file)
) STRICT;

-- For the public page of returns, counted with the change and never by scanning.
-- Dossiers that arrived, and how many of them were asked once, and more than once.
CREATE TABLE registry_office_years (
    office       TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    filings      INTEGER NOT NULL,
    asked_once   INTEGER NOT NULL,
    asked_again  INTEGER NOT NULL,
    PRIMARY KEY (office, year)
) STRICT;

-- Lines of lists by reason; round 2 stands for all later ones.
CREATE TABLE registry_returns (
    office TEXT    NOT NULL,
    year   INTEGER NOT NULL,
    round  INTEGER NOT NULL,
    reason TEXT    NOT NULL,
    lines  INTEGER NOT NULL,
    PRIMARY KEY (office, year, round, reason)
) STRICT;

INSERT INTO registry_office_years (office, year, filings, asked_once, asked_again)
    SELECT office, CAST(substr(received_on, 1, 4) AS INTEGER), count(*), 0, 0 FROM registry_cases
    GROUP BY office, CAST(substr(received_on, 1, 4) AS INTEGER);

-- The signed paper of a decision against the citizen.
CREATE TABLE registry_decisions (
    case_code TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    kind      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    size      INTEGER NOT NULL,
    issued_at TEXT    NOT NULL
) STRICT;

-- The citizen's side of a list. `answers` are typed anew and not sent yet; `replaced`
-- keeps what they replaced once they are.
CREATE TABLE portal_supplements (
    dossier      BLOB    NOT NULL REFERENCES portal_dossiers (id),
    round        INTEGER NOT NULL,
    -- open, answered or closed.
    state        TEXT    NOT NULL,
    requested_at TEXT    NOT NULL,
    answer_by    TEXT    NOT NULL,
    article      TEXT    NOT NULL,
    again        TEXT,
    -- When to remind; none once it was done.
    remind_at    TEXT,
    ended_at     TEXT,
    -- Grows with every change.
    revision     INTEGER NOT NULL,
    items        TEXT    NOT NULL,
    answers      TEXT    NOT NULL,
    replaced     TEXT,
    PRIMARY KEY (dossier, round)
) STRICT;
CREATE INDEX portal_supplements_reminding ON portal_supplements (remind_at, dossier)
    WHERE state = 'open' AND remind_at IS NOT NULL;

-- Files for an answer that is not sent yet belong to no dossier; once sent they do, and
-- the round tells with which answer they came.
ALTER TABLE portal_files ADD COLUMN supplement_of BLOB REFERENCES portal_dossiers (id);
ALTER TABLE portal_files ADD COLUMN supplement_round INTEGER;
CREATE INDEX portal_files_of_supplement ON portal_files (supplement_of) WHERE supplement_of IS NOT NULL;
