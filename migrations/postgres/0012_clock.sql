-- The legal clock: what stops it, what an office owes when it is late, the calendar
-- with its changes, and how long offices really need.

-- Which state of the calendar the due moment was counted with, and how often it was
-- put off.
ALTER TABLE registry_cases ADD COLUMN calendar BIGINT NOT NULL DEFAULT 0;
ALTER TABLE registry_cases ADD COLUMN apologies BIGINT NOT NULL DEFAULT 0;
CREATE INDEX registry_cases_by_clock ON registry_cases (due_at, code) WHERE open;
CREATE INDEX registry_cases_by_calendar ON registry_cases (calendar, code) WHERE open;

-- Another office was asked to verify something; until it answers the clock stands.
CREATE TABLE registry_verifications (
    case_code    TEXT        NOT NULL REFERENCES registry_cases (code),
    ordinal      BIGINT      NOT NULL,
    asked_at     TIMESTAMPTZ NOT NULL,
    officer_name TEXT        NOT NULL,
    whom         TEXT        NOT NULL,
    what         TEXT        NOT NULL,
    answer_by    DATE        NOT NULL,
    answered_at  TIMESTAMPTZ,
    answer       TEXT,
    PRIMARY KEY (case_code, ordinal)
);

-- Slips that say sorry: reason and new date (BM-VP01.04). One for each due moment missed
-- or put off; without a reason of an officer it went out by itself.
CREATE TABLE registry_apologies (
    case_code    TEXT        NOT NULL REFERENCES registry_cases (code),
    ordinal      BIGINT      NOT NULL,
    at           TIMESTAMPTZ NOT NULL,
    was_due_at   TIMESTAMPTZ NOT NULL,
    due_at       TIMESTAMPTZ NOT NULL,
    reason       TEXT,
    officer_name TEXT,
    PRIMARY KEY (case_code, ordinal),
    CONSTRAINT registry_apologies_lateness UNIQUE (case_code, was_due_at)
);

-- Changes of the calendar that is compiled in; rows are only added. `version` is the
-- state of the calendar once the row is there; the last row about a day holds.
CREATE TABLE registry_holidays (
    version      BIGINT      NOT NULL UNIQUE,
    day          DATE        NOT NULL,
    kind         TEXT        NOT NULL,
    name_vi      TEXT        NOT NULL,
    name_en      TEXT        NOT NULL,
    reason       TEXT        NOT NULL,
    officer      UUID        NOT NULL,
    officer_name TEXT        NOT NULL,
    at           TIMESTAMPTZ NOT NULL
);

-- The same changes as the registry has told them.
CREATE TABLE portal_holidays (
    version BIGINT NOT NULL UNIQUE,
    day     DATE   NOT NULL,
    kind    TEXT   NOT NULL,
    name_vi TEXT   NOT NULL,
    name_en TEXT   NOT NULL
);

-- How long decisions took: cases of an office and procedure by day of decision and hours
-- begun from filing to decision. Counted in the transaction that decides.
CREATE TABLE registry_figures (
    office    TEXT   NOT NULL,
    procedure TEXT   NOT NULL,
    day       DATE   NOT NULL,
    hours     BIGINT NOT NULL,
    cases     BIGINT NOT NULL,
    PRIMARY KEY (office, procedure, day, hours)
);

-- When the figures of an office were told last and are to be told next.
CREATE TABLE registry_figures_told (
    office    TEXT        NOT NULL,
    procedure TEXT        NOT NULL,
    told_at   TIMESTAMPTZ,
    tell_at   TIMESTAMPTZ,
    PRIMARY KEY (office, procedure)
);
CREATE INDEX registry_figures_to_tell ON registry_figures_told (tell_at, office, procedure) WHERE tell_at IS NOT NULL;

-- What offices really need, as the registry tells it.
CREATE TABLE portal_figures (
    office       TEXT        NOT NULL,
    procedure    TEXT        NOT NULL,
    cases        BIGINT      NOT NULL,
    median_hours BIGINT      NOT NULL,
    ninety_hours BIGINT      NOT NULL,
    measured_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (office, procedure)
);

-- Whom the registry has asked to verify something, for the citizen's page.
CREATE TABLE portal_verifications (
    dossier     UUID        NOT NULL REFERENCES portal_dossiers (id),
    number      BIGINT      NOT NULL,
    asked_at    TIMESTAMPTZ NOT NULL,
    whom        TEXT        NOT NULL,
    answer_by   DATE        NOT NULL,
    answered_at TIMESTAMPTZ,
    PRIMARY KEY (dossier, number)
);

-- Slips that say sorry, as the registry has issued them.
CREATE TABLE portal_apologies (
    dossier    UUID        NOT NULL REFERENCES portal_dossiers (id),
    number     BIGINT      NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    was_due_at TIMESTAMPTZ NOT NULL,
    due_at     TIMESTAMPTZ NOT NULL,
    reason     TEXT,
    PRIMARY KEY (dossier, number)
);
