-- Results that are handed over on paper: what waits at the desk, and what became of it.
CREATE TABLE registry_deliveries (
    case_code    TEXT NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    -- Commune code of the office where it waits.
    office       TEXT NOT NULL,
    -- What was asked for: counter or post.
    asked        TEXT NOT NULL,
    -- Since when the papers are there.
    since        TIMESTAMPTZ NOT NULL,
    -- When they left the office, how, and to whom or under which number of the post.
    handed_at    TIMESTAMPTZ,
    handed_how   TEXT,
    handed_to    TEXT,
    -- Why somebody else than who asked may receive them.
    behalf       TEXT,
    officer      UUID REFERENCES registry_staff (id),
    officer_name TEXT
);
CREATE INDEX registry_deliveries_waiting ON registry_deliveries (office, since, case_code) WHERE handed_at IS NULL;
