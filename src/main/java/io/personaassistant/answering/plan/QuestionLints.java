package io.personaassistant.answering.plan;

import io.personaassistant.answering.grammar.Command;
import io.personaassistant.answering.request.Records;
import io.personaassistant.checking.lint.QuestionLint;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Lints questions with the words of the persona that is asked. Thread-safe.
public final class QuestionLints {
  private final Records records;
  private final Supplier<LocalDate> today;
  private final QuestionLint lint = new QuestionLint();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /// The words of a persona as of a state of the records.
  private record Known(Library library, PersonaWords words) {}

  public QuestionLints(Records records, Supplier<LocalDate> today) {
    this.records = records;
    this.today = today;
  }

  /// What the linter says of a question, errors first.
  public List<Issue> check(Question question, Optional<Persona> persona) {
    return lint.check(question, persona.map(this::words).orElse(PersonaWords.NONE));
  }

  /// The same for people, of a question that stood in a command.
  public Answer answer(Command.Lint asked) {
    if (asked.question().isBlank()) {
      return LintAnswer.usage();
    }
    var question = new Question(asked.context(), asked.question(), List.of(), "");
    return LintAnswer.of(question, check(question, asked.persona()), asked.persona());
  }

  @SuppressWarnings("ReferenceEquality") // the records are the same object while nothing changes
  private PersonaWords words(Persona persona) {
    var library = records.library(today.get());
    var before = known.get(persona.slug());
    if (before != null && before.library() == library) {
      return before.words();
    }
    var words = read(persona, library);
    known.put(persona.slug(), new Known(library, words));
    return words;
  }

  private PersonaWords read(Persona persona, Library library) {
    var traits = library.traits(persona.slug());
    var own = new HashSet<>(Words.tokens(persona.title()));
    texts(traits, TraitKind.VOCABULARY).forEach(t -> own.addAll(Words.tokens(t)));
    texts(traits, TraitKind.TOOL).forEach(t -> own.addAll(Words.tokens(t)));
    return PersonaWords.of(
        records.itemsAbout(persona, library).stream().map(Evidence::text).toList(),
        own,
        texts(traits, TraitKind.GOAL),
        texts(traits, TraitKind.PAIN));
  }

  private static List<String> texts(List<TraitEvidence> traits, TraitKind kind) {
    return traits.stream()
        .filter(t -> t.trait().kind() == kind)
        .map(t -> t.trait().text())
        .toList();
  }
}
