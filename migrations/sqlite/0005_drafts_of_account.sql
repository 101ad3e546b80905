-- A browser without an account asks for drafts of no account: the index it must not
-- take is made partial, so that sign-in never searches all unfinished drafts.

DROP INDEX portal_drafts_of_account;
CREATE INDEX portal_drafts_of_account ON portal_drafts (account, changed_at DESC, id DESC)
    WHERE account IS NOT NULL AND dossier IS NULL;
