package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.table.Table;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ranks the rows of a customer list by how well each fits a persona, with the reasons. Pure; the
/// same list gives the same ranks. Says whom to ask, never who somebody is.
public final class CustomerMatch {
  /// The least sureness that a job title is a persona's, and how far ahead of the next one.
  private static final double CALLED = 0.7;

  private static final double AHEAD = 0.2;

  /// What says who somebody is at work.
  private static final Set<Criterion> AT_WORK = EnumSet.of(Criterion.TITLE, Criterion.INDUSTRY);

  /// How well a row fits that is ruled out tells nothing.
  private static final Comparator<Ranked> BY_FIT =
      Comparator.comparingInt(r -> r.isRanked() ? r.fit() : -1);

  private final Table table;
  private final SpokenTraits spoken;
  private final Map<Criterion, List<Integer>> columns = new EnumMap<>(Criterion.class);

  /// One row with its best persona.
  ///
  /// @param fit 0 to 100: the weighed share of the criteria that can be compared
  /// @param reasons what fits, the heaviest criterion first; empty when nothing does
  /// @param unknown criteria that the row leaves blank
  /// @param against what rules the row out: a job title and an industry, neither of them the
  ///   persona's; empty where it is ranked
  public record Ranked(
      Table.Line row,
      Persona persona,
      int fit,
      List<String> reasons,
      List<String> unknown,
      List<String> against) {
    /// Whether it has a place among those to ask.
    public boolean isRanked() {
      return against.isEmpty();
    }
  }

  /// A match over one list.
  ///
  /// @param mapped columns that tell about a criterion whatever they are called
  /// @param texts columns in which people wrote freely, which tell what they say unless they are
  ///   mapped or called otherwise
  public CustomerMatch(
      Table table, Map<Integer, Criterion> mapped, Collection<Integer> texts, SpokenTraits spoken) {
    this.table = table;
    this.spoken = spoken;
    for (int i = 0; i < table.header().size(); i++) {
      int column = i;
      var criterion = mapped.get(i);
      if (criterion == null) {
        Criterion.ofColumn(table.header().get(i))
            .or(() -> texts.contains(column) ? Optional.of(Criterion.SAID) : Optional.empty())
            .ifPresent(c -> add(c, column));
      } else {
        add(criterion, column);
      }
    }
  }

  private void add(Criterion criterion, int column) {
    columns.computeIfAbsent(criterion, _ -> new ArrayList<>()).add(column);
  }

  /// The criteria that the persona's record and the list both know, heaviest first.
  public Set<Criterion> compared(Persona persona, Collection<Trait> traits) {
    return compared(new Profile(persona, traits, spoken));
  }

  /// The persona that a job title surely is one of: by the persona's title, archetype and other
  /// names; empty where none is, or two are about as likely. A title word for word is one persona's
  /// where no other has it, and so is the head of one persona's title alone.
  public static Optional<Persona> called(Collection<Persona> personas, String title) {
    var words = Words.tokens(title);
    var exact = personas.stream().filter(p -> Words.tokens(p.title()).equals(words)).toList();
    if (exact.size() == 1 && !words.isEmpty()) {
      return Optional.of(exact.getFirst());
    }
    var none = new SpokenTraits(Optional.empty());
    var sure = new LinkedHashMap<Persona, Double>();
    personas.forEach(p -> sure.put(p, new Profile(p, List.of(), none).isCalled(title)));
    var best =
        sure.entrySet().stream()
            .sorted(Map.Entry.<Persona, Double>comparingByValue().reversed())
            .limit(2)
            .toList();
    if (best.isEmpty() || best.getFirst().getValue() < CALLED) {
      return new TitleHeads(personas).owner(title);
    }
    boolean ahead =
        best.size() == 1 || best.getFirst().getValue() - best.getLast().getValue() >= AHEAD;
    return ahead ? Optional.of(best.getFirst().getKey()) : Optional.empty();
  }

  private Set<Criterion> compared(Profile profile) {
    var compared = EnumSet.noneOf(Criterion.class);
    columns.keySet().stream().filter(profile::has).forEach(compared::add);
    return compared;
  }

  /// The criteria that the record knows and the list has no column for.
  public Set<Criterion> missing(Persona persona, Collection<Trait> traits) {
    var profile = new Profile(persona, traits, spoken);
    var missing = EnumSet.allOf(Criterion.class);
    missing.removeIf(criterion -> !profile.has(criterion) || columns.containsKey(criterion));
    return missing;
  }

  /// Every row, the best fit first, of equal ones the earlier line; those that are ruled out come
  /// last. Who works as something else in another trade is not asked for living in the same town.
  ///
  /// @param personas with their traits; each row is ranked by the one that it fits best
  public List<Ranked> rank(Map<Persona, List<Trait>> personas) {
    var profiles = new LinkedHashMap<Profile, Set<Criterion>>();
    personas.forEach((persona, traits) -> {
      var profile = new Profile(persona, traits, spoken);
      profiles.put(profile, compared(profile));
    });
    var ranked = new ArrayList<Ranked>();
    var heads = new TitleHeads(personas.keySet());
    for (var row : table.rows()) {
      profiles.entrySet().stream()
          .map(e -> rank(row, e.getKey(), e.getValue(), heads))
          .max(BY_FIT)
          .ifPresent(ranked::add);
    }
    ranked.sort(BY_FIT.reversed().thenComparingInt(r -> r.row().line()));
    return ranked;
  }

  private Ranked rank(Table.Line row, Profile profile, Set<Criterion> compared, TitleHeads heads) {
    double reached = 0;
    int possible = 0;
    var reasons = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    var against = new ArrayList<String>();
    for (var criterion : compared) {
      possible += criterion.weight();
      var best = new Profile.Fit(0, "");
      var filled = "";
      for (int column : columns.getOrDefault(criterion, List.of())) {
        var cell = row.cells().get(column).strip();
        filled = filled.isEmpty() ? cell : filled;
        var fit = cell.isEmpty() ? best : profile.fit(criterion, cell);
        boolean isHead =
            criterion == Criterion.TITLE
                && heads.owner(cell).filter(profile.persona()::equals).isPresent();
        fit = isHead ? new Profile.Fit(1, "job title “" + cell + "”") : fit;
        best = fit.score() > best.score() ? fit : best;
      }
      reached += criterion.weight() * best.score();
      if (best.score() > 0) {
        reasons.add(best.reason());
      } else if (filled.isEmpty()) {
        unknown.add(criterion.label());
      } else if (AT_WORK.contains(criterion)) {
        against.add(criterion.label() + " “" + filled + "”");
      }
    }
    int fit = possible == 0 ? 0 : (int) Math.round(100 * reached / possible);
    boolean ruledOut = against.size() == AT_WORK.size();
    return new Ranked(
        row, profile.persona(), fit, reasons, unknown, ruledOut ? against : List.of());
  }
}
