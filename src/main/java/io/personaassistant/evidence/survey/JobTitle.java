package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.survey.Profile.Fit;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody is called for their work, and whether somebody else is called alike. English.
record JobTitle(Set<String> stems) {
  /// Words of a title that say how high up somebody is, not what they do.
  private static final Set<String> HIGH =
      stems(
          "lead leader head director vp vice president chief principal owner founder partner ceo cto cmo coo");

  private static final Set<String> MIDDLE = stems("manager senior sr specialist");
  private static final Set<String> LOW =
      stems("junior jr assistant intern trainee associate student");

  private static final Set<String> LEVELS =
      Stream.of(HIGH, MIDDLE, LOW).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  /// What an owner can own so that being its owner is all that they do: not a product or a process.
  private static final Set<String> OWNED =
      stems(
          "business company firm franchise franchised shop store boutique cafe restaurant bakery salon studio"
              + " bar pub hotel agency practice small independent local sole co");

  private static final String OWNER = Words.stem("owner");

  /// Who does something, and what they do: "researcher" and "research".
  private static final Pattern DOER = Pattern.compile("(?<=\\p{L}{4})(?:er|or|ist)$");

  /// Who helps somebody does not do what that one does: "Assistant to the fleet manager".
  private static final Pattern HELPING =
      Pattern.compile(
          "(?i)^(.*\\b(?:assistant|intern|trainee|secretary|pa)\\b) (?:of|to|for)(?: an?\\b| the\\b| our\\b)? .*$");

  private static final String OPERATES = DOER.matcher(Words.stem("operator")).replaceFirst("");

  JobTitle {
    stems = Set.copyOf(stems);
  }

  static JobTitle of(String title) {
    return new JobTitle(
        Words.content(HELPING.matcher(title).replaceFirst("$1")).stream()
            // "manager" says how high up somebody is and stays whole
            .map(s -> LEVELS.contains(s) ? s : DOER.matcher(s).replaceFirst(""))
            .collect(Collectors.toSet()));
  }

  /// How well a cell fits this title, and why.
  Fit fit(String cell) {
    var found = of(cell);
    var work = work();
    double share;
    if (owns() && found.owns()) {
      share = 1;
    } else if (work.isEmpty()) {
      share = stems.isEmpty() ? 0 : shared(stems, found.stems) / (double) stems.size();
      // who owns a product may own no business
      share = owns() ? share / 2 : share;
    } else {
      share = shared(work, found.work()) / (double) work.size();
    }
    if (share == 0) {
      return new Fit(0, "");
    }
    boolean sameLevel = level() == found.level();
    var reason =
        "job title “%s”%s%s"
            .formatted(cell, share < 1 ? " in part" : "", sameLevel ? "" : ", another level");
    return new Fit(share * (sameLevel ? 1 : 0.7), reason);
  }

  /// How surely this title and a cell mean the same people, 0 to 1.
  double isCalled(String cell) {
    var found = of(cell);
    if (owns() && found.owns()) {
      return 1;
    }
    int most = Math.max(work().size(), found.work().size());
    double share = most == 0 ? 0 : shared(work(), found.work()) / (double) most;
    return share * (level() == found.level() ? 1 : 0.7);
  }

  /// Whether they have a business of their own and no other work: `Owner`, `Shop owner`,
  /// `Owner-Operator`; no `Product owner`.
  private boolean owns() {
    return stems.contains(OWNER)
        && work().stream().allMatch(w -> OWNED.contains(w) || w.equals(OPERATES));
  }

  /// Whether it says what somebody does or has, and not only how high up they are.
  boolean saysWhat() {
    return owns() || !work().isEmpty();
  }

  private Set<String> work() {
    var work = new HashSet<>(stems);
    work.removeAll(LEVELS);
    return work;
  }

  private int level() {
    if (stems.stream().anyMatch(LOW::contains)) {
      return 0;
    }
    return stems.stream().anyMatch(HIGH::contains) ? 2 : 1;
  }

  private static int shared(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }

  private static Set<String> stems(String words) {
    return Set.copyOf(Words.stems(words));
  }
}
