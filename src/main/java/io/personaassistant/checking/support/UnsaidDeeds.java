package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Outcomes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a text tells how something ended of which its sources do not say that it ended: a
/// repair, a sale or an answer that nobody reported. English.
final class UnsaidDeeds {
  private UnsaidDeeds() {}

  /// Reports the first one.
  ///
  /// @param stated what the text tells, without questions and orders
  static void judge(String stated, List<Source> cited, CheckContext context, Findings findings) {
    var basis =
        Stream.concat(cited.stream().map(Source::text), Stream.of(context.brief()))
            .collect(Collectors.joining("\n"));
    Outcomes.unsaid(stated, basis)
        .ifPresent(word ->
            findings.errorAll(
                "claim_supported",
                "",
                "Nothing that is cited tells that anything was " + Findings.show(word) + ".",
                "Tell what the evidence tells, and no end that it does not report."));
  }
}
