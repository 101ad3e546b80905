-- What citizens say is wrong in a draft, where it came after the entry was made: an open
-- matter until the entry is put right or the citizen has read why not.
CREATE TABLE registry_late_words (
    case_code    TEXT NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    -- Commune code of the office that kept the book then.
    office       TEXT NOT NULL,
    arrived_at   TEXT NOT NULL,
    corrections  TEXT NOT NULL,
    -- received, corrected or declined.
    outcome      TEXT NOT NULL,
    settled_at   TEXT,
    -- Why not.
    reason       TEXT,
    officer      BLOB REFERENCES registry_staff (id),
    officer_name TEXT
) STRICT;
CREATE INDEX registry_late_words_open ON registry_late_words (office, arrived_at, case_code) WHERE settled_at IS NULL;
