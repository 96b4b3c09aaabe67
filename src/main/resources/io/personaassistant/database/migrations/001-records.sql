-- The records, what people asked, and what was drafted. Dates are ISO days (YYYY-MM-DD), instants are
-- ISO UTC (YYYY-MM-DDTHH:MM:SS.mmmZ), lists and maps are JSON text. Unknown text is '', unknown numbers
-- are 0. Every row belongs to a workspace.

-- marks the file as ours ("PERS"), so that another program's database is never migrated
PRAGMA application_id = 1346720339;

CREATE TABLE workspace (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  team    TEXT NOT NULL DEFAULT '',        -- the Slack team that claimed it
  -- counts up whenever a record below changes, so that caches know
  changes INTEGER NOT NULL DEFAULT 0,
  -- turns participants' names into codes; without it a code cannot be traced by guessing names
  participant_key TEXT NOT NULL DEFAULT (lower(hex(randomblob(32))))
) STRICT;
CREATE UNIQUE INDEX workspace_team ON workspace(team) WHERE team <> '';
INSERT INTO workspace(id, name) VALUES (1, 'main');

CREATE TABLE persona (
  id              INTEGER PRIMARY KEY,
  workspace       INTEGER NOT NULL REFERENCES workspace(id),
  slug            TEXT NOT NULL,
  name            TEXT NOT NULL,
  aliases         TEXT NOT NULL DEFAULT '[]',
  kind            TEXT NOT NULL CHECK (kind IN ('customer', 'buyer', 'user')),
  archetype       TEXT NOT NULL DEFAULT '',
  age             INTEGER NOT NULL DEFAULT 0,
  title           TEXT NOT NULL DEFAULT '',
  industry        TEXT NOT NULL DEFAULT '',
  location        TEXT NOT NULL DEFAULT '',
  background      TEXT NOT NULL DEFAULT '',
  picture         TEXT NOT NULL DEFAULT '',
  decision        TEXT NOT NULL DEFAULT '',
  objective       TEXT NOT NULL DEFAULT '',
  owner           TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL CHECK (state IN ('draft', 'active', 'archived')),
  version         INTEGER NOT NULL,
  last_review     TEXT,
  review_interval INTEGER NOT NULL DEFAULT 0,   -- days, 0 = none set
  sample          INTEGER NOT NULL DEFAULT 0,
  UNIQUE (workspace, slug)
) STRICT;

CREATE TABLE trait (
  id        INTEGER PRIMARY KEY,
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  persona   INTEGER NOT NULL REFERENCES persona(id) ON DELETE CASCADE,
  ref       TEXT NOT NULL,
  kind      TEXT NOT NULL,
  text      TEXT NOT NULL,
  rank      INTEGER NOT NULL,
  UNIQUE (workspace, ref)
) STRICT;
CREATE INDEX trait_persona ON trait(persona, kind, rank);

CREATE TABLE talk_track (
  id          INTEGER PRIMARY KEY,
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  persona     INTEGER NOT NULL REFERENCES persona(id) ON DELETE CASCADE,
  ref         TEXT NOT NULL,
  trait       TEXT NOT NULL DEFAULT '',          -- the ref of the objection it answers
  type        TEXT NOT NULL,
  objection   TEXT NOT NULL,
  reply       TEXT NOT NULL,
  question    TEXT NOT NULL DEFAULT '',
  behind      TEXT NOT NULL DEFAULT '',
  proof       TEXT NOT NULL DEFAULT '',
  proof_refs  TEXT NOT NULL DEFAULT '[]',
  concede     TEXT NOT NULL DEFAULT '',
  do_not_say  TEXT NOT NULL DEFAULT '[]',
  approver    TEXT NOT NULL DEFAULT '',
  approved_on TEXT,
  expires     TEXT,
  sample      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (workspace, ref)
) STRICT;
CREATE INDEX talk_track_persona ON talk_track(persona);

CREATE TABLE product_fact (
  id          INTEGER PRIMARY KEY,
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  ref         TEXT NOT NULL,
  statement   TEXT NOT NULL,
  proof       TEXT NOT NULL DEFAULT '',
  source      TEXT NOT NULL DEFAULT '',
  audience    TEXT NOT NULL CHECK (audience IN ('internal', 'customer')),
  approver    TEXT NOT NULL DEFAULT '',
  approved_on TEXT,
  expires     TEXT,
  sample      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (workspace, ref)
) STRICT;

CREATE TABLE evidence (
  id          INTEGER PRIMARY KEY,
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  ref         TEXT NOT NULL,
  source_type TEXT NOT NULL,
  source_ref  TEXT NOT NULL DEFAULT '',
  date        TEXT NOT NULL,
  participant TEXT NOT NULL DEFAULT '',
  segment     TEXT NOT NULL DEFAULT '',
  sample_size INTEGER NOT NULL DEFAULT 0,
  text        TEXT NOT NULL,
  quotable    INTEGER NOT NULL DEFAULT 0,        -- may be quoted outside the company
  quarantined INTEGER NOT NULL DEFAULT 0,
  copy_of     TEXT NOT NULL DEFAULT '',          -- the ref of the item this one repeats
  sample      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (workspace, ref)
) STRICT;
CREATE INDEX evidence_date ON evidence(workspace, date);

CREATE VIRTUAL TABLE evidence_text USING fts5(
  text, source_ref, content = 'evidence', content_rowid = 'id', tokenize = 'porter unicode61');
CREATE TRIGGER evidence_text_insert AFTER INSERT ON evidence BEGIN
  INSERT INTO evidence_text(rowid, text, source_ref) VALUES (new.id, new.text, new.source_ref);
END;
CREATE TRIGGER evidence_text_delete AFTER DELETE ON evidence BEGIN
  INSERT INTO evidence_text(evidence_text, rowid, text, source_ref)
  VALUES ('delete', old.id, old.text, old.source_ref);
END;
CREATE TRIGGER evidence_text_update AFTER UPDATE OF text, source_ref ON evidence BEGIN
  INSERT INTO evidence_text(evidence_text, rowid, text, source_ref)
  VALUES ('delete', old.id, old.text, old.source_ref);
  INSERT INTO evidence_text(rowid, text, source_ref) VALUES (new.id, new.text, new.source_ref);
END;

CREATE TABLE link (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  evidence  INTEGER NOT NULL REFERENCES evidence(id) ON DELETE CASCADE,
  trait     INTEGER NOT NULL REFERENCES trait(id) ON DELETE CASCADE,
  stance    TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts')),
  PRIMARY KEY (evidence, trait)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_trait ON link(trait);

-- the persona an item was collected for, where a file says so; the persona may arrive later
CREATE TABLE evidence_about (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  evidence  INTEGER PRIMARY KEY REFERENCES evidence(id) ON DELETE CASCADE,
  persona   TEXT NOT NULL                       -- a slug
) STRICT;
CREATE INDEX evidence_about_persona ON evidence_about(workspace, persona);

-- links whose item or trait has not arrived yet
CREATE TABLE waiting_link (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  evidence  TEXT NOT NULL,
  trait     TEXT NOT NULL,
  stance    TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts')),
  PRIMARY KEY (workspace, evidence, trait)
) STRICT, WITHOUT ROWID;

-- who changed what, when and why: the whole persona after the change
CREATE TABLE persona_version (
  id         INTEGER PRIMARY KEY,
  workspace  INTEGER NOT NULL REFERENCES workspace(id),
  slug       TEXT NOT NULL,
  version    INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  why        TEXT NOT NULL DEFAULT '',
  snapshot   TEXT NOT NULL,                      -- persona, traits and talk tracks as JSON
  sample     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (workspace, slug, version)
) STRICT;

-- one row for each thing a person asked; on disk before it is acknowledged
CREATE TABLE request (
  id              INTEGER PRIMARY KEY,
  workspace       INTEGER NOT NULL REFERENCES workspace(id),
  ref             TEXT NOT NULL UNIQUE,          -- in every log line and error sentence
  surface         TEXT NOT NULL CHECK (surface IN ('slash', 'mention', 'direct', 'again', 'terminal')),
  event           TEXT,                          -- Slack's event_id
  team            TEXT NOT NULL DEFAULT '',
  channel         TEXT NOT NULL DEFAULT '',
  message_ts      TEXT,
  thread_ts       TEXT NOT NULL DEFAULT '',
  asker           TEXT NOT NULL DEFAULT '',      -- Slack user id
  text            TEXT NOT NULL,
  received_at     TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('received', 'stored_shown', 'done', 'refused', 'failed')),
  owner           TEXT NOT NULL DEFAULT '',      -- the process that works on it
  lease_until     TEXT NOT NULL DEFAULT '',
  attempts        INTEGER NOT NULL DEFAULT 0,
  response_url    TEXT NOT NULL DEFAULT '',      -- erased when done or after 30 minutes
  response_uses   INTEGER NOT NULL DEFAULT 0,
  finished_at     TEXT,
  UNIQUE (event),
  UNIQUE (team, channel, message_ts)
) STRICT;
CREATE INDEX request_open ON request(lease_until) WHERE state IN ('received', 'stored_shown');

CREATE TABLE draft (
  id              INTEGER PRIMARY KEY,
  workspace       INTEGER NOT NULL REFERENCES workspace(id),
  ref             TEXT NOT NULL UNIQUE,
  request         TEXT NOT NULL DEFAULT '',      -- the request's ref
  parent          TEXT NOT NULL DEFAULT '',      -- the ref of the draft it refines
  persona         TEXT NOT NULL,
  persona_version INTEGER NOT NULL,
  type            TEXT NOT NULL,
  option          TEXT NOT NULL DEFAULT '',
  brief           TEXT NOT NULL DEFAULT '',
  audience        TEXT NOT NULL,
  prompt_version  TEXT NOT NULL,
  model           TEXT NOT NULL DEFAULT '',      -- '' for a stored answer
  evidence        TEXT NOT NULL DEFAULT '[]',    -- ids given
  started_at      TEXT NOT NULL,
  milliseconds    INTEGER NOT NULL DEFAULT 0,
  tokens_in       INTEGER NOT NULL DEFAULT 0,
  tokens_out      INTEGER NOT NULL DEFAULT 0,
  tokens_cached   INTEGER NOT NULL DEFAULT 0,
  outcome         TEXT NOT NULL                  -- complete, stopped, or the reason it failed
) STRICT;
CREATE INDEX draft_persona ON draft(workspace, persona, started_at);

CREATE TABLE draft_line (
  draft    INTEGER NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  fields   TEXT NOT NULL,                        -- name -> texts
  cites    TEXT NOT NULL DEFAULT '[]',
  verdict  TEXT NOT NULL CHECK (verdict IN ('pass', 'warn', 'fail')),
  findings TEXT NOT NULL DEFAULT '[]',
  round    INTEGER NOT NULL,                     -- 0 the stream, 1 the repair round
  shown    INTEGER NOT NULL,
  PRIMARY KEY (draft, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER persona_changes_insert AFTER INSERT ON persona BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER persona_changes_update AFTER UPDATE ON persona BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER persona_changes_delete AFTER DELETE ON persona BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
CREATE TRIGGER trait_changes_insert AFTER INSERT ON trait BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER trait_changes_update AFTER UPDATE ON trait BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER trait_changes_delete AFTER DELETE ON trait BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
CREATE TRIGGER talk_track_changes_insert AFTER INSERT ON talk_track BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER talk_track_changes_update AFTER UPDATE ON talk_track BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER talk_track_changes_delete AFTER DELETE ON talk_track BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
CREATE TRIGGER product_fact_changes_insert AFTER INSERT ON product_fact BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER product_fact_changes_update AFTER UPDATE ON product_fact BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER product_fact_changes_delete AFTER DELETE ON product_fact BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
CREATE TRIGGER evidence_changes_insert AFTER INSERT ON evidence BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER evidence_changes_update AFTER UPDATE ON evidence BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER evidence_changes_delete AFTER DELETE ON evidence BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
CREATE TRIGGER link_changes_insert AFTER INSERT ON link BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER link_changes_update AFTER UPDATE ON link BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER link_changes_delete AFTER DELETE ON link BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;
