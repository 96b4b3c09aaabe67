package io.personaassistant.checking.reading;

import java.util.regex.Pattern;

/// What a text only supposes, and the rest: "If I cannot set it up, it does not happen" denies that
/// it happens and says nothing of the set-up. English.
///
/// @param text the suppositions, one after the other
/// @param rest what is said
record Supposed(String text, String rest) {
  private static final Pattern IF =
      Pattern.compile(
          // "If not, I will not start": what is supposed stands in the sentence before
          "(?i)(?=[inow])(?:(?<=^|[.;:!?—] )if (?:not|so)\\b,?"
              // "We print it the day before, or nobody finds the room"
              + "|(?<=, )or (?:else )?(?:nobody|no one|nothing|no|none)\\b[^.;:!?()\\n—]+"
              + "|\\bif [^.,;:!?()\\n—]+"
              // "No sign-on, no form" and "Without a sign-on they do not begin"
              + "|(?<=^|[.;:!?—] )(?:no|without) [^.,;:!?()\\n—]+(?=, (?:there is |there are )?(?:no|nothing|nobody|none)\\b)"
              + "|(?<=^|[.;:!?—] )without [^.;:!?()\\n—]+?,?(?= (?:they|she|he|it|we|i|you|nobody|nothing)\\b[^.;:!?]*(?:\\b(?:not|no|never|cannot|nobody|nothing)\\b|n['’]t\\b)))");

  static Supposed of(String text) {
    var matcher = IF.matcher(text);
    if (!matcher.find()) {
      return new Supposed("", text);
    }
    var supposed = new StringBuilder();
    var rest = new StringBuilder();
    do {
      supposed.append(matcher.group()).append('\n');
      matcher.appendReplacement(rest, "");
    } while (matcher.find());
    matcher.appendTail(rest);
    return new Supposed(supposed.toString(), rest.toString());
  }
}
