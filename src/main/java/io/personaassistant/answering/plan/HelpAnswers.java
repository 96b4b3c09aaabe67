package io.personaassistant.answering.plan;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What can be asked, and what is said to words that ask for nothing.
public final class HelpAnswers {
  /// What stands first: the two that people on a call need.
  private static final int HURRIED = 2;

  private static final Set<String> ALL =
      Set.of("", "all", "everything", "types", "commands", "me", "please");

  private final DraftTypes types;

  public HelpAnswers(DraftTypes types) {
    this.types = types;
  }

  /// Thanks are answered, and invite to say what is next.
  public static final Answer THANKS =
      Answer.sentence(
          "You are welcome",
          "Ask the next thing whenever you like. Here, “shorter”, “in German” or “why line 1?” go on with the"
              + " last answer.");

  /// What asks for nothing is not looked up as if a customer had said it.
  public static final Answer REMARK =
      Answer.sentence(
          "Nothing waits for an answer",
          "Say what you need next, such as what a customer said, or `help`. After a draft, “shorter” or “in German”"
              + " changes it.");

  /// Who wants to go back to what was there before.
  public static final Answer EARLIER_VERSION =
      Answer.sentence(
          "Every version still stands",
          "Nothing is overwritten: each version of a draft stays where it was shown, with its evidence, to be used from there."
              + " In Slack, Refine below it goes on from there; “shorter” and the like go on with the newest.");

  /// What can be asked: by everybody, by a team, of one draft type or with one word of a command.
  ///
  /// @param about `""` for everything
  public Answer help(String about, ExamplePersonas example) {
    var wanted = about.toLowerCase(Locale.ROOT).replaceFirst("[?!.,:]+$", "");
    var ofTeam = types.all().stream().filter(t -> t.teams().contains(wanted)).toList();
    if (ALL.contains(wanted) || wanted.equals(example.one()) || !ofTeam.isEmpty()) {
      return everything(
          ofTeam.isEmpty() ? "What you can ask" : "What " + wanted + " can ask",
          ofTeam.isEmpty() ? types.all() : ofTeam,
          example);
    }
    var named = types.called(wanted);
    if (named.isPresent()) {
      return ofType(named.get(), example);
    }
    var lines =
        ways(example).filter(w -> w.words().contains(wanted)).map(HelpAnswers::line).toList();
    return lines.isEmpty()
        ? everything("What you can ask", types.all(), example)
            .withNotice(
                "There is no help on “" + Graphemes.cut(about, 40) + "” alone; this is all.")
        : Answer.page(
            Sentence.upperFirst(wanted), "", List.of(new Section("", lines)), "`help` lists all.");
  }

  private static Answer everything(String title, List<DraftType> shown, ExamplePersonas example) {
    var drafts = shown.stream().map(t -> line(asked(t, example) + brief(t), t.help())).toList();
    return Answer.page(
        title,
        "A persona is found by name, job title or archetype; persona and type come in either order.",
        List.of(
            new Section("In a hurry", ways(example).limit(HURRIED).map(HelpAnswers::line).toList()),
            new Section("Drafts", drafts),
            new Section("Records", ways(example).skip(HURRIED).map(HelpAnswers::line).toList())),
        "Stored answers come from your records; drafted lines are checked before you see them.");
  }

  /// What can be typed besides draft types.
  ///
  /// @param words those by which help on it is asked for
  private record Way(Set<String> words, String command, String what) {}

  private static Stream<Way> ways(ExamplePersonas example) {
    return ResourceLines.of(HelpAnswers.class, "help-ways.txt").stream()
        .map(line -> line.replace("{one}", example.one()).split(" \\| "))
        .map(way -> new Way(Set.of(way[0].split(" ")), way[1], way[2]));
  }

  private static Entry line(Way way) {
    return line(way.command(), way.what());
  }

  /// One draft type with its variants and what can be asked of a draft afterwards.
  private static Answer ofType(DraftType type, ExamplePersonas example) {
    var sections = new ArrayList<Section>();
    sections.add(Section.of("", line(asked(type, example) + brief(type), type.help())));
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
          Section.of(
              "Afterwards, of the draft",
              Entry.of(Part.lead("", String.join(", ", type.refinements())))));
    }
    return Answer.page(type.title(), "", sections, "`help` lists all.");
  }

  /// A draft type whose records give nothing by themselves.
  Answer nothingStored(Persona persona, DraftType type) {
    return Answer.sentence(
        persona.name() + " · " + type.title(),
        "The records alone hold no "
            + type.title().toLowerCase(Locale.ROOT)
            + "; a model drafts it from them.");
  }

  /// A draft type that cannot say anything before it is told what about.
  Answer briefMissing(DraftType type, ExamplePersonas example) {
    return Answer.sentence(
        type.title(),
        "After `" + asked(type, example) + "` comes what it is about: " + type.briefAsks() + ".");
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
    return Entry.of(new Part(Answer.Role.LEAD, "", "`" + command + "`  " + what));
  }
}
