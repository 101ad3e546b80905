-- Files that come in pieces, until the form that names them is there.
CREATE TABLE portal_uploads (
    id             BLOB    NOT NULL PRIMARY KEY,
    -- The draft, or the dossier whose supplement request is answered.
    object         BLOB    NOT NULL,
    -- Who sends it: an account, the hash of a browser's key, or who came by code and secret.
    sender         TEXT    NOT NULL,
    question       TEXT    NOT NULL,
    -- By what the browser knows the file again: its SHA-256 in hexadecimal digits, or a word by chance.
    file_key       TEXT    NOT NULL,
    -- Safe name.
    name           TEXT    NOT NULL,
    -- Bytes of the whole file, and how many of them are here.
    length         INTEGER NOT NULL,
    received       INTEGER NOT NULL,
    -- Attached: its pieces are gone, and a form that comes again finds that it was.
    taken          INTEGER NOT NULL,
    changed_at     TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_uploads_of_sender ON portal_uploads (sender, changed_at);
CREATE INDEX portal_uploads_of_object ON portal_uploads (object);
CREATE INDEX portal_uploads_ending ON portal_uploads (changed_at);

-- The pieces, by the place of their first byte.
CREATE TABLE portal_upload_pieces (
    upload         BLOB    NOT NULL REFERENCES portal_uploads (id) ON DELETE CASCADE,
    begins         INTEGER NOT NULL,
    content        BLOB    NOT NULL,
    PRIMARY KEY (upload, begins)
) STRICT;
