-- Fees. The portal collects and keeps the sums; the registry keeps what it is told.
CREATE TABLE portal_fees (
    dossier    UUID NOT NULL PRIMARY KEY REFERENCES portal_dossiers (id),
    -- What payers write into the purpose.
    reference  TEXT NOT NULL,
    currency   TEXT NOT NULL,
    -- Đồng, or cents.
    amount     BIGINT NOT NULL,
    paid       BIGINT NOT NULL,
    refunded   BIGINT NOT NULL,
    void       BOOLEAN NOT NULL,
    first      BOOLEAN NOT NULL,
    assessed   JSONB NOT NULL,
    made_at    TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    version    BIGINT NOT NULL,
    CONSTRAINT portal_fees_reference UNIQUE (reference)
);
-- Money that came in, once each: by the account and the bank's number of the transfer.
CREATE TABLE portal_fee_lines (
    id         UUID NOT NULL PRIMARY KEY,
    account    TEXT NOT NULL,
    bank_id    TEXT NOT NULL,
    booked_on  DATE NOT NULL,
    amount     BIGINT NOT NULL,
    currency   TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    dossier    UUID REFERENCES portal_dossiers (id),
    at         TIMESTAMPTZ NOT NULL,
    CONSTRAINT portal_fee_lines_bank_id UNIQUE (account, bank_id)
);
CREATE INDEX portal_fee_lines_of_dossier ON portal_fee_lines (dossier, at);
CREATE TABLE registry_fees (
    code       TEXT NOT NULL PRIMARY KEY,
    office     TEXT NOT NULL,
    reference  TEXT NOT NULL,
    currency   TEXT NOT NULL,
    amount     BIGINT NOT NULL,
    paid       BIGINT NOT NULL,
    refunded   BIGINT NOT NULL,
    void       BOOLEAN NOT NULL,
    first      BOOLEAN NOT NULL,
    -- What is to go back to who paid.
    owed       BIGINT NOT NULL,
    -- An officer has paid this much back and the portal has not said so yet.
    sent_back  BIGINT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_fees_owed ON registry_fees (office, changed_at, code) WHERE owed > 0;
CREATE TABLE registry_fee_lines (
    id         UUID NOT NULL PRIMARY KEY,
    -- The office of the dossier; nothing when it belongs to none.
    office     TEXT NOT NULL,
    code       TEXT,
    booked_on  DATE NOT NULL,
    bank_id    TEXT NOT NULL,
    amount     BIGINT NOT NULL,
    currency   TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    outcome    TEXT NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    settled_by TEXT,
    note       TEXT
);
CREATE INDEX registry_fee_lines_open ON registry_fee_lines (office, at, id) WHERE settled_at IS NULL;
