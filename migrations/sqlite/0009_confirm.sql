-- The draft of a paper that the citizen proof-reads before anything is entered.

-- The registry's side: every draft that was sent.
CREATE TABLE registry_draft_papers (
    case_code   TEXT    NOT NULL REFERENCES registry_cases (code),
    -- From 1.
    round       INTEGER NOT NULL,
    -- sent, confirmed, corrected, silent, or ended with the case.
    state       TEXT    NOT NULL,
    sent_at     TEXT    NOT NULL,
    -- Silence after this is agreement.
    confirm_by  TEXT    NOT NULL,
    answered_at TEXT,
    -- The PDF: digest and length.
    sha256      TEXT    NOT NULL,
    size        INTEGER NOT NULL,
    -- What it prints.
    content     TEXT    NOT NULL,
    -- What the citizen says is wrong in it.
    corrections TEXT    NOT NULL,
    -- What was decided on the corrections of the draft before.
    decisions   TEXT    NOT NULL,
    PRIMARY KEY (case_code, round)
) STRICT;
CREATE INDEX registry_draft_papers_waiting ON registry_draft_papers (confirm_by, case_code) WHERE state = 'sent';

-- Answers of a case as they were before an officer took a correction over. Rows are
-- only added.
CREATE TABLE registry_former_answers (
    case_code   TEXT    NOT NULL REFERENCES registry_cases (code),
    -- From 1.
    ordinal     INTEGER NOT NULL,
    answers     TEXT    NOT NULL,
    replaced_at TEXT    NOT NULL,
    officer     BLOB    NOT NULL REFERENCES registry_staff (id),
    PRIMARY KEY (case_code, ordinal)
) STRICT;

-- The citizen's side of the same drafts.
CREATE TABLE portal_draft_papers (
    dossier     BLOB    NOT NULL REFERENCES portal_dossiers (id),
    -- From 1.
    round       INTEGER NOT NULL,
    -- waiting, confirmed, corrected or silent.
    state       TEXT    NOT NULL,
    sent_at     TEXT    NOT NULL,
    confirm_by  TEXT    NOT NULL,
    -- When to remind; none once that is done, or nothing is waited for.
    remind_at   TEXT,
    answered_at TEXT,
    sha256      TEXT    NOT NULL,
    size        INTEGER NOT NULL,
    -- What it prints.
    paper       TEXT    NOT NULL,
    -- The questions behind its lines, and the answers it was made of.
    questions   TEXT    NOT NULL,
    answers     TEXT    NOT NULL,
    -- What became of the corrections of the draft before.
    decisions   TEXT    NOT NULL,
    PRIMARY KEY (dossier, round)
) STRICT;
CREATE INDEX portal_draft_papers_reminding ON portal_draft_papers (remind_at, dossier) WHERE remind_at IS NOT NULL;

-- What the citizen says is wrong, line by line, until it is sent.
CREATE TABLE portal_corrections (
    dossier     BLOB    NOT NULL,
    round       INTEGER NOT NULL,
    -- Id of the line.
    line        TEXT    NOT NULL,
    -- Raw answers by input name.
    typed       TEXT    NOT NULL,
    -- In free words, where no question stands behind the line.
    words       TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    PRIMARY KEY (dossier, round, line),
    FOREIGN KEY (dossier, round) REFERENCES portal_draft_papers (dossier, round)
) STRICT;
