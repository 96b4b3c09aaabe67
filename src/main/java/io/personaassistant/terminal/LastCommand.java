package io.personaassistant.terminal;

import io.personaassistant.answering.Program;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.NoModel;
import io.personaassistant.terminal.CommandLineProgram.Refused;
import picocli.CommandLine.Command;

/// `persona last`: the last thing asked here, once more, and what its draft cost.
@Command(
    name = "last",
    description = "The last question asked here, with its draft's model, time and tokens.")
final class LastCommand extends CommandLineProgram.Opening {
  LastCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var session = session();
    try (var program =
        session.open(
            session.settings(), Database.Options.standard().existing(), new NoModel(), false)) {
      var request =
          program
              .requests()
              .lastOnTerminal(program.workspace().id())
              .orElseThrow(
                  () -> new Refused("Nothing was asked here yet; try `persona ask annie`."));
      var out = surroundings.out();
      out.println("Asked " + request.receivedAt() + ": " + request.text());
      var draft = program.records().draftOf(request.ref());
      if (draft.filter(d -> !d.parent().isEmpty()).isEmpty()) {
        out.println();
        out.print(session.view().render(program.answering().prepare(request.text(), "").answer()));
      }
      draft.ifPresent(d -> print(program, session.view(), d));
      return 0;
    }
  }

  private void print(Program program, TextView view, DraftStore.Stored draft) {
    var out = surroundings.out();
    out.println();
    out.println(
        "Draft "
            + draft.ref()
            + " · "
            + draft.outcome()
            + " · "
            + draft.model()
            + " · prompt "
            + draft.promptVersion());
    out.println(
        draft.milliseconds()
            + " ms · "
            + draft.tokensIn()
            + " tokens in ("
            + draft.tokensCached()
            + " cached), "
            + draft.tokensOut()
            + " out");
    var chain = program.records().chain(draft);
    if (chain.size() > 1) {
      out.print(
          view.sentence(
              "Refined: "
                  + String.join(
                      " > ",
                      chain.stream()
                          .map(d ->
                              d.ref()
                                  + " ("
                                  + (d.refinement().isEmpty() ? d.type() : d.refinement())
                                  + ")")
                          .toList())));
    }
    for (var entry : program.answering().drafts().numbered(draft)) {
      out.println();
      out.print(view.render(entry));
    }
  }
}
