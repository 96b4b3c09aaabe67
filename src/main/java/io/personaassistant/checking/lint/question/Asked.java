package io.personaassistant.checking.lint.question;

import io.personaassistant.text.Quotations;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A question made ready for rules: its words in lower case with plain apostrophes, place for place
/// as in the original, and what is known of its form.
public final class Asked {
  private static final Pattern NO_ANSWER =
      Pattern.compile(
          "none\\b.*|no,? .*|nothing.*|never.*|not applicable.*|does ?n.t apply.*|n/?a|i (?:do not|don't|have not|haven't|did not|didn't).*|not .*|0|zero.*");
  private static final Pattern OPT_OUT =
      Pattern.compile(
          ".*(?:prefer not|rather not|decline|no answer|do not wish|don't wish|not (?:to )?(?:say|answer|disclose|share)|skip).*");
  private static final Pattern OWN_WORDS =
      Pattern.compile(
          "\\b(?:you|they|one of you|participants?) (?:\\w+ )?(?:said|mentioned|told (?:me|us)|described|wrote|noted|reported|indicated|called|brought up|talked about|answered)\\b");

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\bif (?:any|anything|anyone|at all|ever|applicable|so|not|you (?:have|do|did|use|used|had|don't))\\b|\\bwhether or not\\b");

  private static final Pattern LAST_CLAUSE =
      Pattern.compile(
          "(?i)^.*[,;:-] (?=(?:(?:how|what|why|when|where|who|which)\\b(?: [\\w'-]+){0,5} )?"
              + "(?:do|does|did|is|are|was|were|have|has|would|will|can|could|should) (?!not\\b))");

  private final Question question;
  private final String plain;
  private final List<Span> quotes;

  /// Reads a question once, for all rules.
  public Asked(Question question) {
    this.question = question;
    this.plain = plain(question.text());
    this.quotes =
        Quotations.find(question.text()).stream()
            .map(q -> Span.of(question.text(), q.start(), q.end()))
            .toList();
  }

  private static String plain(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      out.append(
          switch (c) {
            case '’', '‘', 'ʼ' -> '\'';
            case '“', '”' -> '"';
            case '–', '—', '‑', '‐' -> '-';
            case '\u00A0', '\t', '\n', '\r' -> ' ';
            default -> c;
          });
    }
    return out.toString();
  }

  /// The question itself.
  public Question question() {
    return question;
  }

  /// Its text as it was written.
  public String original() {
    return question.text();
  }

  /// Lower case, plain marks, each character in its place.
  public String text() {
    return plain;
  }

  /// The answers to choose from, in the same plain form, without white space around them.
  public List<String> options() {
    return question.options().stream().map(o -> plain(o).strip()).toList();
  }

  /// Whether people answer it on their own, in writing.
  public boolean isSurvey() {
    return question.context() == Question.Context.SURVEY;
  }

  /// Whether its answer decides who takes part.
  public boolean isScreener() {
    return question.context() == Question.Context.SCREENER;
  }

  /// Whether somebody asks it who can ask on.
  public boolean isInterview() {
    return question.context() == Question.Context.INTERVIEW;
  }

  /// Whether it is asked only of people of whom its premise is known to hold.
  public boolean isFiltered() {
    return !question.askedIf().isBlank() || OWN_WORDS.matcher(plain).find();
  }

  /// Whether one option lets people say that the premise does not hold for them.
  public boolean hasNone() {
    return options().stream().anyMatch(o -> NO_ANSWER.matcher(o).matches());
  }

  /// Whether one option, or the question itself, lets people not answer.
  public boolean hasOptOut() {
    return options().stream().anyMatch(o -> OPT_OUT.matcher(o).matches())
        || plain.contains("prefer not to")
        || plain.contains("optional")
        || plain.contains("you can skip")
        || plain.contains("you may skip")
        || plain.contains("comfortable sharing");
  }

  /// Whether it says "if any" or the like.
  public boolean isConditional() {
    return CONDITION.matcher(plain).find();
  }

  /// Every place of a pattern in the plain text, quoted words aside.
  public List<Span> find(Pattern pattern) {
    var found = new ArrayList<Span>();
    var matcher = pattern.matcher(plain);
    while (matcher.find()) {
      boolean named = matcher.groupCount() > 0 && matcher.start(1) >= 0;
      int start = named ? matcher.start(1) : matcher.start();
      int end = named ? matcher.end(1) : matcher.end();
      var span = Span.of(question.text(), start, end);
      if (end > start && quotes.stream().noneMatch(span::overlaps)) {
        found.add(span);
      }
    }
    return found;
  }

  /// Whether a pattern stands in the plain text, quoted words aside.
  public boolean has(Pattern pattern) {
    return !find(pattern).isEmpty();
  }

  /// The sentences of the plain text.
  public List<Span> sentences() {
    return Words.sentences(plain);
  }

  /// The last sentence as it was written, without white space around it.
  public String main() {
    var sentences = Words.sentences(original());
    return sentences.isEmpty() ? original().strip() : sentences.getLast().text();
  }

  /// How many characters there are from the start of the last sentence on.
  public int mainLength() {
    var sentences = sentences();
    return sentences.isEmpty() ? plain.length() : plain.length() - sentences.getLast().start();
  }

  /// The question with another last sentence.
  public Question withMain(String changed) {
    var sentences = Words.sentences(original());
    String before =
        sentences.size() < 2 ? "" : original().substring(0, sentences.getLast().start()).strip();
    return question.withText((before + " " + changed).strip());
  }

  /// The last sentence from its last opening question word on: without what leads up to it.
  public String mainClause() {
    var clause = LAST_CLAUSE.matcher(main());
    return clause.find() ? Sentence.upperFirst(main().substring(clause.end()).strip()) : main();
  }

  /// A pattern of whole words in lower case.
  public static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives.toLowerCase(Locale.ROOT) + ")\\b");
  }
}
