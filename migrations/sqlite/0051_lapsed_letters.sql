-- Letters to other offices whose time is over: since when the clock goes on without them.
ALTER TABLE registry_verifications ADD COLUMN lapsed_at TEXT;
CREATE INDEX registry_verifications_waiting ON registry_verifications (answer_by, case_code)
    WHERE answered_at IS NULL AND lapsed_at IS NULL;
