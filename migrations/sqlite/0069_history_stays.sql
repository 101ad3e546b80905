-- What happened to a dossier and to a case is only ever appended to. Nothing deletes a filed
-- dossier or a case, so their histories are never deleted with them either.
CREATE TRIGGER portal_events_stay BEFORE UPDATE ON portal_events
BEGIN SELECT RAISE(ABORT, 'portal_events is only appended to'); END;
CREATE TRIGGER portal_events_remain BEFORE DELETE ON portal_events
BEGIN SELECT RAISE(ABORT, 'portal_events is only appended to'); END;
CREATE TRIGGER registry_events_stay BEFORE UPDATE ON registry_events
BEGIN SELECT RAISE(ABORT, 'registry_events is only appended to'); END;
CREATE TRIGGER registry_events_remain BEFORE DELETE ON registry_events
BEGIN SELECT RAISE(ABORT, 'registry_events is only appended to'); END;
