-- What a request brought for its asker alone was posted for others to read, or may have been.
ALTER TABLE request ADD COLUMN posted INTEGER NOT NULL DEFAULT 0 CHECK (posted IN (0, 1));
UPDATE request SET posted = 1, event = NULL WHERE event = 'posted ' || ref;
