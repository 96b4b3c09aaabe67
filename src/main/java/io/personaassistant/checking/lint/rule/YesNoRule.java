package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import java.util.List;
import java.util.regex.Pattern;

/// `yes_no`: a screener question that is answered with yes or no shows which answer is wanted. A
/// note, since some exclusions can hardly be asked otherwise.
public final class YesNoRule implements Rule {
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?:^|[.!] )(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would) "
              + "(?:you|your|anyone|anybody|it|there)\\b[^?]*\\?\\s*$");
  private static final Pattern CHOICE = Pattern.compile("\\bor\\b");
  private static final Pattern YES_NO = Pattern.compile("yes|no|not sure|don't know|maybe|unsure");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var options = asked.options();
    boolean open = options.isEmpty() && asked.has(CLOSED) && !asked.has(CHOICE);
    boolean yesNo =
        !options.isEmpty() && options.stream().allMatch(o -> YES_NO.matcher(o).matches());
    return asked.isScreener() && (open || yesNo)
        ? Issues.whole(
            "yes_no",
            Level.INFO,
            "A yes or no shows which answer you look for, and people who want the thank-you give it.",
            "Ask which of several things they did or when they last did it, with answers of equal"
                + " weight and a way out such as “None of these”.")
        : List.of();
  }
}
