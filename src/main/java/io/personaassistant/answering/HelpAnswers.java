package io.personaassistant.answering;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What can be asked, and what is said to words that ask for nothing.
final class HelpAnswers {
  private final DraftTypes types;

  HelpAnswers(DraftTypes types) {
    this.types = types;
  }

  /// Thanks are answered, and invite to say what is next.
  static final Answer THANKS =
      Answer.sentence(
          "You are welcome",
          "Ask the next thing whenever you like. Here, “shorter”, “in German” or “why line 1?” go on with the"
              + " last answer.",
          FollowUps.NONE);

  /// What asks for nothing is not looked up as if a customer had said it.
  static final Answer REMARK =
      Answer.sentence(
          "Nothing waits for an answer",
          "Say what you need next, such as what a customer said, or `help`. After a draft, “shorter” or “in German”"
              + " changes it.",
          FollowUps.NONE);

  /// Who wants to go back to what was there before.
  static final Answer EARLIER_VERSION =
      Answer.sentence(
          "Every version still stands",
          "Nothing is overwritten: each version of a draft stays where it was shown, with its evidence, to be used from there."
              + " In Slack, Refine below it goes on from there; “shorter” and the like go on with the newest.",
          FollowUps.NONE);

  Answer help(String team, ExamplePersonas example) {
    var wanted = team.toLowerCase(Locale.ROOT);
    var matching =
        types.all().stream().filter(t -> wanted.isEmpty() || t.teams().contains(wanted)).toList();
    if (matching.isEmpty()) {
      var named = types.called(wanted);
      if (named.isPresent()) {
        return ofType(named.get(), example);
      }
    }
    var shown = matching.isEmpty() ? types.all() : matching;
    var drafts = shown.stream().map(t -> line(asked(t, example) + brief(t), t.help())).toList();
    var general =
        List.of(
            line(example.one(), "the brief: who, goals, pains, status of each trait"),
            line(example.one() + " it costs too much", "what was heard, so objections"),
            line("who cares about calendars?", "which personas speak of it, and with which words"),
            line("search " + example.one() + " calendars", "the same of one persona"),
            line("evidence " + example.one(), "the research behind a persona"),
            line("evidence E012", "one item, in full"),
            line("lint How easy was it to book?", "what is wrong with a question, and how to ask"),
            line("list", "all personas"),
            line("health " + example.one(), "the five common mistakes; `health` for all personas"));
    return new Answer(
        "",
        "",
        matching.isEmpty() || wanted.isEmpty() ? "What you can ask" : "What " + wanted + " can ask",
        "A persona is found by name, job title or archetype; persona and type come in either order.",
        List.of(),
        List.of(new Section("Drafts", drafts), new Section("Records", general)),
        FollowUps.NONE,
        "Stored answers come from your records; drafted lines are checked before you see them.",
        List.of());
  }

  /// One draft type with its variants and what can be asked of a draft afterwards.
  private static Answer ofType(DraftType type, ExamplePersonas example) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", List.of(line(asked(type, example) + brief(type), type.help()))));
    if (!type.options().isEmpty()) {
      sections.add(
          new Section(
              "Variants",
              type.options().values().stream()
                  .map(o -> line(asked(type, example) + " " + o.word(), o.title()))
                  .toList()));
    }
    if (!type.refinements().isEmpty()) {
      sections.add(
          new Section(
              "Afterwards, of the draft",
              List.of(
                  new Entry(
                      List.of(Part.lead("", String.join(", ", type.refinements()))),
                      List.of(),
                      ""))));
    }
    return new Answer(
        "",
        "",
        type.title(),
        "",
        List.of(),
        sections,
        FollowUps.NONE,
        "`help` lists all.",
        List.of());
  }

  /// A draft type whose records give nothing by themselves.
  Answer nothingStored(Persona persona, DraftType type) {
    return Answer.sentence(
        persona.name() + " · " + type.title(),
        "The records alone hold no "
            + type.title().toLowerCase(Locale.ROOT)
            + "; a model drafts it from them.",
        FollowUps.NONE);
  }

  /// A draft type that cannot say anything before it is told what about.
  Answer briefMissing(DraftType type, ExamplePersonas example) {
    return Answer.sentence(
        type.title(),
        "After `" + asked(type, example) + "` comes what it is about: " + type.briefAsks() + ".",
        FollowUps.NONE);
  }

  private static String asked(DraftType type, ExamplePersonas example) {
    return switch (type.personas()) {
      case ONE -> example.one() + " " + type.command();
      case SEVERAL -> type.command() + " " + example.one() + " " + example.other();
      case ALL -> type.command();
    };
  }

  private static String brief(DraftType type) {
    return type.briefAsks().isEmpty() ? "" : " [" + type.briefAsks() + "]";
  }

  /// What to type, and what it gives.
  static Entry line(String command, String what) {
    return new Entry(
        List.of(new Part(Answer.Role.LEAD, "", "`" + command + "`  " + what)), List.of(), "");
  }
}
