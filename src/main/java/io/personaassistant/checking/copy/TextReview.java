package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.reading.Acknowledgement;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.English;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Checks a draft that is free text with citations such as `[E012]` in it: sentence by sentence,
/// each against what it cites. A citation belongs to the sentence that it stands in or after. Safe
/// for many threads; the same text and context always give the same findings.
public final class TextReview {
  /// "Dear Ms" greets somebody by name.
  private static final Pattern TITLE = Pattern.compile("(?i)\\b(?:mr|mrs|ms|dr)\\.? $");

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
    DraftSentences.CITATION.matcher(text).results().forEach(m -> ids.addAll(DraftSentences.ids(m)));
    return new ArrayList<>(ids);
  }

  /// What a text is for.
  ///
  /// @param customerFacing it is meant for customers: nothing internal may stand in it, and
  ///   statements need no citation inside it
  /// @param planning it asks customers something or plans our work: numbers in its questions and
  ///   answers, and in what claims nothing of customers, are ours
  /// @param form what the platform takes that it is for
  public record Purpose(boolean customerFacing, boolean planning, CopyForm form) {
    /// For no platform.
    public Purpose(boolean customerFacing, boolean planning) {
      this(customerFacing, planning, CopyForm.NONE);
    }
  }

  /// How long the parts of a text are that fit what it is for, a sentence for each.
  public static List<String> lengths(String text, Purpose purpose) {
    return CopyParts.fitting(text, purpose.form());
  }

  /// What the checks say of a text, in order of place; findings about a whole sentence have it as
  /// their span. The context's sources are keyed by the ids as the text writes them.
  public List<Finding> review(String text, CheckContext context, Purpose purpose) {
    var findings = new ArrayList<Finding>();
    boolean inEnglish = English.isLikely(DraftSentences.CITATION.matcher(text).replaceAll(" "));
    if (!inEnglish) {
      findings.add(
          Finding.ofAll(
              "english_only",
              Level.WARNING,
              "",
              "The text is not in English: only ids, quotations, numbers and links were checked.",
              "Have somebody who reads the language check the rest."));
    }
    var plain = PlainText.of(text);
    var sentences = DraftSentences.of(plain, context, readings);
    var known = purpose.customerFacing() ? quoted(context) : given(text, context);
    var review =
        new SentenceReview(
            new PieceChecks(inEnglish ? english : others, context, purpose),
            inEnglish,
            Appointments.isAgenda(sentences),
            Schedule.of(sentences),
            Acknowledgement.opens(sentences.stream().map(s -> s.span().text()).toList()));
    var imagined = ImaginedTime.of(sentences, context);
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var previous = i == 0 ? List.<String>of() : sentences.get(i - 1).cites();
      boolean scene = inEnglish && !purpose.customerFacing() && imagined.get(i);
      review.check(sentence, known, previous, Voices.behind(sentences, i), scene).stream()
          .map(f -> inWhole(addressed(f, sentence.span().text()), sentence, plain))
          .forEach(findings::add);
    }
    for (var cell : TableCells.of(text)) {
      review.check(cell, known).stream()
          .map(f -> inCell(f, cell, text))
          .filter(f ->
              findings.stream()
                  .noneMatch(
                      g -> f.rule().equals(g.rule()) && f.start() < g.end() && g.start() < f.end()))
          .forEach(findings::add);
    }
    OneSource.judge(sentences, context, findings);
    findings.addAll(CopyParts.judge(text, purpose.form()));
    if (purpose.customerFacing()) {
      ids(text, findings);
    }
    findings.sort(Comparator.comparingInt(Finding::start));
    return List.copyOf(findings);
  }

  private static Finding inCell(Finding finding, TableCells.Cell cell, String text) {
    int start = Graphemes.utf16(cell.text(), finding.start()) - cell.from() + cell.start();
    int end = Graphemes.utf16(cell.text(), finding.end()) - cell.from() + cell.start();
    return Finding.ofAll(finding.rule(), finding.level(), "", finding.why(), finding.fix())
        .at(text, start, end);
  }

  /// A citation inside the text is an id that a customer would read.
  private static void ids(String text, List<Finding> findings) {
    var matcher = DraftSentences.CITATION.matcher(text);
    while (matcher.find()) {
      findings.add(
          Finding.ofAll(
                  "id_in_customer_text",
                  Level.ERROR,
                  "",
                  matcher.group() + " is a citation; a customer would read it.",
                  "Take the id out of the text; keep it beside the text.")
              .at(text, matcher.start(), matcher.end()));
    }
  }

  /// What the text cites, as far as it is known.
  private static List<String> given(String text, CheckContext context) {
    return citations(text).stream().filter(context.given()::containsKey).toList();
  }

  /// What a text for customers may quote without citing it.
  private static List<String> quoted(CheckContext context) {
    return context.given().entrySet().stream()
        .filter(source -> source.getValue().origin().type().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Who is greeted or spoken to by name may well be called so; elsewhere the name is ours.
  private static Finding addressed(Finding finding, String sentence) {
    boolean name = finding.rule().equals("entities_supported");
    if (!name && !finding.rule().equals("persona_named") || finding.start() < 0) {
      return finding;
    }
    int start = Graphemes.utf16(sentence, finding.start());
    int end = Graphemes.utf16(sentence, finding.end());
    boolean first = sentence.substring(0, start).isBlank() && sentence.startsWith(",", end);
    boolean last =
        sentence.substring(end).matches("\\W*") && sentence.substring(0, start).endsWith(", ");
    var before = sentence.substring(0, start);
    boolean greeted = Sayings.isGreeting(before) && (!name || TITLE.matcher(before).find());
    return !name && (first || last) || greeted ? finding.atLevel(Level.INFO) : finding;
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
