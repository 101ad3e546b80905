-- What people say about pages: words and the page, never who said it.
CREATE TABLE portal_feedback (
    id   UUID PRIMARY KEY,
    at   TIMESTAMPTZ NOT NULL,
    -- Language of the page it was written on.
    lang TEXT NOT NULL,
    -- The page as it was named; may be empty.
    page TEXT NOT NULL,
    words TEXT NOT NULL
);

-- The operator reads it newest first; what is old is deleted from the other end.
CREATE INDEX portal_feedback_at ON portal_feedback (at, id);
