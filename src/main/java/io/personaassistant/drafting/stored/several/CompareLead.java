package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.EvidenceSummary.Confidence;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Whom to lead with, and why: the persona whose researched traits the question touches most;
/// without a question, the one that is best researched. It says so when the records do not decide.
final class CompareLead {
  /// The first must be this much ahead of the second.
  private static final double AHEAD = 1.25;

  private static final Set<String> BEFORE_KIND =
      Set.of("which", "what", "whose", "on", "about", "by", "their", "best", "right", "preferred");

  private static final int MOST_TRAITS = 5;
  private static final int QUOTED = 140;

  private CompareLead() {}

  static List<Entry> of(PanelRequest request) {
    return request.said().isBlank() ? byStrength(request) : byQuestion(request);
  }

  private static List<Entry> byStrength(PanelRequest request) {
    var counts = new LinkedHashMap<Material, Double>();
    request
        .materials()
        .forEach(m ->
            counts.put(
                m,
                (double)
                    m.traits().stream().filter(t -> t.status() == TraitStatus.VALIDATED).count()));
    var order = order(counts);
    var told = told(order, counts, "validated traits");
    boolean ahead = isAhead(order, counts);
    var text =
        ahead
            ? "Best researched: " + order.getFirst().persona().name() + " (" + told + ")."
            : "No lead from the records: they are researched about equally well (" + told + ").";
    var cites =
        ahead
            ? order.getFirst().traits().stream()
                .filter(t -> t.status() == TraitStatus.VALIDATED)
                .flatMap(t -> RecordWords.first(t.supports(), 1).stream())
                .distinct()
                .limit(3)
                .toList()
            : List.<String>of();
    return List.of(
        new Entry(
            List.of(Part.lead("Lead", text + " Add a question to see who it touches most.")),
            cites,
            ""));
  }

  private static List<Entry> byQuestion(PanelRequest request) {
    var nearness = request.nearness();
    var near = new LinkedHashMap<Material, List<Near>>();
    var scores = new LinkedHashMap<Material, Double>();
    for (var material : request.materials()) {
      var touched =
          nearness.of(material, request.said()).stream()
              .filter(n -> Nearness.holds(n.trait()) && !n.isByOneCount())
              .limit(MOST_TRAITS)
              .toList();
      near.put(material, touched);
      scores.put(material, touched.stream().mapToDouble(Near::score).sum());
    }
    var entries = new ArrayList<Entry>();
    var kind = kind(request.said());
    if (kind.isPresent() && near.values().stream().allMatch(List::isEmpty)) {
      return byKind(request, kind.get());
    }
    entries.add(lead(order(scores), near, scores));
    for (var material : request.materials()) {
      entries.add(cell(material, near.getOrDefault(material, List.of())));
    }
    return entries;
  }

  /// The kind of trait that a question asks for, such as "which channels should we use": "our new
  /// tool" asks for none.
  private static Optional<TraitKind> kind(String question) {
    var words = Words.tokens(question);
    return IntStream.range(0, words.size())
        .filter(at -> at == 0 || BEFORE_KIND.contains(words.get(at - 1)))
        .mapToObj(words::get)
        .flatMap(w -> TraitKind.of(w).or(() -> TraitKind.of(w.replaceFirst("s$", ""))).stream())
        .findFirst();
  }

  /// What is on record of that kind, side by side: it is all that can be told.
  private static List<Entry> byKind(PanelRequest request, TraitKind kind) {
    var entries = new ArrayList<Entry>();
    for (var material : request.materials()) {
      var traits =
          material.traits().stream()
              .filter(t -> t.trait().kind() == kind && Nearness.holds(t))
              .limit(MOST_TRAITS)
              .toList();
      var name = material.persona().name();
      entries.add(
          traits.isEmpty()
              ? Entry.of(Part.lead(name, "not researched: nothing of this kind is on record"))
              : new Entry(
                  List.of(
                      Part.lead(
                          name,
                          kind.heading()
                              + ": "
                              + String.join(
                                  " · ", traits.stream().map(t -> t.trait().text()).toList()))),
                  traits.stream()
                      .flatMap(t -> RecordWords.first(t.supports(), 1).stream())
                      .distinct()
                      .toList(),
                  ""));
    }
    return entries;
  }

  private static Entry lead(
      List<Material> order, Map<Material, List<Near>> near, Map<Material, Double> scores) {
    var first = order.getFirst();
    var told = shares(order, scores);
    if (near.values().stream().allMatch(List::isEmpty)) {
      return Entry.of(
          Part.lead(
              "Lead",
              "No lead: nothing on record is close to this question. Ask customers of each kind before you choose."));
    }
    if (!isAhead(order, scores)) {
      return Entry.of(
          Part.lead("Lead", "No clear lead: the question touches them alike (" + told + ")."));
    }
    var own = near.getOrDefault(first, List.of());
    var cites =
        own.stream()
            .flatMap(n -> n.evidence().stream().limit(1))
            .map(Evidence::id)
            .distinct()
            .limit(3)
            .toList();
    var items = own.stream().flatMap(n -> n.evidence().stream()).distinct().toList();
    var confidence = Confidence.of(items, own.stream().map(Near::trait).toList());
    var name = first.persona().name();
    var said =
        confidence == Confidence.LOW || confidence == Confidence.NONE
            ? ("No lead yet: %s is closest to the question (%s), but by what one person or"
                    + " a disputed trait says; ask customers of each kind before you choose.")
                .formatted(name, told)
            : "%s: the question is closest to this persona by words (%s; confidence %s)."
                .formatted(name, told, confidence.word());
    return new Entry(List.of(Part.lead("Lead", said)), cites, "");
  }

  private static Entry cell(Material material, List<Near> near) {
    var name = material.persona().name();
    if (near.isEmpty()) {
      return Entry.of(Part.lead(name, "not researched: nothing on record is close to this"));
    }
    var best = near.getFirst();
    var kind = best.trait().trait().kind().heading();
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(name, kind + ": " + best.trait().trait().text()));
    if (!best.direct() && !best.evidence().isEmpty()) {
      // the trait says nothing of the question: what somebody said of it does
      var item = best.evidence().getFirst();
      parts.add(Part.detail("By what is said", Graphemes.cut(item.text(), QUOTED)));
    }
    return new Entry(
        parts,
        best.supports().stream().limit(2).map(e -> e.id()).toList(),
        RecordWords.status(best.trait()));
  }

  private static List<Material> order(Map<Material, Double> scores) {
    return scores.keySet().stream()
        .sorted(Comparator.comparingDouble((Material m) -> -scores.getOrDefault(m, 0.0)))
        .toList();
  }

  private static boolean isAhead(List<Material> order, Map<Material, Double> scores) {
    double first = scores.getOrDefault(order.getFirst(), 0.0);
    double second = order.size() < 2 ? 0 : scores.getOrDefault(order.get(1), 0.0);
    return first > 0 && first >= AHEAD * second;
  }

  /// How the closeness is spread: a persona with fewer traits near the question may be the closer.
  private static String shares(List<Material> order, Map<Material, Double> scores) {
    var silent = order.stream().filter(m -> scores.getOrDefault(m, 0.0) == 0).toList();
    if (order.size() - silent.size() < 2) {
      // a share of one alone says nothing of the others
      return "the only one of whom anything close is on record; nothing is of "
          + Panel.names(silent);
    }
    double all = scores.values().stream().mapToDouble(d -> d).sum();
    var told = new ArrayList<String>();
    for (var material : order) {
      double share = scores.getOrDefault(material, 0.0) / all;
      told.add(material.persona().name() + " " + Math.round(100 * share) + " %");
    }
    return "share of what is close: " + String.join(", ", told);
  }

  private static String told(List<Material> order, Map<Material, Double> counts, String what) {
    var told = new ArrayList<String>();
    order.forEach(m -> told.add(m.persona().name() + " " + counts.getOrDefault(m, 0.0).intValue()));
    return what + ": " + String.join(", ", told);
  }
}
