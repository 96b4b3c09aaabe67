-- Personas on the way from the evidence: what was proposed of a segment, and which lines of it curators
-- keep. It is work, not a record: its lines go when the persona is made of them.

CREATE TABLE build (
  id          INTEGER PRIMARY KEY,
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  label       TEXT NOT NULL,                       -- of the segment
  people      INTEGER NOT NULL,                    -- how many participants it has
  objective   TEXT NOT NULL,
  decision    TEXT NOT NULL,
  begun_by    TEXT NOT NULL,
  begun_at    TEXT NOT NULL,
  ended_by    TEXT NOT NULL DEFAULT '',
  ended_at    TEXT NOT NULL DEFAULT '',
  persona     TEXT NOT NULL DEFAULT ''             -- what became of it, '' while it is open or was given up
) STRICT;
CREATE INDEX build_open ON build(workspace, ended_at);

CREATE TABLE build_line (
  build      INTEGER NOT NULL REFERENCES build(id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,                     -- as it is shown, from 1
  kind       TEXT NOT NULL,                        -- a kind of trait, or title
  text       TEXT NOT NULL,
  cites      TEXT NOT NULL,                        -- ids, a JSON list
  people     INTEGER NOT NULL,                     -- how many participants say it
  kept       INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1)),
  edits      INTEGER NOT NULL DEFAULT 0,           -- how often it was reworded
  changed_by TEXT NOT NULL DEFAULT '',             -- who kept, left out or reworded it last
  PRIMARY KEY (build, number)
) STRICT, WITHOUT ROWID;
