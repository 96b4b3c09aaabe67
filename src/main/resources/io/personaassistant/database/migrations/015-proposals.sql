-- Changes of personas that somebody proposed, with the evidence for each.

CREATE TABLE proposal (
  id          INTEGER PRIMARY KEY,
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  persona     TEXT NOT NULL,                       -- a slug
  what        TEXT NOT NULL CHECK (what IN ('add', 'reword', 'retire', 'field')),
  subject     TEXT NOT NULL,                       -- add: a kind of trait; field: its word; else a trait's ref
  before      TEXT NOT NULL DEFAULT '',            -- what stood there when it was proposed
  text        TEXT NOT NULL DEFAULT '',            -- what is to stand there
  why         TEXT NOT NULL DEFAULT '',
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  -- whether it is parked or ready follows from its evidence on the day and is never stored
  decision    TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'accepted', 'declined')),
  decided_by  TEXT NOT NULL DEFAULT '',
  decided_at  TEXT NOT NULL DEFAULT '',
  reason      TEXT NOT NULL DEFAULT '',            -- of the decision
  version     INTEGER NOT NULL DEFAULT 0           -- the persona's version that accepting it made
) STRICT;
CREATE INDEX proposal_persona ON proposal(workspace, persona, decision);

CREATE TABLE proposal_evidence (
  proposal INTEGER NOT NULL REFERENCES proposal(id) ON DELETE CASCADE,
  evidence TEXT NOT NULL,                          -- the ref of the item; it may be gone
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (proposal, evidence)
) STRICT, WITHOUT ROWID;
CREATE INDEX proposal_evidence_item ON proposal_evidence(evidence);

-- what is proposed for a sample goes with it, so that it never meets a real persona of that name
CREATE TRIGGER sample_proposal_delete AFTER DELETE ON persona WHEN old.sample = 1 BEGIN
  DELETE FROM proposal WHERE workspace = old.workspace AND persona = old.slug;
END;
