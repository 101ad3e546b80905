-- Deaths of foreigners of which the ministry is told in writing, so that the state whose
-- citizen died learns of it.
CREATE TABLE registry_foreign_deaths (
    case_code    TEXT PRIMARY KEY NOT NULL REFERENCES registry_cases (code),
    -- Commune code of the office that writes.
    office       TEXT NOT NULL,
    -- When the death was entered.
    since        TEXT NOT NULL,
    -- The day on which the letter went out, and its number among the office's letters.
    sent_on      TEXT,
    number       TEXT,
    -- When that was written down, and by whom.
    sent_at      TEXT,
    officer      BLOB REFERENCES registry_staff (id),
    officer_name TEXT
) STRICT;
CREATE INDEX registry_foreign_deaths_waiting ON registry_foreign_deaths (office, since, case_code) WHERE sent_at IS NULL;
