-- The draft of a paper that the citizen proof-reads before anything is entered.

-- The registry's side: every draft that was sent.
CREATE TABLE registry_draft_papers (
    case_code   TEXT        NOT NULL REFERENCES registry_cases (code),
    -- From 1.
    round       BIGINT      NOT NULL,
    -- sent, confirmed, corrected, silent, or ended with the case.
    state       TEXT        NOT NULL,
    sent_at     TIMESTAMPTZ NOT NULL,
    -- Silence after this is agreement.
    confirm_by  TIMESTAMPTZ NOT NULL,
    answered_at TIMESTAMPTZ,
    -- The PDF: digest and length.
    sha256      TEXT        NOT NULL,
    size        BIGINT      NOT NULL,
    -- What it prints.
    content     JSONB       NOT NULL,
    -- What the citizen says is wrong in it.
    corrections JSONB       NOT NULL,
    -- What was decided on the corrections of the draft before.
    decisions   JSONB       NOT NULL,
    PRIMARY KEY (case_code, round)
);
CREATE INDEX registry_draft_papers_waiting ON registry_draft_papers (confirm_by, case_code) WHERE state = 'sent';

-- Answers of a case as they were before an officer took a correction over. Rows are
-- only added.
CREATE TABLE registry_former_answers (
    case_code   TEXT        NOT NULL REFERENCES registry_cases (code),
    -- From 1.
    ordinal     BIGINT      NOT NULL,
    answers     JSONB       NOT NULL,
    replaced_at TIMESTAMPTZ NOT NULL,
    officer     UUID        NOT NULL REFERENCES registry_staff (id),
    PRIMARY KEY (case_code, ordinal)
);

-- The citizen's side of the same drafts.
CREATE TABLE portal_draft_papers (
    dossier     UUID        NOT NULL REFERENCES portal_dossiers (id),
    -- From 1.
    round       BIGINT      NOT NULL,
    -- waiting, confirmed, corrected or silent.
    state       TEXT        NOT NULL,
    sent_at     TIMESTAMPTZ NOT NULL,
    confirm_by  TIMESTAMPTZ NOT NULL,
    -- When to remind; none once that is done, or nothing is waited for.
    remind_at   TIMESTAMPTZ,
    answered_at TIMESTAMPTZ,
    sha256      TEXT        NOT NULL,
    size        BIGINT      NOT NULL,
    -- What it prints.
    paper       JSONB       NOT NULL,
    -- The questions behind its lines, and the answers it was made of.
    questions   JSONB       NOT NULL,
    answers     JSONB       NOT NULL,
    -- What became of the corrections of the draft before.
    decisions   JSONB       NOT NULL,
    PRIMARY KEY (dossier, round)
);
CREATE INDEX portal_draft_papers_reminding ON portal_draft_papers (remind_at, dossier) WHERE remind_at IS NOT NULL;

-- What the citizen says is wrong, line by line, until it is sent.
CREATE TABLE portal_corrections (
    dossier     UUID        NOT NULL,
    round       BIGINT      NOT NULL,
    -- Id of the line.
    line        TEXT        NOT NULL,
    -- Raw answers by input name.
    typed       JSONB       NOT NULL,
    -- In free words, where no question stands behind the line.
    words       TEXT        NOT NULL,
    note        TEXT        NOT NULL,
    PRIMARY KEY (dossier, round, line),
    FOREIGN KEY (dossier, round) REFERENCES portal_draft_papers (dossier, round)
);
