-- What became of lines of a stored answer stands under the ref of its request, as lines of a draft under
-- the draft's, with what made it and what the line cited, and goes with the request.
ALTER TABLE line_use ADD COLUMN made_by TEXT NOT NULL DEFAULT '';   -- prompt version, or "TYPE@stored"; '' for older rows
ALTER TABLE line_use ADD COLUMN evidence TEXT NOT NULL DEFAULT '[]';

CREATE TRIGGER request_use_delete AFTER DELETE ON request BEGIN
  DELETE FROM line_use WHERE draft = old.ref;
END;
