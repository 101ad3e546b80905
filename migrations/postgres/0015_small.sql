-- What was done to the accounts of officers, by whom, when. Only ever appended to.
CREATE TABLE registry_staff_changes (
    officer    UUID        NOT NULL REFERENCES registry_staff (id),
    ordinal    BIGINT      NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    kind       TEXT        NOT NULL,
    -- None: by a command on the server.
    by_officer UUID,
    by_name    TEXT,
    -- Name, title and roles as they were and as they are now, where they changed.
    before     JSONB,
    after      JSONB,
    PRIMARY KEY (officer, ordinal)
);

CREATE FUNCTION registry_staff_changes_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'registry_staff_changes is only appended to'; END $$;
CREATE TRIGGER registry_staff_changes_stay BEFORE UPDATE OR DELETE ON registry_staff_changes
    FOR EACH ROW EXECUTE FUNCTION registry_staff_changes_stay();
