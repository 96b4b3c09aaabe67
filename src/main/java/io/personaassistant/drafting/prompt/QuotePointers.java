package io.personaassistant.drafting.prompt;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Line;
import io.personaassistant.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts somebody's stored words where a drafted line points at them, so that a quotation is exact
/// by construction: `<<E015: A no-show costs ... people's time>>` becomes the words of E015 from
/// the first to the last, in quotation marks. A pointer that leads nowhere stays as it is, and no
/// text with such marks passes the checks. Pure function.
public final class QuotePointers {
  private static final Pattern POINTER =
      Pattern.compile("[\"“]?<<\\s*([A-Za-z]{1,8}-?\\d{1,9})\\s*:\\s*([^<>]{1,400}+)>>[\"”]?");

  private static final Pattern GAP = Pattern.compile("\\s*(?:\\.{3}|…)\\s*");

  /// What follows a quotation that ends its sentence: nothing, a new line, a capital.
  private static final Pattern ENDS =
      Pattern.compile("(?:\\s*\\z|[ \\t]*\\R|\\s+[\"“‘(\\[]?[\\p{Lu}<\\[])");

  private static final Pattern MARKED = Pattern.compile("\\s*[.?!]");

  /// A longer span is no quotation but a copy of the item.
  private static final int MOST_WORDS = 60;

  private QuotePointers() {}

  /// The line with its pointers filled from the items it cites that hold somebody's own words.
  public static Line fill(Line line, CheckContext context) {
    var fields = new LinkedHashMap<String, List<String>>();
    line.fields()
        .forEach((name, texts) ->
            fields.put(name, texts.stream().map(t -> fill(t, line, context)).toList()));
    return fields.equals(line.fields()) ? line : new Line(line.kind(), fields, line.cites());
  }

  private static String fill(String text, Line line, CheckContext context) {
    return text.contains("<<")
        ? POINTER
            .matcher(text)
            .replaceAll(pointer ->
                Matcher.quoteReplacement(
                    words(
                            pointer.group(1),
                            pointer.group(2),
                            text.substring(pointer.end()),
                            line,
                            context)
                        .map(words -> "“" + words + "”")
                        .orElse(pointer.group())))
        : text;
  }

  private static Optional<String> words(
      String id, String ends, String after, Line line, CheckContext context) {
    return cited(id, line)
        .map(context.given()::get)
        .filter(source -> source.ownWords())
        .flatMap(source -> span(source.text(), ends, after))
        .filter(words -> Words.count(words) <= MOST_WORDS);
  }

  /// The cited item that an id means: itself, or the only one that is it but for leading zeros.
  private static Optional<String> cited(String id, Line line) {
    var exact = line.cites().stream().filter(c -> c.equalsIgnoreCase(id)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    var near =
        line.cites().stream()
            .filter(c -> LineReader.shortForm(c).equals(LineReader.shortForm(id)))
            .toList();
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  /// Where the words end with the mark that closes their sentence: without it a quotation runs into
  /// what follows. A full stop only where the sentence around it ends there, too.
  private static int closed(String text, int end, String after) {
    char mark = end < text.length() ? text.charAt(end) : ' ';
    boolean closes =
        (mark == '.' && ENDS.matcher(after).lookingAt() && !text.startsWith("..", end))
            || ((mark == '?' || mark == '!') && !MARKED.matcher(after).lookingAt());
    return closes ? end + 1 : end;
  }

  /// The piece of a text that begins and ends with the given words.
  ///
  /// @param after what follows in the drafted text
  private static Optional<String> span(String text, String ends, String after) {
    var parts = GAP.split(ends.strip(), 2);
    var first = pattern(parts[0]).matcher(text);
    if (parts[0].isBlank() || !first.find()) {
      return Optional.empty();
    }
    if (parts.length == 1) {
      return Optional.of(text.substring(first.start(), closed(text, first.end(), after)));
    }
    var last = pattern(parts[1]).matcher(text);
    return !parts[1].isBlank() && last.find(first.start())
        ? Optional.of(text.substring(first.start(), closed(text, last.end(), after)))
        : Optional.empty();
  }

  /// These words in this order, whatever stands between two of them but letters and digits.
  private static Pattern pattern(String words) {
    var each =
        Pattern.compile("[^\\p{L}\\p{N}]+")
            .splitAsStream(words.toLowerCase(Locale.ROOT).strip())
            .filter(w -> !w.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\\p{L}\\p{N}]{1,4}"));
    return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + each + "(?![\\p{L}\\p{N}])");
  }
}
