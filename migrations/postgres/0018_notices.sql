-- What people are told about their dossiers, as they read it in the portal: the same as
-- by mail, also where no address was given.
CREATE TABLE portal_notices (
    id       UUID  NOT NULL PRIMARY KEY,
    dossier  UUID  NOT NULL REFERENCES portal_dossiers (id),
    -- Whose account keeps the dossier, if any does.
    account  UUID  REFERENCES portal_accounts (id),
    -- Which text, and what it is filled with.
    kind     TEXT  NOT NULL,
    fill     JSONB NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    read_at  TIMESTAMPTZ
);
CREATE INDEX portal_notices_of_account ON portal_notices (account, at DESC, id DESC);
CREATE INDEX portal_notices_of_dossier ON portal_notices (dossier);
