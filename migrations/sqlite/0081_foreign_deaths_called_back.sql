-- A wrong death that is revoked: a letter that went out is called back by a second one, and
-- one that did not waits no more.
CREATE TABLE registry_foreign_letters (
    case_code    TEXT NOT NULL REFERENCES registry_cases (code),
    -- `told` of the death, or `taken_back`.
    kind         TEXT NOT NULL,
    -- Commune code of the office that writes.
    office       TEXT NOT NULL,
    -- When the death was entered, or revoked.
    since        TEXT NOT NULL,
    -- The authority and its decision to revoke, of a letter that takes back.
    decision     TEXT,
    -- The day on which the letter went out, and its number among the office's letters.
    sent_on      TEXT,
    number       TEXT,
    -- When that was written down, and by whom.
    sent_at      TEXT,
    officer      BLOB REFERENCES registry_staff (id),
    officer_name TEXT,
    -- When it had not to be sent any more.
    dropped_at   TEXT,
    PRIMARY KEY (case_code, kind)
) STRICT;
INSERT INTO registry_foreign_letters (case_code, kind, office, since, sent_on, number, sent_at, officer, officer_name)
    SELECT case_code, 'told', office, since, sent_on, number, sent_at, officer, officer_name FROM registry_foreign_deaths;
DROP TABLE registry_foreign_deaths;
ALTER TABLE registry_foreign_letters RENAME TO registry_foreign_deaths;
CREATE INDEX registry_foreign_deaths_waiting ON registry_foreign_deaths (office, since, case_code)
    WHERE sent_at IS NULL AND dropped_at IS NULL;
