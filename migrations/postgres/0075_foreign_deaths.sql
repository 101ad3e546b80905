-- Deaths of foreigners of which the ministry is told in writing, so that the state whose
-- citizen died learns of it.
CREATE TABLE registry_foreign_deaths (
    case_code    TEXT PRIMARY KEY REFERENCES registry_cases (code),
    -- Commune code of the office that writes.
    office       TEXT NOT NULL,
    -- When the death was entered.
    since        TIMESTAMPTZ NOT NULL,
    -- The day on which the letter went out, and its number among the office's letters.
    sent_on      DATE,
    number       TEXT,
    -- When that was written down, and by whom.
    sent_at      TIMESTAMPTZ,
    officer      UUID REFERENCES registry_staff (id),
    officer_name TEXT
);
CREATE INDEX registry_foreign_deaths_waiting ON registry_foreign_deaths (office, since, case_code) WHERE sent_at IS NULL;
