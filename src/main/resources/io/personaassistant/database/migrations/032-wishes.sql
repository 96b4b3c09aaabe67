-- How a draft was asked to be besides its language, in order and in words: what refines it keeps that.
ALTER TABLE draft ADD COLUMN wishes TEXT NOT NULL DEFAULT '[]';
