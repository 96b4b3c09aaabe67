package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.intake.Extractor.Pick;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The picks whose words stand in what was said, with where they stand. Pure functions.
///
/// @param found in the order of what was said, none over another
/// @param untrue how many were left out because their words are nowhere
/// @param whole the answers that nothing true was picked from, although something was to be: a
///   model that cannot copy must not leave less than none would
record VerbatimPicks(List<Found> found, int untrue, SortedSet<Integer> whole) {
  /// Fewer words say nothing alone.
  private static final int FEWEST_WORDS = 4;

  VerbatimPicks {
    found = List.copyOf(found);
    whole = Collections.unmodifiableSortedSet(new TreeSet<>(whole));
  }

  /// A pick with its words as they stand in the answer it is from.
  record Found(int said, Span span, Pick pick) {}

  static VerbatimPicks of(List<String> said, List<Pick> picks) {
    Map<Integer, List<Found>> bySaid = new HashMap<>();
    var wrong = new TreeSet<Integer>();
    int untrue = 0;
    for (var pick : picks) {
      var place = place(pick, said);
      if (place.isEmpty()) {
        untrue++;
        if (pick.said() >= 0 && pick.said() < said.size()) {
          wrong.add(pick.said());
        }
        continue;
      }
      var here = place.get();
      var others = bySaid.computeIfAbsent(here.said(), _ -> new ArrayList<>());
      if (others.stream().noneMatch(f -> f.span().overlaps(here.span()))) {
        others.add(here);
      }
    }
    wrong.removeAll(bySaid.keySet());
    var found = new ArrayList<Found>();
    for (int i = 0; i < said.size(); i++) {
      bySaid.getOrDefault(i, List.of()).stream()
          .sorted(Comparator.comparingInt(f -> f.span().start()))
          .forEach(found::add);
    }
    return new VerbatimPicks(found, untrue, wrong);
  }

  /// In the answer that it names, else in the only one that holds its words: a wrong id makes true
  /// words no less true.
  private static Optional<Found> place(Pick pick, List<String> said) {
    if (pick.said() >= 0 && pick.said() < said.size()) {
      var there = place(pick.text(), said.get(pick.said()));
      if (there.isPresent()) {
        return there.map(span -> new Found(pick.said(), span, pick));
      }
    }
    var all = new ArrayList<Found>();
    for (int i = 0; i < said.size(); i++) {
      int answer = i;
      place(pick.text(), said.get(i)).ifPresent(span -> all.add(new Found(answer, span, pick)));
    }
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /// Where the words stand, white space aside; on whole words, so that nothing is cut out of one.
  private static Optional<Span> place(String text, String said) {
    if (Words.count(text) < FEWEST_WORDS) {
      return Optional.empty();
    }
    var words =
        Pattern.compile("\\s+")
            .splitAsStream(text.strip())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    var matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])").matcher(said);
    return matcher.find()
        ? Optional.of(new Span(matcher.group(), matcher.start(), matcher.end()))
        : Optional.empty();
  }
}
