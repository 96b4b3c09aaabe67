-- what drafts have cost, a row a day (UTC) and person: the budgets of a day
CREATE TABLE token_use (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  day       TEXT NOT NULL,
  asker     TEXT NOT NULL,                       -- Slack user id, '' on a terminal
  tokens    INTEGER NOT NULL,
  PRIMARY KEY (workspace, day, asker)
) STRICT, WITHOUT ROWID;
