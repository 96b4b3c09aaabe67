package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.CopyLimits;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.NumberSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads one field of a line from front matter.
final class DraftFieldFile {
  private static final Set<String> KEYS =
      Set.of(
          ("label describe required list items chars limit count_as words min_words one_of"
                  + " pattern example numbers must_not_contain checks")
              .split(" "));

  private static final String COUNTS =
      "`count_as` is graphemes, code_points, utf16, width, x_weighted or sms";

  private final Set<String> knownChecks;

  DraftFieldFile(Set<String> knownChecks) {
    this.knownChecks = knownChecks;
  }

  /// The rule of the field with this name.
  FieldRule read(String field, FrontMatter matter) {
    matter.allowOnly(KEYS);
    int[] items = matter.range("items", "0-12");
    var checks = Set.copyOf(matter.textsAmong("checks", knownChecks, "check"));
    var rule = rule(field, matter, items, checks);
    FieldLimits.problems(rule, matter.text("example", "")).forEach(matter::problem);
    return rule;
  }

  private static FieldRule rule(String field, FrontMatter matter, int[] items, Set<String> checks) {
    var limit = limit(matter);
    return new FieldRule(
        field,
        matter.text("label", ""),
        matter.need("describe", "what the model should write here"),
        matter.flag("required", true),
        matter.flag("list", matter.has("items")),
        items[0],
        items[1],
        limit.map(CopyLimits.Limit::hard).orElseGet(() -> matter.number("chars", 0)),
        limit.map(CopyLimits.Limit::warn).orElse(0),
        limit
            .map(CopyLimits.Limit::unit)
            .orElseGet(() -> matter.choice("count_as", CharacterCount.GRAPHEMES, COUNTS)),
        matter.number("words", 0),
        matter.number("min_words", 0),
        matter.texts("one_of"),
        pattern(matter),
        matter.choice("numbers", NumberSource.SOURCED, "`numbers` is sourced or plan"),
        matter.texts("must_not_contain"),
        checks);
  }

  private static Optional<CopyLimits.Limit> limit(FrontMatter matter) {
    if (!matter.has("limit")) {
      return Optional.empty();
    }
    if (matter.has("chars")) {
      matter.problem("chars", "`chars` and `limit` say the same; keep one");
    }
    return matter.copyLimit("limit");
  }

  private static Optional<Pattern> pattern(FrontMatter matter) {
    var text = matter.text("pattern", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException _) {
      // its message repeats the pattern with a caret that points nowhere in one line
      matter.problem("pattern", "`pattern` is no regular expression");
      return Optional.empty();
    }
  }
}
