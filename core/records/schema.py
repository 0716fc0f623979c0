"""The tables of both kinds of database, as numbered migrations.

A migration, once released, is never changed: a later one follows it. Ids are AUTOINCREMENT so
that an id is never given twice: the audit log and the semantic index name things by them.
"""

CONTROL: tuple[str, ...] = (
    """
    CREATE TABLE setting(
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE workspace(
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        key BLOB NOT NULL,
        created TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE audit(
        sequence INTEGER PRIMARY KEY,
        utc TEXT NOT NULL,
        monotonic_ns INTEGER NOT NULL,
        actor TEXT NOT NULL,
        event TEXT NOT NULL,
        object TEXT NOT NULL,
        outcome TEXT NOT NULL,
        source TEXT UNIQUE,
        mac BLOB NOT NULL
    );
    """,
    """
    CREATE TABLE model(
        sha256 TEXT PRIMARY KEY,
        file TEXT NOT NULL,
        name TEXT NOT NULL,
        family TEXT NOT NULL,
        added TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- workspaces without a key, whose files may still be there: half made, or half deleted
    CREATE TABLE leftover(
        workspace TEXT PRIMARY KEY
    ) WITHOUT ROWID;
    """,
    """
    -- the last row of its outbox that the log has: a workspace's file that has fewer is an old one
    ALTER TABLE workspace ADD COLUMN epoch INTEGER NOT NULL DEFAULT 0;
    -- since when a legal hold stands on it (UTC), or NULL
    ALTER TABLE workspace ADD COLUMN held TEXT;
    """,
    """
    UPDATE workspace SET epoch = coalesce(
        (SELECT max(CAST(substr(source, length(workspace.id) + 2) AS INTEGER))
         FROM audit WHERE source LIKE workspace.id || '/%'), 0);
    -- the sealed end of the log: how many rows it has, so that a cut tail is noticed
    CREATE TABLE audit_end(
        id INTEGER PRIMARY KEY CHECK (id = 1),
        count INTEGER NOT NULL,
        mac BLOB NOT NULL
    );
    """,
)

WORKSPACE: tuple[str, ...] = (
    """
    CREATE TABLE document(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 BLOB NOT NULL UNIQUE,
        name TEXT NOT NULL,
        size INTEGER NOT NULL,
        added TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('arriving', 'waiting', 'read', 'unread')),
        failure TEXT,
        password TEXT,
        pages INTEGER,
        description BLOB
    );

    CREATE TABLE original(
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        number INTEGER NOT NULL,
        piece BLOB NOT NULL,
        UNIQUE (document, number)
    );

    CREATE TABLE page(
        document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        number INTEGER NOT NULL,
        lost TEXT,
        width REAL NOT NULL,
        height REAL NOT NULL,
        text TEXT NOT NULL,
        words BLOB NOT NULL,
        warnings TEXT NOT NULL,
        PRIMARY KEY (document, number)
    ) WITHOUT ROWID;

    CREATE TABLE passage(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document INTEGER NOT NULL,
        page INTEGER NOT NULL,
        body_start INTEGER NOT NULL,
        body_end INTEGER NOT NULL,
        lead_start INTEGER,
        lead_end INTEGER,
        digest BLOB NOT NULL,
        FOREIGN KEY (document, page) REFERENCES page (document, number) ON DELETE CASCADE
    );
    CREATE INDEX passage_page ON passage (document, page);
    CREATE INDEX passage_digest ON passage (digest);

    CREATE VIRTUAL TABLE passage_words USING fts5(
        words, tokenize = "porter unicode61 remove_diacritics 2"
    );
    INSERT INTO passage_words(passage_words, rank) VALUES ('secure-delete', 1);
    CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab(passage_words, 'row');

    CREATE TABLE vector(
        passage INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE,
        vector BLOB NOT NULL
    );

    CREATE TABLE outbox(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        utc TEXT NOT NULL,
        monotonic_ns INTEGER NOT NULL,
        event TEXT NOT NULL,
        object TEXT NOT NULL,
        outcome TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE conversation(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        created TEXT NOT NULL,
        updated TEXT NOT NULL
    );

    CREATE TABLE turn(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation INTEGER NOT NULL REFERENCES conversation ON DELETE CASCADE,
        asked TEXT NOT NULL,
        question TEXT NOT NULL,
        stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
        outcome BLOB NOT NULL
    );
    CREATE INDEX turn_conversation ON turn (conversation);

    -- whose words a turn may hold; no reference, because a turn outlives its documents
    CREATE TABLE turn_document(
        turn INTEGER NOT NULL REFERENCES turn ON DELETE CASCADE,
        document INTEGER NOT NULL,
        PRIMARY KEY (turn, document)
    ) WITHOUT ROWID;
    CREATE INDEX turn_document_document ON turn_document (document);

    CREATE VIRTUAL TABLE conversation_words USING fts5(
        words, tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO conversation_words(conversation_words, rank) VALUES ('secure-delete', 1);

    CREATE VIRTUAL TABLE turn_words USING fts5(
        words, tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO turn_words(turn_words, rank) VALUES ('secure-delete', 1);
    """,
    """
    -- files handed in and not yet kept; a person's paths, so they are inside the vault
    CREATE TABLE expected(
        id INTEGER PRIMARY KEY,
        path TEXT NOT NULL UNIQUE
    );
    """,
    """
    -- of each word of a page that was made out on its picture, in percent, a byte each; NULL for
    -- pages whose text was given
    ALTER TABLE page ADD COLUMN confidences BLOB;
    -- how pages stand is asked often, and must not take reading all of their text
    CREATE INDEX page_state ON page (document, lost, warnings);
    -- whether a person wants words that pages carry and do not show to be used all the same
    ALTER TABLE document ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
    -- whose vectors there are, by the hash of its weights, and who makes those that are to follow
    CREATE TABLE embedder(
        role TEXT PRIMARY KEY CHECK (role IN ('serving', 'next')),
        model TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE next_vector(
        passage INTEGER PRIMARY KEY REFERENCES passage ON DELETE CASCADE,
        vector BLOB NOT NULL
    );
    """,
)
