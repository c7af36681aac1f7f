-- The newest schema. `migrations.py` brings older stores here.
--
-- key      integer handle of a row, for joins and paging; the same as long as the store lives
-- id       public id, the same in every store that loads the same folder
-- place    position in the company's folder
-- retired  0 in force, 1 no longer in the folder, 2 retired by the user
-- terms    further words that Find looks in; worked out by `words_for_find.py`
-- instants are UTC, ISO 8601 with Z; days are ISO 8601; publication dates have the precision that is known
-- a value is its printed digits, unit, scale (power of ten) and bound, with `value_number` in single units to sort by

CREATE TABLE company (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    listings TEXT NOT NULL,
    fiscal_year_end_month INTEGER NOT NULL CHECK (fiscal_year_end_month BETWEEN 1 AND 12),
    currency TEXT NOT NULL,
    edition TEXT NOT NULL,
    note TEXT NOT NULL,
    offered_edition TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE subject (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    kind TEXT NOT NULL CHECK (kind IN ('company', 'segment', 'risk', 'competitor', 'product', 'market')),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    parent INTEGER REFERENCES subject,
    defined_from TEXT,
    defined_to TEXT,
    severity TEXT CHECK (severity IN ('high', 'medium', 'low')),
    against INTEGER REFERENCES subject,
    note TEXT NOT NULL,
    terms TEXT NOT NULL,
    place INTEGER NOT NULL,
    panel_order INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2))
) STRICT;
CREATE INDEX subject_of_company ON subject (company, kind, panel_order);

CREATE TABLE succession (
    subject INTEGER NOT NULL REFERENCES subject,
    place INTEGER NOT NULL,
    earlier INTEGER NOT NULL REFERENCES subject,
    PRIMARY KEY (subject, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX succession_of_earlier ON succession (earlier);

-- Each subject with itself, all that it took over, and all that took it over.
CREATE TABLE lineage (
    subject INTEGER NOT NULL REFERENCES subject,
    other INTEGER NOT NULL REFERENCES subject,
    PRIMARY KEY (subject, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX lineage_of_other ON lineage (other);

CREATE TABLE measure (
    subject INTEGER NOT NULL REFERENCES subject,
    place INTEGER NOT NULL,
    of_subject INTEGER NOT NULL REFERENCES subject,
    metric TEXT NOT NULL,
    PRIMARY KEY (subject, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    note TEXT NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2))
) STRICT;
CREATE INDEX report_of_company ON report (company);

CREATE TABLE source (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published TEXT NOT NULL,
    kind TEXT NOT NULL,
    independence TEXT NOT NULL CHECK (independence IN ('independent', 'issuer')),
    number INTEGER,
    cadence_seconds INTEGER,
    note TEXT NOT NULL,
    terms TEXT NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2)),
    last_outcome TEXT,
    last_reason TEXT NOT NULL DEFAULT '',
    last_tried_at TEXT,
    failing_since TEXT,
    last_read_at TEXT,
    next_due_at TEXT,
    snapshots INTEGER NOT NULL DEFAULT 0,
    latest_snapshot INTEGER REFERENCES snapshot,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_run INTEGER,
    crashes INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT 'folder' CHECK (origin IN ('folder', 'user', 'feed')),
    feed INTEGER REFERENCES source
) STRICT;
CREATE INDEX source_in_order ON source (company, retired, (number IS NULL), number, place);

-- What an entry of a feed is known by: a hash of its id, of its link, or of its title and text.
CREATE TABLE feed_entry (
    feed INTEGER NOT NULL REFERENCES source,
    identity TEXT NOT NULL,
    PRIMARY KEY (feed, identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    report INTEGER NOT NULL REFERENCES report,
    subject INTEGER NOT NULL REFERENCES subject,
    text TEXT NOT NULL,
    terms TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    metric TEXT NOT NULL,
    value_text TEXT,
    value_unit TEXT,
    value_scale INTEGER,
    value_bound TEXT,
    value_number REAL,
    period_start TEXT,
    period_end TEXT,
    period_label TEXT,
    direction TEXT NOT NULL,
    modality TEXT NOT NULL CHECK (modality IN ('reported', 'estimate', 'target', 'opinion')),
    holes TEXT NOT NULL,
    note TEXT NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2)),
    -- What its citations and flags come to. `flags` has one bit a flag, in the order of FlagWord.
    numbers TEXT NOT NULL DEFAULT '',
    verdict TEXT NOT NULL DEFAULT 'unchecked',
    flags INTEGER NOT NULL DEFAULT 0,
    is_problem INTEGER NOT NULL GENERATED ALWAYS AS (
        modality <> 'opinion' AND retired = 0 AND (verdict IN ('contradicted', 'not_found') OR flags & 33 <> 0)
    ) STORED
) STRICT;
CREATE INDEX claim_in_order ON claim (company, retired, place);
CREATE INDEX claim_problem ON claim (company, place) WHERE is_problem = 1;
CREATE INDEX claim_of_subject ON claim (subject, place);

CREATE TABLE citation (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    claim INTEGER NOT NULL REFERENCES claim,
    source INTEGER NOT NULL REFERENCES source,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2)),
    latest_verdict INTEGER REFERENCES verdict,
    overruled INTEGER REFERENCES overrule,
    -- When the user gave it to the claim beside those of the report; NULL for those.
    reattributed_at TEXT
) STRICT;
CREATE INDEX citation_of_claim ON citation (claim, source, retired);
CREATE INDEX citation_of_source ON citation (source, place);

-- Claims that speak of a subject though they are about another.
CREATE TABLE spoken_of (
    subject INTEGER NOT NULL REFERENCES subject,
    claim INTEGER NOT NULL REFERENCES claim,
    PRIMARY KEY (subject, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_of_by_claim ON spoken_of (claim);

CREATE TABLE figure (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    subject INTEGER NOT NULL REFERENCES subject,
    metric TEXT NOT NULL,
    value_text TEXT,
    value_unit TEXT,
    value_scale INTEGER,
    value_bound TEXT,
    value_number REAL,
    period_start TEXT,
    period_end TEXT,
    period_label TEXT,
    months INTEGER,
    source INTEGER NOT NULL REFERENCES source,
    confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    derived INTEGER NOT NULL CHECK (derived IN (0, 1)),
    note TEXT NOT NULL,
    -- Among figures of one subject, metric and period the lowest is shown.
    rank INTEGER NOT NULL,
    terms TEXT NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2))
) STRICT;
CREATE INDEX figure_in_order ON figure (company, retired, place);
CREATE INDEX figure_series ON figure (subject, metric, period_end, rank);
CREATE INDEX figure_of_source ON figure (source, retired);

CREATE TABLE thesis (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    company INTEGER NOT NULL REFERENCES company,
    text TEXT NOT NULL,
    claim INTEGER REFERENCES claim,
    subject INTEGER NOT NULL REFERENCES subject,
    metric TEXT NOT NULL,
    comparison TEXT NOT NULL CHECK (comparison IN ('>', '>=', '<', '<=')),
    value_text TEXT NOT NULL,
    value_unit TEXT NOT NULL,
    value_scale INTEGER NOT NULL,
    value_bound TEXT NOT NULL,
    value_number REAL NOT NULL,
    deadline TEXT,
    note TEXT NOT NULL,
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1, 2))
) STRICT;
CREATE INDEX thesis_of_company ON thesis (company, place);

-- Quarters for which the company or a segment has a figure, and how full they are.
CREATE TABLE quarter (
    company INTEGER NOT NULL REFERENCES company,
    period_end TEXT NOT NULL,
    period_start TEXT NOT NULL,
    period_label TEXT NOT NULL,
    segments INTEGER NOT NULL,
    with_revenue INTEGER NOT NULL,
    PRIMARY KEY (company, period_end)
) STRICT, WITHOUT ROWID;

-- A set of claims with its tally: those about a subject's lineage or that speak of it, or those that cite a source.
CREATE TABLE scope (
    key INTEGER PRIMARY KEY,
    company INTEGER NOT NULL REFERENCES company,
    subject INTEGER UNIQUE REFERENCES subject,
    source INTEGER UNIQUE REFERENCES source,
    total INTEGER NOT NULL DEFAULT 0,
    contradicted INTEGER NOT NULL DEFAULT 0,
    supported INTEGER NOT NULL DEFAULT 0,
    not_found INTEGER NOT NULL DEFAULT 0,
    blocked INTEGER NOT NULL DEFAULT 0,
    unreachable INTEGER NOT NULL DEFAULT 0,
    unchecked INTEGER NOT NULL DEFAULT 0,
    conflict INTEGER NOT NULL DEFAULT 0,
    elsewhere INTEGER NOT NULL DEFAULT 0,
    circular INTEGER NOT NULL DEFAULT 0,
    issuer INTEGER NOT NULL DEFAULT 0,
    uncited INTEGER NOT NULL DEFAULT 0,
    stale INTEGER NOT NULL DEFAULT 0,
    problems INTEGER NOT NULL DEFAULT 0,
    CHECK ((subject IS NULL) <> (source IS NULL))
) STRICT;
CREATE INDEX scope_of_company ON scope (company);

-- Contents of snapshots, each once: packed alone, or as the difference from `base`; `depth` counts the bodies below.
CREATE TABLE body (
    key INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    base INTEGER REFERENCES body,
    depth INTEGER NOT NULL DEFAULT 0,
    packing TEXT NOT NULL CHECK (packing IN ('zstd', 'zlib')),
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT;
CREATE INDEX body_on_base ON body (base) WHERE base IS NOT NULL;

-- raw     the bytes as they came; NULL once they were pruned
-- sha256  of the raw bytes, which outlives them
-- kind    what it was read as; publisher and canonical address are those that it gives itself
-- pages   where each page of a paged document begins in the text, in characters, with spaces between
CREATE TABLE snapshot (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    source INTEGER NOT NULL REFERENCES source,
    number INTEGER NOT NULL,
    fetched_at TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status INTEGER,
    headers TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    supplied INTEGER NOT NULL CHECK (supplied IN (0, 1)),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 2)),
    raw INTEGER REFERENCES body,
    text INTEGER NOT NULL REFERENCES body,
    kind TEXT NOT NULL DEFAULT '',
    publisher TEXT NOT NULL DEFAULT '',
    canonical TEXT NOT NULL DEFAULT '',
    pages TEXT NOT NULL DEFAULT '',
    UNIQUE (source, number)
) STRICT;
CREATE INDEX snapshot_of_raw ON snapshot (raw);
CREATE INDEX snapshot_of_text ON snapshot (text);

-- The text of the newest snapshot of each source, unpacked: what Find looks in and what screens show at once.
-- words  its Chinese, Japanese and Korean characters one by one, as these write no spaces between words
CREATE TABLE newest_text (
    snapshot INTEGER PRIMARY KEY REFERENCES snapshot,
    source INTEGER NOT NULL UNIQUE REFERENCES source,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

CREATE TABLE verdict (
    key INTEGER PRIMARY KEY,
    citation INTEGER NOT NULL REFERENCES citation,
    word TEXT NOT NULL
        CHECK (word IN ('contradicted', 'supported', 'not_found', 'blocked', 'unreachable', 'unchecked')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    checker TEXT NOT NULL,
    snapshot INTEGER REFERENCES snapshot,
    -- The passage, in characters of the snapshot's text, with the marked spans inside it as JSON.
    passage_start INTEGER,
    passage_end INTEGER,
    marks TEXT NOT NULL DEFAULT '[]',
    strength REAL NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX verdict_of_citation ON verdict (citation);

-- What the user set against the checker's verdict. A changed source re-opens it.
CREATE TABLE overrule (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    citation INTEGER NOT NULL REFERENCES citation,
    word TEXT NOT NULL
        CHECK (word IN ('contradicted', 'supported', 'not_found', 'blocked', 'unreachable', 'unchecked')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    over INTEGER REFERENCES verdict,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 2)),
    reopened_at TEXT
) STRICT;
CREATE INDEX overrule_of_citation ON overrule (citation);

-- Whether another source of the same report says what a claim says that does not cite it.
CREATE TABLE look (
    claim INTEGER NOT NULL REFERENCES claim,
    source INTEGER NOT NULL REFERENCES source,
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    checker TEXT NOT NULL,
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    reason TEXT NOT NULL,
    PRIMARY KEY (claim, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX look_of_source ON look (source);

-- What the newest text of a source tells of the source itself.
-- found_by  which checker looked, and which reports it looked for
-- told      whether the flags know it
-- found     as JSON
CREATE TABLE traits (
    source INTEGER PRIMARY KEY REFERENCES source,
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    found_by TEXT NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    found TEXT NOT NULL
) STRICT;

CREATE TABLE flag (
    key INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claim,
    word TEXT NOT NULL CHECK (word IN ('conflict', 'elsewhere', 'circular', 'issuer', 'uncited', 'stale')),
    reason TEXT NOT NULL,
    figure INTEGER REFERENCES figure,
    other_claim INTEGER REFERENCES claim,
    source INTEGER REFERENCES source
) STRICT;
CREATE INDEX flag_of_claim ON flag (claim);

-- earlier, later   the snapshots between which it happened
-- figure           what became of a figure: `26 % became 27 %`
-- hooked_at        when it was handed to the hooks of its kind, or there was none; an event is handed over once
-- hook             what became of its hook, in words
CREATE TABLE event (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    company INTEGER NOT NULL REFERENCES company,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    text TEXT NOT NULL,
    source INTEGER REFERENCES source,
    acknowledged_at TEXT,
    earlier INTEGER REFERENCES snapshot,
    later INTEGER REFERENCES snapshot,
    claim INTEGER REFERENCES claim,
    figure TEXT NOT NULL DEFAULT '',
    snoozed_until TEXT,
    hooked_at TEXT,
    hook TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX event_of_company ON event (company);
CREATE INDEX event_to_hook ON event (key) WHERE hooked_at IS NULL;

-- What the last readings of a source saw.
-- told       the state that was told of last
-- times      how often in a row the source said what its newest snapshot says
-- flaps      how often it went back to a state that it had left
-- waiting    a change waits for another reading to confirm it
-- addresses  where it was found, as JSON
CREATE TABLE sighting (
    source INTEGER PRIMARY KEY REFERENCES source,
    told INTEGER REFERENCES snapshot,
    times INTEGER NOT NULL,
    flaps INTEGER NOT NULL,
    waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
    addresses TEXT NOT NULL
) STRICT;

-- Places of a page that differed between copies; those that are learnt are noise.
CREATE TABLE noise (
    source INTEGER NOT NULL REFERENCES source,
    mark TEXT NOT NULL,
    streak INTEGER NOT NULL,
    times INTEGER NOT NULL,
    learnt INTEGER NOT NULL CHECK (learnt IN (0, 1)),
    PRIMARY KEY (source, mark)
) STRICT, WITHOUT ROWID;

-- An alimon process that reads sources. Its leases hold until it ends, dies, or has not been heard of for too long.
-- boot   which start of which machine (and which space of process ids) `pid`, `born` and `until_monotonic` belong to
-- born   clock ticks since then at which the process began: tells it from a later one with the same pid
-- words  what it does, for people
CREATE TABLE worker (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('monitor', 'refresh', 'watch')),
    boot TEXT NOT NULL,
    pid INTEGER NOT NULL,
    born INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    beat_at TEXT NOT NULL,
    until TEXT NOT NULL,
    until_monotonic REAL NOT NULL,
    words TEXT NOT NULL DEFAULT ''
) STRICT;

-- A run over some sources. `worker` may be gone from its table.
CREATE TABLE refresh_run (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    worker INTEGER
) STRICT;
CREATE INDEX run_that_goes_on ON refresh_run (key) WHERE ended_at IS NULL;

-- `attempts` is how often the source had been tried when the run began: more means that somebody read it since.
CREATE TABLE refresh_item (
    run INTEGER NOT NULL REFERENCES refresh_run,
    source INTEGER NOT NULL REFERENCES source,
    place INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'cancelled')),
    outcome TEXT,
    reason TEXT NOT NULL DEFAULT '',
    status INTEGER,
    size INTEGER,
    started_at TEXT,
    ended_at TEXT,
    phase TEXT NOT NULL DEFAULT 'waiting'
        CHECK (phase IN ('waiting', 'connecting', 'reading', 'extracting', 'done')),
    phase_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (run, source)
) STRICT, WITHOUT ROWID;

-- Who reads a source at this moment.
CREATE TABLE lease (
    source INTEGER PRIMARY KEY REFERENCES source,
    run INTEGER NOT NULL REFERENCES refresh_run,
    worker INTEGER NOT NULL REFERENCES worker
) STRICT;
CREATE INDEX lease_of_worker ON lease (worker);

-- Who asks a host at this moment, and when it may be asked again.
CREATE TABLE host (
    name TEXT PRIMARY KEY,
    worker INTEGER REFERENCES worker,
    free_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    target TEXT NOT NULL COLLATE NOCASE,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 2))
) STRICT;
CREATE INDEX note_of_target ON note (target);

CREATE TABLE mark (
    company INTEGER NOT NULL REFERENCES company,
    letter TEXT NOT NULL CHECK (length(letter) = 1),
    target TEXT NOT NULL,
    PRIMARY KEY (company, letter)
) STRICT, WITHOUT ROWID;

-- What the user changed, so that `u` can take it back. `was` is what has to be put back.
CREATE TABLE change (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    was TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX change_to_undo ON change (key) WHERE undone_at IS NULL;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- What Find looks in. The text stays in its table; the index is kept right by the triggers below.
CREATE VIRTUAL TABLE claim_words USING fts5 (
    text, terms, content = 'claim', content_rowid = 'key', tokenize = 'unicode61', prefix = '2 3'
);
CREATE VIRTUAL TABLE figure_words USING fts5 (
    terms, content = 'figure', content_rowid = 'key', tokenize = 'unicode61', prefix = '2 3'
);
CREATE VIRTUAL TABLE subject_words USING fts5 (
    terms, content = 'subject', content_rowid = 'key', tokenize = 'unicode61', prefix = '2 3'
);
CREATE VIRTUAL TABLE source_words USING fts5 (
    title, terms, content = 'source', content_rowid = 'key', tokenize = 'unicode61', prefix = '2 3'
);
CREATE VIRTUAL TABLE text_words USING fts5 (
    title, text, words, content = 'newest_text', content_rowid = 'snapshot', tokenize = 'unicode61'
);

CREATE TRIGGER claim_words_added AFTER INSERT ON claim BEGIN
    INSERT INTO claim_words (rowid, text, terms) VALUES (NEW.key, NEW.text, NEW.terms);
END;
CREATE TRIGGER claim_words_gone AFTER DELETE ON claim BEGIN
    INSERT INTO claim_words (claim_words, rowid, text, terms) VALUES ('delete', OLD.key, OLD.text, OLD.terms);
END;
CREATE TRIGGER claim_words_changed AFTER UPDATE OF text, terms ON claim BEGIN
    INSERT INTO claim_words (claim_words, rowid, text, terms) VALUES ('delete', OLD.key, OLD.text, OLD.terms);
    INSERT INTO claim_words (rowid, text, terms) VALUES (NEW.key, NEW.text, NEW.terms);
END;

CREATE TRIGGER figure_words_added AFTER INSERT ON figure BEGIN
    INSERT INTO figure_words (rowid, terms) VALUES (NEW.key, NEW.terms);
END;
CREATE TRIGGER figure_words_gone AFTER DELETE ON figure BEGIN
    INSERT INTO figure_words (figure_words, rowid, terms) VALUES ('delete', OLD.key, OLD.terms);
END;
CREATE TRIGGER figure_words_changed AFTER UPDATE OF terms ON figure BEGIN
    INSERT INTO figure_words (figure_words, rowid, terms) VALUES ('delete', OLD.key, OLD.terms);
    INSERT INTO figure_words (rowid, terms) VALUES (NEW.key, NEW.terms);
END;

CREATE TRIGGER subject_words_added AFTER INSERT ON subject BEGIN
    INSERT INTO subject_words (rowid, terms) VALUES (NEW.key, NEW.terms);
END;
CREATE TRIGGER subject_words_gone AFTER DELETE ON subject BEGIN
    INSERT INTO subject_words (subject_words, rowid, terms) VALUES ('delete', OLD.key, OLD.terms);
END;
CREATE TRIGGER subject_words_changed AFTER UPDATE OF terms ON subject BEGIN
    INSERT INTO subject_words (subject_words, rowid, terms) VALUES ('delete', OLD.key, OLD.terms);
    INSERT INTO subject_words (rowid, terms) VALUES (NEW.key, NEW.terms);
END;

CREATE TRIGGER source_words_added AFTER INSERT ON source BEGIN
    INSERT INTO source_words (rowid, title, terms) VALUES (NEW.key, NEW.title, NEW.terms);
END;
CREATE TRIGGER source_words_gone AFTER DELETE ON source BEGIN
    INSERT INTO source_words (source_words, rowid, title, terms)
    VALUES ('delete', OLD.key, OLD.title, OLD.terms);
END;
CREATE TRIGGER source_words_changed AFTER UPDATE OF title, terms ON source BEGIN
    INSERT INTO source_words (source_words, rowid, title, terms)
    VALUES ('delete', OLD.key, OLD.title, OLD.terms);
    INSERT INTO source_words (rowid, title, terms) VALUES (NEW.key, NEW.title, NEW.terms);
END;

CREATE TRIGGER text_words_added AFTER INSERT ON newest_text BEGIN
    INSERT INTO text_words (rowid, title, text, words) VALUES (NEW.snapshot, NEW.title, NEW.text, NEW.words);
END;
CREATE TRIGGER text_words_gone AFTER DELETE ON newest_text BEGIN
    INSERT INTO text_words (text_words, rowid, title, text, words)
    VALUES ('delete', OLD.snapshot, OLD.title, OLD.text, OLD.words);
END;

-- A claim that turns moves the tallies of all its scopes. An opinion counts in `total` alone.
CREATE TRIGGER claim_turned AFTER UPDATE OF verdict, flags, modality, retired ON claim
WHEN OLD.verdict <> NEW.verdict OR OLD.flags <> NEW.flags OR OLD.modality <> NEW.modality
    OR OLD.retired <> NEW.retired
BEGIN
    UPDATE scope SET
        total = total + (NEW.retired = 0) - (OLD.retired = 0),
        contradicted = contradicted + n.judged * (NEW.verdict = 'contradicted')
            - o.judged * (OLD.verdict = 'contradicted'),
        supported = supported + n.judged * (NEW.verdict = 'supported') - o.judged * (OLD.verdict = 'supported'),
        not_found = not_found + n.judged * (NEW.verdict = 'not_found') - o.judged * (OLD.verdict = 'not_found'),
        blocked = blocked + n.judged * (NEW.verdict = 'blocked') - o.judged * (OLD.verdict = 'blocked'),
        unreachable = unreachable + n.judged * (NEW.verdict = 'unreachable')
            - o.judged * (OLD.verdict = 'unreachable'),
        unchecked = unchecked + n.judged * (NEW.verdict = 'unchecked') - o.judged * (OLD.verdict = 'unchecked'),
        conflict = conflict + n.judged * (NEW.flags & 1 <> 0) - o.judged * (OLD.flags & 1 <> 0),
        elsewhere = elsewhere + n.judged * (NEW.flags & 2 <> 0) - o.judged * (OLD.flags & 2 <> 0),
        circular = circular + n.judged * (NEW.flags & 4 <> 0) - o.judged * (OLD.flags & 4 <> 0),
        issuer = issuer + n.judged * (NEW.flags & 8 <> 0) - o.judged * (OLD.flags & 8 <> 0),
        uncited = uncited + n.judged * (NEW.flags & 16 <> 0) - o.judged * (OLD.flags & 16 <> 0),
        stale = stale + n.judged * (NEW.flags & 32 <> 0) - o.judged * (OLD.flags & 32 <> 0),
        problems = problems + NEW.is_problem - OLD.is_problem
    FROM
        (SELECT NEW.retired = 0 AND NEW.modality <> 'opinion' AS judged) AS n,
        (SELECT OLD.retired = 0 AND OLD.modality <> 'opinion' AS judged) AS o
    WHERE key IN (
        SELECT scope.key FROM lineage JOIN scope ON scope.subject = lineage.subject WHERE other = NEW.subject
        UNION
        SELECT scope.key FROM spoken_of JOIN lineage ON other = spoken_of.subject
        JOIN scope ON scope.subject = lineage.subject WHERE spoken_of.claim = NEW.key
        UNION
        SELECT scope.key FROM citation JOIN scope ON scope.source = citation.source
        WHERE citation.claim = NEW.key AND citation.retired = 0
    );
END;
