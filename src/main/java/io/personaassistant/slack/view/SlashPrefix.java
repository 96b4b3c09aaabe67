package io.personaassistant.slack.view;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Commands as who reads them types them: behind `/persona` where no thread takes the words alone.
public final class SlashPrefix {
  private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");

  private SlashPrefix() {}

  /// The text with `/persona` before each command that it names.
  ///
  /// @param isCommand whether what stands between two backticks is one
  public static String of(String text, Predicate<String> isCommand) {
    return NAMED
        .matcher(text)
        .replaceAll(found -> {
          var named = found.group(1);
          boolean isWhole = named.startsWith("/") || named.startsWith("persona ");
          return Matcher.quoteReplacement(
              !isWhole && isCommand.test(named) ? "`/persona " + named + "`" : found.group());
        });
  }
}
