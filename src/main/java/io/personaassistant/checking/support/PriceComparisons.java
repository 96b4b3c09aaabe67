package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Words;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import io.personaassistant.text.number.Quantity.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Whether our price is compared with a competitor's the way that both are cited: "they are
/// cheaper, 400 against our 250". Prices of several parts are not simply one above the other.
/// English.
final class PriceComparisons {
  private static final String COSTS =
      "(?:costs?|charges?) (?:(?!(?:no|not|any|never)\\b)\\p{L}+ )?";

  /// "Costs more than theirs", not "costs more time".
  private static final String NO_NOUN =
      "(?=(?: money)?(?:\\W*$| ?[^\\s\\p{L}]| (?:than|an?|per|each|every|for|if|when|as|because|but|and(?! (?:more|less)\\b))\\b))";

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)(?<!\\b(?:no|not|any|never) )\\b(?:(dearer|pricier|more expensive|"
              + COSTS
              + "more"
              + NO_NOUN
              + "|higher (?:price|fee|rate)s?)|(cheaper|less expensive|"
              + COSTS
              + "less"
              + NO_NOUN
              + "|lower (?:price|fee|rate)s?))\\b");

  /// What may stand between a comparison and the price of whom the sentence is about.
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)(?: (?:than|for|per) [^,;:.()—–]{1,40}(?=[,:;(—–]| [(—–]))?[\\s,:;(—–-]*(?:(?:at|with|only|just) )?");

  /// What may stand between two prices of which the second is the other side's; no verb does.
  private static final Pattern AGAINST =
      Pattern.compile(
          "(?i)(?:[\\s,/]*\\b(?!(?:we|they|it|who|is|are|costs?|charges?|asks?|takes?|pays?)\\b)\\p{L}+){0,5},? (?:against|than|versus|vs\\.?|compared (?:with|to)) (?:(?:the|our|their|its|only|just|(?-i:\\p{Lu})[\\p{L}'’]*) ){0,3}");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:we|our|ours|us)\\b|['’]re\\b");

  private final Reading.Cache readings;

  PriceComparisons(Reading.Cache readings) {
    this.readings = readings;
  }

  /// Reports the first comparison that the prices do not bear out.
  void judge(String text, List<Source> cited, Findings findings) {
    var ours = prices(cited.stream().filter(s -> s.origin().type().isEmpty()).toList());
    var theirs =
        prices(
            cited.stream()
                .filter(s -> s.origin().type().filter(t -> t == SourceType.COMPETITOR).isPresent())
                .toList());
    if (ours.isEmpty() || theirs.isEmpty()) {
      return;
    }
    for (var sentence : Words.sentences(text)) {
      var said = sentence.text();
      var compared = COMPARED.matcher(said);
      if (Sayings.isQuestion(said)
          || !compared.find()
          || Polarity.denies(said.substring(0, compared.end()))) {
        continue;
      }
      boolean ofUs = OURS.matcher(said.substring(0, compared.start())).find();
      int wanted = compared.group(1) != null ? 1 : -1;
      var shown = Numbers.find(said);
      if (shown.stream().noneMatch(q -> q.kind() == Kind.MONEY)) {
        unshown(ofUs ? ours : theirs, ofUs ? theirs : ours, wanted, findings);
      } else {
        shown(shown, said, compared.end(), wanted, ofUs, findings);
      }
      if (!findings.all().isEmpty()) {
        return;
      }
    }
  }

  /// Two prices behind the comparison, "149 against our 79": the first is of whom the sentence is
  /// about, unless the second is told as of the same.
  private static void shown(
      List<Quantity> shown, String said, int from, int wanted, boolean ofUs, Findings findings) {
    var prices =
        shown.stream()
            .filter(q -> q.start() >= from && (q.kind() == Kind.MONEY || isBare(q)))
            .toList();
    if (prices.size() != 2 || prices.getFirst().kind() != Kind.MONEY) {
      return;
    }
    var between = said.substring(prices.getFirst().end(), prices.getLast().start());
    boolean inTurn =
        FIRST.matcher(said.substring(from, prices.getFirst().start())).matches()
            && AGAINST.matcher(between).matches()
            && !(ofUs && OURS.matcher(between).find());
    if (inTurn && prices.getFirst().value().compareTo(prices.getLast().value()) == -wanted) {
      findings.errorAll(
          "numbers_supported",
          "",
          "These two prices compare the other way: "
              + Findings.show(prices.getFirst().text())
              + " and "
              + Findings.show(prices.getLast().text())
              + ".",
          "Say which one is lower.");
    }
  }

  /// "Against our 250": the money is said beside the other one.
  private static boolean isBare(Quantity number) {
    return number.kind() == Kind.PLAIN && Character.isDigit(number.text().charAt(0));
  }

  private static void unshown(
      List<Quantity> subject, List<Quantity> other, int wanted, Findings findings) {
    var ways =
        subject.stream()
            .flatMap(one ->
                other.stream()
                    .filter(two -> isAlike(one, two))
                    .map(two -> Integer.signum(one.value().compareTo(two.value()))))
            .distinct()
            .toList();
    if (ways.equals(List.of(-wanted))) {
      findings.errorAll(
          "claim_supported",
          "",
          "The prices that are cited compare the other way.",
          "Say which one is lower, with both prices.");
    } else if (subject.size() > 1 || other.size() > 1 || ways.isEmpty()) {
      findings.warningAll(
          "claim_supported",
          "The prices that are cited have several parts, of which none is named here.",
          "Say which prices are compared, and for what.");
    }
  }

  private static boolean isAlike(Quantity one, Quantity two) {
    return one.kind() == Kind.MONEY
        && two.kind() == Kind.MONEY
        && one.unit().equals(two.unit())
        && one.rate().equals(two.rate());
  }

  /// Amounts of money, and shares that are taken beside them.
  private List<Quantity> prices(List<Source> sources) {
    var all =
        sources.stream()
            .flatMap(s -> readings.of(s.text()).numbers().stream())
            .map(Reading.Said::quantity)
            .filter(q -> q.kind() == Kind.MONEY || q.kind() == Kind.PERCENT)
            .toList();
    return all.stream().anyMatch(q -> q.kind() == Kind.MONEY) ? all : List.of();
  }
}
