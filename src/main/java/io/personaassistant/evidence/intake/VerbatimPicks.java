package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.intake.Extractor.Pick;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The picks whose words stand in what was said, with where they stand. Pure functions.
///
/// @param found in the order of what was said, none over another
/// @param untrue how many were left out because their words are not there
record VerbatimPicks(List<Found> found, int untrue) {
  /// Fewer words say nothing alone.
  private static final int FEWEST_WORDS = 4;

  VerbatimPicks {
    found = List.copyOf(found);
  }

  /// A pick with its words as they stand in the answer it is from.
  record Found(int said, Span span, Pick pick) {}

  static VerbatimPicks of(List<String> said, List<Pick> picks) {
    Map<Integer, List<Found>> bySaid = new HashMap<>();
    int untrue = 0;
    for (var pick : picks) {
      var span =
          pick.said() < 0 || pick.said() >= said.size()
              ? Optional.<Span>empty()
              : place(pick.text(), said.get(pick.said()));
      if (span.isEmpty()) {
        untrue++;
        continue;
      }
      var others = bySaid.computeIfAbsent(pick.said(), _ -> new ArrayList<>());
      if (others.stream().noneMatch(f -> f.span().overlaps(span.get()))) {
        others.add(new Found(pick.said(), span.get(), pick));
      }
    }
    var found = new ArrayList<Found>();
    for (int i = 0; i < said.size(); i++) {
      bySaid.getOrDefault(i, List.of()).stream()
          .sorted(Comparator.comparingInt(f -> f.span().start()))
          .forEach(found::add);
    }
    return new VerbatimPicks(found, untrue);
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
