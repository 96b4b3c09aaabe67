INSERT INTO persona(id, workspace, slug, name, kind, state, version) VALUES (1, 1, 'annie', 'Annie', 'user', 'active', 1);
INSERT INTO trait(id, workspace, persona, ref, kind, text, rank) VALUES (1, 1, 1, 'T1', 'objection', 'It costs too much', 0);
INSERT INTO talk_track(workspace, persona, ref, type, objection, reply) VALUES (1, 1, 'TT1', 'price', 'It costs too much', 'Compared with what?');
INSERT INTO product_fact(workspace, ref, statement, audience) VALUES (1, 'F1', 'Exports to CSV', 'customer');
INSERT INTO evidence(id, workspace, ref, source_type, date, text) VALUES (1, 1, 'E1', 'interview', '2026-01-05', 'it costs too much');
INSERT INTO link(workspace, evidence, trait, stance) VALUES (1, 1, 1, 'supports');
INSERT INTO persona_version(workspace, slug, version, changed_by, changed_at, snapshot) VALUES (1, 'annie', 1, 'test', '2026-01-05T00:00:00.000Z', '{}');
INSERT INTO request(id, workspace, ref, surface, text, received_at, state) VALUES (1, 1, 'R1', 'terminal', 'annie', '2026-01-05T00:00:00.000Z', 'done');
INSERT INTO draft(id, workspace, ref, persona, persona_version, type, audience, prompt_version, started_at, outcome) VALUES (1, 1, 'D1', 'annie', 1, 'objections', 'internal', '1', '2026-01-05T00:00:00.000Z', 'complete');
INSERT INTO draft_line(draft, position, kind, fields, verdict, round, shown) VALUES (1, 0, 'card', '{}', 'pass', 0, 1);
INSERT INTO member_role(workspace, user, role, given_by, given_at)
  VALUES (1, 'U1', 'curator', 'terminal', '2026-11-01T08:00:00Z');
INSERT INTO preference(workspace, user, team, persona, language, tone)
  VALUES (1, 'U1', 'sales', 'annie', 'German', 'warm');
INSERT INTO audit_log(workspace, at, by, action, subject, detail)
  VALUES (1, '2026-11-01T08:00:00Z', 'terminal', 'give role', 'U1', 'curator');
INSERT INTO meaning(workspace, evidence, model, vectors) VALUES (1, 1, 'test', x'010203');
INSERT INTO feedback(workspace, draft, user, good, prompt_version, evidence, at)
  VALUES (1, 'D1', 'U1', 1, 'objections@1', '["E1"]', '2026-11-01T08:00:00Z');
INSERT INTO line_use(workspace, draft, line, user, what, at)
  VALUES (1, 'D1', 1, 'U1', 'used', '2026-11-01T08:00:00Z');
INSERT INTO proposal(id, workspace, persona, what, subject, text, proposed_by, proposed_at)
  VALUES (1, 1, 'annie', 'add', 'pain', 'Waits nine days', 'U1', '2026-11-01T08:00:00Z');
INSERT INTO proposal_evidence(proposal, evidence, added_by, added_at)
  VALUES (1, 'E1', 'U1', '2026-11-01T08:00:00Z');
INSERT INTO gone_evidence(workspace, ref) VALUES (1, 'E002');
INSERT INTO match_answer(workspace, persona, version, person, matches, because, at)
  VALUES (1, 'annie', 1, 'U1', 0, 'They buy through procurement', '2026-11-01T08:00:00Z');
INSERT INTO build(id, workspace, label, people, objective, decision, begun_by, begun_at)
  VALUES (1, 1, 'baker', 5, 'why trials end', 'the next release', 'U1', '2026-11-01T08:00:00Z');
INSERT INTO build_line(build, number, kind, text, cites, people)
  VALUES (1, 1, 'pain', 'Flour is late', '["E1", "E2"]', 2);
