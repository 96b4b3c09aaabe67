package io.personaassistant.terminal.records;

import io.personaassistant.answering.desk.MatchAnswer;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a colleague said of a persona, and what became of it.
final class MatchAnswerText {
  private MatchAnswerText() {}

  /// One line that people read.
  static String line(MatchAnswer answer) {
    return answer.id()
        + " "
        + answer.persona()
        + ", version "
        + answer.version()
        + ": "
        + answer.word()
        + (answer.because().isEmpty() ? "" : ", “" + answer.because() + "”")
        + "; by "
        + answer.by()
        + " on "
        + answer.at().toString().substring(0, 10)
        + answer
            .decision()
            .map(d ->
                "; "
                    + (d.proposal() == 0 ? "kept as a note" : "proposal " + d.proposal())
                    + " by "
                    + d.by())
            .orElse("");
  }

  /// The keys of one JSON object.
  static Map<String, Object> fields(MatchAnswer answer) {
    var keys = new LinkedHashMap<String, Object>();
    keys.put("id", answer.id());
    keys.put("persona", answer.persona());
    keys.put("version", answer.version());
    keys.put("answer", answer.word());
    keys.put("because", answer.because());
    keys.put("by", answer.by());
    keys.put("at", answer.at().toString());
    keys.put("waits", answer.waits());
    answer
        .decision()
        .ifPresent(d -> {
          keys.put("decision", d.proposal() == 0 ? "note" : "proposal");
          keys.put("decided_by", d.by());
          if (d.proposal() > 0) {
            keys.put("proposal", d.proposal());
          }
        });
    return keys;
  }
}
