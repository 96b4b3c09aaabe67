package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.number.Periods;
import io.personaassistant.checking.reading.Acknowledgement;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.number.Numbers;
import io.personaassistant.text.number.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/// What the checks say of one sentence of a draft and of its parts. For one text.
final class SentenceReview {
  /// What is judged by the part of a sentence that a citation stands behind.
  private static final Set<String> OF_PARTS = Set.of("claim_supported", "stance");

  /// Answers to choose from, on one line; items of a list are some only below a question.
  private static final Pattern ANSWERS =
      Pattern.compile("(?s)[^;\\n]+(?:;[^;\\n]+){2,}|(?:\\( ?\\)|\\[ ?]|[○□☐]) ?[^\\n]+(?:\\n.*)?");

  /// What a guide, a test plan or a screener tells its user.
  private static final Pattern PLAN =
      Pattern.compile(
          "(?i)^(?:task|step|success|criterion|must|reject|screen out|quota|goal|agenda|time cap|warm-up|intro|close|closing)\\b[^.:]{0,20}[:,]");

  /// "Source: survey, June 2026" names where something comes from.
  private static final Pattern SOURCE =
      Pattern.compile("(?i)^\\W*(?:sources?|evidence|references?|based on)\\b[^.;!?]{0,80}$");

  private static final Set<String> OF_NUMBERS = Set.of("numbers_supported", "dates_supported");

  /// "That is how owners see it" goes on from what the sentence before it cites.
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?i)^\\W*(?:that|this|which|so|both|these|those)(?:['’]s| is| was| are| were)? (?:how|what|why|where|when|the|her|his|their|one|all)\\b");

  private final PieceChecks checks;
  private final boolean inEnglish;
  private final CheckContext context;
  private final TextReview.Purpose purpose;
  private final boolean agenda;
  private final Schedule schedule;
  private final boolean answers;
  private final ToldNumbers told = new ToldNumbers();

  /// @param agenda the text is a schedule, so that times in front of its points are ours
  SentenceReview(
      PieceChecks checks, boolean inEnglish, boolean agenda, Schedule schedule, boolean answers) {
    this.checks = checks;
    this.inEnglish = inEnglish;
    this.context = checks.context();
    this.purpose = checks.purpose();
    this.agenda = agenda;
    this.schedule = schedule;
    this.answers = answers;
  }

  /// What is wrong with the number of a cell, read with its row and column.
  List<Finding> check(TableCells.Cell cell, List<String> known) {
    int from = cell.text().codePointCount(0, cell.from());
    return checks.of(cell.text(), cell.cites().isEmpty() ? known : cell.cites(), false).stream()
        .filter(f -> OF_NUMBERS.contains(f.rule()) && f.level() == Level.ERROR)
        .filter(f -> f.start() >= from)
        .toList();
  }

  /// @param known what a sentence that cites nothing may go on from
  /// @param before what the sentence before it cites
  /// @param voices what the voices that it leads up to cite
  /// @param imagined it tells of a time to come as if it had been
  List<Finding> check(
      DraftSentences.Sentence sentence,
      List<String> known,
      List<String> before,
      Set<String> voices,
      boolean imagined) {
    String text = sentence.span().text();
    boolean cited = !sentence.cites().isEmpty();
    boolean plan = isPlan(sentence) || imagined;
    var findings = new ArrayList<Finding>();
    for (var finding : checks.of(text, cited ? sentence.cites() : known, plan)) {
      // findings about what is cited make no sense for a sentence that cites nothing itself
      boolean ofParts = !sentence.parts().isEmpty() && OF_PARTS.contains(finding.rule());
      boolean ofSource = !cited && Periods.isOf(finding.span());
      boolean named = finding.rule().equals("claim_supported") && SOURCE.matcher(text).find();
      if ((cited || !finding.span().isEmpty()) && !ofParts && !ofSource && !named) {
        findings.add(finding);
      }
    }
    sentence.parts().forEach(part -> addPart(part, text, plan, findings));
    boolean fact = findings.stream().anyMatch(f -> f.rule().equals("persona_facts"));
    var plans = new OurPlans(sentence, context);
    var appointments = new Appointments(text, cited);
    findings.removeIf(f ->
        OF_NUMBERS.contains(f.rule())
            && (inEnglish && appointments.covers(f)
                || isOurs(f, plans, text)
                || f.rule().equals("numbers_supported")
                    && (fact || isTold(f, text, told::isRepeated))));
    if (plan && !cited) {
      // a task may ask for what an approved fact tells otherwise
      findings.removeIf(f -> f.rule().equals("contradicts_approved") && f.level() == Level.WARNING);
    }
    if (inEnglish && !purpose.customerFacing()) {
      findings.removeIf(f -> NotToBeSaid.covers(f, text));
    }
    var numbering = InlineNumbering.of(text);
    findings.removeIf(f ->
        numbering.covers(f)
            || f.rule().equals("number_not_for_customers") && isTakenUp(f, text)
            || f.rule().equals("claim_supported")
                && before.containsAll(sentence.cites())
                && POINTS_BACK.matcher(text).find());
    boolean carried = !cited && inEnglish && Voices.carry(text, voices);
    findings.removeIf(f ->
        OF_NUMBERS.contains(f.rule())
            && (schedule.covers(f, text)
                || carried && Voices.count(f, text, voices)
                || purpose.customerFacing() && SupposedTimes.covers(f, text)));
    if (cited) {
      told.add(text, findings);
    }
    boolean ofProduct = findings.stream().anyMatch(f -> f.rule().equals("contradicts_approved"));
    boolean explained = fact || ofProduct && !Claims.isOfMany(text);
    if (!cited && !carried && !plan && !explained && inEnglish && !purpose.customerFacing()) {
      Coverage.missing(schedule.untimed(text), context).ifPresent(findings::add);
    }
    return findings;
  }

  private boolean isTakenUp(Finding finding, String text) {
    return answers
        && finding.start() >= 0
        && Acknowledgement.mayTakeUp(text, Graphemes.utf16(text, finding.start()));
  }

  private boolean isOurs(Finding finding, OurPlans plans, String text) {
    return inEnglish
        && !purpose.customerFacing()
        && plans.covers(finding, agenda)
        && !isTold(finding, text, told::isOtherwise);
  }

  private static boolean isTold(
      Finding finding, String text, BiPredicate<String, Quantity> wanted) {
    return DraftSentences.numberAt(finding, text).filter(q -> wanted.test(text, q)).isPresent();
  }

  /// Each part of a sentence must rest on what stands behind it.
  private void addPart(
      DraftSentences.Part part, String whole, boolean plan, List<Finding> findings) {
    var told = new HashSet<Integer>();
    findings.forEach(f -> told.add(f.start()));
    int offset = Graphemes.codePoints(whole, part.span().start());
    for (var finding : checks.of(part.span().text(), part.cites(), plan)) {
      boolean number = finding.rule().equals("numbers_supported") && finding.level() == Level.ERROR;
      if (number && !told.contains(finding.start() + offset) || OF_PARTS.contains(finding.rule())) {
        findings.add(moved(finding, part, offset));
      }
    }
  }

  /// A finding about a part, in its place in the sentence.
  private static Finding moved(Finding finding, DraftSentences.Part part, int offset) {
    var text = part.span().text();
    boolean all = finding.span().isEmpty();
    return new Finding(
        finding.rule(),
        finding.level(),
        "text",
        all ? text : finding.span(),
        offset + (all ? 0 : finding.start()),
        offset + (all ? text.codePointCount(0, text.length()) : finding.end()),
        finding.why(),
        finding.fix());
  }

  private boolean isPlan(DraftSentences.Sentence sentence) {
    String text = sentence.span().text();
    boolean ours =
        !purpose.customerFacing()
            && sentence.cites().isEmpty()
            && isOurs(text)
            && Numbers.find(text).stream().noneMatch(q -> told.isOtherwise(text, q));
    boolean answer = sentence.asked() && isAnswer(sentence);
    boolean criterion =
        !purpose.customerFacing()
            && inEnglish
            && sentence.cites().isEmpty()
            && (PlanLabels.isPlan(text) || PlanLabels.isOfPlan(sentence.heading()));
    return answer
        || criterion
        || purpose.planning() && (Sayings.isQuestion(text) || isAnswer(sentence) || ours);
  }

  private static boolean isAnswer(DraftSentences.Sentence sentence) {
    var text = sentence.span().text().strip();
    return sentence.cites().isEmpty()
        && (sentence.asked() && !text.endsWith(".") || ANSWERS.matcher(text).matches());
  }

  private boolean isOurs(String text) {
    return PLAN.matcher(text.strip()).find()
        || PLAN.matcher(Sayings.unlabelled(text.strip())).find()
        || !Claims.isClaim(text, context);
  }
}
