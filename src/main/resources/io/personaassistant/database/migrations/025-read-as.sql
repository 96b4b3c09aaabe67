-- What a model took a question for that no rule could read: a command, '' for none.
ALTER TABLE request ADD COLUMN read_as TEXT NOT NULL DEFAULT '';
