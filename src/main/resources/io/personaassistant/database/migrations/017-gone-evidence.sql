-- Numbers of items that are gone. No other item gets one, so that a draft or a proposal that cites it
-- never opens somebody else's words. Ids that people chose are not kept: they may tell of whom.
CREATE TABLE gone_evidence (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  ref       TEXT NOT NULL,
  PRIMARY KEY (workspace, ref)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER evidence_gone AFTER DELETE ON evidence
WHEN old.ref GLOB 'E[0-9]*' AND substr(old.ref, 2) NOT GLOB '*[^0-9]*' BEGIN
  INSERT OR IGNORE INTO gone_evidence(workspace, ref) VALUES (old.workspace, old.ref);
END;

-- what went before there was this table, as far as anything still speaks of it
INSERT OR IGNORE INTO gone_evidence(workspace, ref)
SELECT workspace, ref FROM (
  SELECT workspace, evidence AS ref FROM quarantine
  UNION SELECT p.workspace, e.evidence FROM proposal_evidence e JOIN proposal p ON p.id = e.proposal
  UNION SELECT d.workspace, c.value FROM draft d JOIN json_each(d.evidence) c
  UNION SELECT d.workspace, c.value FROM draft_line l JOIN draft d ON d.id = l.draft
    JOIN json_each(l.cites) c) AS cited
WHERE ref GLOB 'E[0-9]*' AND substr(ref, 2) NOT GLOB '*[^0-9]*'
  AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.workspace = cited.workspace AND e.ref = cited.ref);
