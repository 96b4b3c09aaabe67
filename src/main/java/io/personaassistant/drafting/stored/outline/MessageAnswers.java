package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.stored.objection.MessageFit;
import io.personaassistant.drafting.stored.objection.Objection;
import io.personaassistant.drafting.stored.objection.ObjectionHeard;
import io.personaassistant.drafting.stored.objection.ObjectionHeard.Meant;
import io.personaassistant.drafting.stored.objection.ObjectionMatcher;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is approved and what is on record about the same thing as a customer's message, and what
/// only comes near to it, which is said to be a guess. For one answer; not thread-safe.
final class MessageAnswers {
  /// What is heard in one breath; a longer message is about more than one thing.
  private static final int MOST_WORDS = 6;

  private static final int MOST_GUESSES = 2;

  /// What was written for a call is worth reading only where it comes nearer than a fact.
  private static final double REPLY = 0.62;

  /// What more items mean takes longer to find out than it is worth.
  private static final int MOST_FOUND = 6;

  /// What a long message is about stands at its beginning.
  private static final int MOST_SOUGHT = 40;

  private static final ObjectionHeard HEARD = new ObjectionHeard();

  private final String message;
  private final Material material;
  private final Items items;
  private final List<Evidence> linked;
  private final Set<Evidence> found;
  private final MessageFit fit;
  private final List<ProductFact> facts;
  private final Optional<TalkTrack> track;

  MessageAnswers(String message, Material material, Items items) {
    this.message = message;
    this.material = material;
    this.items = items;
    this.linked =
        items.byIds(TraitEvidence.itemsOf(material.traits())).stream()
            .filter(item -> item.isEffective(material.today()))
            .toList();
    this.found =
        material.evidence().stream().limit(MOST_FOUND).collect(Collectors.toUnmodifiableSet());
    this.fit = new MessageFit(message, new Nearness(List.of(material), linked), items::nearness);
    this.track =
        heard()
            .or(() ->
                best(material.approvedTracks(), t -> fit.of(t.objection()), MessageFit.SURE)
                    .findFirst());
    this.facts = best(forCustomers(), this::fit, MessageFit.SURE).toList();
  }

  /// The nearest first of those that are near enough.
  private static <T> Stream<T> best(Collection<T> records, ToDoubleFunction<T> fit, double least) {
    return records.stream()
        .filter(r -> fit.applyAsDouble(r) >= least)
        .sorted(Comparator.comparingDouble(fit).reversed());
  }

  private List<ProductFact> forCustomers() {
    return material.approvedFacts().stream()
        .filter(f -> f.audience() == Audience.CUSTOMER)
        .toList();
  }

  /// A fact that the reply to an objection rests on is about that, too.
  private double fit(ProductFact fact) {
    boolean ofTrack = track.filter(t -> t.proofRefs().contains(fact.id())).isPresent();
    return Math.max(fit.of(fact.statement()), ofTrack ? MessageFit.SURE : 0);
  }

  /// The approved reply that these words get when somebody heard them, where they leave no doubt: a
  /// message with the word "price" may be about a wrong bill, a long one about anything, and what
  /// stands in a text to copy is soon sent.
  private Optional<TalkTrack> heard() {
    boolean isShort = !message.isBlank() && Words.content(message).size() <= MOST_WORDS;
    return isShort
            && HEARD.meant(message, Objection.all(material), material, items)
                instanceof Meant.Card(var objection)
            && (ObjectionMatcher.builtIn().isOfKind(message, objection)
                || fit.of(objection.text()) >= MessageFit.SURE)
        ? objection.track().filter(material.approvedTracks()::contains)
        : Optional.empty();
  }

  /// What may be written to them: the fact that says it itself, since what holds for everybody
  /// answers a message better than what was written for a call, else the reply.
  Optional<Said> answer() {
    return facts.stream()
        .filter(f -> fit.of(f.statement()) >= MessageFit.LIKELY || sharesMore(f))
        .findFirst()
        .map(f -> new Said(f.statement(), List.of(f.id())))
        .or(() -> track.map(t -> new Said(t.reply(), t.proofRefs())));
  }

  /// One word in common may be chance.
  private boolean sharesMore(ProductFact fact) {
    return Topics.signals(fact.statement(), Topics.of(message)) > 1;
  }

  /// @param ids what it rests on
  record Said(String text, List<String> ids) {}

  /// The approved facts that customers may read and that are about it, the nearest first.
  List<ProductFact> facts() {
    return facts;
  }

  /// Where none is, those that come near.
  List<ProductFact> factsOrNearest() {
    return facts.isEmpty()
        ? best(forCustomers(), this::fit, MessageFit.LIKELY).limit(MOST_GUESSES).toList()
        : facts;
  }

  /// The approved reply to it.
  Optional<TalkTrack> track() {
    return track;
  }

  /// Where nothing approved is about it, the reply that comes near.
  Optional<TalkTrack> trackOrNearest() {
    return track.isPresent() || !facts.isEmpty()
        ? track
        : best(material.approvedTracks(), t -> fit.of(t.objection()), REPLY).findFirst();
  }

  /// Those of these traits that are about it themselves or by what was said of them, the nearest
  /// first.
  List<TraitEvidence> nearest(List<TraitEvidence> traits) {
    return best(traits, this::fit, MessageFit.LIKELY).toList();
  }

  /// What somebody said about it, the nearest first, that nobody linked to another persona.
  List<Evidence> said() {
    var others = new HashSet<String>();
    material.others().forEach(o -> others.addAll(TraitEvidence.itemsOf(o.traits())));
    var sought = Words.first(Redaction.without(message), MOST_SOUGHT);
    var all = new LinkedHashSet<>(found);
    all.addAll(items.about(material.persona(), sought, MOST_FOUND, material.today()));
    all.removeIf(item -> others.contains(item.id()));
    return best(all, item -> fit.of(item.text()), MessageFit.LIKELY).toList();
  }

  private double fit(TraitEvidence trait) {
    double ofItems =
        linked.stream()
            .filter(item -> trait.supports().contains(item.id()))
            .mapToDouble(this::fit)
            .max()
            .orElse(0);
    return Math.max(fit.of(trait.trait().text()), ofItems);
  }

  /// What a search for the message did not find has at most words of it.
  private double fit(Evidence item) {
    return found.contains(item) ? fit.of(item.text()) : fit.byWords(item.text());
  }
}
