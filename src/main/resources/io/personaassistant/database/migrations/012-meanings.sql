-- What items mean, as vectors of a sentence model. Derived: every row can be computed again, and is when
-- the model changes.
CREATE TABLE meaning (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,   -- only ever counts up, so that others see what is new
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  evidence  INTEGER NOT NULL UNIQUE REFERENCES evidence(id) ON DELETE CASCADE,
  model     TEXT NOT NULL,
  vectors   BLOB NOT NULL                        -- one or more, 8 bits a number
) STRICT;
CREATE INDEX meaning_model ON meaning(workspace, model);
CREATE TRIGGER meaning_outdated AFTER UPDATE OF text ON evidence WHEN new.text <> old.text BEGIN
  DELETE FROM meaning WHERE evidence = new.id;
END;
