package io.personaassistant.answering.plan;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.health.HealthAnswer;
import io.personaassistant.health.HealthReport;
import io.personaassistant.health.HealthRule;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The personas there are: where to begin, the whole list, and whom to choose where words name
/// nobody.
public final class PersonaLists {
  private static final int MOST_TOGETHER = 5;
  private static final int MOST_OF_NAME = 2;
  private static final int MOST_NAMED = 12;

  /// What can I do here, and for whom.
  public Answer home(List<Persona> personas) {
    if (personas.isEmpty()) {
      return noPersonas();
    }
    return Answer.page(
            "Customer personas, with the research behind every line",
            "",
            List.of(
                new Section("Your personas", first(personas)),
                Section.of(
                    "Try",
                    HelpAnswers.line(
                        example(personas, "objections it's too expensive"), "what to say, now"),
                    HelpAnswers.line(example(personas, ""), "the brief"),
                    HelpAnswers.line("help", "everything else"))),
            "")
        .goingOnWith(open(activeFirst(personas)));
  }

  /// All that are in use or to be, and the names of those in the archive.
  public Answer list(List<Persona> all, LocalDate today, HealthReport health) {
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
        Sentence.counted(personas.size(), "persona", "personas"),
        "as of " + today,
        notices,
        List.of(new Section("", entries)),
        open(personas.stream()),
        archived.isEmpty() ? "" : "In the archive: " + String.join(", ", archived),
        List.of());
  }

  /// A question about the program itself.
  private record OfProgram(String title, Pattern asked, String answer) {
    private static final List<String[]> LINES =
        ResourceLines.of(PersonaLists.class, "about-program.txt").stream()
            .map(line -> line.split("\t"))
            .toList();
    static final List<OfProgram> ALL =
        LINES.stream().skip(1).map(l -> new OfProgram(l[0], asked(l[1]), l[2])).toList();

    private static Pattern asked(String words) {
      var whole = words.replace("{asks}", LINES.getFirst()[1]);
      return Pattern.compile("(?isU)(?:" + whole + ")(?!\\w)");
    }
  }

  /// The words name no persona, and nothing else that can be asked.
  public Answer notUnderstood(String typed, List<Persona> personas) {
    if (personas.isEmpty()) {
      return noPersonas();
    }
    var ofProgram =
        OfProgram.ALL.stream().filter(q -> q.asked().matcher(typed.strip()).find()).findFirst();
    if (ofProgram.isPresent()) {
      var answer =
          ofProgram
              .get()
              .answer()
              .replace("{command}", typed.strip().split("\\s+")[0].toLowerCase(Locale.ROOT))
              .replace("{example}", example(personas, "objections it's too expensive"));
      return Answer.sentence(ofProgram.get().title(), answer, readings(typed, personas));
    }
    var names =
        String.join(", ", activeFirst(personas).limit(MOST_NAMED).map(Persona::name).toList());
    int more = personas.size() - MOST_NAMED;
    if (more > 0) {
      names += " and " + more + " more, which `list` shows";
    }
    return Answer.sentence(
        "I did not find a persona",
        "“%s” names no persona. Personas here: %s. Say `%s`, or `help`."
            .formatted(typed, names, example(personas, "objections it's too expensive")),
        readings(typed, personas));
  }

  /// There is nobody to ask about.
  public static Answer noPersonas() {
    return Answer.sentence(
        "No personas yet",
        "Bring yours with `persona import personas FILE`, make them from imported evidence with `persona build`, or try the samples with `persona samples load`.");
  }

  /// The same words as something that can be asked, and whom it can be asked of.
  private static FollowUps readings(String typed, List<Persona> personas) {
    var next = new ArrayList<FollowUp>();
    if (Words.count(typed) > MOST_OF_NAME && !typed.endsWith("…")) {
      next.add(new FollowUp("On record about it", "search " + typed));
      next.add(new FollowUp(Command.HEARD, "objections: " + typed));
    }
    var title = next.isEmpty() ? "Open" : "Go on with";
    next.addAll(open(activeFirst(personas)).list());
    return new FollowUps(title, next);
  }

  private static FollowUps open(Stream<Persona> personas) {
    return new FollowUps(
        "Open", personas.limit(5).map(p -> new FollowUp(p.name(), p.slug())).toList());
  }

  private static Stream<Persona> activeFirst(List<Persona> personas) {
    return personas.stream()
        .sorted(Comparator.comparing(Persona::isActive, Comparator.reverseOrder()));
  }

  /// As many as can be looked over.
  private static List<Entry> first(List<Persona> personas) {
    var entries =
        new ArrayList<>(
            activeFirst(personas).limit(MOST_NAMED).map(PersonaLists::persona).toList());
    int more = personas.size() - MOST_NAMED;
    if (more > 0) {
      entries.add(HelpAnswers.line("list", "shows the other " + more));
    }
    return entries;
  }

  private static String example(List<Persona> personas, String rest) {
    return (ExamplePersonas.of(personas).one() + " " + rest).strip();
  }

  private static Entry persona(Persona persona) {
    var what =
        RecordWords.known(
            persona.title(),
            persona.archetype(),
            persona.kind().word(),
            persona.state().word(),
            persona.lastReview().map(d -> "reviewed " + d).orElse(""));
    return Entry.of(Part.lead(persona.name(), String.join(" · ", what)));
  }
}
