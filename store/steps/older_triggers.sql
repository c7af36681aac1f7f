-- Triggers of older schemas, so that a store which still has them is known for alimon's own.

CREATE TRIGGER snapshot_words_added AFTER INSERT ON snapshot BEGIN
    INSERT INTO snapshot_words (rowid, title, text) VALUES (NEW.key, NEW.title, NEW.text);
END;
CREATE TRIGGER snapshot_words_gone AFTER DELETE ON snapshot BEGIN
    INSERT INTO snapshot_words (snapshot_words, rowid, title, text)
    VALUES ('delete', OLD.key, OLD.title, OLD.text);
END;
CREATE TRIGGER snapshot_words_changed AFTER UPDATE OF title, text ON snapshot BEGIN
    INSERT INTO snapshot_words (snapshot_words, rowid, title, text)
    VALUES ('delete', OLD.key, OLD.title, OLD.text);
    INSERT INTO snapshot_words (rowid, title, text) VALUES (NEW.key, NEW.title, NEW.text);
END;
