package io.personaassistant.checking;

import io.personaassistant.text.English;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Checks a draft that is free text with citations such as `[E012]` in it: sentence by sentence,
/// each against what it cites. A citation belongs to the sentence that it stands in or after. Safe
/// for many threads; the same text and context always give the same findings.
public final class TextReview {
  /// A sentence that shares this much with a line of the record repeats it.
  private static final double ON_RECORD = 0.75;

  /// The record begins with the persona's fields, one a line.
  private static final int IDENTITY_LINES = 7;

  /// Fewer words than this are said of many.
  private static final int RECORDED_STEMS = 3;

  private static final Set<String> OF_AGE = Set.of("year", "old", "age");

  private static final FieldRule FIELD = field(NumberSource.SOURCED, Set.of());

  /// Text that customers read is plain.
  private static final FieldRule FOR_CUSTOMERS =
      field(NumberSource.SOURCED, Set.of("stock_phrases"));

  /// The numbers of a question and its answers are ours.
  private static final FieldRule ASKED = field(NumberSource.PLAN, Set.of("stock_phrases"));

  /// Answers to choose from, on one line; items of a list are some only below a question.
  private static final Pattern ANSWERS =
      Pattern.compile("(?s)[^;\\n]+(?:;[^;\\n]+){2,}|(?:\\( ?\\)|\\[ ?]|[○□☐]) ?[^\\n]+(?:\\n.*)?");

  /// What a guide, a test plan or a screener tells its user.
  private static final Pattern PLAN =
      Pattern.compile(
          "(?iu)^(?:task|step|success|criterion|must|reject|screen out|quota|goal|agenda|time cap|warm-up|intro|close|closing)\\b[^.:]{0,20}[:,]");

  private final Check english;
  private final Check others;
  private final Reading.Cache readings = new Reading.Cache();

  /// @param english what is asked of each sentence of an English text
  /// @param others what is asked of each sentence of a text in another language
  public TextReview(Check english, Check others) {
    this.english = english;
    this.others = others;
  }

  /// Every id that the text cites, as it is written, in order, without doubles.
  public static List<String> citations(String text) {
    var ids = new LinkedHashSet<String>();
    DraftSentences.CITATION
        .matcher(text)
        .results()
        .forEach(m -> ids.addAll(DraftSentences.split(m.group(1))));
    return new ArrayList<>(ids);
  }

  /// What a text is for.
  ///
  /// @param customerFacing it is meant for customers: nothing internal may stand in it, and
  ///   statements need no citation inside it
  /// @param planning it asks customers something or plans our work: numbers in its questions and
  ///   answers, and in what claims nothing of customers, are ours
  public record Purpose(boolean customerFacing, boolean planning) {}

  /// What the checks say of a text, in order of place; findings about a whole sentence have it as
  /// their span. The context's sources are keyed by the ids as the text writes them.
  public List<Finding> review(String text, CheckContext context, Purpose purpose) {
    var findings = new ArrayList<Finding>();
    boolean inEnglish = English.isLikely(DraftSentences.CITATION.matcher(text).replaceAll(" "));
    if (!inEnglish) {
      findings.add(
          new Finding(
              "english_only",
              Level.WARNING,
              "",
              "",
              -1,
              -1,
              "The text is not in English: only ids, quotations, numbers and links were checked.",
              "Have somebody who reads the language check the rest."));
    }
    var plain = PlainText.of(text);
    var all = citations(text);
    for (var sentence : DraftSentences.of(plain, context, readings)) {
      check(sentence, all, inEnglish, context, purpose).stream()
          .map(f -> inWhole(f, sentence, plain))
          .forEach(findings::add);
    }
    if (purpose.customerFacing()) {
      ids(text, findings);
    }
    findings.sort(Comparator.comparingInt(Finding::start));
    return List.copyOf(findings);
  }

  /// A citation inside the text is an id that a customer would read.
  private static void ids(String text, List<Finding> findings) {
    var matcher = DraftSentences.CITATION.matcher(text);
    while (matcher.find()) {
      findings.add(
          new Finding(
              "id_in_customer_text",
              Level.ERROR,
              "",
              matcher.group(),
              Graphemes.codePoints(text, matcher.start()),
              Graphemes.codePoints(text, matcher.end()),
              matcher.group() + " is a citation; a customer would read it.",
              "Take the id out of the text; keep it beside the text."));
    }
  }

  private static boolean isAsked(DraftSentences.Sentence sentence) {
    var text = sentence.span().text();
    return Claims.isQuestion(text)
        || (sentence.cites().isEmpty()
            && (sentence.asked() && !text.stripTrailing().endsWith(".")
                || ANSWERS.matcher(text.strip()).matches()));
  }

  private static boolean isPlan(String text, CheckContext context) {
    return PLAN.matcher(text.strip()).find()
        || PLAN.matcher(Claims.unlabelled(text.strip())).find()
        || !Claims.isClaim(text, context);
  }

  /// What a text for customers may quote without citing it.
  private static List<String> quoted(CheckContext context) {
    return context.given().entrySet().stream()
        .filter(source -> source.getValue().origin().type().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static FieldRule field(NumberSource numbers, Set<String> checks) {
    return new FieldRule(
        "text",
        "Text",
        "",
        false,
        true,
        0,
        0,
        0,
        0,
        CharacterCount.GRAPHEMES,
        0,
        0,
        List.of(),
        Optional.empty(),
        numbers,
        List.of(),
        checks);
  }

  private List<Finding> check(
      DraftSentences.Sentence sentence,
      List<String> all,
      boolean inEnglish,
      CheckContext context,
      Purpose purpose) {
    String text = sentence.span().text();
    boolean cited = !sentence.cites().isEmpty();
    boolean customerFacing = purpose.customerFacing();
    boolean ours = !customerFacing && !cited && isPlan(text, context);
    boolean plan = purpose.planning() && (isAsked(sentence) || ours);
    var field = customerFacing ? FOR_CUSTOMERS : FIELD;
    var rules =
        new LineRules("text", "", 0, 0, false, customerFacing, List.of(plan ? ASKED : field));
    var findings = new ArrayList<Finding>();
    // a sentence that cites nothing may go on from one that does
    var known =
        customerFacing
            ? quoted(context)
            : all.stream().filter(context.given()::containsKey).toList();
    var line = new Line("text", Map.of("text", List.of(text)), cited ? sentence.cites() : known);
    var checks = inEnglish ? english : others;
    for (var finding : checks.check(line, rules, context)) {
      if (cited || isOfTheText(finding)) {
        findings.add(finding);
      }
    }
    boolean fact = findings.stream().anyMatch(f -> f.rule().equals("persona_facts"));
    boolean ofProduct = findings.stream().anyMatch(f -> f.rule().equals("contradicts_approved"));
    findings.removeIf(f -> fact && f.rule().equals("numbers_supported"));
    boolean covered = sentence.cites().stream().anyMatch(context.given()::containsKey);
    boolean unknown = cited && !covered;
    if (!customerFacing
        && inEnglish
        && !plan
        && !covered
        && !unknown
        && !fact
        && !(ofProduct && !Claims.isOfMany(text))
        && isUncovered(text, context)) {
      findings.add(
          new Finding(
              "citation_present",
              Level.ERROR,
              "text",
              "",
              -1,
              -1,
              "This says something about customers and cites nothing.",
              "Cite the evidence that it rests on, or leave it out."));
    }
    return findings;
  }

  /// Findings about what is cited make no sense for a sentence that cites nothing itself.
  private static boolean isOfTheText(Finding finding) {
    return !finding.span().isEmpty();
  }

  private static boolean isUncovered(String text, CheckContext context) {
    return Claims.isClaim(text, context) && !isOnRecord(text, context);
  }

  /// What one line of the record itself says needs no evidence to be repeated, nor what the record
  /// says of who the persona is. Numbers are judged by themselves.
  private static boolean isOnRecord(String text, CheckContext context) {
    var stems = Wording.stems(withoutNumbers(Claims.unlabelled(text)), context.personaName());
    stems.removeAll(OF_AGE);
    var lines = context.record().lines().toList();
    var identity = String.join(" ", lines.subList(0, Math.min(IDENTITY_LINES, lines.size())));
    boolean ofPersona = Claims.isOfPersona(text, context);
    return !stems.isEmpty()
        && (ofPersona || stems.size() >= RECORDED_STEMS)
        && Stream.concat(Stream.of(identity), lines.stream())
            .map(line -> Wording.stems(line, ""))
            .anyMatch(line -> Wording.shared(stems, line) >= ON_RECORD * stems.size());
  }

  private static String withoutNumbers(String text) {
    var out = new StringBuilder(text);
    for (var number : Numbers.find(text)) {
      for (int i = number.start(); i < number.end(); i++) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /// The blanks of a citation are the citation again.
  private static Finding inWhole(
      Finding finding, DraftSentences.Sentence sentence, PlainText whole) {
    var text = sentence.span().text();
    int from = sentence.span().start();
    boolean all = finding.span().isEmpty();
    int start = all ? 0 : Graphemes.utf16(text, finding.start());
    int end = all ? text.stripTrailing().length() : Graphemes.utf16(text, finding.end());
    return whole.finding(finding, from + start, from + end);
  }
}
