package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.type.Topics;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The approved facts that a stored answer may promise, and which of them are about what was asked.
/// For one answer; not thread-safe.
final class OutlineFacts {
  private static final Set<String> NUMBERS =
      Set.copyOf(Words.stems("one two three four five six seven eight nine ten twelve third half"));

  private static final int MANY_FACTS = 3;

  /// What is less near has nothing to do with it.
  private static final double NEAR = 0.46;

  /// What is so much nearer than the next is hardly so by chance.
  private static final double BY_FAR = 0.05;

  /// What a fact may answer of a persona.
  private static final List<TraitKind> TOLD =
      List.of(
          TraitKind.PAIN,
          TraitKind.GOAL,
          TraitKind.MOTIVATION,
          TraitKind.DECISION,
          TraitKind.OBJECTION);

  private final OutlineBasis basis;

  /// How many facts speak of a topic.
  private final Map<String, Integer> having = new HashMap<>();

  OutlineFacts(OutlineBasis basis) {
    this.basis = basis;
    for (var fact : basis.material().approvedFacts()) {
      Topics.of(fact.statement()).forEach(topic -> having.merge(topic, 1, Integer::sum));
    }
  }

  /// @param asked how much it has in common with what was asked
  /// @param told and with what is quoted and what the persona is about
  private record Ranked(ProductFact fact, int asked, int told) {}

  /// Approved facts that customers may read, nearest to the brief and the persona first.
  List<ProductFact> all() {
    return Stream.concat(near().stream(), nearest("").stream()).distinct().toList();
  }

  /// The same, but for what was asked nearest to what is quoted, then to what the persona wants,
  /// fears and decides by. A single word in common may be chance: "door seal" and "door alarms".
  private List<ProductFact> nearest(String quoted) {
    var wanted = Topics.of(basis.brief());
    var said = telling(quoted);
    var told =
        TOLD.stream()
            .flatMap(kind -> basis.traits(kind).stream())
            .map(t -> telling(t.trait().text()))
            .toList();
    var ofTracks = new HashSet<String>();
    basis.material().approvedTracks().forEach(t -> ofTracks.addAll(t.proofRefs()));
    return basis.material().approvedFacts().stream()
        .filter(f -> f.audience() == Audience.CUSTOMER)
        .map(f ->
            new Ranked(
                f, Topics.signals(text(f), wanted), surely(f, said) + closeness(f, told, ofTracks)))
        .sorted(Comparator.comparingInt(Ranked::asked).thenComparingInt(Ranked::told).reversed())
        .map(Ranked::fact)
        .toList();
  }

  /// Where the words of no fact are about what was asked, those that are near in meaning, the
  /// nearest first: to be read, not to be believed, since what is about it and what is not come
  /// equally near.
  private List<ProductFact> near() {
    if (!basis.topic().isAsked() || !onTopic("").isEmpty()) {
      return List.of();
    }
    return nearTo(basis.topic().phrase());
  }

  /// The one of [#near()] that is clearly nearer than all others: of several that come equally near
  /// none is likely about it.
  Optional<ProductFact> nearestByFar() {
    var near = near();
    var n =
        near.isEmpty()
            ? Optional.<double[]>empty()
            : basis.nearness(
                basis.topic().phrase(), near.stream().map(ProductFact::statement).toList());
    return n.filter(close -> close.length == 1 || close[0] - close[1] >= BY_FAR)
        .map(_ -> near.getFirst());
  }

  private List<ProductFact> nearTo(String text) {
    var facts = nearest("");
    var near = basis.nearness(text, facts.stream().map(ProductFact::statement).toList());
    return near.map(n ->
            facts.stream()
                .filter(f -> n[facts.indexOf(f)] >= NEAR)
                .sorted(Comparator.comparingDouble(f -> -n[facts.indexOf(f)]))
                .toList())
        .orElse(List.of());
  }

  private Set<String> telling(String text) {
    var topics = new HashSet<>(Topics.of(text));
    topics.removeIf(this::saysLittle);
    return topics;
  }

  /// Approved facts that customers may read and that speak of the topic, nearest first; all of them
  /// where no topic is asked for.
  ///
  /// @param quoted what somebody said that stands beside it, `""` for nothing
  List<ProductFact> onTopic(String quoted) {
    return nearest(quoted).stream().filter(this::isOnTopic).toList();
  }

  /// The fact to stand below what somebody said: where no topic is asked for it is one about the
  /// same thing, since any other proves nothing of it.
  Optional<ProductFact> beside(String quoted) {
    var facts = onTopic(quoted);
    if (basis.topic().isAsked() || quoted.isEmpty()) {
      return facts.stream().findFirst();
    }
    var said = telling(quoted);
    var asked = Topics.of(basis.brief());
    return facts.stream()
        .filter(f -> Topics.signals(text(f), asked) > 0 || surely(f, said) > 0)
        .findFirst()
        .or(() -> nearTo(quoted).stream().findFirst());
  }

  /// The fact that speaks of one question, with the most words of it.
  Optional<ProductFact> answer(String question) {
    var asked = Topics.of(question);
    return nearest("").stream()
        .filter(f -> basis.topic().isAbout(asked, answered(f)))
        .max(Comparator.comparingInt(f -> Topics.signals(answered(f), asked)));
  }

  /// What stands in the proof alone, such as "price list", is not what the fact is about.
  private boolean isOnTopic(ProductFact fact) {
    var topic = basis.topic();
    return !topic.isAsked()
        || topic.speaks(answered(fact))
        || Topics.common(fact.statement(), Topics.of(topic.phrase())) > 0
            && topic.speaks(answered(fact) + " " + fact.proof());
  }

  /// Facts that speak of a part of the topic where none speaks of it all, nearest first: of the
  /// calendar where "calendar sync" is asked for.
  List<ProductFact> partly() {
    if (!basis.topic().isAsked() || !onTopic("").isEmpty()) {
      return List.of();
    }
    var wanted = telling(basis.topic().phrase());
    return all().stream().filter(f -> Topics.common(text(f), wanted) > 0).toList();
  }

  /// Numbers, what every trade speaks of, and what many facts have: participants and sessions.
  private boolean saysLittle(String topic) {
    int facts = having.getOrDefault(topic, 0);
    return !Topics.isNamed(topic)
        && (Topics.isGeneric(topic)
            || topic.chars().anyMatch(Character::isDigit)
            || NUMBERS.contains(topic)
            || facts >= MANY_FACTS && facts * 5 >= basis.material().approvedFacts().size());
  }

  private String answered(ProductFact fact) {
    var text = new StringBuilder(fact.statement());
    basis.material().approvedTracks().stream()
        .filter(t -> t.proofRefs().contains(fact.id()))
        .forEach(t -> text.append(' ').append(t.objection()));
    return text.toString();
  }

  /// How much a fact has in common with a persona.
  private static int closeness(ProductFact fact, List<Set<String>> told, Set<String> ofTracks) {
    // a fact that a talk track of this persona rests on fits this persona
    return told.stream().mapToInt(trait -> surely(fact, trait)).max().orElse(0)
        + (ofTracks.contains(fact.id()) ? 2 : 0);
  }

  private static int surely(ProductFact fact, Set<String> topics) {
    int shared = Topics.signals(text(fact), topics);
    return shared >= 2 ? shared : 0;
  }

  private static String text(ProductFact fact) {
    return fact.statement() + " " + fact.proof();
  }
}
