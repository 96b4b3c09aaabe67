package io.personaassistant.terminal.records;

import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.PersonaEdits;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.ReportingCommand;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona state annie active`: where a persona is in its life, and that it was gone through
/// today.
public @Command(
    name = "state",
    description = {
      "Make a persona active, a draft or archived, or note that it was reviewed today.",
      "Only active ones answer by their name alone. Without a word: what it is now."
    }) final class StateCommand extends ReportingCommand {
  private static final String WORDS =
      "active, draft, archived, back (out of the archive, as what it was) or reviewed";

  @Parameters(index = "0", paramLabel = "PERSONA", description = "the persona")
  String persona = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "STATE", description = WORDS)
  String wanted = "";

  @Option(names = "--by", paramLabel = "NAME", description = "who does it; default your user name")
  @Nullable String by;

  public StateCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    try (var program = session().open()) {
      var edits = program.editing().personaEdits();
      var meant = PersonaArgument.one(edits.all(), persona);
      if (wanted.isEmpty()) {
        print(meant, is(meant) + reviewed(meant));
        return 0;
      }
      switch (change(edits, meant.slug())) {
        case Kept.Done(var now, _) -> print(now.persona(), done(now.persona()));
        case Kept.Same(var now) -> print(now.persona(), already(now.persona()));
        case Kept.Refused(var _, var sentence) -> throw new Refused(sentence);
        case Kept.Clash _, Kept.Gone _ ->
            throw new Refused(meant.name() + " was changed just now; run the command again.");
      }
      return 0;
    }
  }

  private Kept change(PersonaEdits edits, String slug) {
    var who = surroundings.person(by);
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "active", "activate" -> edits.activate(who, slug);
      case "draft" -> edits.backToDraft(who, slug);
      case "archived", "archive" -> edits.archive(who, slug);
      case "back" -> edits.bringBack(who, slug);
      case "reviewed", "review" -> edits.reviewed(who, slug);
      default -> throw new WrongUse("Say " + WORDS + ", such as `persona state annie active`.");
    };
  }

  private boolean isReview() {
    return wanted.toLowerCase(Locale.ROOT).startsWith("review");
  }

  private String done(Persona now) {
    if (isReview()) {
      return now.name() + " was reviewed today; that is noted with your name.";
    }
    return is(now)
        + switch (now.state()) {
          case ACTIVE -> " and answers by its name.";
          case DRAFT ->
              " and answers by its id alone, " + now.slug() + ", until somebody makes it active.";
          case ARCHIVED ->
              ": it is kept whole and answers by its id alone, "
                  + now.slug()
                  + ". `persona state "
                  + now.slug()
                  + " back` brings it back.";
        };
  }

  private String already(Persona now) {
    return isReview()
        ? now.name() + " was reviewed today already."
        : is(now) + " already; nothing was changed.";
  }

  private static String is(Persona persona) {
    return persona.name()
        + " is "
        + (persona.state() == PersonaState.DRAFT ? "a draft" : persona.state().word());
  }

  private static String reviewed(Persona persona) {
    return persona
        .lastReview()
        .map(day -> ", last reviewed " + day + ".")
        .orElse(", and nobody has reviewed it yet.");
  }

  private void print(Persona now, String sentence) {
    if (!json) {
      say(sentence);
      return;
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("persona", now.slug());
    fields.put("state", now.state().word());
    fields.put("last_review", now.lastReview().map(Object::toString).orElse(null));
    fields.put("version", now.version());
    printJson(fields);
  }
}
