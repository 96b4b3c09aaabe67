package io.personaassistant.slack.view.block;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Commands of the command line that sentences name, as people do the same in Slack. What only an
/// admin does on the server keeps its name.
public final class SlackWords {
  private static final String TRIAGE = "“Triage evidence” in the Home tab";

  private static final List<Map.Entry<Pattern, String>> INSTEAD =
      List.of(
          Map.entry(
              Pattern.compile(
                  Pattern.quote(
                      "Bring yours with `persona import personas FILE`, make them from imported evidence"
                          + " with `persona build`, or try the samples with `persona samples load`.")),
              "A curator makes the first one with `/persona new`, in two minutes, or builds it from"
                  + " evidence with `/persona build`. To try invented ones, an admin starts the server with `persona serve --samples`."),
          instead("persona import personas FILE", "`/persona new`"),
          // serve leaves samples out unless it is told
          instead("persona samples load", "`persona serve --samples` on the server"),
          instead("persona import (?:table|transcript|evidence)(?: FILE)?", "`/persona import`"),
          instead("persona (build|lint|health)", "`/persona $1`"),
          instead("persona (?:triage|quarantine(?: clear)?)", TRIAGE),
          instead("persona link --review (?:links|FILE)\\.csv", TRIAGE),
          instead("persona proposals", "“Proposals” in the Home tab"),
          instead("persona ask prioritize --csv --file FILE", "“Download CSV” below"),
          instead("persona traits ([a-z0-9-]+)", "`/persona edit $1`, under “Traits”,"),
          Map.entry(Pattern.compile(" On the command line [^\n]*"), ""),
          Map.entry(Pattern.compile("`persona feedback [a-z0-9-]+`, or (?=“Waits for me”)"), ""));

  private SlackWords() {}

  private static Map.Entry<Pattern, String> instead(String command, String words) {
    return Map.entry(Pattern.compile("`" + command + "`"), words);
  }

  /// The text with what is done in Slack in place of commands.
  public static String of(String text) {
    if (!text.contains("`persona ")) {
      return text;
    }
    var words = text;
    for (var one : INSTEAD) {
      words = one.getKey().matcher(words).replaceAll(one.getValue());
    }
    return words;
  }
}
