-- The legal clock: what stops it, what an office owes when it is late, the calendar
-- with its changes, and how long offices really need.

-- Which state of the calendar the due moment was counted with, and how often it was
-- put off.
ALTER TABLE registry_cases ADD COLUMN calendar INTEGER NOT NULL DEFAULT 0;
ALTER TABLE registry_cases ADD COLUMN apologies INTEGER NOT NULL DEFAULT 0;
CREATE INDEX registry_cases_by_clock ON registry_cases (due_at, code) WHERE open;
CREATE INDEX registry_cases_by_calendar ON registry_cases (calendar, code) WHERE open;

-- Another office was asked to verify something; until it answers the clock stands.
CREATE TABLE registry_verifications (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    ordinal      INTEGER NOT NULL,
    asked_at     TEXT    NOT NULL,
    officer_name TEXT    NOT NULL,
    whom         TEXT    NOT NULL,
    what         TEXT    NOT NULL,
    answer_by    TEXT    NOT NULL,
    answered_at  TEXT,
    answer       TEXT,
    PRIMARY KEY (case_code, ordinal)
) STRICT;

-- Slips that say sorry: reason and new date (BM-VP01.04). One for each due moment missed
-- or put off; without a reason of an officer it went out by itself.
CREATE TABLE registry_apologies (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    ordinal      INTEGER NOT NULL,
    at           TEXT    NOT NULL,
    was_due_at   TEXT    NOT NULL,
    due_at       TEXT    NOT NULL,
    reason       TEXT,
    officer_name TEXT,
    PRIMARY KEY (case_code, ordinal),
    CONSTRAINT registry_apologies_lateness UNIQUE (case_code, was_due_at)
) STRICT;

-- Changes of the calendar that is compiled in; rows are only added. `version` is the
-- state of the calendar once the row is there; the last row about a day holds.
CREATE TABLE registry_holidays (
    version      INTEGER NOT NULL UNIQUE,
    day          TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    name_vi      TEXT    NOT NULL,
    name_en      TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    officer      BLOB    NOT NULL,
    officer_name TEXT    NOT NULL,
    at           TEXT    NOT NULL
) STRICT;

-- The same changes as the registry has told them.
CREATE TABLE portal_holidays (
    version INTEGER NOT NULL UNIQUE,
    day     TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    name_vi TEXT    NOT NULL,
    name_en TEXT    NOT NULL
) STRICT;

-- How long decisions took: cases of an office and procedure by day of decision and hours
-- begun from filing to decision. Counted in the transaction that decides.
CREATE TABLE registry_figures (
    office    TEXT    NOT NULL,
    procedure TEXT    NOT NULL,
    day       TEXT    NOT NULL,
    hours     INTEGER NOT NULL,
    cases     INTEGER NOT NULL,
    PRIMARY KEY (office, procedure, day, hours)
) STRICT;

-- When the figures of an office were told last and are to be told next.
CREATE TABLE registry_figures_told (
    office    TEXT NOT NULL,
    procedure TEXT NOT NULL,
    told_at   TEXT,
    tell_at   TEXT,
    PRIMARY KEY (office, procedure)
) STRICT;
CREATE INDEX registry_figures_to_tell ON registry_figures_told (tell_at, office, procedure) WHERE tell_at IS NOT NULL;

-- What offices really need, as the registry tells it.
CREATE TABLE portal_figures (
    office       TEXT    NOT NULL,
    procedure    TEXT    NOT NULL,
    cases        INTEGER NOT NULL,
    median_hours INTEGER NOT NULL,
    ninety_hours INTEGER NOT NULL,
    measured_at  TEXT    NOT NULL,
    PRIMARY KEY (office, procedure)
) STRICT;

-- Whom the registry has asked to verify something, for the citizen's page.
CREATE TABLE portal_verifications (
    dossier     BLOB    NOT NULL REFERENCES portal_dossiers (id),
    number      INTEGER NOT NULL,
    asked_at    TEXT    NOT NULL,
    whom        TEXT    NOT NULL,
    answer_by   TEXT    NOT NULL,
    answered_at TEXT,
    PRIMARY KEY (dossier, number)
) STRICT;

-- Slips that say sorry, as the registry has issued them.
CREATE TABLE portal_apologies (
    dossier    BLOB    NOT NULL REFERENCES portal_dossiers (id),
    number     INTEGER NOT NULL,
    at         TEXT    NOT NULL,
    was_due_at TEXT    NOT NULL,
    due_at     TEXT    NOT NULL,
    reason     TEXT,
    PRIMARY KEY (dossier, number)
) STRICT;
