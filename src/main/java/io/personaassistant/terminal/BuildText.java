package io.personaassistant.terminal;

import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.ProposedPersona;
import io.personaassistant.evidence.ProposedPersonas.Proposed;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.profile.SharedLine;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What `persona build` says of the data at hand, of what is missing, and of a proposal.
final class BuildText {
  private BuildText() {}

  /// The kinds of data that personas should rest on.
  ///
  /// @param kit the section of the starting kit that says how to get it
  private record Kind(String label, Set<SourceType> types, String kit) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "interviews",
              Set.of(SourceType.INTERVIEW, SourceType.FOCUS_GROUP, SourceType.USABILITY_TEST),
              "interview"),
          new Kind("surveys", Set.of(SourceType.SURVEY), "questions"),
          new Kind("analytics", Set.of(SourceType.ANALYTICS), "analytics"),
          new Kind(
              "tickets and sales",
              Set.of(SourceType.SUPPORT_TICKET, SourceType.CRM_NOTE, SourceType.SALES_CALL),
              "tickets"),
          new Kind("social listening", Set.of(SourceType.SOCIAL_POST), "social"),
          new Kind(
              "third-party research",
              Set.of(SourceType.THIRD_PARTY, SourceType.COMPETITOR),
              "third-party"));

  /// The data at hand and what is missing, a sentence each.
  static List<String> data(Proposed proposed) {
    var there = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var kind : KINDS) {
      int items = count(proposed, kind);
      if (items > 0) {
        there.add(kind.label() + " " + items);
      } else {
        missing.add(kind.label() + " (`persona kit " + kind.kit() + "`)");
      }
    }
    var lines = new ArrayList<String>();
    lines.add("At hand, in items: " + String.join(", ", there) + ".");
    if (!missing.isEmpty()) {
      lines.add(
          "Missing: "
              + String.join(", ", missing)
              + ". Personas hold better with words and numbers; you can go on without.");
    }
    return lines;
  }

  private static int count(Proposed proposed, Kind kind) {
    return proposed.sources().entrySet().stream()
        .filter(e -> kind.types().contains(e.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// What a persona needs and the segment does not bear.
  static List<EvidencePlan.Ask> missing(List<SharedLine> lines) {
    var kinds = lines.stream().map(SharedLine::kind).collect(Collectors.toSet());
    return EvidencePlan.of(List.of()).stream().filter(a -> !kinds.contains(a.kind())).toList();
  }

  /// What is missing as sentences, `""` first where nothing is.
  static List<String> missingSentences(List<SharedLine> lines) {
    return missing(lines).stream()
        .map(a -> a.kind().heading() + ": look in " + a.where() + ". Ask: " + a.ask())
        .toList();
  }

  /// What a line rests on.
  static String support(int participants, List<String> cites) {
    return Counted.of(participants, "participant") + ": " + String.join(", ", cites);
  }

  /// A kind for a question about one line.
  static String label(TraitKind kind) {
    return switch (kind) {
      case GOAL -> "Goal";
      case PAIN -> "Pain point";
      case CHANNEL -> "Channel";
      case MOTIVATION -> "Motivation";
      case DECISION -> "How they decide";
      case OBJECTION -> "Objection";
      case VOCABULARY -> "Their word";
      case BEHAVIOUR -> "Behaviour";
      case TOOL -> "Tool";
      case DEMOGRAPHIC -> "Demographic fact";
      case PREFERENCE -> "Preference";
    };
  }

  static Map<String, Object> fields(Proposed proposed, String objective, String decision) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("objective", objective.isBlank() ? null : objective.strip());
    fields.put("decision", decision.isBlank() ? null : decision.strip());
    var data = new LinkedHashMap<String, Object>();
    KINDS.forEach(kind -> data.put(kind.kit().replace('-', '_'), count(proposed, kind)));
    fields.put("data", data);
    fields.put("why", proposed.found().why());
    fields.put("stability", Math.round(proposed.found().stability() * 100) / 100.0);
    fields.put("proposals", proposed.personas().stream().map(BuildText::proposal).toList());
    return fields;
  }

  private static Map<String, Object> proposal(ProposedPersona persona) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("label", persona.segment().label());
    fields.put("participants", persona.segment().participants());
    fields.put(
        "title",
        persona
            .title()
            .map(t -> Map.<String, Object>of("text", t.text(), "cites", t.cites()))
            .orElse(null));
    fields.put(
        "traits",
        persona.lines().stream()
            .map(line -> {
              var trait = new LinkedHashMap<String, Object>();
              trait.put("kind", line.kind().word());
              trait.put("text", line.text());
              trait.put("cites", line.cites());
              trait.put("participants", line.participants());
              return trait;
            })
            .toList());
    fields.put(
        "missing",
        missing(persona.lines()).stream()
            .map(a -> Map.of("kind", a.kind().word(), "where", a.where(), "ask", a.ask()))
            .toList());
    return fields;
  }
}
