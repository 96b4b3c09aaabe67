package io.personaassistant.evidence.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Chooses items one by one: each time the best that is left, where a trait or participant that is
/// there already costs something; then sees to it that objections to the chosen are heard.
final class Choice {
  private static final double SAME_TRAIT = 0.15;
  private static final double SAME_PARTICIPANT = 0.25;

  private final List<Candidate> left;
  private final List<Candidate> chosen = new ArrayList<>();
  private final Map<String, Integer> traits = new HashMap<>();
  private final Map<String, Integer> participants = new HashMap<>();
  private final int limit;

  Choice(Collection<Candidate> candidates, int limit) {
    this.limit = limit;
    // ties go to the newer item, then the smaller id
    this.left =
        new ArrayList<>(
            candidates.stream()
                .sorted(
                    Comparator.<Candidate, String>comparing(c -> c.date)
                        .reversed()
                        .thenComparing(c -> c.id))
                .toList());
    while (chosen.size() < limit && !left.isEmpty()) {
      take(best());
    }
    hearObjections();
  }

  /// The ids of the chosen items, closest first among those that count, then the stale ones.
  List<String> ids() {
    return chosen.stream()
        .sorted(
            Comparator.<Candidate, Boolean>comparing(c -> !c.effective)
                .thenComparing(Candidate::closeness, Comparator.reverseOrder())
                .thenComparing(c -> c.date, Comparator.reverseOrder())
                .thenComparing(c -> c.id))
        .map(c -> c.id)
        .toList();
  }

  private Candidate best() {
    var best = left.getFirst();
    double most = worth(best);
    for (var candidate : left) {
      double worth = worth(candidate);
      if (worth > most) {
        best = candidate;
        most = worth;
      }
    }
    return best;
  }

  private double worth(Candidate candidate) {
    // whatever counts comes before whatever does not
    double worth = candidate.closeness() + (candidate.effective ? 100 : 0);
    int crowded = Integer.MAX_VALUE;
    for (var trait : candidate.traits()) {
      crowded = Math.min(crowded, traits.getOrDefault(trait, 0));
    }
    var who = candidate.participant;
    int heard = who.isEmpty() ? 0 : participants.getOrDefault(who, 0);
    return worth - SAME_TRAIT * crowded - SAME_PARTICIPANT * heard;
  }

  private void take(Candidate candidate) {
    left.remove(candidate);
    chosen.add(candidate);
    candidate.traits().forEach(trait -> traits.merge(trait, 1, Integer::sum));
    participants.merge(candidate.participant, 1, Integer::sum);
  }

  private void hearObjections() {
    var supported = new LinkedHashSet<String>();
    chosen.forEach(candidate -> supported.addAll(candidate.supports));
    int added = 0;
    for (var trait : supported) {
      boolean heard = chosen.stream().anyMatch(c -> c.contradicts.contains(trait));
      var objection =
          left.stream()
              .filter(c -> c.effective && c.contradicts.contains(trait))
              .max(Comparator.comparingDouble(this::worth));
      if (heard || objection.isEmpty() || added >= limit / 2) {
        continue;
      }
      if (chosen.size() == limit && !makeRoom()) {
        return;
      }
      take(objection.get());
      added++;
    }
  }

  /// Lets go of the last supporting item.
  private boolean makeRoom() {
    for (int i = chosen.size() - 1; i >= 0; i--) {
      if (chosen.get(i).contradicts.isEmpty()) {
        chosen.remove(i);
        return true;
      }
    }
    return false;
  }
}
