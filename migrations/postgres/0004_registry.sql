-- The registry that comes in the box: staff, cases, registers, papers, and the
-- population database of the demo.

-- Officers. An officer works for one office.
CREATE TABLE registry_staff (
    id         UUID    NOT NULL PRIMARY KEY,
    login      TEXT    NOT NULL CONSTRAINT registry_staff_login UNIQUE,
    name       TEXT    NOT NULL,
    -- What stands above the name of a signatory on papers: CHỦ TỊCH.
    title      TEXT    NOT NULL,
    -- Commune code.
    office     TEXT    NOT NULL,
    -- PHC string.
    password   TEXT    NOT NULL,
    -- Words with a space between: reception registrar.
    roles      TEXT    NOT NULL,
    -- Has the role that signs.
    signs      BOOLEAN NOT NULL,
    disabled   BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX registry_staff_by_office ON registry_staff (office, login);

-- Cases: dossiers as they arrived. `version` grows with every change.
CREATE TABLE registry_cases (
    code           TEXT    NOT NULL PRIMARY KEY,
    procedure      TEXT    NOT NULL,
    procedure_code TEXT    NOT NULL,
    law            TEXT    NOT NULL,
    office         TEXT    NOT NULL,
    submitted_at   TIMESTAMPTZ NOT NULL,
    received_on    DATE    NOT NULL,
    due_at         TIMESTAMPTZ NOT NULL,
    answers        JSONB   NOT NULL,
    files          JSONB   NOT NULL,
    warnings       JSONB   NOT NULL,
    lang           TEXT    NOT NULL,
    sibling        TEXT,
    stage          TEXT    NOT NULL,
    -- Still to be worked on: stands in the queue.
    open           BOOLEAN NOT NULL,
    version        BIGINT  NOT NULL,
    changed_at     TIMESTAMPTZ NOT NULL,
    -- Whom it is about, for lists.
    subject_name   TEXT    NOT NULL,
    -- What tells the same child (law.md 4.7); empty when it is not a birth.
    mother_key     TEXT,
    birth_date     DATE,
    name_key       TEXT
);
CREATE INDEX registry_cases_queue ON registry_cases (office, open, due_at, code);
CREATE INDEX registry_cases_closed ON registry_cases (office, open, changed_at, code);
CREATE INDEX registry_cases_by_stage ON registry_cases (office, stage, due_at, code);
CREATE INDEX registry_cases_by_mother ON registry_cases (mother_key, birth_date) WHERE mother_key IS NOT NULL;

-- What happened to a case. Only ever appended to.
CREATE TABLE registry_events (
    case_code    TEXT    NOT NULL REFERENCES registry_cases (code),
    ordinal      BIGINT  NOT NULL,
    at           TIMESTAMPTZ NOT NULL,
    kind         TEXT    NOT NULL,
    -- None when nobody of the office did it.
    officer      UUID,
    officer_name TEXT,
    reason       TEXT,
    article      TEXT,
    PRIMARY KEY (case_code, ordinal)
);

-- Who looked at a case last, so that a second officer is told.
CREATE TABLE registry_presence (
    case_code TEXT NOT NULL REFERENCES registry_cases (code),
    officer   UUID NOT NULL REFERENCES registry_staff (id),
    seen_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_code, officer)
);

-- The last number given in each series of an office and year: a register (KS) or
-- the running numbers of copies (TLKS-BS).
CREATE TABLE registry_books (
    office      TEXT    NOT NULL,
    series      TEXT    NOT NULL,
    year        BIGINT  NOT NULL,
    last_number BIGINT  NOT NULL,
    PRIMARY KEY (office, series, year)
);

-- The registers. An entry is never changed.
CREATE TABLE registry_entries (
    id            UUID    NOT NULL PRIMARY KEY,
    office        TEXT    NOT NULL,
    register      TEXT    NOT NULL,
    year          BIGINT  NOT NULL,
    number        BIGINT  NOT NULL,
    registered_on DATE    NOT NULL,
    registered_at TIMESTAMPTZ NOT NULL,
    case_code     TEXT    NOT NULL CONSTRAINT registry_entries_case UNIQUE,
    registrar     TEXT    NOT NULL,
    content       JSONB   NOT NULL,
    subject_name  TEXT    NOT NULL,
    -- The name without marks, for searching.
    name_folded   TEXT    NOT NULL,
    birth_date    DATE    NOT NULL,
    pin           TEXT CONSTRAINT registry_entries_pin UNIQUE,
    -- The same mother, day and name: the same child (law.md 4.7).
    mother_key    TEXT,
    name_key      TEXT    NOT NULL,
    mother_name   TEXT    NOT NULL,
    CONSTRAINT registry_entries_number UNIQUE (office, register, year, number),
    CONSTRAINT registry_entries_child UNIQUE (mother_key, birth_date, name_key)
);
CREATE INDEX registry_entries_by_name ON registry_entries (name_folded, birth_date);

-- Papers made from entries. The check page finds them by the hash of the token in
-- their QR code, or of the short code beside it.
CREATE TABLE registry_papers (
    id         UUID    NOT NULL PRIMARY KEY,
    case_code  TEXT    NOT NULL REFERENCES registry_cases (code),
    entry      UUID    NOT NULL REFERENCES registry_entries (id),
    -- Order among the papers of the case.
    ordinal    BIGINT  NOT NULL,
    kind       TEXT    NOT NULL,
    number     TEXT    NOT NULL,
    office     TEXT    NOT NULL,
    -- pending, issued, replaced or revoked.
    state      TEXT    NOT NULL,
    token_hash BYTEA   NOT NULL CONSTRAINT registry_papers_token UNIQUE,
    short_hash BYTEA   NOT NULL CONSTRAINT registry_papers_short UNIQUE,
    -- What it prints.
    content    JSONB   NOT NULL,
    -- What a stranger must type to read it.
    birth_date DATE    NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    issued_at  TIMESTAMPTZ,
    sha256     TEXT,
    size       BIGINT,
    ended_at   TIMESTAMPTZ,
    CONSTRAINT registry_papers_ordinal UNIQUE (case_code, ordinal)
);
CREATE INDEX registry_papers_pending ON registry_papers (created_at, id) WHERE state = 'pending';
CREATE INDEX registry_papers_by_entry ON registry_papers (entry);

-- The demo's population database: the numbers it has given.
CREATE TABLE population_pins (
    dossier    TEXT NOT NULL PRIMARY KEY,
    pin        TEXT NOT NULL CONSTRAINT population_pins_pin UNIQUE,
    sex        TEXT NOT NULL,
    birth_date DATE NOT NULL,
    given_at   TIMESTAMPTZ NOT NULL
);

-- The last serial given behind each six digits of province, sex and year.
CREATE TABLE population_blocks (
    prefix      TEXT    NOT NULL PRIMARY KEY,
    last_serial BIGINT  NOT NULL
);
