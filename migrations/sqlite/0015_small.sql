-- What was done to the accounts of officers, by whom, when. Only ever appended to.
CREATE TABLE registry_staff_changes (
    officer    BLOB    NOT NULL REFERENCES registry_staff (id),
    ordinal    INTEGER NOT NULL,
    at         TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    -- None: by a command on the server.
    by_officer BLOB,
    by_name    TEXT,
    -- Name, title and roles as they were and as they are now, where they changed.
    before     TEXT,
    after      TEXT,
    PRIMARY KEY (officer, ordinal)
) STRICT;

CREATE TRIGGER registry_staff_changes_stay BEFORE UPDATE ON registry_staff_changes
BEGIN SELECT RAISE(ABORT, 'registry_staff_changes is only appended to'); END;
CREATE TRIGGER registry_staff_changes_remain BEFORE DELETE ON registry_staff_changes
BEGIN SELECT RAISE(ABORT, 'registry_staff_changes is only appended to'); END;
