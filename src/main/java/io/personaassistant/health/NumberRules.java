package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/// Mistake 2, too many personas: more active ones than a team can keep in mind (PH05), and two that
/// are really one (PH06).
final class NumberRules {
  private static final int FEW = 3;
  private static final int MANY = 6;
  private static final int TOO_MANY = 8;

  private static final double SAME_EVIDENCE = 0.5;
  private static final int FEWEST_SHARED = 3;
  private static final double SAME_TRAITS = 0.5;
  private static final int FEWEST_TRAITS = 3;

  /// By the two sentence models together: in the labelled sets two that differ come to 0.58 at
  /// most, two that are one in other words to 0.71.
  private static final double SAME_MEANING = 0.65;

  private static final int MOST_BY_MEANING = 150;

  private static final String SAME_WORDS = "have goals, pains and habits that say nearly the same";

  /// What makes a persona who it is; two kinds of customer may well read the same newsletter.
  private static final Set<TraitKind> CORE =
      EnumSet.of(
          TraitKind.GOAL,
          TraitKind.PAIN,
          TraitKind.MOTIVATION,
          TraitKind.DECISION,
          TraitKind.OBJECTION,
          TraitKind.BEHAVIOUR);

  private NumberRules() {}

  static List<HealthFinding> of(Judged judged) {
    var findings = new ArrayList<HealthFinding>();
    count(judged).ifPresent(findings::add);
    var own = judged.own();
    var meaning = judged.meaning().filter(_ -> isJudgedByMeaning(judged));
    for (int i = 0; i < own.size(); i++) {
      for (int j = i + 1; j < own.size(); j++) {
        same(judged, meaning, own.get(i), own.get(j)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<HealthFinding> count(Judged judged) {
    long active = judged.own().stream().filter(Persona::isActive).count();
    if (active == 0 || (active >= FEW && active < MANY)) {
      return Optional.empty();
    }
    boolean few = active < FEW;
    var level = few ? Level.INFO : active < TOO_MANY ? Level.WARNING : Level.ERROR;
    return Optional.of(
        new HealthFinding(
            HealthRule.PH05,
            few ? "few" : "many",
            level,
            List.of(),
            List.of(),
            HealthWords.count(active, "persona")
                + (active == 1 ? " is" : " are")
                + " active; 3 to 5 serve most companies best.",
            active + " active personas",
            few
                ? "Look whether part of your customers fits none of them; if so, research that group."
                : "Merge those that want the same, and archive those that bring little business."));
  }

  private static Optional<HealthFinding> same(
      Judged judged, Optional<Function<String, float[]>> meaning, Persona one, Persona other) {
    var a = judged.traits(one);
    var b = judged.traits(other);
    var ids = TraitEvidence.itemsOf(a);
    var others = TraitEvidence.itemsOf(b);
    long shared = ids.stream().filter(others::contains).count();
    int fewer = Math.min(ids.size(), others.size());
    if (shared >= FEWEST_SHARED && shared >= SAME_EVIDENCE * fewer) {
      return Optional.of(
          same(
              "shared_evidence",
              one,
              other,
              "share %d of the %d items of evidence that %s rests on"
                  .formatted(shared, fewer, (ids.size() <= others.size() ? one : other).name())));
    }
    if (alikeShare(a, b, judged.alike()::share) >= SAME_TRAITS) {
      return Optional.of(same("same_traits", one, other, SAME_WORDS));
    }
    return meaning
        .filter(m -> alikeShare(a, b, cosine(m)) >= SAME_MEANING)
        .map(_ -> same("same_meaning", one, other, SAME_WORDS));
  }

  /// Reading the traits of a hundred personas takes longer than anybody waits, and PH05 says that
  /// they are too many.
  private static boolean isJudgedByMeaning(Judged judged) {
    return judged.own().stream().mapToInt(p -> core(judged.traits(p)).size()).sum()
        <= MOST_BY_MEANING;
  }

  private static ToDoubleBiFunction<String, String> cosine(Function<String, float[]> meaning) {
    return (one, other) -> {
      var a = meaning.apply(one);
      var b = meaning.apply(other);
      double sum = 0;
      for (int i = 0; i < Math.min(a.length, b.length); i++) {
        sum += (double) a[i] * b[i];
      }
      return sum;
    };
  }

  private static HealthFinding same(String check, Persona one, Persona other, String why) {
    var both = one.name() + " and " + other.name();
    return new HealthFinding(
        HealthRule.PH06,
        check,
        Level.WARNING,
        List.of(one.slug(), other.slug()),
        List.of(),
        both + " " + why + ": they may be one persona.",
        both + " may be one persona",
        "Compare them (`compare %s %s`); merge them, or write down what sets them apart."
            .formatted(one.slug(), other.slug()));
  }

  /// The mean, over the core traits of the persona that has fewer, of how alike the other's nearest
  /// trait is.
  ///
  /// @param alike how alike two texts are
  private static double alikeShare(
      List<TraitEvidence> one,
      List<TraitEvidence> other,
      ToDoubleBiFunction<String, String> alike) {
    var a = core(one);
    var b = core(other);
    var fewer = a.size() <= b.size() ? a : b;
    var more = a.size() <= b.size() ? b : a;
    if (fewer.size() < FEWEST_TRAITS) {
      return 0;
    }
    return fewer.stream()
        .mapToDouble(t -> more.stream().mapToDouble(o -> alike.applyAsDouble(t, o)).max().orElse(0))
        .average()
        .orElse(0);
  }

  private static List<String> core(List<TraitEvidence> traits) {
    return traits.stream()
        .filter(t -> CORE.contains(t.trait().kind()))
        .map(t -> t.trait().text())
        .toList();
  }
}
