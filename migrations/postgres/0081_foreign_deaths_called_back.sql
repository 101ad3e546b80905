-- A wrong death that is revoked: a letter that went out is called back by a second one, and
-- one that did not waits no more.
ALTER TABLE registry_foreign_deaths
    -- `told` of the death, or `taken_back`.
    ADD COLUMN kind TEXT NOT NULL DEFAULT 'told',
    -- The authority and its decision to revoke, of a letter that takes back.
    ADD COLUMN decision TEXT,
    -- When it had not to be sent any more.
    ADD COLUMN dropped_at TIMESTAMPTZ;
ALTER TABLE registry_foreign_deaths ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE registry_foreign_deaths DROP CONSTRAINT registry_foreign_deaths_pkey;
ALTER TABLE registry_foreign_deaths ADD PRIMARY KEY (case_code, kind);
DROP INDEX registry_foreign_deaths_waiting;
CREATE INDEX registry_foreign_deaths_waiting ON registry_foreign_deaths (office, since, case_code)
    WHERE sent_at IS NULL AND dropped_at IS NULL;
