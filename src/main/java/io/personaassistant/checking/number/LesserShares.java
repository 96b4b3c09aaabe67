package io.personaassistant.checking.number;

import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Clauses;
import io.personaassistant.checking.reading.Parts;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether "most" is said of what the evidence gives a lesser share for: "most growers use an app"
/// for "61 % weigh by hand, 24 % use an app". English.
public final class LesserShares {
  private static final Pattern PART = Pattern.compile("[,;:.!?()\\n—](?=\\s|$)|\\s–\\s|\\sbut\\s");

  private static final Pattern CUE = Pattern.compile("(?i)most|majority");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /// So many words more than with a share of the majority must be those of the lesser one.
  private static final int CLEARLY = 2;

  private LesserShares() {}

  /// Finds where a text says "most" of what only the lesser share of a cited tally did.
  ///
  /// @param most how a text says that it is more than half
  public static void judge(
      FieldText at, Pattern most, List<Source> cited, Reading.Cache readings, Findings findings) {
    if (!CUE.matcher(at.text()).find()) {
      return; // the pattern looks at what stands around it, which takes longer
    }
    var matcher = most.matcher(at.text());
    while (matcher.find()) {
      String part = partAt(at.text(), matcher);
      if (!Numbers.find(part).isEmpty() || Polarity.denies(part)) {
        continue; // a number is judged by itself; what most do not do, few may
      }
      var about = new HashSet<>(Clauses.stems(part));
      about.removeIf(stem -> Claims.isGroup(stem) || People.is(stem + "s"));
      if (isOfLesser(about, most, cited, readings)) {
        findings.error(
            NumberCase.RULE,
            at,
            matcher.start(),
            matcher.end(),
            Findings.show(matcher.group().strip())
                + " says more than half; the evidence gives a lesser share for this.",
            "Give the number that the evidence gives.");
      }
    }
  }

  private static boolean isOfLesser(
      Set<String> about, Pattern most, List<Source> cited, Reading.Cache readings) {
    long lesser = 0;
    long greater = 0;
    for (var source : cited) {
      var reading = readings.of(source.text());
      if (most.matcher(source.text()).find()) {
        return false;
      }
      for (var said : reading.numbers()) {
        var share = Numbers.share(said.quantity());
        share = share.signum() > 0 ? share : Parts.share(said, reading);
        if (share.signum() <= 0) {
          continue;
        }
        long shared = Wording.shared(about, said.clause());
        if (share.compareTo(HALF) > 0 || Polarity.denies(said.around().text())) {
          greater = Math.max(greater, shared);
        } else {
          lesser = Math.max(lesser, shared);
        }
      }
    }
    return lesser >= greater + CLEARLY;
  }

  private static String partAt(String text, Matcher place) {
    return Words.sentences(text).stream()
        .filter(s -> s.start() <= place.start() && place.start() < s.end())
        .flatMap(s -> PART.splitAsStream(s.text()))
        .filter(part -> part.contains(place.group().strip()))
        .findFirst()
        .orElse("");
  }
}
