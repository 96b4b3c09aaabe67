package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What can be said on record to what was heard, the nearest in meaning first: objections with
/// their replies, and approved facts for customers. Meaning finds what words and cues miss, but on
/// labelled words what is on record and what is not come equally near, so only what stands out is
/// taken for the answer; the rest is offered as a guess. English. For one answer; not thread-safe.
public final class NearestReplies {
  /// What somebody said about an objection tells best how it sounds; more items cost more time.
  private static final int MOST_ITEMS = 4;

  /// A reply is in our words, what is heard in theirs.
  private static final double OURS = 0.95;

  /// From here on, and so far ahead of everything else, the nearest is what was meant.
  private static final double PLAIN = 0.62;

  private static final double AHEAD = 0.08;

  /// What words found stands where meaning finds nothing nearer by more than this.
  private static final double CHANCE = 0.02;

  /// What is less near is no guess worth reading: words about anything else come up to here.
  private static final double WORTH = 0.47;

  /// From here on a model may find an answer; labelled words that nobody has researched stay below.
  private static final double LIKELY = 0.54;

  private static final int MOST = 3;

  /// Something to say.
  sealed interface Reply {
    /// An objection on record, with its talk track where there is one.
    record OfObjection(Objection objection) implements Reply {}

    /// What may be said about the product.
    record OfFact(ProductFact fact) implements Reply {}
  }

  private record Near(Reply reply, double score) {}

  private final List<Near> ranked;

  private NearestReplies(List<Near> ranked) {
    this.ranked = ranked;
  }

  /// Looks among the objections and the approved facts of the material; finds nothing where no
  /// model of meaning is at hand.
  static NearestReplies to(
      String heard, List<Objection> objections, Material material, Items items) {
    var sayable = sayable(objections, material, items);
    var near = items.nearness(Redaction.without(heard), texts(sayable));
    return new NearestReplies(near.map(n -> ranked(n, sayable)).orElse(List.of()));
  }

  /// The texts that what is heard is compared with.
  public static List<String> texts(List<Objection> objections, Material material, Items items) {
    return texts(sayable(objections, material, items));
  }

  private static List<String> texts(List<Sayable> sayable) {
    return sayable.stream().map(Sayable::text).toList();
  }

  /// A text that tells how near a reply is.
  ///
  /// @param weight what its nearness counts
  private record Sayable(String text, double weight, Reply reply) {}

  private static List<Sayable> sayable(List<Objection> objections, Material material, Items items) {
    var all = new ArrayList<Sayable>();
    for (var objection : objections) {
      var reply = new Reply.OfObjection(objection);
      all.add(new Sayable(objection.text(), 1, reply));
      objection
          .trait()
          .ifPresent(t ->
              said(t.supports(), material, items)
                  .forEach(text -> all.add(new Sayable(text, 1, reply))));
      objection
          .track()
          .ifPresent(t ->
              List.of(t.reply(), t.question(), t.proof())
                  .forEach(text -> all.add(new Sayable(text, OURS, reply))));
    }
    for (var fact : material.approvedFacts()) {
      if (fact.audience() == Audience.CUSTOMER) {
        all.add(new Sayable(fact.statement(), 1, new Reply.OfFact(fact)));
      }
    }
    return all.stream().filter(s -> !s.text().isBlank()).toList();
  }

  private static List<String> said(List<String> ids, Material material, Items items) {
    return items.byIds(ids).stream()
        .filter(e -> e.isEffective(material.today()) && e.isSaid())
        .limit(MOST_ITEMS)
        .map(Evidence::text)
        .toList();
  }

  private static List<Near> ranked(double[] near, List<Sayable> sayable) {
    var best = new LinkedHashMap<Reply, Double>();
    for (int i = 0; i < near.length; i++) {
      best.merge(sayable.get(i).reply(), near[i] * sayable.get(i).weight(), Math::max);
    }
    return best.entrySet().stream()
        .map(e -> new Near(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble(Near::score).reversed())
        .toList();
  }

  /// The one that was meant, where one stands out.
  Optional<Reply> plain() {
    if (ranked.isEmpty() || ranked.getFirst().score() < PLAIN) {
      return Optional.empty();
    }
    boolean ahead =
        ranked.size() == 1 || ranked.getFirst().score() - ranked.get(1).score() >= AHEAD;
    return ahead ? Optional.of(ranked.getFirst().reply()) : Optional.empty();
  }

  /// Whether nothing else comes nearer than this objection, or by so little that it may be chance.
  boolean agreesWith(Objection objection) {
    return ranked.stream()
        .filter(n -> n.reply().equals(new Reply.OfObjection(objection)))
        .anyMatch(n -> ranked.getFirst().score() - n.score() < CHANCE);
  }

  /// Whether some reply is near enough for a model to draft from.
  boolean isLikely() {
    return !ranked.isEmpty() && ranked.getFirst().score() >= LIKELY;
  }

  /// Whether there was anything to compare with.
  boolean isKnown() {
    return !ranked.isEmpty();
  }

  /// What may have been meant, the nearest first, three at most.
  List<Reply> guesses() {
    return ranked.stream().filter(n -> n.score() >= WORTH).limit(MOST).map(Near::reply).toList();
  }
}
