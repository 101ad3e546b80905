-- Files travel by digest: a receiver may fetch what a message to it has named, and
-- nothing else.
CREATE TABLE exchange_shared (
    target TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (target, sha256)
);

-- What earlier messages named.
INSERT INTO exchange_shared (target, sha256)
    SELECT m.target, j #>> '{}' FROM exchange_outbox m,
        jsonb_path_query(m.data, 'strict $.**.sha256') j
    WHERE jsonb_typeof(j) = 'string'
    ON CONFLICT DO NOTHING;
