package io.personaassistant.evidence.document;

import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page about one persona, taken apart: fields, traits under known headings, and what could be
/// placed nowhere. Every text is a line of the page; nothing is added. English headings.
///
/// @param fields keys of a persona's record, such as `name` or `title`, to what the page says
/// @param traits by kind, in the order of the page, each once
/// @param quotes lines in quotation marks: who said them is not known
/// @param unplaced lines under no known heading
/// @param personas how many personas the page seems to describe
public record PersonaDocument(
    Map<String, String> fields,
    Map<TraitKind, List<String>> traits,
    List<String> quotes,
    List<String> unplaced,
    int personas) {
  private static final int LONGEST_HEADING = 6;
  private static final int LONGEST_TRAIT = 300;
  private static final int REPEATED = 3;

  private static final Pattern BULLET = Pattern.compile("^(?:[-*+•·▪◦‣–—o]|\\d{1,2}[.)])\\s+(.*)$");
  private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
  private static final Pattern LABEL = Pattern.compile("^([^:]{1,40}):\\s*(.*)$");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|`)(.+?)\\1");
  private static final Pattern QUOTE =
      Pattern.compile("^[>\\s]*[\"“„«].{3,}[\"”“»][.,]?(\\s*[-–—].*)?$");
  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)^(?:(?:slide|page|seite)?\\s*\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?|confidential.*|©.*|[-=_*|\\s:]+|agenda|thank you[.!]?|questions\\?)$");
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?i)^(?:(?:user |customer |buyer )?persona(?: profile)?(?: \\d+)?\\s*[:–—-]\\s*|meet\\s+)");
  private static final Pattern AGE_LINE =
      Pattern.compile("(?i)^(?:typical )?age(?: range| group)?\\b[:\\s(]*(\\d{2}[^()]*)\\)?$");
  private static final Pattern AGE =
      Pattern.compile("^(\\d{2})(?:\\s*(?:years?(?: old)?|yrs?|y/?o))?\\.?$");

  /// Reads the lines of a page.
  public static PersonaDocument of(List<String> lines) {
    return new Reader().read(lines);
  }

  /// How many traits it has.
  public int countTraits() {
    return traits.values().stream().mapToInt(List::size).sum();
  }

  private static final class Reader {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<TraitKind, Set<String>> traits = new EnumMap<>(TraitKind.class);
    private final List<String> quotes = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private Optional<Headings.Part> part = Optional.empty();
    private boolean unknownHeading;
    private int names;

    PersonaDocument read(List<String> lines) {
      var counts = new HashMap<String, Integer>();
      lines.forEach(l -> counts.merge(l.strip(), 1, Integer::sum));
      for (var line : lines) {
        // a line on every slide is a footer
        boolean footer =
            counts.getOrDefault(line.strip(), 0) >= REPEATED
                && Headings.of(plain(line.strip())).isEmpty();
        if (!line.isBlank() && !footer && !NOISE.matcher(line.strip()).matches()) {
          line(line.strip());
        }
      }
      var lists = new EnumMap<TraitKind, List<String>>(TraitKind.class);
      traits.forEach((kind, texts) -> lists.put(kind, List.copyOf(texts)));
      int most = headings.values().stream().mapToInt(Integer::intValue).max().orElse(1);
      return new PersonaDocument(
          fields, lists, quotes, unplaced, Math.max(1, Math.max(names, most)));
    }

    private void line(String typed) {
      if (typed.startsWith("|") && typed.endsWith("|")) {
        var cells =
            List.of(typed.substring(1, typed.length() - 1).split("\\|")).stream()
                .map(String::strip)
                .toList();
        line(
            cells.size() == 2
                ? plain(cells.get(0)) + ": " + cells.get(1)
                : String.join(" ", cells));
        return;
      }
      var mark = HEADING_MARK.matcher(typed);
      boolean marked = mark.matches();
      var bullet = BULLET.matcher(typed);
      boolean item = !marked && bullet.matches();
      var text = plain(marked ? mark.group(1) : item ? bullet.group(1) : typed);
      if (QUOTE.matcher(text).matches()) {
        quotes.add(text);
        return;
      }
      if (!item && heading(text)) {
        return;
      }
      var label = LABEL.matcher(text);
      if (label.matches() && labelled(label)) {
        return;
      }
      if (marked) {
        title(text);
      } else {
        content(text, item);
      }
    }

    private boolean heading(String text) {
      var bare = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
      var named =
          words(bare) <= LONGEST_HEADING ? Headings.of(bare) : Optional.<Headings.Part>empty();
      var age = AGE_LINE.matcher(text);
      if (age.matches() && words(text) <= LONGEST_HEADING) {
        // all that is said of it: what follows is no age
        field("age", age.group(1));
        return true;
      }
      named.ifPresent(p -> {
        part = named;
        unknownHeading = false;
        if (p instanceof Headings.Traits(var kind)) {
          headings.merge(kind.word(), 1, Integer::sum);
        }
      });
      return named.isPresent();
    }

    private boolean labelled(Matcher label) {
      var named = Headings.of(label.group(1));
      var value = label.group(2).strip();
      if (named.isEmpty() || value.isEmpty()) {
        return false;
      }
      switch (named.get()) {
        case Headings.Traits(var kind) -> {
          if (kind == TraitKind.DEMOGRAPHIC) {
            add(
                kind,
                isKindWord(label.group(1), kind) ? value : label.group(1).strip() + ": " + value);
          } else {
            part = named;
            unknownHeading = false;
            split(kind, value).forEach(v -> add(kind, v));
          }
        }
        case Headings.Field(var key) when key.equals("name") -> introduce(value);
        case Headings.Field(var key) -> field(key, value);
      }
      return true;
    }

    private static boolean isKindWord(String label, TraitKind kind) {
      return TraitKind.of(label).filter(k -> k == kind).isPresent();
    }

    private void field(String key, String value) {
      if (key.equals("name")) {
        names++;
      }
      if (key.equals("age")) {
        var age = AGE.matcher(value);
        if (age.matches()) {
          fields.putIfAbsent("age", age.group(1));
        } else {
          add(TraitKind.DEMOGRAPHIC, "Age: " + value);
        }
      } else {
        fields.merge(key, value, (a, b) -> key.equals("background") ? a + "\n" + b : a);
      }
    }

    /// A heading that is none of ours: at the top it says who this is.
    private void title(String text) {
      if (fields.containsKey("name") || !traits.isEmpty()) {
        part = Optional.empty();
        unknownHeading = true;
        return;
      }
      introduce(text);
    }

    /// "Annie, 35, UX Research Lead".
    private void introduce(String text) {
      var parts =
          INTRODUCTION.matcher(text).replaceFirst("").split("\\s*(?:,|\\||·|\\s[–—-]\\s)\\s*");
      if (words(parts[0]) == 0 || words(parts[0]) > LONGEST_HEADING) {
        unplaced.add(text);
        return;
      }
      field("name", parts[0].strip());
      for (int i = 1; i < parts.length; i++) {
        var age = AGE.matcher(parts[i].strip());
        if (age.matches()) {
          fields.putIfAbsent("age", age.group(1));
        } else if (!parts[i].isBlank()) {
          fields.putIfAbsent(fields.containsKey("title") ? "location" : "title", parts[i].strip());
        }
      }
    }

    private void content(String text, boolean item) {
      if (part.isEmpty()) {
        if (text.equalsIgnoreCase(fields.get("name"))) {
          return;
        }
        boolean first = fields.isEmpty() && traits.isEmpty() && unplaced.isEmpty() && !item;
        if (first && words(text) <= 2 * LONGEST_HEADING && !text.endsWith(".")) {
          introduce(text);
        } else if (unknownHeading || item || words(text) < LONGEST_HEADING) {
          unplaced.add(text);
        } else {
          field("background", text);
        }
        return;
      }
      switch (part.get()) {
        case Headings.Traits(var kind) -> {
          if (item || text.length() <= LONGEST_TRAIT && !text.contains(". ")) {
            add(kind, text);
          } else {
            Words.sentences(text).forEach(s -> add(kind, s.text()));
          }
        }
        case Headings.Field(var key) -> field(key, text);
      }
    }

    private static List<String> split(TraitKind kind, String value) {
      boolean names =
          kind == TraitKind.CHANNEL || kind == TraitKind.TOOL || kind == TraitKind.VOCABULARY;
      return List.of(value.split(names ? "\\s*[,;]\\s*" : "\\s*;\\s*"));
    }

    private void add(TraitKind kind, String text) {
      var clean = text.strip();
      if (clean.isEmpty()) {
        return;
      }
      if (clean.length() > LONGEST_TRAIT) {
        unplaced.add(clean);
        return;
      }
      traits.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(clean);
    }

    private static int words(String text) {
      return Words.count(text);
    }

    private static String plain(String text) {
      return EMPHASIS.matcher(text).replaceAll("$2").replaceAll("^[*_]+|[*_]+$", "").strip();
    }
  }

  /// What the page calls the persona; empty where it says nothing.
  public Optional<String> name() {
    return Optional.ofNullable(fields.get("name")).filter(n -> !n.isBlank());
  }
}
