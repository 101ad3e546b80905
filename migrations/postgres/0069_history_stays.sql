-- What happened to a dossier and to a case is only ever appended to. Nothing deletes a filed
-- dossier or a case, so their histories are never deleted with them either.
CREATE FUNCTION portal_events_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'portal_events is only appended to'; END $$;
CREATE TRIGGER portal_events_stay BEFORE UPDATE OR DELETE ON portal_events
    FOR EACH ROW EXECUTE FUNCTION portal_events_stay();
CREATE FUNCTION registry_events_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'registry_events is only appended to'; END $$;
CREATE TRIGGER registry_events_stay BEFORE UPDATE OR DELETE ON registry_events
    FOR EACH ROW EXECUTE FUNCTION registry_events_stay();
