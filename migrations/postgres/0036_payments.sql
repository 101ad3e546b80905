-- Payments at a gateway. What came in by one is a line of portal_fee_lines as well: there
-- it is counted, once.
CREATE TABLE portal_payments (
    id         UUID NOT NULL PRIMARY KEY,
    dossier    UUID NOT NULL REFERENCES portal_dossiers (id),
    amount     BIGINT NOT NULL,
    currency   TEXT NOT NULL,
    state      TEXT NOT NULL,
    -- What the gateway calls it, and where the payer goes on; nothing before it answers.
    gateway_id TEXT,
    address    TEXT,
    made_at    TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX portal_payments_of_dossier ON portal_payments (dossier, made_at, id);
-- The lines of a case go with it to another office.
CREATE INDEX registry_fee_lines_of_case ON registry_fee_lines (code);
