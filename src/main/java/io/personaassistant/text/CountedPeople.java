package io.personaassistant.text;

import java.util.regex.Pattern;

/// What counts people instead of letting one speak. English.
public final class CountedPeople {
  private static final Pattern TALLY =
      Pattern.compile(
          "(?i)(?:\\b(?:\\d[\\d.,]*|two|three|four|five|six|seven|eight|nine|ten|most|half|many|several)\\b ?%?|percent)"
              + "(?: (?:out )?of(?: the| all)?(?: \\d[\\d,]*)?)? (?:\\w+ ){0,2}?"
              + "(?:tickets|respondents|interviewees|reviews|posts|chats|calls|responses|answers|comments|conversations|messages|mails|e-mails|customers|users|participants|people|accounts) (?:\\w+ ){0,2}?"
              + "(?:mention|name|cite|raise|report|complain|ask|say|said|concern|are about|were about|describe|want|request)");

  /// "Of 96 vets, 44 say", "62 of 90 librarians"; "a minimum of 5 seats" and "page 3 of 24" count
  /// nobody.
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)\\bof (?:the |all )?\\d[\\d,.]* [^.;:!?\\n]{3,80}?, (?:only |just )?\\d"
              + "|(?<!\\b(?:page|step|row|part|line|question|attempt|no\\.?) )\\b\\d+ (?:out )?of (?:the |all )?(?:[2-9]\\d|\\d{3,}) \\p{L}++(?<! (?:in|on|is|was|at|and|for))"
              + "|(?:\\d ?%|\\bper ?cent) of\\b");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?i)\\b(?:i|i'm|i've|my|me|we|our|us)\\b");

  private CountedPeople() {}

  /// "12 of 40 tickets mention the export" counts what people said; nobody said it.
  public static boolean is(String whole) {
    return TALLY.matcher(whole).find() && !FIRST_PERSON.matcher(whole).find();
  }

  /// The same of anybody and anything: "of 96 vets, 44 say", "62 of 90 librarians", "8 % of
  /// owners". A mark such as 9 of 10 counts nobody.
  public static boolean counts(String whole) {
    return COUNTED.matcher(whole).find() && !FIRST_PERSON.matcher(whole).find();
  }
}
