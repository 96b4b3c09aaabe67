package io.personaassistant.checking.lint.rule;

import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.lint.question.Asked;
import io.personaassistant.checking.lint.question.Issue;
import io.personaassistant.checking.lint.question.PersonaWords;
import io.personaassistant.checking.lint.question.Praise;
import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Span;
import io.personaassistant.text.Verbs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `leading`: the question says which answer is wanted. A tag at its end, a fact or the crowd in
/// front of it, a comparison with its direction given, or one pole of a scale alone.
public final class LeadingRule implements Rule {
  private static final PhraseTable WORDINGS = PhraseTable.read(LeadingRule.class, "leading.txt");

  private static final Pattern TAG =
      Pattern.compile(
          "(, ?(?:(?:is|does|do|did|would|are|was|wo|has|have|ca|could|should)n't (?:it|you|they|we|he|she|that|this|there)|(?:is|does|do|did|would|are|was|were|have|has|can|could|should|will) (?:it|you|they|we|he|she|that|this|there) not|right|correct|agreed|yes|no|huh|eh|wouldn't you (?:say|agree)|don't you (?:think|agree)) ?\\?)\\s*$");
  private static final Pattern NEGATIVE_START =
      Pattern.compile(
          "(?:^|[.!,] )((?:do|does|did|is|are|would|should|was|could|can|have|has)n't (?:you|it|this|that|our|the|we|they|there)\\b)");
  private static final Pattern NOT_START =
      Pattern.compile(
          "(?:^|[.!?] )(?:so,? |and |but |well,? )?((?:do|does|did|is|are|was|were|would|should|have|has|had|can|could|will) (?:you|it|this|that|we|they|there|(?:our|the|your) [\\w-]+) not\\b)(?! only\\b)");
  private static final Pattern PUSH = Pattern.compile("\\b(" + WORDINGS.of("push") + ")\\b");
  private static final String DIRECTION =
      "(?:more|less|better|worse|faster|slower|quicker|easier|harder|simpler|cheaper|happier|safer|smoother|stronger|clearer|nicer|healthier|richer|shorter|smarter|calmer|closer|earlier|sooner|lighter|greater|higher|lower|fewer)";
  private static final Pattern COMPARED =
      Pattern.compile("\\b(how (?:much|many|far) " + DIRECTION + "\\b(?! or )[^,?]*)");
  private static final Pattern SAVED =
      Pattern.compile(
          "\\b(how (?:much|greatly|significantly|strongly)\\b[^,?]{0,40}?\\b(?<!\\b(?:the|our|your|for|of|on) )(?:improved?|benefit(?:ed)?|enhanced?|love|enjoy(?:ed)?|help(?:ed|s)?|boost(?:ed|s)?)\\b)");

  /// "How much has the reminder reduced your calls?": that it has is what is to be found out. "How
  /// much has your rent increased?" names nothing that it works on.
  private static final Pattern EFFECT =
      Pattern.compile(
          "\\b(how (?:much|far|greatly|significantly|strongly)(?: (?:time|money|work|effort))? (?:has|have|did|does|do) (?!you\\b)[^,?]{2,50}? (?:reduced?|saved?|simplif(?:y|ied)|eased?|sped up|speed up|shorten(?:ed)?|lower(?:ed)?|relieved?|increased?|raised?|improved?)\\b)"
              + "(?= (?!(?:in|on|since|over|during|after|before|last|lately|recently|again|by|when|while|for|at|from|between|because|compared|per|as|and|or|if|with|this (?:week|month|quarter|year|spring|summer|autumn|winter))\\b)\\p{L})");

  private static final Pattern CROWD =
      Pattern.compile(
          "(?:^|[.!] )((?:(?:"
              + WORDINGS.of("who")
              + ") (?:[\\w'%-]+ ){0,9}?(?:"
              + WORDINGS.of("does")
              + ")\\b)[^?]*)[,.;:!-] [^?]*\\?");
  private static final Pattern PREAMBLE =
      Pattern.compile("(?:^|[.!] )((?:" + WORDINGS.of("preamble") + ")[^?]*)[,.;:!-] [^?]*\\?");
  private static final Pattern SINCE =
      Pattern.compile(
          "(?:^|[.!] )((?:since|as) (?!you\\b|of\\b|a\\b|an\\b|part\\b|\\d)[^,?.]{4,80}), [^?]*\\?");
  private static final String ADJECTIVE = WORDINGS.of("pole");
  private static final Pattern ONE_SIDED =
      Pattern.compile(
          "\\b(how (?:very |extremely |truly |really )?(?:"
              + ADJECTIVE
              + "))\\b(?! or | vs | versus |/|,? if at all|, if at all|, or | is it important or)");
  private static final Pattern HOW =
      Pattern.compile(
          "\\b(how (?:very |extremely |truly |really )?(?!likely|strongly|fast|quick|high|short|long|early|late|big|small|many|few|often|loud|heavy|light|hot|cold|common|usual|rare|familiar|willing|interested|necessary|much|strong)[a-z]+)\\b(?! or | vs | versus |/|,? if at all)");
  private static final Pattern BOTH =
      Pattern.compile(
          "\\b(\\w+) (?:or|vs\\.?|versus) (?:how )?(?:un|dis|in|im)?\\w+\\b|\\bif at all\\b|\\bor not\\b|\\bto what extent\\b");
  private static final Pattern FAVOUR =
      Pattern.compile(
          "\\b(to what (?:extent|degree) (?:do|did|does|has|have|are|is) (?:you|your \\w+|our \\w+|the \\w+|it) (?:benefit\\w*|enjoy\\w*|love|loved|like|liked|appreciate\\w*|value\\w*|help\\w*|improve\\w*|save\\w*|suffer\\w*|hate\\w*|dislike\\w*)|what (?:did|do|would) you (?:love|like|enjoy|hate|appreciate|dislike)(?: the)?(?: most| best| least)? about)\\b");

  private static final String NEUTRAL =
      "Ask what happened or how it was, with both ends named and no answer suggested.";

  /// "Too narrow, too wide or about right" names both ends.
  private static final Pattern TOO_BOTH =
      Pattern.compile("\\btoo [\\w-]+(?:,| or) (?:or )?too [\\w-]+");

  @Override
  public List<Issue> check(Asked asked, PersonaWords words) {
    var found = new ArrayList<Issue>();
    add(
        found,
        asked,
        TAG,
        "The end of the question asks for a yes.",
        "Leave out the end and ask with both answers named.");
    if (!asked.isFiltered() || !asked.isInterview()) {
      add(
          found,
          asked,
          CROWD,
          "What others do or say comes first and points to an answer.",
          "Leave out the opening and begin with the question itself.");
      if (isReason(asked)) {
        add(
            found,
            asked,
            SINCE,
            "The opening gives a reason for one answer before it is asked.",
            "Leave out the opening and begin with the question itself.");
      }
      add(
          found,
          asked,
          PREAMBLE,
          "The opening gives a reason for one answer before it is asked.",
          "Leave out the opening and begin with the question itself.");
    }
    add(found, asked, NEGATIVE_START, "It starts from the answer it expects.", NEUTRAL);
    add(found, asked, NOT_START, "It starts from the answer it expects.", NEUTRAL);
    if (!Praise.hasPair(asked.text()) && !asked.has(TOO_BOTH)) {
      add(found, asked, PUSH, "These words push towards one answer.", NEUTRAL);
    }
    if (!asked.has(
        Pattern.compile(
            "\\b" + DIRECTION + " (?:or|and) (?:less|worse|slower|harder|" + DIRECTION + ")"))) {
      add(
          found,
          asked,
          COMPARED,
          "It takes the direction of the change for granted.",
          "Ask for the direction first: better, worse or about the same?");
    }
    if (!asked.isConditional()) {
      add(found, asked, SAVED, "It takes the benefit for granted.", NEUTRAL);
      add(found, asked, EFFECT, "It takes the effect for granted.", NEUTRAL);
    }
    if (!asked.isConditional()
        && !asked.text().contains("dislike")
        && !asked.text().contains("least")) {
      add(found, asked, FAVOUR, "It asks for one side only.", NEUTRAL);
    }
    oneSided(asked)
        .ifPresent(at ->
            found.add(
                Issues.at(
                    "leading",
                    Level.ERROR,
                    asked,
                    at,
                    "Only one end of the scale is named.",
                    "Name the other end too, in the question and in the answers.")));
    return found.isEmpty() ? List.of() : List.of(found.getFirst());
  }

  /// A word that judges, by the list or by its form: delicious, wonderful, responsive, reliable.
  private static boolean isJudging(String word) {
    return Praise.isJudging(word)
        || word.length() > 6
            && word.matches(".*(?:ful|ous|ive|able|ible|less|ing)")
            && !word.matches(
                "previous|various|native|active|massive|expansive|successive|respective|long-lasting|according|regarding|including");
  }

  /// "Since recycling protects children, ..." gives a reason; "since you joined, ..." a time.
  private static boolean isReason(Asked asked) {
    var opening = SINCE.matcher(asked.text());
    return opening.find()
        && Arrays.stream(opening.group(1).split(" ", -1))
            .skip(2)
            .anyMatch(w -> w.matches("is|are|can|will|has|have") || Verbs.ofThird(w).isPresent());
  }

  private static void add(
      List<Issue> found, Asked asked, Pattern pattern, String why, String rewrite) {
    found.addAll(Issues.first("leading", Level.ERROR, asked, asked.find(pattern), why, rewrite));
  }

  /// One pole alone, unless the options name the other or it is asked who said so.
  private static Optional<Span> oneSided(Asked asked) {
    var places = new ArrayList<>(asked.find(ONE_SIDED));
    asked.find(HOW).stream()
        .filter(p -> isJudging(p.text().substring(p.text().lastIndexOf(' ') + 1)))
        .forEach(places::add);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    String pole = places.getFirst().text().toLowerCase(Locale.ROOT);
    boolean unipolar =
        pole.endsWith("well")
            || pole.endsWith("important")
            || pole.endsWith("comfortable")
            || pole.endsWith("clear");
    boolean both = Praise.hasBoth(asked.options()) || (unipolar && asked.options().size() >= 3);
    String after = asked.text().substring(places.getFirst().end());
    boolean paired = BOTH.matcher(after).find() && Praise.hasPair(asked.text());
    boolean fact =
        pole.matches("how (?:fast|quickly|well|much .*|comfortable)") && !asked.isSurvey();
    boolean openInInterview = asked.isInterview() && unipolar;
    return both || paired || fact || openInInterview
        ? Optional.empty()
        : Optional.of(places.getFirst());
  }
}
