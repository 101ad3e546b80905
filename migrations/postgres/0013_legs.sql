-- Interlinked services: what other agencies do once a birth is registered.

-- The registry's side. A leg stands for itself.
CREATE TABLE registry_legs (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    kind         TEXT    NOT NULL,
    -- sent, received, done, failed or withdrawn.
    state        TEXT    NOT NULL,
    -- Which try, from 1.
    attempt      BIGINT  NOT NULL,
    requested_at TIMESTAMPTZ NOT NULL,
    changed_at   TIMESTAMPTZ NOT NULL,
    due_at       TIMESTAMPTZ NOT NULL,
    -- The result, or why it was not done.
    said         TEXT,
    -- The request as it goes to the agency, for another try.
    request      JSONB   NOT NULL,
    PRIMARY KEY (case_code, kind)
);
-- What no agency has confirmed yet.
CREATE INDEX registry_legs_unheard ON registry_legs (requested_at, case_code) WHERE state = 'sent';

-- The portal's side: what the family reads.
CREATE TABLE portal_legs (
    dossier      UUID    NOT NULL REFERENCES portal_dossiers (id),
    kind         TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    changed_at   TIMESTAMPTZ NOT NULL,
    due_at       TIMESTAMPTZ NOT NULL,
    said         TEXT,
    PRIMARY KEY (dossier, kind)
);

-- The agencies of the demo: what they were asked and have not answered yet.
CREATE TABLE agency_requests (
    agency       TEXT    NOT NULL,
    -- Dossier and leg.
    subject      TEXT    NOT NULL,
    request      JSONB   NOT NULL,
    -- open, answered or withdrawn.
    state        TEXT    NOT NULL,
    received_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (agency, subject)
);
CREATE INDEX agency_requests_open ON agency_requests (received_at, agency, subject) WHERE state = 'open';
