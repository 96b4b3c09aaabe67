-- What holds for everybody in a workspace and an admin sets while the program runs.
CREATE TABLE workspace_setting (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  name      TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (workspace, name)
) STRICT, WITHOUT ROWID;
