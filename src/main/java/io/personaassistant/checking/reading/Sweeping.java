package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// Words that say more than is approved: of all, and whatever comes. English.
public final class Sweeping {
  /// Words that say something of all.
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?i)(?<!\\b(?:half|third|quarter|%|percent|most|many|some) of )(?<!\\bnot )(?<!n['’]t )\\b(?:every|all|always)\\b(?! (?:of (?:the |these |those )?)?(?:the |these |those )?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)\\b)");

  /// "No problem at all" and "above all" speak of no things; "at all sites" does.
  private static final Pattern IDIOMS =
      Pattern.compile(
          "(?i)\\b(?:at|after|above|first of|once and for) all(?=\\W*$|\\s*[.,;:!?)]| (?:and|but|or|if|when|because|so|for|to|until|unless)\\b)"
              + "|\\ball (?:right|the same|the best)\\b");

  private static final Pattern OURS = Pattern.compile("(?i)\\b(?:we|our|us)\\b");

  /// What the reader is to do promises nothing: "and count every visit".
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)(?<=^|[.;:,—] |\\band )(?:ask|bring|check|compare|count|list|mark|note|tell|watch|write) [^.,;:!?—]*");

  private static final Pattern OF_EACH = Pattern.compile("(?i)\\b(?:each|any|whole|entire)\\b");

  /// A condition of what is approved, and words that drop it.
  private static final Pattern ONLY =
      Pattern.compile("(?i)\\bonly (?:when|if|with|after|once|where|for|as|until)\\b|\\bunless\\b");

  private static final Pattern ANYWAY =
      Pattern.compile(
          "(?i)\\b(?:in any (?:case|event)|either way|whether or not|regardless|no matter|anyway|come what may|even (?:if|when|without|before)|from (?:the )?(?:first|start|day one)|unconditional\\w*|without (?:any )?conditions?)\\b");

  private Sweeping() {}

  /// "Only when we can show it" against "in any case".
  public static boolean isAnyway(String said, String approved) {
    return ONLY.matcher(approved).find() && ANYWAY.matcher(said).find();
  }

  /// Whether a text says of all what is approved for some.
  public static boolean saysOfAll(String said, String approved) {
    var plain = IDIOMS.matcher(said).replaceAll("");
    var told = OURS.matcher(plain).find() ? plain : TASK.matcher(plain).replaceAll("");
    return OF_ALL.matcher(told).find() && !isOfAll(approved);
  }

  /// Whether a text speaks of all or of each.
  public static boolean isOfAll(String text) {
    return OF_ALL.matcher(text).find() || OF_EACH.matcher(text).find();
  }
}
