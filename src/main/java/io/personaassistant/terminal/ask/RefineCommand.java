package io.personaassistant.terminal.ask;

import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona refine shorter --line 2`: the last draft, or one of its lines, in another way.
public @Command(
    name = "refine",
    description = "The last draft in another way; lines that are not named stay as they are.") final
class RefineCommand extends ReportingCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "WAY",
      description = {
        "shorter, warmer, plainer, more formal, other angle,",
        "sharpen, in German, for tomas, as email, use F3"
      })
  List<String> words = new ArrayList<>();

  @Option(names = "--line", paramLabel = "N", description = "only this line; may be repeated")
  List<Integer> lines = new ArrayList<>();

  @Option(
      names = "--draft",
      paramLabel = "REF",
      description = "another draft than the last one, as `persona last` names it")
  List<String> draft = new ArrayList<>();

  public RefineCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var text = new ArrayList<String>();
    text.add("refine");
    text.addAll(draft);
    lines.forEach(n -> text.add("line " + n));
    text.addAll(words);
    return new Asking(surroundings)
        .answer(
            session(),
            new Asking.Question(String.join(" ", text), ""),
            new Asking.Form(json, false, false));
  }
}
