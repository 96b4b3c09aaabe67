package io.personaassistant.checking.lint.repair;

import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the push out: the tag, the opening, the given direction, or names the other end too.
final class LeadingRepair implements Repair {
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)^(.+?), ?(?:\\w+n['’]t \\w+(?: \\w+)?|\\w+ (?:it|you|they|we|he|she|that|this|there) not|right|correct|agreed|yes|no|ok|okay) ?\\?$");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)^(?:(?:wo|would|do|did|ca|could)n['’]t you (?:also )?(?:think|agree|say|find|feel|believe)(?: that)?|(?:would|do) you (?:also |not )?agree that|would you say(?: that)?|is it true that|isn['’]t it (?:true|fair) (?:that|to say that)|would it be fair to say that|can we (?:agree|assume) that)\\s+(.+?)\\?$");
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)^(do|does|did|is|are|was|were|should|could|can|have|has|would)n['’]t (.+)$");
  private static final Pattern PUSH =
      Pattern.compile(
          "(?i)^(?:so|and|now),? |\\b(?:surely|obviously|of course|needless to say|undoubtedly|no doubt|clearly),? ?");
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?i)^how (?:much|many|far) (more [a-z]+|less [a-z]+|[a-z]+er|better|worse)\\b.*?\\b(do|does|did|has|have|is|are|was|were) (.+?)\\?$");
  private static final Pattern LOVED =
      Pattern.compile(
          "(?i)^what (?:did|do|would) you (?:love|like|enjoy|hate|appreciate|dislike)(?: the)?(?: most| best| least)? about (.+?)\\?$");
  private static final Pattern HOW_MUCH =
      Pattern.compile(
          "(?i)^how (?:much|greatly|significantly|strongly|badly|seriously|severely|deeply|heavily)\\b(?= (?:do|does|did|has|have)\\b)");

  @Override
  public List<Question> repair(Asked asked, Issue issue, PersonaWords words) {
    String main = asked.main();
    String clause = asked.mainClause();
    var tag = TAG.matcher(main);
    if (tag.matches()) {
      return StatementToQuestion.ask(asked.withMain(""), unpushed(tag.group(1))).stream().toList();
    }
    var expected = EXPECTED.matcher(main);
    if (expected.matches()) {
      return StatementToQuestion.ask(asked.withMain(""), expected.group(1)).stream().toList();
    }
    if (!clause.equals(main) && issue.start() < main.length() - clause.length() + 1) {
      return List.of(asked.question().withText(clause));
    }
    if (asked.original().strip().length() > main.length() && !main.contains(issue.span())) {
      return main.matches("(?is).*\\b(?:this|that|it|these|them)\\b.*")
          ? List.of()
          : List.of(asked.question().withText(main));
    }
    return ofWording(asked, main).stream().toList();
  }

  private static Optional<Question> ofWording(Asked asked, String main) {
    var feeling = Feeling.asked(main);
    if (feeling.isPresent()) {
      return feeling.map(text -> asked.withMain(text).withOptions(List.of()));
    }
    if (PUSH.matcher(main).find()) {
      var rest = unpushed(main);
      return StatementToQuestion.ask(asked.withMain(""), rest.replaceFirst("\\?$", ""))
          .or(() -> Optional.of(asked.withMain(rest)));
    }
    var denied = DENIED.matcher(main);
    if (denied.matches()) {
      return Optional.of(
          asked.withMain(Sentence.upperFirst(denied.group(1)) + " " + denied.group(2)));
    }
    var compared = COMPARED.matcher(main);
    if (compared.matches()) {
      return direction(
              compared.group(1).toLowerCase(Locale.ROOT), compared.group(2), compared.group(3))
          .map(text -> asked.withMain(text).withOptions(List.of()));
    }
    var loved = LOVED.matcher(main);
    if (loved.matches()) {
      return Optional.of(
          asked.options().isEmpty()
              ? asked.withMain(
                  "What, if anything, works well for you with "
                      + loved.group(1)
                      + ", and what does not?")
              : asked.withMain(
                  main.replaceFirst("(?i)^what", "What, if anything,")
                      .replaceFirst(" (?:most|best|least) about", " about")));
    }
    if (HOW_MUCH.matcher(main).find()) {
      return Optional.of(
          asked.withMain(HOW_MUCH.matcher(main).replaceFirst("How much, if at all,")));
    }
    return poles(asked, main);
  }

  private static String unpushed(String text) {
    return Sentence.upperFirst(Phrasing.tidy(PUSH.matcher(text).replaceAll("")));
  }

  /// "How much faster is recruiting with us?" as "Is recruiting with us faster, slower or about the
  /// same?".
  private static Optional<String> direction(String degree, String auxiliary, String rest) {
    String more = degree.replaceFirst("^less ", "more ");
    String other =
        more.startsWith("more ")
            ? "less " + more.substring(5)
            : Praise.isComparative(more) ? Praise.opposite(more) : "";
    if (other.isEmpty()) {
      return Optional.empty();
    }
    var become = Pattern.compile("(.+?) (become|been|got|gotten|grown)\\b(.*)").matcher(rest);
    var made = Pattern.compile("(.+?) made (it|your [a-z]+|you)\\b(.*)").matcher(rest);
    if (auxiliary.matches("(?i)ha(?:s|ve)") && made.matches()) {
      return Optional.of(
          Phrasing.asked(
              auxiliary
                  + " "
                  + made.group(1)
                  + " made "
                  + made.group(2)
                  + " "
                  + more
                  + ", "
                  + other
                  + " or neither"
                  + made.group(3)));
    }
    if (auxiliary.matches("(?i)ha(?:s|ve)")) {
      return become.matches()
          ? Optional.of(
              Phrasing.asked(
                  auxiliary
                      + " "
                      + become.group(1)
                      + " become "
                      + more
                      + " or "
                      + other
                      + ", or stayed the same"
                      + become.group(3)))
          : Optional.empty();
    }
    var than = Pattern.compile("(.+?) than (.+)").matcher(rest);
    var tail =
        Pattern.compile("(.+?)( (?:since|after|now that|with|because|when|in|during|thanks to) .+)")
            .matcher(rest);
    String choice = " " + more + ", " + other + " or about the same";
    var it = Pattern.compile("(it|this|that)( .+)").matcher(rest);
    return Optional.of(
        Phrasing.asked(
            auxiliary
                + " "
                + (than.matches()
                    ? than.group(1) + choice + " compared with " + than.group(2)
                    : it.matches()
                        ? it.group(1) + choice + it.group(2)
                        : tail.matches()
                            ? tail.group(1) + choice + tail.group(2)
                            : rest + choice)));
  }

  private static Optional<Question> poles(Asked asked, String main) {
    var pole =
        Pattern.compile("(?i)\\bhow (?:very |extremely |truly |really )?([a-z]+)\\b").matcher(main);
    if (!pole.find() || !Praise.hasOpposite(pole.group(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String word = pole.group(1).toLowerCase(Locale.ROOT);
    String good = Praise.of(word) < 0 ? Praise.opposite(word) : word;
    String text =
        main.substring(0, pole.start())
            + "how "
            + good
            + " or "
            + Praise.opposite(good)
            + main.substring(pole.end());
    var question = asked.withMain(Phrasing.asked(text));
    return Optional.of(
        question.options().isEmpty() || Praise.hasBoth(question.options())
            ? question
            : question.withOptions(Scale.between(good, Praise.opposite(good))));
  }
}
