-- Items that a curator found to fit no trait. They wait in triage no longer.
CREATE TABLE set_aside (
  evidence  INTEGER PRIMARY KEY REFERENCES evidence(id) ON DELETE CASCADE,
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  set_by    TEXT NOT NULL,                       -- Slack user id, or a name at the command line
  set_at    TEXT NOT NULL
) STRICT;
CREATE INDEX set_aside_newest ON set_aside(workspace, set_at);

-- what is linked does fit something
CREATE TRIGGER set_aside_linked AFTER INSERT ON link BEGIN
  DELETE FROM set_aside WHERE evidence = new.evidence;
END;
-- nobody has read the new words
CREATE TRIGGER set_aside_reworded AFTER UPDATE OF text ON evidence WHEN new.text <> old.text BEGIN
  DELETE FROM set_aside WHERE evidence = new.id;
END;
