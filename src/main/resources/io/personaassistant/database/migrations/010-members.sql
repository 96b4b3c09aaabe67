-- Who may do what, what people set for themselves, and who changed what.

-- roles that were given; who has none is a member, and admins stand in the settings alone
CREATE TABLE member_role (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  user      TEXT NOT NULL,                       -- Slack user id
  role      TEXT NOT NULL CHECK (role IN ('contributor', 'curator')),
  given_by  TEXT NOT NULL,                       -- Slack user id, or 'terminal'
  given_at  TEXT NOT NULL,
  PRIMARY KEY (workspace, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  user      TEXT NOT NULL,                       -- Slack user id
  team      TEXT NOT NULL,
  persona   TEXT NOT NULL,                       -- a slug; it may be gone
  language  TEXT NOT NULL,                       -- its name in English, '' for English
  tone      TEXT NOT NULL,
  PRIMARY KEY (workspace, user)
) STRICT, WITHOUT ROWID;

-- rows are added and never changed
CREATE TABLE audit_log (
  id        INTEGER PRIMARY KEY,
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  at        TEXT NOT NULL,
  by        TEXT NOT NULL,                       -- Slack user id, or 'terminal'
  action    TEXT NOT NULL,
  subject   TEXT NOT NULL,
  detail    TEXT NOT NULL DEFAULT ''
) STRICT;
