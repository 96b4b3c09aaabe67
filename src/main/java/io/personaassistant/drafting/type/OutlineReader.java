package io.personaassistant.drafting.type;

import io.personaassistant.drafting.type.OutlineSection.From;
import io.personaassistant.drafting.type.OutlineSection.Use;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;

/// Reads the outline of a stored answer from front matter.
final class OutlineReader {
  private static final Set<String> KEYS =
      Set.of(
          ("title missing traits most quote words facts tracks uncertain against lines "
                  + "only for chars use close mood")
              .split(" ", -1));

  private static final Set<String> MOODS = Set.of("", "angry", "calm");

  /// The keys that say how many, by what they give.
  private static final List<From> COUNTED =
      List.of(From.WORDS, From.FACTS, From.TRACKS, From.UNCERTAIN, From.AGAINST);

  private OutlineReader() {}

  static List<OutlineSection> read(FrontMatter matter, Set<String> options) {
    var sections = new ArrayList<OutlineSection>();
    for (var part : matter.maps("outline")) {
      part.allowOnly(KEYS);
      sections.add(section(part));
      for (var only : part.texts("only")) {
        if (!options.contains(only) && !only.equals("plain")) {
          part.problem("only", "`" + only + "` is no option of this type");
        }
      }
    }
    return sections;
  }

  private static OutlineSection section(FrontMatter part) {
    var from = from(part);
    var kinds = new LinkedHashSet<TraitKind>();
    for (var word : part.texts("traits")) {
      TraitKind.of(word)
          .ifPresentOrElse(
              kinds::add, () -> part.problem("traits", "`" + word + "` is no kind of trait"));
    }
    var readers = EnumSet.noneOf(PersonaKind.class);
    for (var word : part.texts("for")) {
      PersonaKind.of(word)
          .ifPresentOrElse(
              readers::add, () -> part.problem("for", "`" + word + "` is no kind of persona"));
    }
    int most = from == From.TRAITS ? part.number("most", 3) : 0;
    if (COUNTED.contains(from)) {
      most = part.number(key(from), 3);
    }
    return new OutlineSection(
        part.need("title", "what people read above this part"),
        part.text("missing", missing(from, kinds)),
        from,
        kinds,
        most,
        part.flag("quote", false),
        part.texts("lines"),
        part.texts("only"),
        readers,
        part.number("chars", 0),
        use(part),
        part.flag("close", false),
        mood(part));
  }

  private static Use use(FrontMatter part) {
    return switch (part.text("use", "false")) {
      case "false" -> Use.NOT;
      case "true" -> Use.TOGETHER;
      case "each" -> Use.EACH;
      default -> {
        part.problem("use", "`use` is true, each or false");
        yield Use.NOT;
      }
    };
  }

  private static String mood(FrontMatter part) {
    var mood = part.text("mood", "");
    if (!MOODS.contains(mood)) {
      part.problem("mood", "`" + mood + "` is neither angry nor calm");
    }
    return mood;
  }

  private static From from(FrontMatter part) {
    var given = new ArrayList<From>();
    for (var from : From.values()) {
      if (part.has(key(from))) {
        given.add(from);
      }
    }
    if (given.size() != 1) {
      part.problem(
          "title",
          "this part needs exactly one of traits, words, facts, tracks, uncertain, against,"
              + " lines");
      return From.LINES;
    }
    return given.getFirst();
  }

  private static String key(From from) {
    return from.name().toLowerCase(Locale.ROOT);
  }

  private static String missing(From from, SequencedSet<TraitKind> kinds) {
    return switch (from) {
      case TRAITS ->
          String.join(", ", kinds.stream().map(k -> k.heading().toLowerCase(Locale.ROOT)).toList());
      case WORDS -> "their words";
      case FACTS -> "approved facts for customers";
      case TRACKS -> "approved talk tracks";
      default -> "";
    };
  }
}
