-- Place among the results of the dossier of the paper in the place of one that was replaced;
-- none when it has to be asked for anew.
ALTER TABLE portal_results ADD COLUMN successor INTEGER;
