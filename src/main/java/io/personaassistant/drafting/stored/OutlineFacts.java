package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.type.Topics;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The approved facts that a stored answer may promise, and which of them are about what was asked.
/// For one answer; not thread-safe.
final class OutlineFacts {
  private static final Set<String> NUMBERS =
      Set.copyOf(Words.stems("one two three four five six seven eight nine ten twelve third half"));

  private static final int MANY_FACTS = 3;

  private final OutlineBasis basis;

  OutlineFacts(OutlineBasis basis) {
    this.basis = basis;
  }

  /// Approved facts that customers may read, nearest to the brief and the persona first.
  List<ProductFact> all(String near) {
    var wanted = Topics.of(near);
    var known = new HashSet<String>();
    basis.traits(TraitKind.PAIN).forEach(p -> known.addAll(Topics.of(p.trait().text())));
    var ofTracks = new HashSet<String>();
    basis.material().approvedTracks().forEach(t -> ofTracks.addAll(t.proofRefs()));
    return basis.material().approvedFacts().stream()
        .filter(f -> f.audience() == Audience.CUSTOMER)
        .sorted(Comparator.comparingInt((ProductFact f) -> -closeness(f, wanted, known, ofTracks)))
        .toList();
  }

  /// The fact that answers a customer's message: the most words of it are in the message, or in an
  /// objection that the fact has an approved reply for. One word in common may be chance.
  Optional<ProductFact> answer() {
    var wanted = Topics.of(basis.brief());
    var telling = new HashSet<>(wanted);
    telling.removeIf(this::saysLittle);
    return all(basis.brief()).stream()
        .filter(f -> shared(answered(f), telling) >= 2)
        // a thing with several names is one topic: "export" alone answers no question about exports
        .filter(f -> Topics.common(answered(f), wanted) >= 2)
        .max(Comparator.comparingInt(f -> shared(answered(f), wanted)));
  }

  /// Approved facts that customers may read and that speak of the topic, nearest first; all of them
  /// where no topic is asked for.
  List<ProductFact> onTopic(String near) {
    return all(near).stream()
        .filter(
            f -> !basis.topic().isAsked() || basis.topic().speaks(answered(f) + " " + f.proof()))
        .toList();
  }

  /// Numbers, what every trade speaks of, and what many facts have: participants and sessions.
  private boolean saysLittle(String topic) {
    var facts = basis.material().approvedFacts();
    long having = facts.stream().filter(f -> Topics.of(f.statement()).contains(topic)).count();
    return !Topics.isNamed(topic)
        && (Topics.isGeneric(topic)
            || topic.chars().anyMatch(Character::isDigit)
            || NUMBERS.contains(topic)
            || having >= MANY_FACTS && having * 5 >= facts.size());
  }

  /// Facts that speak of what was asked, the nearest first.
  List<ProductFact> close() {
    var wanted = Topics.of(basis.brief());
    wanted.removeIf(this::saysLittle);
    return all(basis.brief()).stream()
        .filter(f -> shared(answered(f) + " " + f.proof(), wanted) >= 2)
        .toList();
  }

  private String answered(ProductFact fact) {
    var text = new StringBuilder(fact.statement());
    basis.material().approvedTracks().stream()
        .filter(t -> t.proofRefs().contains(fact.id()))
        .forEach(t -> text.append(' ').append(t.objection()));
    return text.toString();
  }

  private static int closeness(
      ProductFact fact, Set<String> wanted, Set<String> known, Set<String> ofTracks) {
    // a fact that a talk track of this persona rests on fits this persona
    return 10 * shared(text(fact), wanted)
        + shared(text(fact), known)
        + (ofTracks.contains(fact.id()) ? 2 : 0);
  }

  private static String text(ProductFact fact) {
    return fact.statement() + " " + fact.proof();
  }

  private static int shared(String text, Collection<String> wanted) {
    return Topics.signals(text, wanted);
  }
}
