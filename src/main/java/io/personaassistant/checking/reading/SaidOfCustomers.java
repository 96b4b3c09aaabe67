package io.personaassistant.checking.reading;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Quotations;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a text for customers tells of all or most other customers, or by their word: "every owner
/// we talk to", "owners everywhere love it", "teams tell us again and again". English.
public final class SaidOfCustomers {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(SaidOfCustomers.class, "said-of-customers.txt");

  private static final Pattern OF_MANY =
      Pattern.compile("(?iu)\\b(?:" + WORDINGS.of("of-many") + ")\\b");

  /// A group and what it says or likes: "owners tell us", which opens a clause.
  private static final Pattern OF_GROUP =
      Pattern.compile(
          "(?iu)(?<=^|[.,;:!?—–] )(?:our |many |other |more and more |the )?(?:[\\p{L}-]+ ){0,2}?(?<group>[\\p{L}-]+s|people) (?:"
              + WORDINGS.of("saying")
              + ")\\b");

  private static final Pattern CONDITION =
      Pattern.compile("(?i)(?:if|when|once|let|until|as|because|whether|should|that|where)\\b");

  private SaidOfCustomers() {}

  /// The first place where a sentence tells such a thing; questions and quotations do not.
  public static Optional<Span> in(String sentence) {
    if (Sayings.isQuestion(sentence)) {
      return Optional.empty();
    }
    return Stream.concat(
            OF_MANY.matcher(sentence).results().filter(SaidOfCustomers::isOfSomebody),
            OF_GROUP.matcher(sentence).results().filter(SaidOfCustomers::isOfPeople))
        .filter(found -> !Quotations.isQuotedIn(sentence, found.start()))
        .findFirst()
        .map(found -> Span.of(sentence, found.start(), found.end()));
  }

  /// "Every owner we talk to", but not "no portal we work with".
  private static boolean isOfSomebody(MatchResult found) {
    var who = found.group("who");
    return who == null
        || Lexicon.isSomebody(who.toLowerCase(Locale.ROOT))
        || People.isBody(who.toLowerCase(Locale.ROOT) + "s");
  }

  private static boolean isOfPeople(MatchResult found) {
    if (CONDITION.matcher(found.group()).lookingAt()) {
      return false; // "if guests tell us that it is damaged"
    }
    var group = found.group("group").toLowerCase(Locale.ROOT);
    return Claims.isSubject(group) || Claims.isGroup(Words.stem(group));
  }
}
