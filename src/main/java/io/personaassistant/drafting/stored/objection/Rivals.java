package io.personaassistant.drafting.stored.objection;

import io.personaassistant.persona.ObjectionType;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether what was heard is that a rival does the job already: a vendor, or a name after "we use",
/// "switching from" and the like. A spreadsheet, one's own list, or what was tried before is none.
/// English. Pure functions.
final class Rivals {
  private static final String KIND =
      "(?:vendor|supplier|provider|agency|agencies|competitor|rival|platform|panel|recruiter|institute|panel provider|recruiting agency)s?";

  private static final Pattern VENDOR =
      Pattern.compile(
          "(?iu)\\b(?:(?:competitors?|rivals?)\\b"
              + "|(?:another|other|different|current|existing|present|incumbent)(?: \\p{L}+)? "
              + KIND
              + "\\b|(?:already|currently|happily)(?: \\p{L}+){1,2} (?:with )?(?:an?|our|two|the|some) (?:\\p{L}+ )?"
              + KIND
              + "\\b|(?:someone|somebody) else (?:already )?(?:does|offers|has|runs|gives))");

  /// What stands before the name of a rival.
  private static final String USING =
      "(?:already (?:use|using|have|on|with|work with|working with|pay for|signed with|bought)"
          + "|(?:we|they|i) (?:use|have|went with|go with|chose|picked|prefer|signed with|just signed with|bought|stay with|stick with|work with|are with)"
          + "|happy with|contract with|deal with|switch(?:ing|ed)?(?: over)? (?:from|to)|stay(?:ing)? with|stick(?:ing)? with|signed with"
          + "|(?:better|cheaper|different|compared?)(?: you)? (?:than|from|with|to))";

  private static final Pattern NAMED =
      Pattern.compile("\\b(?iu:" + USING + ")\\s+(?<name>\\p{Lu}[\\p{L}\\d.&-]+)");

  /// A name in small letters: one word, the last but for where and when.
  private static final Pattern SMALL =
      Pattern.compile(
          "(?i)\\b(?:already|currently) (?:use|using|on|with|work with|working with)\\s+(?<name>[\\p{L}\\d.&-]+)"
              + "(?: (?:for|since|at|here|and|today|now)\\b.*)?[.!?]*$");

  private static final Pattern BEFORE =
      Pattern.compile("(?i)\\b(?:tried|used to|last time|before|years? ago|once|in the past)\\b");

  /// What people use beside what we sell, and words that name nobody.
  private static final Set<String> NO_RIVALS =
      Set.of(
          ("excel sheets spreadsheet spreadsheets email e-mail mail paper slack teams "
                  + "outlook gmail google jira notion word powerpoint zoom calendar linkedin sso "
                  + "saml gdpr crm api i it that this one two three people friends customers "
                  + "colleagues ours you yours them everything something nothing enough interviews "
                  + "surveys research what whatever whoever interns students forms")
              .split(" ", -1));

  private static final List<ObjectionType> OF_RIVALS = List.of(ObjectionType.COMPETITOR);

  private Rivals() {}

  /// Whether a rival is meant.
  static boolean isHeard(String words) {
    if (BEFORE.matcher(words).find()) {
      return false;
    }
    if (VENDOR.matcher(words).find()) {
      return true;
    }
    var named = NAMED.matcher(words);
    while (named.find()) {
      if (isName(named.group("name"))) {
        return true;
      }
    }
    var small = SMALL.matcher(words);
    return small.find() && isName(small.group("name"));
  }

  private static boolean isName(String word) {
    var low = word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return !NO_RIVALS.contains(low) && !Words.isStop(low);
  }

  /// The objection on record that is about a rival.
  static Optional<Objection> objection(List<Objection> objections) {
    return objections.stream()
        .filter(o -> OF_RIVALS.contains(o.type()) || isHeard(o.text()))
        .findFirst();
  }
}
