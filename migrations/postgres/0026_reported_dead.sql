-- Before somebody is registered as dead on the word of the family alone, the person is
-- asked, if the portal knows how.

-- The portal: with which number was filed.
CREATE TABLE portal_requesters (
    dossier     UUID NOT NULL PRIMARY KEY REFERENCES portal_dossiers (id),
    pin         TEXT NOT NULL
);
CREATE INDEX portal_requesters_pin ON portal_requesters (pin);

-- The portal: whom it has asked.
CREATE TABLE portal_life_questions (
    -- The dossier that declares the death.
    dossier     UUID NOT NULL PRIMARY KEY REFERENCES portal_dossiers (id),
    -- The account that was written to.
    account     UUID NOT NULL REFERENCES portal_accounts (id),
    -- SHA-256 of the 256 bits in the link.
    token_hash  BYTEA NOT NULL CONSTRAINT portal_life_questions_token UNIQUE,
    asked_at    TIMESTAMPTZ NOT NULL,
    -- When it was answered: alive.
    answered_at TIMESTAMPTZ
);

-- The registry: about whom the portal was asked.
CREATE TABLE registry_life_questions (
    case_code   TEXT NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    -- What names the person without doubt.
    person      TEXT NOT NULL,
    -- asked, unknown, written or lives.
    state       TEXT NOT NULL,
    -- Silence until then lets the second officer decide.
    until       TIMESTAMPTZ NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_life_questions_lives ON registry_life_questions (changed_at, case_code) WHERE state = 'lives';

-- The registry: who asks, to flag what the dead had filed.
CREATE TABLE registry_askers (
    case_code   TEXT NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    -- What names the person without doubt.
    person      TEXT NOT NULL
);
