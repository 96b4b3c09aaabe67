package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what a text says our product does is in some approved fact at all: a customer who asks
/// for it is no proof that it does so. English.
final class ProductDeeds {
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?i)(?:^|[.;:—] |, (?:and|so|then) |\\b(?:and|then|so) )(?:(?:the|this) (?:product|module)|our (?:product|module|app|software|tool|system|platform|service))"
              + " (?!(?:would|could|should|must|may|might|if|is not|has to|needs?|for|of|that|which)\\b)(?<deed>[^.;:!?]+)");

  private static final int FEWEST = 2;

  private final Reading.Cache readings;

  ProductDeeds(Reading.Cache readings) {
    this.readings = readings;
  }

  /// @param names what the product is called
  void judge(String text, Set<String> names, CheckContext context, Findings findings) {
    if (context.subject().approved().isEmpty()) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      var product = PRODUCT.matcher(sentence.text());
      if (Sayings.isQuestion(sentence.text()) || !product.find()) {
        continue;
      }
      var deed = Wording.without(Wording.stems(product.group("deed"), ""), names);
      if (deed.size() >= FEWEST
          && Wording.shared(deed, readings.of(context.brief()).stems()) == 0
          && context.subject().approved().stream()
              .mapToLong(fact -> Wording.shared(deed, readings.of(fact).stems()))
              .noneMatch(shared -> shared >= FEWEST || 2 * shared >= deed.size())) {
        findings.errorAll(
            "claim_supported",
            "",
            "No approved fact says this of what we sell.",
            "Say what a fact says, or ask for one.");
        return;
      }
    }
  }
}
