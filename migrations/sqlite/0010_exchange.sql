-- Files travel by digest: a receiver may fetch what a message to it has named, and
-- nothing else.
CREATE TABLE exchange_shared (
    target TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (target, sha256)
) STRICT;

-- What earlier messages named.
INSERT OR IGNORE INTO exchange_shared (target, sha256)
    SELECT m.target, j.value FROM exchange_outbox m, json_tree(m.data) j
    WHERE j.key = 'sha256' AND j.type = 'text';
