package io.personaassistant.answering.building;

import io.personaassistant.drafting.EvidencePlan;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.building.ProposedPersonas.Proposed;
import io.personaassistant.evidence.building.Segments;
import io.personaassistant.evidence.profile.SharedLines;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What building a persona says of the data at hand, of segments and of what is missing, wherever
/// somebody builds one.
public final class BuildWords {
  private BuildWords() {}

  /// The kinds of data that personas should rest on.
  ///
  /// @param kit the part of the starting kit that says how to get it
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

  /// How many items there are of each kind of data, by the part of the starting kit about it.
  public static Map<String, Integer> counts(Proposed proposed) {
    var counts = new LinkedHashMap<String, Integer>();
    KINDS.forEach(kind -> counts.put(kind.kit(), count(proposed, kind)));
    return counts;
  }

  /// The data at hand and what is missing, a sentence each.
  ///
  /// @param kit how the part of the starting kit with this name is opened there, to stand behind
  ///   what is missing; `""` where it is at hand anyway
  public static List<String> data(Proposed proposed, UnaryOperator<String> kit) {
    var there = new ArrayList<String>();
    var missing = new ArrayList<String>();
    for (var kind : KINDS) {
      int items = count(proposed, kind);
      if (items > 0) {
        there.add(kind.label() + " " + items);
      } else {
        var how = kit.apply(kind.kit());
        missing.add(kind.label() + (how.isEmpty() ? "" : " (" + how + ")"));
      }
    }
    var lines = new ArrayList<String>();
    lines.add(
        there.isEmpty()
            ? "At hand: no evidence yet."
            : "At hand, in items: " + String.join(", ", there) + ".");
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

  /// What a persona needs and lines of these kinds do not say.
  public static List<EvidencePlan.Ask> missing(Collection<TraitKind> kinds) {
    return EvidencePlan.of(List.of()).stream().filter(a -> !kinds.contains(a.kind())).toList();
  }

  /// The same as sentences, one for each kind.
  public static List<String> missingSentences(Collection<TraitKind> kinds) {
    return missing(kinds).stream()
        .map(a -> a.kind().heading() + ": look in " + a.where() + ". Ask: " + a.ask())
        .toList();
  }

  /// What becomes of kinds that are not in the persona, a paragraph each: what the evidence does
  /// not bear, with how to get it, and what it bears and nobody kept. Empty when nothing is open.
  ///
  /// @param borne the kinds of all lines that the evidence bears
  /// @param kept the kinds of those that are kept
  public static List<Open> open(Collection<TraitKind> borne, Collection<TraitKind> kept) {
    var open = new ArrayList<Open>();
    var missing = missingSentences(borne);
    if (!missing.isEmpty()) {
      open.add(new Open("Not in the evidence of two participants, so left open:", missing));
    }
    var out = borne.stream().filter(k -> !kept.contains(k)).distinct().sorted().toList();
    if (!out.isEmpty()) {
      open.add(
          new Open(
              "Left out by you, though the evidence bears it:",
              out.stream().map(TraitKind::heading).toList()));
    }
    return open;
  }

  /// Kinds that a persona does not say anything of.
  ///
  /// @param why they are not in it, with a colon
  /// @param lines one for each kind
  public record Open(String why, List<String> lines) {}

  /// Says before lines are kept what nearness is worth.
  public static final String READ_FIRST =
      "A line stands in the words of one item; the others are near it in meaning and may say"
          + " something else, so read them before you keep it.";

  /// What a line rests on: the item whose words it has, and those near to it; or all that name it.
  ///
  /// @param kind empty for a job title
  public static String support(Optional<TraitKind> kind, int participants, List<String> cites) {
    var counted = people(participants) + ": ";
    boolean inWords = kind.isPresent() && !isName(kind) && cites.size() > 1;
    return inWords
        ? counted
            + "the words of "
            + cites.getFirst()
            + "; near it "
            + String.join(", ", cites.subList(1, cites.size()))
        : counted + String.join(", ", cites);
  }

  /// How many people a line rests on.
  public static String people(int participants) {
    return participants + (participants == 1 ? " participant" : " participants");
  }

  /// Whether lines of this kind name a thing, such as a word or a tool, and are said by nobody.
  ///
  /// @param kind empty for a job title
  public static boolean isName(Optional<TraitKind> kind) {
    return kind.isPresent() && !SharedLines.saidBy(kind.get());
  }

  /// How well groups hold, for somebody who decides by it.
  public static String held(Segments.Found found) {
    return found.byTitle()
        ? "grouped by title alone"
        : "stability "
            + String.format(Locale.ROOT, "%.2f", found.stability())
            + " of 1 ("
            + stability(found.stability())
            + ")";
  }

  /// Why nothing is proposed for a segment without lines, with the next step.
  public static String nothing(Segments.Found found) {
    return found.byTitle()
        ? "what they say is not in English, and lines are read in English alone. Import it in English"
            + " translation"
        : "no two of them say the same of anything yet. Ask more of them";
  }

  private static String stability(double stability) {
    return stability >= 0.75
        ? "the groups stay when half of the evidence is left out"
        : stability >= 0.45
            ? "most stay together when half of the evidence is left out"
            : "a first sketch: many change places when half of the evidence is left out";
  }

  /// A kind for a question about one line.
  public static String label(TraitKind kind) {
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
}
