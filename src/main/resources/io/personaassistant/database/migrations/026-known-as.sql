-- Under which other codes somebody is known: a survey has their address, a talk their name. Codes alone.
CREATE TABLE known_as (
  workspace   INTEGER NOT NULL REFERENCES workspace(id),
  alias       TEXT NOT NULL,                     -- the code of a name or an address
  kind        TEXT NOT NULL CHECK (kind IN ('name', 'address')),
  participant TEXT NOT NULL,                     -- the code that their items carry
  PRIMARY KEY (workspace, alias)
) STRICT, WITHOUT ROWID;
