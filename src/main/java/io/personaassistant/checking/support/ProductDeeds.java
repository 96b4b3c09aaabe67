package io.personaassistant.checking.support;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether what a text says our product does, or promises the reader, is in some approved fact at
/// all: a customer who asks for it is no proof that it does so. English.
final class ProductDeeds {
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?i)(?:^|[.;:—] |, (?:and|so|then) |\\b(?:and|then|so) )(?:(?:the|this) (?:product|module)|our (?:product|module|app|software|tool|system|platform|service))"
              + " (?!(?:would|could|should|must|may|might|if|is not|has to|needs?|for|of|that|which)\\b)(?<deed>[^.;:!?]+)");

  /// What the reader is told that he gets, or that we do for him.
  private static final Pattern OFFER =
      Pattern.compile(
          "(?i)(?:^|[.;:—] |, (?:and|so|then) )\\W*(?:with us,? |(?:so |then |and |now )?(?:you"
              + " (?:can|will|always|never|get)\\b|you['’]ll|your (?:\\p{L}+ ){1,4}?will\\b|we"
              + " (?=(?:\\p{L}+ly"
              + " )?(?:give|get|make|keep|fill|send|bring|take|provide|arrange|deliver|handle|cover|save|write|ship|add|pay|do|run|move|watch|check)"
              + " \\p{L}))) ?(?<deed>[^.;:!?]+)");

  /// What is supposed, or has happened, promises nothing.
  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:if|when|whenever|unless|would|may|might|before|after (?=you|we))\\b");

  private static final int FEWEST = 2;

  private final Reading.Cache readings;

  ProductDeeds(Reading.Cache readings) {
    this.readings = readings;
  }

  /// @param names what the product is called
  /// @param cited what the text rests on
  void judge(
      String text, List<Source> cited, Set<String> names, CheckContext context, Findings findings) {
    if (context.subject().approved().isEmpty()) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      var product = PRODUCT.matcher(sentence.text());
      if (Sayings.isQuestion(sentence.text())) {
        continue;
      }
      boolean ofProduct = product.find();
      var offer = OFFER.matcher(sentence.text());
      if (!ofProduct && !isOffered(sentence.text(), offer, cited)) {
        continue;
      }
      var told = (ofProduct ? product : offer).group("deed");
      var deed = Wording.without(Wording.stems(told, ""), names);
      if (isInNoFact(deed, context)) {
        findings.errorAll(
            "claim_supported",
            "",
            "No approved fact says this of what we sell.",
            "Say what a fact says, or ask for one.");
        return;
      }
    }
  }

  /// What customers tell is offered to the reader.
  private boolean isOffered(String sentence, Matcher offer, List<Source> cited) {
    return !SUPPOSED.matcher(sentence).find()
        && Quotations.find(sentence).isEmpty()
        && offer.find()
        && cited.stream()
                .filter(s -> s.origin().type().isPresent())
                .mapToLong(s ->
                    Wording.shared(
                        Wording.stems(offer.group("deed"), ""), readings.of(s.text()).stems()))
                .max()
                .orElse(0)
            >= FEWEST;
  }

  private boolean isInNoFact(Set<String> deed, CheckContext context) {
    return deed.size() >= FEWEST
        && Wording.shared(deed, readings.of(context.brief()).stems()) == 0
        && context.subject().approved().stream()
            .mapToLong(fact -> Wording.shared(deed, readings.of(fact).stems()))
            .noneMatch(shared -> shared >= FEWEST || 2 * shared >= deed.size());
  }
}
