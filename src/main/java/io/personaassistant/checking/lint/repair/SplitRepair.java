package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Two or three questions in place of one about two or three things.
final class SplitRepair implements Repair {
  private static final Pattern JOINED =
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

  private static final Set<String> AUXILIARY =
      Set.of(
          "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "can", "could",
          "will", "would", "should");

  private static final Pattern PLURAL_VERB = Pattern.compile("(?i)^(.*\\b)(are|were|do|have) $");

  private static final Map<String, String> SINGULAR =
      Map.of("are", "is", "were", "was", "do", "does", "have", "has");
  private static final Pattern INFINITIVE = Pattern.compile("(?i)\\bto ([a-z]+)\\b");

  private static final Set<String> SMALL =
      Set.of("the", "a", "an", "our", "your", "its", "their", "my", "how", "very", "to");
  private static final Set<String> ENDS =
      Set.of(
          "of", "for", "in", "on", "with", "at", "by", "from", "to", "about", "during", "before",
          "after", "when", "that", "which", "than");

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
    return deed && right.indexOf(' ') > 0 ? List.of() : things(main, start, end);
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
    if (Verbs.isBase(second) && to.find() && Verbs.isBase(to.group(1).toLowerCase(Locale.ROOT))) {
      return to.start(1);
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

  /// "with [the speed] and [the price] of delivery": each thing in the place of all.
  private static List<String> things(String main, int start, int end) {
    String first = main.substring(end).split("[ ,]", 2)[0].toLowerCase(Locale.ROOT);
    if (Verbs.ofIng(first).isPresent()) {
      return List.of(); // where the activity before it begins is not told by its words
    }
    int from = startOfThing(main, start, first);
    int to = endOfThing(main, end);
    var items = new ArrayList<String>();
    int head = from;
    for (var part : main.substring(from, to).split(JOINED.pattern(), -1)) {
      items.add(part.strip());
    }
    if (items.stream().anyMatch(i -> i.isEmpty() || i.split(" ").length > 4)) {
      return List.of();
    }
    String before = main.substring(0, head);
    String after = main.substring(to).replaceFirst("^,", "");
    if (after.startsWith(" to ")
        && items.stream().allMatch(Praise::isJudging)
        && items.size() == 2) {
      // "short and easy to follow": only the second is meant to be followed
      return List.of(before + items.getFirst(), before + items.getLast() + after);
    }
    if (after.matches("(?i) (?:that|which|who)\\b.*")) {
      return List.of(); // it may belong to the last of them alone
    }
    String determiner = determiner(items.getFirst());
    return items.stream()
        .map(item ->
            agreeing(before, item)
                + (determiner(item).isEmpty() && !determiner.isEmpty() ? determiner + " " : "")
                + item
                + after)
        .toList();
  }

  /// "Are price and speed": of one of them "is price".
  private static String agreeing(String before, String item) {
    var verb = PLURAL_VERB.matcher(before);
    boolean you = item.matches("(?i)(?:you|we|they|these|those)\\b.*");
    return verb.matches() && !item.endsWith("s") && !you
        ? verb.group(1) + SINGULAR.getOrDefault(verb.group(2).toLowerCase(Locale.ROOT), "is") + " "
        : before;
  }

  private static String determiner(String item) {
    var owner = Pattern.compile("(?i)^(?:\\p{L}+ )?\\p{L}+['’]s(?= )").matcher(item);
    if (owner.find()) {
      return owner.group();
    }
    String first = item.split(" ", 2)[0];
    return SMALL.contains(first.toLowerCase(Locale.ROOT)) && item.indexOf(' ') > 0 ? first : "";
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

  /// Back over a list and the words of its first item, to the article in front of it.
  private static int startOfThing(String main, int start, String right) {
    int at = main.lastIndexOf(' ', start - 1) + 1;
    while (at >= 3 && main.charAt(at - 2) == ',') {
      at = main.lastIndexOf(' ', at - 3) + 1;
    }
    if (main.matches("(?is)(?:is|are|was|were) .*") && !SMALL.contains(right)) {
      return at;
    }
    boolean quality = Praise.isJudging(right) || right.matches("un[a-z]+|[a-z]+ly");
    if (quality && Praise.isJudging(main.substring(at, start))) {
      return at;
    }
    int word = at;
    for (int i = 0; i < 3 && word >= 2; i++) {
      int before = main.lastIndexOf(' ', word - 2) + 1;
      String previous = main.substring(before, word - 1).toLowerCase(Locale.ROOT);
      if (SMALL.contains(previous) || ENDS.contains(previous) && quality && i == 0) {
        return before >= 3 && main.charAt(before - 2) == ','
            ? startOfThing(main, before - 2, right)
            : before;
      }
      if (ENDS.contains(previous) || AUXILIARY.contains(previous) || Verbs.isBase(previous)) {
        return word;
      }
      word = before;
    }
    return at;
  }

  private static int endOfThing(String main, int end) {
    int at = end;
    boolean any = false;
    while (at < main.length()) {
      int next = main.indexOf(' ', at);
      String word = main.substring(at, next < 0 ? main.length() : next).toLowerCase(Locale.ROOT);
      if (any && (ENDS.contains(word) || SMALL.contains(word) || word.equals("and"))) {
        return at - 1;
      }
      if (word.endsWith(",")) {
        return at + word.length() - 1;
      }
      boolean small = SMALL.contains(word);
      any |= !small;
      if (!small && (Praise.isJudging(word) || Verbs.isBase(word) && at == end)) {
        return next < 0 ? main.length() : next;
      }
      at = next < 0 ? main.length() : next + 1;
    }
    return main.length();
  }
}
