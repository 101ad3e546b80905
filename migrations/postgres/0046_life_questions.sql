-- Who is declared dead is asked in every account that filed with their number: whoever
-- filed with it last may be a stranger.
ALTER TABLE portal_life_questions DROP CONSTRAINT portal_life_questions_pkey;
ALTER TABLE portal_life_questions ADD PRIMARY KEY (dossier, account);
