package io.personaassistant.drafting;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The places of a draft that somebody must fill before it is finished: gaps where a sentence did
/// not hold, and placeholders. Told wherever a draft is taken elsewhere, since what is pasted says
/// nothing of it. Pure functions.
public final class Unfilled {
  private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]\\n]{1,60}]");

  private static final int MOST = 6;

  private Unfilled() {}

  /// One sentence that names each place with its line; empty for a draft that is finished.
  ///
  /// @param lines all lines of the draft, in order
  public static Optional<String> in(List<Entry> lines) {
    var places = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var texts = lines.get(i).parts().stream().map(Part::text).collect(Collectors.joining("\n"));
      var where = lines.size() == 1 ? "" : " in line " + (i + 1);
      places(texts).forEach(place -> places.add(place + where));
    }
    return told(places);
  }

  /// The same of one text.
  public static Optional<String> in(String text) {
    return told(places(text).toList());
  }

  private static Stream<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(place -> !Redaction.hasPlaceholder(place))
        .distinct();
  }

  private static Optional<String> told(List<String> places) {
    boolean gap = places.stream().anyMatch(p -> p.startsWith(Gapped.GAP));
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not finished, fill in before you send it: "
                + String.join(", ", places.subList(0, Math.min(MOST, places.size())))
                + (places.size() > MOST ? " and " + (places.size() - MOST) + " more" : "")
                + "."
                + (gap ? " At " + Gapped.GAP + " stood a sentence that does not hold." : ""));
  }
}
