package io.personaassistant.terminal.research;

import io.personaassistant.answering.Program;
import io.personaassistant.answering.desk.SetAside.Aside;
import io.personaassistant.persona.Change;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.EvidenceArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.text.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What `persona triage aside`, `back` and `--aside` do and say about items that fit no trait.
record AsideWords(Surroundings surroundings, Program program, Consumer<String> say) {
  /// Sets items aside, or lets them wait again; 1 where one could not be.
  int move(boolean puts, List<String> ids) {
    var wanted = ids.stream().map(id -> known(id)).distinct().toList();
    var by = new Change(surroundings.person(null), surroundings.clock().instant(), "");
    var setAside = program.triage().aside();
    var done = puts ? setAside.put(wanted, by) : setAside.back(wanted, by);
    for (var id : done) {
      say.accept(
          id
              + (puts
                  ? " is set aside and waits no longer; `persona triage back " + id + "` undoes it."
                  : " waits in triage again."));
    }
    var others = wanted.stream().filter(id -> !done.contains(id)).toList();
    var already = Set.copyOf(setAside.ids());
    for (var id : others) {
      say.accept(
          id
              + (!puts
                  ? " is not set aside; `persona triage --aside` lists what is."
                  : already.contains(id)
                      ? " is set aside already."
                      : " does not wait: it is linked to a trait, a copy or in quarantine."));
    }
    return others.isEmpty() ? 0 : 1;
  }

  private String known(String id) {
    return EvidenceArgument.find(program, id)
        .orElseThrow(
            () -> new Refused("There is no evidence " + id + "; `persona triage` lists ids."))
        .id();
  }

  /// Prints what is set aside.
  void list(boolean json) {
    var all = program.triage().aside().all();
    if (json) {
      surroundings
          .out()
          .println(Json.write(Map.of("aside", all.stream().map(AsideWords::row).toList())));
      return;
    }
    for (var one : all) {
      var day = one.at().toString().substring(0, 10);
      say.accept(one.evidence().id() + "  set aside by " + one.by() + " on " + day);
      say.accept("    " + TriageCommand.visible(one.evidence().text()));
    }
    say.accept(
        all.isEmpty()
            ? "Nothing is set aside."
            : "It fits something after all? `persona triage back ID` lets it wait again.");
  }

  private static Map<String, Object> row(Aside one) {
    return AnswerJson.object(
        "evidence", one.evidence().id(),
        "by", one.by(),
        "at", one.at().toString(),
        "text", one.evidence().text());
  }
}
