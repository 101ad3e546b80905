-- Births and deaths of old books are compared with what is declared.

-- The keys under which one is found (domain::duplicate::BlockKeys), like those of a case.
CREATE TABLE registry_book_likeness (
    key   TEXT NOT NULL,
    -- The day of birth or of death; where the book does not tell it the first it can be.
    event TEXT NOT NULL,
    entry BLOB NOT NULL REFERENCES registry_entries (id),
    PRIMARY KEY (key, event, entry)
) STRICT, WITHOUT ROWID;

-- An officer compared a case with an entry of an old book and found two people.
CREATE TABLE registry_compared_books (
    case_code    TEXT NOT NULL REFERENCES registry_cases (code),
    entry        BLOB NOT NULL REFERENCES registry_entries (id),
    officer      BLOB NOT NULL REFERENCES registry_staff (id),
    officer_name TEXT NOT NULL,
    at           TEXT NOT NULL,
    reason       TEXT NOT NULL,
    PRIMARY KEY (case_code, entry)
) STRICT;

-- What was read or filed before its keys were kept, and waits for them: the code of a case, or
-- the place of an entry among the books. Whatever comes from now on brings its keys along.
CREATE TABLE registry_without_keys (
    place TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO registry_without_keys (place)
SELECT case_code FROM registry_entries WHERE case_code LIKE 'book:%' AND register IN ('KS', 'KT');
INSERT INTO registry_without_keys (place)
SELECT code FROM registry_cases c
WHERE procedure IN ('khai-sinh', 'khai-sinh-lai', 'khai-sinh-co-quan-dai-dien', 'khai-sinh-da-co-giay-to',
    'khai-tu', 'khai-tu-lai', 'ghi-chu-viec-khac')
AND NOT EXISTS (SELECT 1 FROM registry_likeness l WHERE l.case_code = c.code);
