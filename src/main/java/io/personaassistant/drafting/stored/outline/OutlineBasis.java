package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.objection.Objection;
import io.personaassistant.drafting.stored.objection.ObjectionMatcher;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.NearestInMeaning;
import io.personaassistant.drafting.stored.record.OnTopic;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records as a stored answer chooses from them, best first, and what it has used of them. For
/// one answer; not thread-safe.
final class OutlineBasis {
  private static final Set<String> RESEARCH =
      Set.copyOf(
          Words.stems(
              "research researcher insight insights market marketing marketer advertising survey surveys ux"));

  private static final Set<TraitStatus> SHAKY =
      EnumSet.of(TraitStatus.CONTRADICTED, TraitStatus.ASSUMPTION);

  private final String brief;
  private final Material material;
  private final Items items;
  private final Set<String> shown = new LinkedHashSet<>();
  private final Set<String> quoted = new HashSet<>();
  private final Set<TraitEvidence> rests = new LinkedHashSet<>();
  private final OnTopic topic;
  private final OutlineFacts facts;
  private final SayableWords sayable;
  private @Nullable MessageAnswers message;

  OutlineBasis(String brief, BriefTopic topic, Material material, Items items) {
    this.brief = brief;
    this.material = material;
    this.items = items;
    this.topic = new OnTopic(topic, material, items);
    this.facts = new OutlineFacts(this);
    this.sayable = new SayableWords(this);
  }

  /// How near texts are to another in meaning; empty where no model of meaning is at hand.
  Optional<double[]> nearness(String text, List<String> others) {
    return items.nearness(Redaction.without(text), others);
  }

  /// What is about the same thing as the brief, read as a customer's message.
  MessageAnswers message() {
    if (message == null) {
      message = new MessageAnswers(brief, material, items);
    }
    return message;
  }

  /// What the brief is about.
  OnTopic topic() {
    return topic;
  }

  String brief() {
    return brief;
  }

  Material material() {
    return material;
  }

  /// What comes nearest in meaning to the topic, for where nothing on record has its words.
  Optional<NearestInMeaning> nearest() {
    return NearestInMeaning.to(topic.phrase(), List.of(material), items);
  }

  /// The items that the answer rests on so far.
  List<Evidence> evidence() {
    return items.byIds(shown);
  }

  /// The traits that the answer rests on so far.
  Set<TraitEvidence> rests() {
    return rests;
  }

  void use(Collection<String> ids) {
    shown.addAll(ids);
  }

  void use(TraitEvidence trait) {
    rests.add(trait);
    shown.addAll(TraitEvidence.itemsOf(List.of(trait)));
  }

  void quote(String id) {
    shown.add(id);
    quoted.add(id);
  }

  /// A phrase of theirs that `near` has too where there is one; else any, unless a topic is asked
  /// for that it has nothing to do with.
  Optional<String> word(String near) {
    var phrases = traits(TraitKind.VOCABULARY).stream().toList();
    var plain = near.toLowerCase(Locale.ROOT);
    return phrases.stream()
        .filter(t -> plain.contains(t.trait().text().toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> phrases.stream().filter(t -> !topic.isAsked() || topic.of(t) > 0).findFirst())
        .map(t -> t.trait().text());
  }

  /// Whether research, insight or marketing is the persona's own work.
  boolean isResearcher() {
    var persona = material.persona();
    return Words.stems(persona.title() + " " + persona.industry() + " " + persona.archetype())
        .stream()
        .anyMatch(RESEARCH::contains);
  }

  List<Evidence> items(Collection<String> ids) {
    return items.byIds(ids);
  }

  /// Traits of a kind, those about the topic first, then the better researched; where any is
  /// researched none else, otherwise those that nobody has researched, since a colleague is better
  /// told them as assumptions than told nothing.
  List<TraitEvidence> traits(TraitKind kind) {
    var all =
        RecordWords.traits(material, kind).stream()
            .filter(t -> t.status() != TraitStatus.CONTRADICTED)
            .sorted(
                Comparator.comparingInt((TraitEvidence t) -> -topic.of(t))
                    .thenComparing(TraitEvidence::status))
            .toList();
    var held = all.stream().filter(t -> !SHAKY.contains(t.status())).toList();
    return held.isEmpty() ? all : held;
  }

  /// Somebody's own words for a trait, those about the topic first, then those that may be quoted
  /// outside; none that the answer shows already.
  Optional<Evidence> said(TraitEvidence trait) {
    return ownWords(items.byIds(trait.supports())).stream()
        .filter(e -> !quoted.contains(e.id()))
        .min(
            Comparator.comparing((Evidence e) -> !topic.speaks(e))
                .thenComparing(e -> !e.quotable()));
  }

  /// Own words that customers may read.
  SayableWords sayable() {
    return sayable;
  }

  /// What people said themselves and still counts.
  List<Evidence> ownWords(List<Evidence> among) {
    return among.stream().filter(e -> e.isSaid() && e.isEffective(material.today())).toList();
  }

  /// What may be promised.
  OutlineFacts facts() {
    return facts;
  }

  /// The approved reply to the objection that the brief voices: by the words they share, else by
  /// the cues of its kind.
  Optional<TalkTrack> track() {
    var tracks = material.approvedTracks();
    var wanted = Topics.of(brief);
    var named =
        tracks.stream()
            .filter(t -> Topics.signals(t.objection(), wanted) >= 2)
            .max(Comparator.comparingInt(t -> Topics.signals(t.objection(), wanted)));
    if (named.isPresent()) {
      return named;
    }
    var objections =
        tracks.stream()
            .map(t -> new Objection(t.objection(), t.type(), Optional.empty(), Optional.of(t)))
            .toList();
    return brief.isBlank()
        ? Optional.empty()
        : ObjectionMatcher.builtIn().best(brief, objections).flatMap(Objection::track);
  }

  /// Approved replies, the one that the brief asks for first.
  List<TalkTrack> tracks() {
    var ordered = new ArrayList<TalkTrack>();
    track().ifPresent(ordered::add);
    material.approvedTracks().stream().filter(t -> !ordered.contains(t)).forEach(ordered::add);
    return ordered;
  }
}
