-- Money that goes back through the gateway it came in by. The id is the key under which the
-- gateway is asked: asked again, it pays back once.
CREATE TABLE portal_refunds (
    id         BLOB NOT NULL PRIMARY KEY,
    dossier    BLOB NOT NULL REFERENCES portal_dossiers (id),
    payment    BLOB NOT NULL REFERENCES portal_payments (id),
    amount     INTEGER NOT NULL,
    currency   TEXT NOT NULL,
    state      TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    -- The gateway was asked, or told of it, last.
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX portal_refunds_of_dossier ON portal_refunds (dossier, made_at, id);
CREATE INDEX portal_refunds_waiting ON portal_refunds (changed_at, id) WHERE state IN ('asked', 'open');
-- What no office transfers, because the gateway pays it back; what it has paid back; and
-- whether it refused to.
ALTER TABLE registry_fees ADD COLUMN going_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE registry_fees ADD COLUMN back_by_gateway INTEGER NOT NULL DEFAULT 0;
ALTER TABLE registry_fees ADD COLUMN gateway_refused INTEGER NOT NULL DEFAULT 0;
