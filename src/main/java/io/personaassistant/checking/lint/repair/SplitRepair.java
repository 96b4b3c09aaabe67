package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Two or three questions in place of one about two or three things.
final class SplitRepair implements Repair {
  /// What stands between two things that are asked at once.
  static final Pattern JOINED =
      Pattern.compile(
          "(?i),? (?:and|or|as well as|along with|together with|in addition to|let alone|not to mention|on top of|plus|but also|yet|while(?: also| still)?(?: being)?|&) |, | ?/ ?");

  /// "How easy and fast was it".
  private static final Pattern QUALITIES =
      Pattern.compile(
          "(?i)^((?:.*[,:.] )?how )((?:[a-z-]+, )*[a-z-]+,? (?:and|or|as well as|but also|&) (?:how )?[a-z-]+) ((?:is|are|was|were|do|does|did|has|have|had|can|could|would|will)\\b.*)$");

  /// "... and was it correct", "..., plus how well it communicates".
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)^(?:how [a-z-]+ )?(?:is|are|was|were|do|does|did|has|have|had|can|could|would|will|should) (?:it|you|they|he|she|this|that|we|the|your|our|their)\\b.*$");

  private static final Pattern RATED =
      Pattern.compile("(?i)^how [a-z-]+ (?:it|you|they|he|she|we) .*$");

  private static final Pattern INFINITIVE =
      Pattern.compile("(?i)\\b(?:to|should|would|will|can|could|must) ([a-z]+)\\b");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String main = asked.main().replaceAll("[?.! ]+$", "");
    int at = main.indexOf(issue.span());
    if (at < 0 || issue.span().isEmpty()) {
      return List.of();
    }
    var join = JOINED.matcher(main);
    if (!join.find(at) || join.start() >= at + issue.span().length()) {
      return List.of();
    }
    var texts = new LinkedHashSet<String>();
    if (join.group().contains("while")) {
      int thing = main.lastIndexOf(' ', join.start() - 1) + 1;
      return List.of(
          asked.withMain(Phrasing.asked(main.substring(0, join.start()))),
          asked.withMain(Phrasing.asked(main.substring(0, thing) + main.substring(join.end()))));
    }
    texts.addAll(parted(main, join.start(), join.end()));
    var mark = asked.main().endsWith("?") ? "?" : ".";
    return texts.size() < 2 || !texts.stream().allMatch(t -> isWhole(t, main))
        ? List.of()
        : texts.stream()
            .map(t -> asked.withMain(Sentence.upperFirst(Phrasing.tidy(t)) + mark))
            .toList();
  }

  /// The questions that one with a join at this place stands for; empty where that is not sure.
  private static List<String> parted(String main, int start, int end) {
    String right = main.substring(end);
    if (main.substring(start, end)
        .matches("(?i),? (?:let alone|not to mention|on top of|in addition to) ")) {
      return List.of(); // what goes before may share more or less with what follows
    }
    if (CLAUSE.matcher(right).matches()) {
      return List.of(main.substring(0, start), right);
    }
    if (RATED.matcher(right).matches() && main.matches("(?i)(?:please )?rate .*")) {
      return List.of(main.substring(0, start), "Rate " + right);
    }
    for (var way :
        List.of(qualities(main), judgements(main, start), verbPhrases(main, start, end))) {
      if (!way.isEmpty()) {
        return way;
      }
    }
    // a verb that begins the second half has its own object, and what it shares is not told
    boolean deed = Verbs.isBase(right.split("[ ,?]", 2)[0].toLowerCase(Locale.ROOT));
    return deed && right.indexOf(' ') > 0 ? List.of() : JoinedThings.parted(main, start, end);
  }

  /// Whether a part is a question of the form that the whole had.
  private static boolean isWhole(String part, String main) {
    var whole = Clause.of(main + "?");
    var clause = Clause.of(part + "?");
    if (whole.isEmpty()) {
      return true;
    }
    if (clause.isEmpty()) {
      int head = main.length() - whole.get().predicate().length();
      return whole.get().isBe() && part.startsWith(main.substring(0, head));
    }
    String verb = clause.get().predicate().split(" ", 2)[0];
    return !clause.get().isDo()
        || clause.get().verb().isPresent()
        || whole.get().predicate().startsWith(verb);
  }

  /// "How easy and fast was it": each quality with the whole question.
  private static List<String> qualities(String main) {
    var how = QUALITIES.matcher(main);
    if (!how.matches()) {
      return List.of();
    }
    var items =
        Arrays.stream(how.group(2).split(JOINED.pattern(), -1))
            .map(i -> i.strip().replaceFirst("(?i)^how ", ""))
            .toList();
    boolean pair = items.size() == 2 && Praise.isPair(items.getFirst(), items.getLast());
    boolean judged = items.stream().allMatch(i -> Praise.isJudging(i) || i.endsWith("ly"));
    return pair || !judged
        ? List.of()
        : items.stream().map(i -> how.group(1) + i + " " + how.group(3)).toList();
  }

  /// "Did he [arrive on time] and [explain the repair]": each verb with what belongs to it.
  private static List<String> verbPhrases(String main, int start, int end) {
    String right = main.substring(end);
    String first = right.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    int from = verbStart(main, first);
    String left = from >= 0 && from < start ? main.substring(from, start) : "";
    if (left.isEmpty()) {
      return List.of();
    }
    String head = main.substring(0, from);
    boolean shared = left.indexOf(' ') < 0 && right.indexOf(' ') > 0;
    return List.of(head + left + (shared ? " " + right.split(" ", 2)[1] : ""), head + right);
  }

  /// Where the first of two verbs of the same form begins; -1 when `second` is no such verb.
  private static int verbStart(String main, String second) {
    var to = INFINITIVE.matcher(main);
    while (Verbs.isBase(second) && to.find()) {
      if (Verbs.isBase(to.group(1).toLowerCase(Locale.ROOT))) {
        return to.start(1);
      }
    }
    var clause = Clause.of(main + "?");
    if (clause.isPresent()) {
      String verb = clause.get().predicate().split(" ", 2)[0].toLowerCase(Locale.ROOT);
      boolean same =
          !clause.get().isBe()
                  && !clause.get().isPerfect()
                  && Verbs.isBase(second)
                  && Verbs.isBase(verb)
              || clause.get().isPerfect()
                  && Verbs.ofPast(second).isPresent()
                  && Verbs.ofPast(verb).isPresent();
      return same ? main.length() - clause.get().predicate().length() : -1;
    }
    int at = main.indexOf(' ') + 1;
    while (at > 0 && Verbs.ofThird(second).isPresent()) {
      int next = main.indexOf(' ', at);
      if (Verbs.ofThird(main.substring(at, next < 0 ? main.length() : next)).isPresent()) {
        return at;
      }
      at = next + 1;
    }
    return -1;
  }

  /// "Was it clear, up to date and well printed?": each judgement with what belongs to it.
  private static List<String> judgements(String main, int start) {
    var clause = Clause.of(main + "?");
    if (clause.isEmpty() || !clause.get().isBe()) {
      return List.of();
    }
    int from = main.length() - clause.get().predicate().length();
    var items = List.of(clause.get().predicate().split(JOINED.pattern(), -1));
    boolean judged = from < start && Praise.isJudging(items.getFirst().strip().split("[ ,]", 2)[0]);
    return judged && items.stream().noneMatch(String::isBlank)
        ? items.stream().map(item -> main.substring(0, from) + item.strip()).toList()
        : List.of();
  }
}
