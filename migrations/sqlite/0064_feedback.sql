-- What people say about pages: words and the page, never who said it.
CREATE TABLE portal_feedback (
    id   BLOB PRIMARY KEY NOT NULL,
    at   TEXT NOT NULL,
    -- Language of the page it was written on.
    lang TEXT NOT NULL,
    -- The page as it was named; may be empty.
    page TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

-- The operator reads it newest first; what is old is deleted from the other end.
CREATE INDEX portal_feedback_at ON portal_feedback (at, id);
