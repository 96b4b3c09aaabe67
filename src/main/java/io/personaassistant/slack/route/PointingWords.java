package io.personaassistant.slack.route;

import io.personaassistant.answering.CommandWords;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Words that ask about the message above them and say nothing of their own: "annie reply to this",
/// "how would Annie react to that?". English.
public final class PointingWords {
  private static final Pattern POINTS =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:(?:to|on|at|about|with|for)\\s+)?"
              + "(?:this|that|(?:the\\s+)?above|what\\s+(?:they|he|she|the\\s+customer)\\s+(?:just\\s+)?"
              + "(?:said|says|wrote|asked?|asks)"
              + "|(?:this|that|the|their|his|her|the\\s+last|the\\s+customer['’]s)\\s+"
              + "(?:message|e-?mail|mail|question|comment|objection|text|copy|plan)(?:\\s+(?:above|here))?)"
              + "\\s*[?.!]*$");

  private static final String BETWEEN = "[^\\p{L}\\p{N}'’-]+";

  /// What may stand beside them without being something that was said.
  private static final Set<String> FRAME =
      Set.of(
          ("a an and answer answers are be best can could do does draft feel for give handle help how i"
                  + " is it like me might my objection objections of on one our please react reaction"
                  + " reply replies respond response say says see she should suggest take tell"
                  + " the then they think thinks to us way we what when whether will with would write"
                  + " you your he her him them about hey hi hello")
              .split(" "));

  /// What asks for something by itself; "you can do that" and "I like this" do not.
  private static final Set<String> ASKS =
      Set.of(
          ("answer answers handle objection objections react reaction reply replies respond response"
                  + " say says suggest tell think thinks feel write draft")
              .split(" "));

  private PointingWords() {}

  /// The personas and draft types that are named beside words that point at the message above, `""`
  /// for none; empty where nothing points there, something else is said or nothing is asked.
  ///
  /// @param text what was typed, as plain words
  /// @param words what people type by name
  public static Optional<String> command(String text, CommandWords words) {
    var said = text.strip();
    var points = POINTS.matcher(said);
    if (!points.find()) {
      return Optional.empty();
    }
    var named = new StringJoiner(" ");
    boolean asks = false;
    for (var word : said.substring(0, points.start()).toLowerCase(Locale.ROOT).split(BETWEEN)) {
      var plain = word.replaceFirst("['’]s$", "");
      if (words.isPersona(plain) || words.isDraftType(plain)) {
        named.add(plain);
      } else if (!plain.isEmpty() && !FRAME.contains(plain)) {
        return Optional.empty();
      }
      asks |= ASKS.contains(plain);
    }
    return asks || named.length() > 0 ? Optional.of(named.toString()) : Optional.empty();
  }
}
