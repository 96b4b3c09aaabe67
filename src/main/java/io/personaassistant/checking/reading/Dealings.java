package io.personaassistant.checking.reading;

import io.personaassistant.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/// How something with a customer ended, whatever words tell it: a contract was kept or lost, people
/// complained or nobody did. English.
public final class Dealings {
  /// What a note calls a deal that was made or goes on.
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)\\b(?:renew(?:ed|s|al)?|prolonged|extended|won(?!['’]t)|(?:has |have )?signed|stay(?:ed|s)|(?:we|us) (?:have )?kept|kept us)\\b");

  private static final Pattern GONE =
      Pattern.compile(
          "(?i)\\b(?:left us|cancel(?:led|s)?|terminated|churned|quit|walked away|went to (?:a|the|another)|(?:ended|broke off) (?:its|the|their|his|her) (?:contract|deal|trial))\\b"
              // "they lose six hours a week" is no deal that ended
              + "|^\\W*lost\\b|\\b(?:we|i)(?:['’]ve| have| had)? (?:lost|lose)\\b"
              + "|\\b(?:lost|lose) (?:the |this |that |an? |our |its )?(?:deal|contract|account|customer|client|tender|sale|opportunity|order)\\b"
              + "|\\b(?:deal|contract|account|customer|client|tender|sale|opportunity|order) (?:\\p{L}+ ){0,2}lost\\b");

  private static final Pattern PROTEST =
      Pattern.compile(
          "(?i)\\b(?:complain(?:s|ed|ts?|ing)?|protest(?:s|ed|ing)?|object(?:ed|s|ing)|grumbl(?:e|es|ed|ing)|outcry|outrage|angry letters?)\\b");

  private static final Pattern SUPPOSED =
      Pattern.compile(
          "(?i)\\b(?:if|unless|whether|when|would|could|might|may|fear\\w*|worr\\w+|afraid)\\b");

  private static final int REACH = 3;

  private Dealings() {}

  /// Whether a note of a sale says that it ended one way and the text the other.
  public static boolean endOtherwise(String text, String note) {
    int theirs = end(note);
    return theirs != 0 && end(text) == -theirs;
  }

  /// 1 for kept, -1 for gone, 0 where nothing or both are told.
  private static int end(String text) {
    return Integer.signum(side(text, KEPT) - side(text, GONE));
  }

  /// Whether one tells of protest where the other says that there was none.
  public static boolean protestOtherwise(String text, String source) {
    int ours = side(text, PROTEST);
    int theirs = side(source, PROTEST);
    return ours != 0 && theirs == -ours;
  }

  /// 1 where it is said, -1 where it is denied, 0 for neither or both.
  private static int side(String text, Pattern words) {
    boolean said = false;
    boolean denied = false;
    for (var clause : Clauses.AT_MARKS.split(text, -1)) {
      var found = words.matcher(clause);
      while (found.find()) {
        if (SUPPOSED.matcher(clause.substring(0, found.start())).find()) {
          continue;
        }
        boolean not = denies(Words.tokens(clause.substring(0, found.start())));
        said |= !not;
        denied |= not;
      }
    }
    return said == denied ? 0 : said ? 1 : -1;
  }

  private static boolean denies(List<String> before) {
    return before.subList(Math.max(0, before.size() - REACH), before.size()).stream()
        .anyMatch(PolarityWords.DENYING::contains);
  }
}
