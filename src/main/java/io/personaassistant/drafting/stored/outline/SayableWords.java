package io.personaassistant.drafting.stored.outline;

import io.personaassistant.checking.reading.People;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Somebody's own words, short enough to stand in what is sent to customers.
final class SayableWords {
  /// What can be read in one breath.
  private static final int SHORT = 170;

  private static final int MOST_OF_JOB = 4;

  /// What is shorter is hardly a statement.
  private static final int LEAST_SAID = 5;

  private final OutlineBasis basis;

  SayableWords(OutlineBasis basis) {
    this.basis = basis;
  }

  /// Somebody's words, whole sentences of an item.
  ///
  /// @param speaker the job of who said it, `""` where it is that of the persona or unknown
  record Said(String id, String words, String speaker) {}

  /// Short own words that customers may read: on the topic where there is one, else on a pain or
  /// goal. Of what is too long to be read in one breath the sentence that speaks of the topic.
  Optional<Said> best() {
    var wanted = Topics.of(basis.topic().isAsked() ? basis.topic().phrase() : basis.brief());
    return basis.ownWords(basis.topic().isAsked() ? onTopic() : onPainOrGoal()).stream()
        .filter(Evidence::quotable)
        .flatMap(e -> shortly(e).stream())
        // who says "your" speaks to us, and would now speak to the reader
        .filter(s -> !Words.tokens(s.words()).contains("your"))
        .min(
            Comparator.comparing((Said s) -> !basis.topic().speaks(s.words()))
                .thenComparing(s -> !s.speaker().isEmpty())
                .thenComparingInt(s -> -Topics.signals(s.words(), wanted)));
  }

  private Optional<Said> shortly(Evidence item) {
    if (item.text().length() <= SHORT) {
      return Optional.of(new Said(item.id(), item.text(), speaker(item)));
    }
    return !basis.topic().isAsked()
        ? Optional.empty()
        : Words.sentences(item.text()).stream()
            .map(s -> s.text().strip())
            .filter(s -> s.length() <= SHORT && Words.count(s) >= LEAST_SAID)
            .min(Comparator.comparing((String s) -> !basis.topic().speaks(s)))
            .map(s -> new Said(item.id(), s, speaker(item)));
  }

  private String speaker(Evidence item) {
    var job = Words.tokens(item.segment());
    var own =
        Words.stems(
            basis.material().persona().title() + " " + basis.material().persona().archetype());
    boolean named =
        !job.isEmpty()
            && job.size() <= MOST_OF_JOB
            && (People.is(job.getLast()) || People.is(job.getLast() + "s"));
    return named && Words.stems(item.segment()).stream().noneMatch(own::contains)
        ? item.segment()
        : "";
  }

  /// What speaks of the topic, then what a trait that does rests on.
  private List<Evidence> onTopic() {
    var found = new LinkedHashSet<>(basis.topic().items());
    basis.material().traits().stream()
        .filter(t -> basis.topic().speaks(t.trait().text()))
        .forEach(t -> found.addAll(basis.items(t.supports())));
    return List.copyOf(found);
  }

  private List<Evidence> onPainOrGoal() {
    var ids = new LinkedHashSet<String>();
    for (var kind : List.of(TraitKind.PAIN, TraitKind.GOAL)) {
      basis.traits(kind).forEach(t -> ids.addAll(t.supports()));
    }
    return basis.items(ids);
  }
}
