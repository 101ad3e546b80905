-- Marriages: who wants to marry and who is married here, the hours at which couples are
-- received, and the day that each has chosen.

-- One line for each of the two of a case.
CREATE TABLE registry_spouses (
    case_code   TEXT    NOT NULL REFERENCES registry_cases (code),
    -- groom or bride.
    side        TEXT    NOT NULL,
    -- A number, or name and day of birth.
    person      TEXT    NOT NULL,
    -- Another identity paper, where there is no number: tells people of one name apart.
    paper       TEXT,
    name_folded TEXT    NOT NULL,
    birth_date  DATE    NOT NULL,
    entered     BOOLEAN NOT NULL,
    -- The number and which marriage it is, once it is entered: each is entered once.
    once        TEXT CONSTRAINT registry_spouses_once UNIQUE,
    PRIMARY KEY (case_code, side)
);
CREATE INDEX registry_spouses_person ON registry_spouses (person);
CREATE INDEX registry_spouses_name ON registry_spouses (name_folded, birth_date);

-- How many couples an office receives at an hour.
CREATE TABLE registry_slots (
    office    TEXT    NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    taken     BIGINT  NOT NULL,
    PRIMARY KEY (office, starts_at)
);

-- Marriages that can be entered, until both have come.
CREATE TABLE registry_hand_overs (
    case_code  TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    office     TEXT    NOT NULL,
    -- Since when nothing stands in the way.
    granted_at TIMESTAMPTZ NOT NULL,
    -- Last day to sign, where the law sets one.
    sign_by    DATE,
    -- When free hours were told last.
    offered_at TIMESTAMPTZ NOT NULL,
    -- The hour that is theirs.
    starts_at  TIMESTAMPTZ,
    open       BOOLEAN NOT NULL
);
CREATE INDEX registry_hand_overs_offered ON registry_hand_overs (open, offered_at, case_code);
CREATE INDEX registry_hand_overs_over ON registry_hand_overs (open, sign_by, case_code);

-- The same as the two see it.
CREATE TABLE portal_appointments (
    dossier    UUID    NOT NULL PRIMARY KEY REFERENCES portal_dossiers (id),
    -- Free hours as the registry told them last.
    slots      JSONB   NOT NULL,
    offered_at TIMESTAMPTZ NOT NULL,
    sign_by    DATE,
    -- The hour that is theirs.
    starts_at  TIMESTAMPTZ,
    -- The hour that one of them has asked for, until the registry answers.
    asked_for  TIMESTAMPTZ,
    -- False once it is over, or waits for something else first.
    open       BOOLEAN NOT NULL
);
