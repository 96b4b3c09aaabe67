package io.personaassistant.evidence.survey;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody must be like to fit a persona, and how well a cell of a list says so. Only what
/// the record holds is a criterion. English.
final class Profile {
  private static final Fit NOTHING = new Fit(0, "");

  private static final Pattern SIZE =
      Pattern.compile(
          "(?:(below|under|fewer than|less than|up to|over|above|more than|at least)\\s+([\\d,]+)"
              + "|([\\d,]+)\\s*(?:-|–|to)\\s*([\\d,]+)|([\\d,]+)\\+?)"
              + "\\s*(?:people|employees|staff|heads)");

  private static final Pattern NUMBERS =
      Pattern.compile("([\\d,]+)(?:\\s*(?:-|–|to)\\s*([\\d,]+))?(\\+)?");
  private static final int SEVERAL = 2;

  private final Persona persona;
  private final List<Trait> traits;
  private final Optional<Range> size;
  private final SpokenTraits spoken;

  /// From and to, both inclusive.
  private record Range(long from, long to) {
    boolean touches(Range other) {
      return from <= other.to && other.from <= to;
    }
  }

  /// How well a cell fits, 0 to 1, and why in a few words.
  record Fit(double score, String reason) {}

  Profile(Persona persona, Collection<Trait> traits, SpokenTraits spoken) {
    this.persona = persona;
    this.spoken = spoken;
    this.traits = SpokenTraits.sayable(traits);
    var about = new ArrayList<String>();
    about.add(persona.industry());
    about.add(persona.background());
    traits.stream()
        .filter(t -> t.kind() == TraitKind.DEMOGRAPHIC)
        .forEach(t -> about.add(t.text()));
    this.size = about.stream().flatMap(t -> sizeIn(t).stream()).findFirst();
  }

  Persona persona() {
    return persona;
  }

  /// Whether the record says anything that this criterion compares.
  boolean has(Criterion criterion) {
    return switch (criterion) {
      case TITLE -> !titles().isEmpty();
      case INDUSTRY -> !persona.industry().isBlank();
      case LOCATION -> !persona.location().isBlank();
      case AGE -> persona.age() > 0;
      case SIZE -> size.isPresent();
      case SAID -> !traits.isEmpty();
    };
  }

  Fit fit(Criterion criterion, String cell) {
    return switch (criterion) {
      case TITLE -> title(cell);
      case INDUSTRY -> words("industry", persona.industry(), cell);
      case LOCATION -> words("location", persona.location(), cell);
      case AGE -> age(cell);
      case SIZE -> size(cell);
      case SAID -> said(cell);
    };
  }

  /// What people of this kind are called: the job title, the archetype, other names.
  private List<String> titles() {
    var titles = new ArrayList<>(List.of(persona.title(), persona.archetype()));
    titles.addAll(persona.aliases());
    titles.removeIf(String::isBlank);
    return titles;
  }

  private Fit title(String cell) {
    return titles().stream()
        .map(title -> JobTitle.of(title).fit(cell))
        .max(Comparator.comparingDouble(Fit::score))
        .orElse(NOTHING);
  }

  /// How surely a job title is one of this persona's, 0 to 1: work that the persona does not have
  /// in its title counts against it.
  double isCalled(String cell) {
    return titles().stream().mapToDouble(t -> JobTitle.of(t).isCalled(cell)).max().orElse(0);
  }

  private static Fit words(String label, String wanted, String cell) {
    var words = content(wanted);
    var found = content(cell);
    double share =
        found.isEmpty() ? 0 : shared(found, words) / (double) Math.min(words.size(), found.size());
    return share == 0
        ? new Fit(0, "")
        : new Fit(Math.min(1, share), label + " “" + cell + "”" + (share < 1 ? " in part" : ""));
  }

  private Fit age(String cell) {
    var range = range(cell);
    if (range.isEmpty()) {
      return new Fit(0, "");
    }
    long far = Math.max(range.get().from() - persona.age(), persona.age() - range.get().to());
    double score = far <= 5 ? 1 : far <= 10 ? 0.5 : 0;
    return new Fit(score, score == 0 ? "" : "age " + cell);
  }

  private Fit size(String cell) {
    boolean fits = range(cell).filter(r -> size.orElseThrow().touches(r)).isPresent();
    return fits ? new Fit(1, "company size " + cell) : new Fit(0, "");
  }

  private Fit said(String cell) {
    var hits = spoken.of(traits, cell);
    if (hits.isEmpty()) {
      return NOTHING;
    }
    var best = hits.getFirst();
    var more = hits.size() > 1 ? " and " + (hits.size() - 1) + " more" : "";
    return new Fit(
        hits.size() >= SEVERAL ? 1 : 0.6,
        "speaks of the " + best.kind().word() + " “" + best.text() + "”" + more);
  }

  private static Optional<Range> sizeIn(String text) {
    var found = SIZE.matcher(text.toLowerCase(Locale.ROOT));
    if (!found.find()) {
      return Optional.empty();
    }
    if (found.group(1) != null) {
      long number = number(found.group(2));
      boolean upTo =
          Set.of("below", "under", "fewer than", "less than", "up to").contains(found.group(1));
      return Optional.of(upTo ? new Range(0, number) : new Range(number, Long.MAX_VALUE));
    }
    if (found.group(3) != null) {
      return Optional.of(new Range(number(found.group(3)), number(found.group(4))));
    }
    long about = number(found.group(5));
    return Optional.of(new Range(about / 2, about * 2));
  }

  private static Optional<Range> range(String cell) {
    var found = NUMBERS.matcher(cell);
    if (!found.find() || found.group(1).replace(",", "").isEmpty()) {
      return Optional.empty();
    }
    long from = number(found.group(1));
    boolean open = found.group(3) != null;
    return Optional.of(
        new Range(
            from, open ? Long.MAX_VALUE : found.group(2) == null ? from : number(found.group(2))));
  }

  private static long number(String digits) {
    var plain = digits.replace(",", "");
    return plain.isEmpty() || plain.length() > 12 ? 0 : Long.parseLong(plain);
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static Set<String> content(String text) {
    return new HashSet<>(Words.content(text));
  }
}
