-- What a draft that refines another was asked for, and what is said of a draft as a whole.
ALTER TABLE draft ADD COLUMN language TEXT NOT NULL DEFAULT '';    -- its name in English, '' for English
ALTER TABLE draft ADD COLUMN refinement TEXT NOT NULL DEFAULT '';  -- such as 'shorter, line 2', '' for a draft of its own
ALTER TABLE draft ADD COLUMN marks TEXT NOT NULL DEFAULT '[]';     -- findings of the rules for whole drafts
CREATE INDEX draft_request ON draft(request);
