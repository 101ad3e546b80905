-- The stage of its case that a proposal was made for: it lapses once the case stands in
-- another one. None when it waits wherever the case stands.
ALTER TABLE registry_proposals ADD COLUMN stage TEXT;
CREATE INDEX registry_proposals_by_stage ON registry_proposals (case_code)
    WHERE settled_at IS NULL AND stage IS NOT NULL;
