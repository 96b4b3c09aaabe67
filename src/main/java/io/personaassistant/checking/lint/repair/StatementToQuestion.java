package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Verbs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns a statement that people were to confirm into a question with both ends named: "The
/// checkout was easy to use" into "How easy or difficult was the checkout to use?".
final class StatementToQuestion {
  /// What is done well or badly; a thing either saves time or does not.
  private static final String GRADED =
      "answer|cover|describe|explain|fit|handle|match|meet|perform|present|reflect|represent|run|serve|show|suit|support|work";

  private static final Pattern IS =
      Pattern.compile("^(.+?) (is|are|was|were) (?:very |really |so |quite |too )?(.+)$");
  private static final Pattern MODAL =
      Pattern.compile("^(.+?) (should|can|could|will) (?!not\\b)(.+)$");
  private static final Pattern OF_YOU = Pattern.compile("^you (do |did )?([a-z]+)\\b(.*)$");
  private static final Pattern YOU_HAVE =
      Pattern.compile("^you (have|had) (?:(?:ever|already|just|recently|also) )?([a-z]+)\\b.*$");
  private static final Pattern FINDS =
      Pattern.compile("^you (do |did )?(find|found) (.+) ([a-z]+)$");
  private static final Pattern DEGREE =
      Pattern.compile("\\b(?:too|very|so|enough|more|most|less|least|better|worse|best|worst)\\b");
  private static final Set<String> FELT =
      Set.of("trust", "like", "enjoy", "value", "understand", "know");
  private static final List<String> AMOUNT =
      List.of("Not at all", "A little", "Somewhat", "A lot", "Completely");

  private StatementToQuestion() {}

  /// The question that a statement, without its mark at the end, is the answer to.
  static Optional<Question> ask(Question question, String statement) {
    String text =
        Phrasing.firstToYou(
            Sentence.lowerFirst(statement.strip().replaceAll("[.!?]+$", ""))
                .replaceFirst("(?i)^(it|that|this|there)['’]s ", "$1 is ")
                .replaceFirst("(?i)^(you|they|we)['’]re ", "$1 are "));
    if (text.split(" ").length > 18 || text.matches(".*(?:[,;]|\\bnot\\b|n't\\b).*")) {
      return Optional.empty();
    }
    var finds = FINDS.matcher(text);
    if (finds.matches() && Praise.hasOpposite(finds.group(4))) {
      boolean past = "did ".equals(finds.group(1)) || finds.group(2).equals("found");
      return Optional.of(
          rated(question, finds.group(4), past ? "did" : "do", "you find " + finds.group(3)));
    }
    var is = IS.matcher(text);
    if (is.matches()) {
      return ofState(question, is.group(1), is.group(2), is.group(3));
    }
    var modal = MODAL.matcher(text);
    if (modal.matches() && !hasVerb(modal.group(1))) {
      return Optional.of(
          question
              .withText(
                  Phrasing.asked(
                      modal.group(2) + " " + modal.group(1) + " " + modal.group(3) + ", or not"))
              .withOptions(List.of()));
    }
    return ofDeed(question, text);
  }

  private static Optional<Question> ofState(
      Question question, String subject, String verb, String state) {
    var words = state.split(" ", 2);
    String pole = words[0].toLowerCase(Locale.ROOT);
    String rest = words.length > 1 ? " " + words[1] : "";
    if (rest.matches(
        " (?!(?:to|for|with|at|in|on|of|by|about|than|when|if|because|since|after)\\b).*")) {
      return Optional.empty(); // "good value": the word belongs to what follows it
    }
    if (Praise.isComparative(pole)) {
      String pair = pole + ", " + Praise.opposite(pole) + " or about the same";
      return Optional.of(
          question
              .withText(
                  Phrasing.asked(
                      verb
                          + " "
                          + subject
                          + " "
                          + pair
                          + rest.replaceFirst("^ than ", " compared with ")))
              .withOptions(List.of()));
    }
    return Praise.hasOpposite(pole) && !rest.startsWith(" than")
        ? Optional.of(rated(question, pole, verb, subject + rest))
        : Optional.empty();
  }

  private static Question rated(Question question, String pole, String verb, String rest) {
    String one = Praise.of(pole) < 0 ? Praise.opposite(pole) : pole;
    String other = Praise.opposite(one);
    return question
        .withText(Phrasing.asked("how " + one + " or " + other + " " + verb + " " + rest))
        .withOptions(question.options().isEmpty() ? List.of() : Scale.between(one, other));
  }

  private static boolean hasVerb(String subject) {
    return Arrays.stream(subject.split(" ", -1))
        .skip(1)
        .anyMatch(w -> Verbs.ofThird(w).isPresent());
  }

  private static Optional<Question> ofDeed(Question question, String text) {
    var have = YOU_HAVE.matcher(text);
    if (have.matches() && Verbs.ofPast(have.group(2)).isPresent()) {
      return Optional.of(
          question.withText(Phrasing.asked(have.group(1) + " you" + text.substring(have.end(1)))));
    }
    var you = OF_YOU.matcher(text);
    if (you.matches()) {
      String verb = you.group(2);
      String base = Verbs.isBase(verb) ? verb : Verbs.ofPast(verb).orElse("");
      String auxiliary = Verbs.isBase(verb) && !"did ".equals(you.group(1)) ? "do" : "did";
      if (base.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          FELT.contains(base)
              ? question
                  .withText(
                      Phrasing.asked(
                          "how much, if at all, " + auxiliary + " you " + base + you.group(3)))
                  .withOptions(question.options().isEmpty() ? List.of() : AMOUNT)
              : question.withText(Phrasing.asked(auxiliary + " you " + base + you.group(3))));
    }
    var words = List.of(text.split(" ", -1));
    for (int i = 1; i < Math.min(6, words.size() - 1); i++) {
      var base = Verbs.ofThird(words.get(i).toLowerCase(Locale.ROOT));
      boolean noun =
          words
              .get(i - 1)
              .toLowerCase(Locale.ROOT)
              .matches("the|your|an?|our|this|to|of|for|is|are|was|were");
      if (base.isPresent() && !noun) {
        String subject = String.join(" ", words.subList(0, i));
        String rest = String.join(" ", words.subList(i + 1, words.size()));
        if (DEGREE.matcher(rest).find()) {
          return Optional.empty(); // "takes too long" already says how well
        }
        String last = words.getLast();
        if (last.endsWith("ly") || base.get().matches("look|seem|feel|sound|appear")) {
          String verb = subject + " " + base.get();
          return last.equals(rest) && Praise.hasOpposite(last)
              ? Optional.of(rated(question, last, "does", verb))
              : Optional.empty();
        }
        if (!base.get().matches(GRADED)) {
          return Optional.of(
              question
                  .withText(
                      Phrasing.asked(
                          "does " + subject + " " + base.get() + " " + rest + ", or not"))
                  .withOptions(
                      question.options().isEmpty() ? List.of() : List.of("Yes", "No", "Not sure")));
        }
        return Optional.of(
            question
                .withText(
                    Phrasing.asked(
                        "how well or badly does " + subject + " " + base.get() + " " + rest))
                .withOptions(
                    question.options().isEmpty()
                        ? List.of()
                        : List.of(
                            "Very badly", "Badly", "Neither well nor badly", "Well", "Very well")));
      }
    }
    return Optional.empty();
  }
}
