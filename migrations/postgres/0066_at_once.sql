-- Who signs for an office lets copies of what was entered here go out in their name, each
-- without a look of its own: by a decision of the office, until a day.
CREATE TABLE registry_standing_orders (
    id             UUID PRIMARY KEY,
    office         TEXT NOT NULL,
    signatory      UUID NOT NULL REFERENCES registry_staff (id),
    signatory_name TEXT NOT NULL,
    -- Number of the decision it rests on.
    decision       TEXT NOT NULL,
    given_at       TIMESTAMPTZ NOT NULL,
    -- The last day it holds.
    until_day      DATE NOT NULL,
    ended_at       TIMESTAMPTZ,
    ended_name     TEXT
);
-- One holds at a time; the page of the office lists them newest first.
CREATE UNIQUE INDEX registry_standing_orders_open ON registry_standing_orders (office) WHERE ended_at IS NULL;
CREATE INDEX registry_standing_orders_office ON registry_standing_orders (office, given_at, id);

-- Copies asked for by the account that filed the event: looked at once, by the program.
CREATE TABLE registry_at_once (
    case_code TEXT PRIMARY KEY REFERENCES registry_cases (code),
    -- Codes of the dossiers that the same account has filed, as JSON.
    dossiers  JSONB NOT NULL,
    -- unpaid, ready, issued or desk.
    state     TEXT NOT NULL,
    at        TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_at_once_ready ON registry_at_once (at, case_code) WHERE state = 'ready';
