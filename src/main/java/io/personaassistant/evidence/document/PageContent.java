package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a page has said so far of the persona it is about; not thread-safe.
final class PageContent {
  /// So many characters can be one trait.
  static final int LONGEST_TRAIT = 300;

  /// Before an age that is no number, such as "45 to 54".
  private static final String AGED = "Age: ";

  private static final Pattern AGE =
      Pattern.compile(
          "^(\\d{2})(?:\\s*(?:years?(?: old)?|yrs?|y/?o|Jahre(?: alt)?|ans|años|anos|anni|jaar))?\\.?$");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<TraitKind, Set<String>> traits = new EnumMap<>(TraitKind.class);
  private final List<String> quotes = new ArrayList<>();
  private final List<String> unplaced = new ArrayList<>();

  /// Headings that nobody knows, of lines that were left out.
  private final Set<String> unknown = new LinkedHashSet<>();

  /// The unknown heading that what comes now is below, `""` for none.
  private String below = "";

  /// What the page is called, which is no persona's name.
  private final List<String> titles = new ArrayList<>();

  private int names;

  /// Whether the name is what stands at the top, which may be what the page is called.
  private boolean guessed;

  /// Whether the title was a part of the name, as in "Tariq the Technician".
  private boolean titledByName;

  /// All of it, once the page is read.
  ///
  /// @param most how often the same heading came
  PersonaDocument document(int most) {
    portrait();
    unplaced.addAll(0, titles);
    DocumentTitle.somebody(fields.getOrDefault("background", ""))
        .filter(_ -> name().isEmpty())
        .ifPresent(name -> field("name", name));
    if (!fields.containsKey("title")) {
      Portrait.title(fields.getOrDefault("background", ""), called())
          .ifPresent(title -> fields.put("title", title));
    }
    var lists = new EnumMap<TraitKind, List<String>>(TraitKind.class);
    traits.forEach((kind, texts) -> lists.put(kind, List.copyOf(texts)));
    return new PersonaDocument(
        fields, lists, quotes, unplaced, List.copyOf(unknown), Math.max(1, Math.max(names, most)));
  }

  /// Whether nothing was said yet.
  boolean isEmpty() {
    return fields.isEmpty() && traits.isEmpty() && unplaced.isEmpty();
  }

  /// Whether anything was said that a trait holds.
  boolean hasTraits() {
    return !traits.isEmpty();
  }

  /// The persona's name, once it was said.
  Optional<String> name() {
    return Optional.ofNullable(fields.get("name"));
  }

  /// The same, `""` before it was said.
  String called() {
    return fields.getOrDefault("name", "");
  }

  /// Whether it is known who this is, and nothing more.
  boolean isUntitled() {
    return name().isPresent() && !hasTraits() && (!fields.containsKey("title") || titledByName);
  }

  /// Words that somebody said.
  void quote(String text) {
    quotes.add(text);
  }

  /// What comes next is below a heading of which nobody knows what it heads, `""` for none such.
  void below(String heading) {
    below = LooseHeadings.isOfTheWork(heading) ? "" : heading.replaceFirst(":$", "");
  }

  /// Words of which it is not known what they say.
  void unplaced(String text) {
    unplaced.add(text);
    if (!below.isEmpty()) {
      unknown.add(below);
    }
  }

  /// Age and place where only a sentence says them.
  private void portrait() {
    var text = fields.getOrDefault("background", "").replace('\n', ' ');
    Portrait.age(text, called()).ifPresent(age -> fields.putIfAbsent("age", age));
    Portrait.place(text).ifPresent(place -> fields.putIfAbsent("location", place));
  }

  void field(String key, String value) {
    if (key.equals("name")) {
      if (guessed && called().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT))) {
        return;
      }
      if (guessed) {
        unname();
      }
      names++;
    }
    if (key.equals("age")) {
      var age = AGE.matcher(value);
      boolean said =
          traits.getOrDefault(TraitKind.DEMOGRAPHIC, Set.of()).stream()
              .anyMatch(t -> t.startsWith(AGED));
      if (age.matches()) {
        fields.putIfAbsent("age", age.group(1));
      } else if (said) {
        unplaced.add(value);
      } else {
        add(TraitKind.DEMOGRAPHIC, AGED + value);
      }
    } else if (key.equals("background")) {
      fields.merge(key, value, (a, b) -> a + "\n" + b);
    } else {
      if (key.equals("title") && titledByName) {
        titledByName = false;
        var called = fields.remove(key);
        boolean says =
            called != null
                && !value.toLowerCase(Locale.ROOT).contains(called.toLowerCase(Locale.ROOT));
        if (says) {
          fields.putIfAbsent("archetype", called);
        }
      }
      var before = fields.putIfAbsent(key, key.equals("title") ? untitled(value) : value);
      if (before != null && !before.equalsIgnoreCase(value) && !key.equals("name")) {
        unplaced.add(value);
      }
    }
  }

  /// The page says itself who it is about, so what stood at the top is its title.
  private void unname() {
    guessed = false;
    names--;
    Optional.ofNullable(fields.remove("name")).ifPresent(titles::add);
  }

  /// Whether a line presents somebody and nobody was presented before: what stands at the top may
  /// be whose slides these are.
  boolean isFirstMeeting(String text) {
    return (name().isEmpty() || guessed && !hasTraits()) && Introduction.isMeeting(text);
  }

  /// "Annie, 35, UX Research Lead".
  void introduce(String text) {
    if (DocumentTitle.isOne(Introduction.bare(text))) {
      titles.add(text);
      return;
    }
    boolean first = name().isEmpty();
    named(text);
    guessed = first && name().isPresent();
  }

  /// Who this is, where the page says that it is a name.
  void named(String text) {
    var introduced = Introduction.of(text);
    if (introduced.isEmpty()) {
      unplaced.add(text);
      return;
    }
    var who = introduced.get();
    field("name", who.name());
    if (!who.title().isEmpty()) {
      field("title", who.title());
      titledByName = who.isTitledByName();
    }
    describe(who.more(), true);
  }

  /// What the parts of a line say of somebody.
  ///
  /// @param anyTitle whether the first that is nothing else is their title
  void describe(List<String> parts, boolean anyTitle) {
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i).strip();
      var age = Description.age(part);
      var kind = Description.kind(part, called());
      boolean untitled = !fields.containsKey("title") || titledByName;
      if (age.isPresent()) {
        field("age", age.get());
      } else if (kind.isPresent()) {
        add(kind.get(), part);
      } else if (untitled && (anyTitle || JobTitles.isOne(part))) {
        field("title", part);
      } else if (i == parts.size() - 1 && Description.isPlace(part)) {
        field("location", part);
      } else {
        field("background", part);
      }
    }
  }

  /// A job title without its article.
  private static String untitled(String title) {
    return title.replaceFirst(
        "^(?i:the|a|an|our|l[ae’']|el|il|lo|der|die|het) ?(?<=[ ’'])(?=\\S)", "");
  }

  static List<String> split(TraitKind kind, String value) {
    boolean names =
        kind == TraitKind.CHANNEL || kind == TraitKind.TOOL || kind == TraitKind.VOCABULARY;
    return List.of(value.split(names ? "\\s*[,;]\\s*" : "\\s*;\\s*"));
  }

  void add(TraitKind kind, String text) {
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
}
