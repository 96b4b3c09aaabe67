package io.personaassistant.drafting.stored.outline;

import static io.personaassistant.drafting.stored.record.RecordWords.first;
import static io.personaassistant.drafting.stored.record.RecordWords.status;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.type.OutlineSection;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of an outline that come from the records.
final class OutlineEntries {
  private final OutlineBasis basis;

  OutlineEntries(OutlineBasis basis) {
    this.basis = basis;
  }

  List<Entry> entries(OutlineSection part) {
    return switch (part.from()) {
      case TRAITS -> traits(part);
      case WORDS -> words(part.most());
      case FACTS -> facts(part);
      case TRACKS -> tracks(part);
      case UNCERTAIN -> uncertain(part.most());
      case AGAINST -> against(part.most());
      case LINES -> List.of();
    };
  }

  private List<Entry> traits(OutlineSection part) {
    var traits = part.kinds().stream().flatMap(kind -> basis.traits(kind).stream()).toList();
    var chosen = part.close() ? basis.message().nearest(traits) : traits;
    return part.close() && chosen.isEmpty()
        ? basis.message().said().stream().limit(part.most()).map(this::said).toList()
        : chosen.stream().limit(part.most()).map(t -> trait(t, part.quote())).toList();
  }

  /// What somebody said that no trait tells.
  private Entry said(Evidence item) {
    basis.quote(item.id());
    return new Entry(
        List.of(Part.quote(item.text())),
        List.of(item.id()),
        item.sourceType().label()
            + ", "
            + item.date()
            + (item.quotable() ? " · may be quoted" : " · not for outside"));
  }

  /// A trait with its status, and on request with what somebody said of it.
  Entry trait(TraitEvidence trait, boolean quote) {
    basis.use(trait);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(trait.trait().text()));
    var note = status(trait);
    var cites = RecordWords.cites(trait);
    var said = quote ? basis.said(trait) : Optional.<Evidence>empty();
    if (said.isPresent()) {
      var item = said.get();
      parts.add(Part.quote(item.text()));
      basis.quote(item.id());
      note += " · " + item.id() + (item.quotable() ? " may be quoted" : " is not for outside");
      var ids = new ArrayList<>(List.of(item.id()));
      cites.stream().filter(id -> !id.equals(item.id())).forEach(ids::add);
      cites = first(ids, 3);
    }
    return new Entry(parts, cites, note);
  }

  private List<Entry> words(int most) {
    var phrases =
        basis.traits(TraitKind.VOCABULARY).stream().limit(most).map(t -> t.trait().text()).toList();
    return phrases.isEmpty()
        ? List.of()
        : List.of(Entry.of(Part.lead(String.join(" · ", phrases))));
  }

  private List<Entry> facts(OutlineSection part) {
    var facts =
        part.close()
            ? basis.message().factsOrNearest().stream().filter(f -> fits(f, part))
            : onTopic(part);
    return facts.limit(part.most()).map(f -> fact(f, part.chars())).toList();
  }

  /// What comes nearest to the topic is told also where it has to be shortened first.
  private Stream<ProductFact> onTopic(OutlineSection part) {
    var facts = basis.facts();
    var near = facts.onTopic("");
    var others = facts.all().stream().filter(f -> fits(f, part));
    return near.isEmpty()
        ? Stream.of(facts.partly().stream(), facts.nearestByFar().stream(), others)
            .flatMap(f -> f)
            .distinct()
        : near.stream().sorted(Comparator.comparing(f -> !fits(f, part)));
  }

  private static boolean fits(ProductFact fact, OutlineSection part) {
    return part.chars() == 0 || Graphemes.count(fact.statement()) <= part.chars();
  }

  private Entry fact(ProductFact fact, int chars) {
    var parts = new ArrayList<Part>();
    parts.add(Part.use(fact.statement()));
    var notes = new ArrayList<String>();
    if (chars > 0) {
      int length = Graphemes.count(fact.statement());
      notes.add(
          length + " of " + chars + " characters" + (length > chars ? ", to be shortened" : ""));
    }
    if (!fact.proof().isBlank()) {
      notes.add(Sentence.withoutStop(fact.proof()));
    }
    notes.add(until(fact.approval(basis.material().today())));
    return new Entry(parts, List.of(fact.id()), String.join(" · ", notes));
  }

  private static String until(Approval approval) {
    return approval instanceof Approval.Approved(_, var until)
        ? "approved" + until.map(d -> " until " + d).orElse("")
        : RecordWords.approval(approval);
  }

  private List<Entry> tracks(OutlineSection part) {
    var tracks = part.close() ? basis.message().trackOrNearest().stream().toList() : basis.tracks();
    return tracks.stream()
        .limit(part.most())
        .map(t ->
            new Entry(
                // in the order in which they are spoken
                Part.known(
                    Part.detail("They say", t.objection()),
                    Part.use("Say", t.reply()),
                    Part.use("Ask", t.question())),
                t.proofRefs(),
                until(t.approval(basis.material().today()))))
        .toList();
  }

  private List<Entry> uncertain(int most) {
    return basis.material().traits().stream()
        .filter(t -> t.status() != TraitStatus.VALIDATED)
        .filter(t -> t.trait().kind() != TraitKind.VOCABULARY)
        .filter(t -> t.trait().kind() != TraitKind.DEMOGRAPHIC)
        .sorted(Comparator.comparingInt(t -> t.status().certainty()))
        .limit(most)
        .map(t -> trait(t, false))
        .toList();
  }

  /// An item against several traits stands once, with all of them.
  private List<Entry> against(int most) {
    var traits = new LinkedHashMap<Evidence, List<String>>();
    for (var trait : basis.material().traits()) {
      basis.items(trait.contradicts()).stream()
          .filter(e -> e.isEffective(basis.material().today()))
          .forEach(e ->
              traits
                  .computeIfAbsent(e, _ -> new ArrayList<>())
                  .add("“" + trait.trait().text() + "”"));
    }
    return traits.entrySet().stream()
        .limit(most)
        .map(e -> against(e.getKey(), e.getValue()))
        .toList();
  }

  private static Entry against(Evidence item, List<String> traits) {
    return new Entry(
        List.of(Part.lead("Against " + String.join(" and ", traits), ""), Part.quote(item.text())),
        List.of(item.id()),
        item.sourceType().label() + ", " + item.date());
  }
}
