package io.personaassistant.answering;

import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.health.HealthReport;
import io.personaassistant.health.HealthRule;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What can be asked, and what to do when something was not understood.
final class HelpAnswers {
  private static final int MOST_TOGETHER = 5;
  private static final int MOST_WORDS_OF_NAME = 2;
  private static final int MOST_NAMED = 12;

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

  /// What can I do here, and for whom.
  Answer home(List<Persona> personas) {
    if (personas.isEmpty()) {
      return noPersonas();
    }
    return new Answer(
        "",
        "",
        "Customer personas, with the research behind every line",
        "",
        List.of(),
        List.of(
            new Section("Your personas", first(personas)),
            new Section(
                "Try",
                List.of(
                    line(example(personas, "objections it's too expensive"), "what to say, now"),
                    line(example(personas, ""), "the brief"),
                    line("help", "everything else")))),
        new FollowUps(
            "Open",
            activeFirst(personas).limit(5).map(p -> new FollowUp(p.name(), p.slug())).toList()),
        "",
        List.of());
  }

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

  /// All that are in use or to be, and the names of those in the archive.
  Answer list(List<Persona> all, LocalDate today, HealthReport health) {
    var personas =
        activeFirst(all.stream().filter(p -> p.state() != PersonaState.ARCHIVED).toList()).toList();
    var archived =
        all.stream()
            .filter(p -> p.state() == PersonaState.ARCHIVED)
            .map(p -> p.name() + " (`" + p.slug() + "`)")
            .toList();
    if (all.isEmpty()) {
      return noPersonas();
    }
    var entries =
        personas.stream()
            .map(p -> {
              var mistakes = HealthAnswer.inShort(health.mistakes(p.slug()));
              var entry = persona(p);
              return mistakes.isEmpty()
                  ? entry
                  : new Entry(entry.parts(), entry.cites(), "health: " + mistakes);
            })
            .toList();
    var samples = personas.stream().filter(Persona::sample).count();
    var notices = new ArrayList<String>();
    if (samples > 0) {
      notices.add(
          SampleNotice.of(
              (samples == personas.size()
                      ? (samples == 1 ? "this persona is" : "these personas are")
                      : Sentence.counted(samples, "of these personas is", "of these personas are"))
                  + " invented."));
    }
    health.together().stream()
        .filter(f -> f.level() != Level.INFO || f.rule() == HealthRule.PH16)
        .limit(MOST_TOGETHER)
        .map(f -> Sentence.upperFirst(f.inShort()) + ". `health` says what to do.")
        .forEach(notices::add);
    return new Answer(
        "",
        "",
        personas.size() == 1 ? "1 persona" : personas.size() + " personas",
        "as of " + today,
        notices,
        List.of(new Section("", entries)),
        new FollowUps(
            "Open", personas.stream().limit(5).map(p -> new FollowUp(p.name(), p.slug())).toList()),
        archived.isEmpty() ? "" : "In the archive: " + String.join(", ", archived),
        List.of());
  }

  Answer notUnderstood(String typed, List<Persona> personas) {
    if (personas.isEmpty()) {
      return noPersonas();
    }
    var names =
        String.join(", ", activeFirst(personas).limit(MOST_NAMED).map(Persona::name).toList());
    int more = personas.size() - MOST_NAMED;
    if (more > 0) {
      names += " and " + more + " more, which `list` shows";
    }
    var words = List.of(typed.strip().split("\\s+"));
    int at = typeAt(words);
    boolean hasType = at > 0;
    return Answer.sentence(
        "I did not find a persona",
        "“"
            + (hasType ? String.join(" ", words.subList(0, at)) : typed)
            + "” names no persona"
            + (hasType ? "" : " and no draft type")
            + ". Personas here: "
            + names
            + ". Say `"
            + example(personas, hasType ? words.get(at) : "objections it's too expensive")
            + "`, or `help`.",
        new FollowUps(
            "Open",
            activeFirst(personas).limit(5).map(p -> new FollowUp(p.name(), p.slug())).toList()));
  }

  /// Where the word for a draft type stands, behind a name that means nobody; 0 where there is
  /// none.
  private int typeAt(List<String> words) {
    return IntStream.rangeClosed(1, Math.min(MOST_WORDS_OF_NAME, words.size() - 1))
        .filter(i -> types.called(words.get(i).toLowerCase(Locale.ROOT)).isPresent())
        .findFirst()
        .orElse(0);
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

  static Answer noPersonas() {
    return Answer.sentence(
        "No personas yet",
        "Bring yours with `persona import personas FILE`, or try the samples with `persona samples load`.",
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

  private static Stream<Persona> activeFirst(List<Persona> personas) {
    return personas.stream()
        .sorted(Comparator.comparing(Persona::isActive, Comparator.reverseOrder()));
  }

  /// As many as can be looked over.
  private static List<Entry> first(List<Persona> personas) {
    var entries =
        new ArrayList<>(activeFirst(personas).limit(MOST_NAMED).map(HelpAnswers::persona).toList());
    int more = personas.size() - MOST_NAMED;
    if (more > 0) {
      entries.add(line("list", "shows the other " + more));
    }
    return entries;
  }

  private static String example(List<Persona> personas, String rest) {
    return (ExamplePersonas.of(personas).one() + " " + rest).strip();
  }

  private static Entry persona(Persona persona) {
    var what = new ArrayList<String>();
    if (!persona.title().isBlank()) {
      what.add(persona.title());
    }
    if (!persona.archetype().isBlank()) {
      what.add(persona.archetype());
    }
    what.add(persona.kind().word());
    what.add(persona.state().word());
    persona.lastReview().ifPresent(d -> what.add("reviewed " + d));
    return new Entry(List.of(Part.lead(persona.name(), String.join(" · ", what))), List.of(), "");
  }

  private static Entry line(String command, String what) {
    return new Entry(
        List.of(new Part(Answer.Role.LEAD, "", "`" + command + "`  " + what)), List.of(), "");
  }
}
