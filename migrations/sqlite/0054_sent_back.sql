-- Who proposed something reads why it was sent back.
CREATE INDEX registry_proposals_sent_back ON registry_proposals (office, settled_at) WHERE agreed = FALSE;
