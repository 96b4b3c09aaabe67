package io.personaassistant.evidence;

import io.personaassistant.evidence.SuggestionStore.Item;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How likely each persona is for an item: by the traits that it is near to, by what else the same
/// participant says, by the segment, and by what files and links say.
final class PersonaGuess {
  /// How sharply nearness to traits tells personas apart, and how sharply a segment does.
  private static final double BY_TRAITS = 2;

  private static final double BY_SEGMENT = 30;
  private static final double LEAST = 1e-3;

  private final List<Item> items;
  private final double[][] own;
  private final Map<String, double[]> participants = new HashMap<>();
  private final Map<String, double[]> segments = new HashMap<>();
  private final List<String> slugs;

  /// @param near how near each item is to each trait, leveled
  PersonaGuess(
      List<Persona> personas,
      List<Trait> traits,
      Likeness likeness,
      List<Item> items,
      double[][] near) {
    this.items = items;
    this.slugs = personas.stream().map(Persona::slug).toList();
    var descriptions = personas.stream().map(p -> p.title() + ". " + p.background()).toList();
    this.own = new double[items.size()][];
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      own[i] = logs(known(item), near[i], traits);
      if (!item.participant().isEmpty()) {
        add(
            participants.computeIfAbsent(item.participant(), _ -> new double[slugs.size()]),
            own[i]);
      }
      if (!item.segment().isEmpty()) {
        segments.computeIfAbsent(
            item.segment(), segment -> logs(soft(likeness.of(segment, descriptions), BY_SEGMENT)));
      }
    }
  }

  /// The share of each persona, together 1.
  double[] of(int i) {
    var item = items.get(i);
    var sum = participants.getOrDefault(item.participant(), own[i]).clone();
    var segment = segments.get(item.segment());
    if (segment != null) {
      add(sum, segment);
    }
    return known(item).length > 0 ? known(item) : soft(sum, 1);
  }

  /// The share of each persona where links or files have said it; empty where not.
  private double[] known(Item item) {
    var shares = slugs.stream().mapToDouble(slug -> item.linked().contains(slug) ? 1 : 0).toArray();
    if (Arrays.stream(shares).sum() == 0) {
      shares = slugs.stream().mapToDouble(slug -> slug.equals(item.about()) ? 1 : 0).toArray();
    }
    double sum = Arrays.stream(shares).sum();
    return sum == 0 ? new double[0] : Arrays.stream(shares).map(s -> s / sum).toArray();
  }

  private double[] logs(double[] known, double[] near, List<Trait> traits) {
    if (known.length > 0) {
      return logs(known);
    }
    var best = new double[slugs.size()];
    for (int p = 0; p < best.length; p++) {
      var slug = slugs.get(p);
      double first = -3;
      double second = -3;
      for (int t = 0; t < near.length; t++) {
        if (traits.get(t).persona().equals(slug)) {
          second = Math.max(second, Math.min(first, near[t]));
          first = Math.max(first, near[t]);
        }
      }
      best[p] = (first + second) / 2;
    }
    return logs(soft(best, BY_TRAITS));
  }

  private static double[] logs(double[] shares) {
    return Arrays.stream(shares).map(share -> Math.log(share + LEAST)).toArray();
  }

  /// Shares that are together 1; the higher a value and the sharper, the more.
  static double[] soft(double[] values, double sharpness) {
    double most = Arrays.stream(values).max().orElse(0);
    var shares = Arrays.stream(values).map(v -> Math.exp(sharpness * (v - most))).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(s -> s / sum).toArray();
  }

  private static void add(double[] to, double[] other) {
    for (int i = 0; i < to.length; i++) {
      to[i] += other[i];
    }
  }
}
