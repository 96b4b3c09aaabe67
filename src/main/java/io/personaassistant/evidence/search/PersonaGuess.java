package io.personaassistant.evidence.search;

import io.personaassistant.evidence.search.SuggestionStore.Item;
import io.personaassistant.evidence.segment.JobFamilies;
import io.personaassistant.evidence.segment.TitleWords;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How likely each persona is for an item: by the traits and the description that it is near to, by
/// what else the same participant says, by the segment, and by what files and links say. Who goes
/// by a title that is near to no persona's, and says what is near to none, is of none of them.
final class PersonaGuess {
  /// How sharply nearness to traits tells personas apart, and how sharply a segment does.
  private static final double BY_TRAITS = 2;

  private static final double BY_DESCRIPTION = 1;
  private static final double BY_SEGMENT = 30;

  /// What a word of their trade in common, or a kind of work that no other persona does, makes a
  /// title and a persona more alike: "substitute driver" and "school bus driver" differ more in
  /// meaning than in what they do.
  private static final double SAME_TRADE = 0.2;

  /// What all of a segment say counts that much of so many items like their mean.
  private static final double BY_OTHERS = 0.5;

  private static final int OTHERS = 4;
  private static final double LEAST = 1e-3;
  private static final double NOWHERE_NEAR = -3;

  /// How near what a segment says has to be to traits, and its title to a description, so that it
  /// is some persona's: learnt from labelled research of six trades, each time without one persona.
  private static final double BY_SAYING = 4;

  private static final double BY_TITLE = 15;
  private static final double SOMEBODY = 15.3;

  private final List<Item> items;
  private final double[][] own;

  /// How near each item is to the nearest trait.
  private final double[] nearest;

  private final Map<String, double[]> participants = new HashMap<>();
  private final Map<String, double[]> segments = new HashMap<>();
  private final Map<String, String> segmentsOf;
  private final List<String> slugs;

  /// @param near how near each item is to each trait and then to each persona's description,
  ///   leveled
  PersonaGuess(
      List<Persona> personas,
      List<Trait> traits,
      Likeness likeness,
      List<Item> items,
      double[][] near) {
    this.items = items;
    this.slugs = personas.stream().map(Persona::slug).toList();
    this.own = new double[items.size()][];
    this.nearest =
        Arrays.stream(near)
            .mapToDouble(row -> Arrays.stream(row, 0, traits.size()).max().orElse(0))
            .toArray();
    for (int i = 0; i < items.size(); i++) {
      own[i] = logs(known(items.get(i)), near[i], personas, traits);
      var participant = items.get(i).participant();
      if (!participant.isEmpty()) {
        add(participants.computeIfAbsent(participant, _ -> new double[slugs.size()]), own[i], 1);
      }
    }
    this.segmentsOf = segmentsOf(items);
    var descriptions = personas.stream().map(PersonaGuess::description).toList();
    var called = called(personas);
    var inSegment = new HashMap<String, List<Integer>>();
    for (int i = 0; i < items.size(); i++) {
      inSegment.computeIfAbsent(items.get(i).segment(), _ -> new ArrayList<>()).add(i);
    }
    inSegment.remove("");
    inSegment.forEach((segment, said) -> {
      var alike = likeness.of(segment, descriptions);
      boolean isSomebodys =
          !likeness.isByMeaning() || isSomebodys(said, Arrays.stream(alike).max().orElse(0));
      var trades = TitleWords.trades(segment);
      int ofWork = onlyOneOfWork(segment, personas);
      for (int p = 0; p < alike.length; p++) {
        if (!Collections.disjoint(trades, called.get(p)) || p == ofWork) {
          alike[p] += SAME_TRADE;
          isSomebodys = true;
        }
      }
      segments.put(
          segment,
          isSomebodys
              ? add(logs(soft(alike, BY_SEGMENT)), said.stream().map(i -> own[i]).toList())
              : new double[0]);
    });
  }

  /// The words that each persona is called by, but those that all of them are called by, such as
  /// the trade that they all work in: these tell nobody apart.
  private static List<Set<String>> called(List<Persona> personas) {
    var called = personas.stream().map(p -> new HashSet<>(TitleWords.of(List.of(p)))).toList();
    if (called.size() > 1) {
      var common = new HashSet<>(called.getFirst());
      called.forEach(common::retainAll);
      called.forEach(words -> words.removeAll(common));
    }
    return List.copyOf(called);
  }

  /// The only persona whose title is of the same kind of work as another title; -1 where there is
  /// none, or several.
  private static int onlyOneOfWork(String title, List<Persona> personas) {
    var families = JobFamilies.families(title);
    int only = -1;
    for (int p = 0; p < personas.size(); p++) {
      if (!Collections.disjoint(families, JobFamilies.families(personas.get(p).title()))) {
        if (only >= 0) {
          return -1;
        }
        only = p;
      }
    }
    return only;
  }

  private boolean isSomebodys(List<Integer> said, double alike) {
    double near = said.stream().mapToDouble(i -> nearest[i]).average().orElse(0);
    return said.stream().anyMatch(i -> known(items.get(i)).length > 0)
        || BY_SAYING * near + BY_TITLE * alike > SOMEBODY;
  }

  /// What a persona is called and does, as one text.
  static String description(Persona persona) {
    return persona.title() + ". " + persona.background();
  }

  /// The segment that most items of a participant name, by participant.
  private static Map<String, String> segmentsOf(List<Item> items) {
    var counts = new HashMap<String, TreeMap<String, Integer>>();
    items.stream()
        .filter(item -> !item.participant().isEmpty() && !item.segment().isEmpty())
        .forEach(item ->
            counts
                .computeIfAbsent(item.participant(), _ -> new TreeMap<>())
                .merge(item.segment(), 1, Integer::sum));
    var segments = new HashMap<String, String>();
    counts.forEach((participant, named) -> {
      int most = Collections.max(named.values());
      named.entrySet().stream()
          .filter(entry -> entry.getValue() == most)
          .findFirst()
          .ifPresent(entry -> segments.put(participant, entry.getKey()));
    });
    return segments;
  }

  /// The share of each persona, together 1; all 0 where none fits.
  double[] of(int i) {
    var item = items.get(i);
    var known = known(item);
    if (known.length > 0) {
      return known;
    }
    var sum = participants.getOrDefault(item.participant(), own[i]).clone();
    var named = item.segment();
    var segment =
        segments.get(named.isEmpty() ? segmentsOf.getOrDefault(item.participant(), "") : named);
    if (segment != null && segment.length == 0) {
      return new double[sum.length];
    }
    if (segment != null) {
      add(sum, segment, 1);
    }
    return soft(sum, 1);
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

  private double[] logs(double[] known, double[] near, List<Persona> personas, List<Trait> traits) {
    if (known.length > 0) {
      return logs(known);
    }
    var best = new double[slugs.size()];
    for (int p = 0; p < best.length; p++) {
      var slug = slugs.get(p);
      double first = NOWHERE_NEAR;
      double second = NOWHERE_NEAR;
      for (int t = 0; t < traits.size(); t++) {
        if (traits.get(t).persona().equals(slug)) {
          second = Math.max(second, Math.min(first, near[t]));
          first = Math.max(first, near[t]);
        }
      }
      // one with a single trait is as near as that
      second = second == NOWHERE_NEAR ? first : second;
      var persona = personas.get(p);
      boolean isDescribed = !(persona.title() + persona.background()).isBlank();
      double described = isDescribed ? BY_DESCRIPTION * near[traits.size() + p] : 0;
      best[p] = BY_TRAITS * (first + second) / 2 + described;
    }
    return logs(soft(best, 1));
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

  /// The sum with what others say, as if there were only a few of them.
  private static double[] add(double[] sum, List<double[]> said) {
    double times = BY_OTHERS * Math.min(said.size(), OTHERS) / said.size();
    said.forEach(each -> add(sum, each, times));
    return sum;
  }

  private static void add(double[] to, double[] other, double times) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * other[i];
    }
  }
}
