package io.personaassistant.drafting;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Reasons;
import io.personaassistant.checking.line.Source;
import io.personaassistant.drafting.type.BriefSays;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks a line and spares what costs too much to lose: a citation that leads nowhere and a field
/// that need not be there are dropped and the line judged without them, one that was forgotten is
/// added, and where nothing but a limit of style stands against a line, it is marked. What a line
/// says is judged as strictly as ever. Pure functions.
public final class Sparing {
  private static final String MEETING = "no_meeting_ask";
  private static final String SUPPORTED = "claim_supported";
  private static final Set<String> PROMISED = Set.of("approved_promises", "backed_promises");

  private final LineRules kind;
  private final CheckContext context;
  private final Check rules;

  private Sparing(LineRules kind, CheckContext context, Check rules) {
    this.kind = kind;
    this.context = context;
    this.rules = rules;
  }

  /// A line with what is said of it.
  record Judged(Line line, List<Finding> findings) {}

  static Judged judge(Line line, LineRules kind, CheckContext context, Check rules) {
    return new Sparing(kind, context, rules).judge(line);
  }

  private Judged judge(Line line) {
    var judged = new Judged(line, check(line));
    var strangers = line.cites().stream().filter(id -> !context.given().containsKey(id)).toList();
    if (!strangers.isEmpty()) {
      judged =
          without(strangers, judged, "citation_exists", "is not among the evidence for this draft");
    }
    if (mayCiteNothing() && judged.findings().stream().anyMatch(Sparing::isIdle)) {
      judged = without(judged.line().cites(), judged, SUPPORTED, "says nothing about this");
    }
    return withoutOptional(citing(judged));
  }

  /// A line that says what stands in an item or fact it was given, and forgot to cite it, cites it:
  /// judged with all that it then rests on, and marked. A number may stand beside anything, so
  /// every word of meaning in the sentence must stand there, too; what a fact promises is judged
  /// against it.
  private Judged citing(Judged judged) {
    var line = judged.line();
    var named = new LinkedHashSet<String>();
    var findings = new ArrayList<Finding>();
    for (var finding : judged.findings()) {
      if (finding.level() == Level.ERROR) {
        Reasons.uncited(finding)
            .filter(i -> speaksOf(line, finding, i))
            .or(() -> factOf(finding, line))
            .filter(named::add)
            .ifPresent(id -> findings.add(added(finding, id)));
      }
    }
    if (named.isEmpty()) {
      return judged;
    }
    var cites = new ArrayList<>(line.cites());
    cites.addAll(named);
    var whole = new Line(line.kind(), line.fields(), cites);
    findings.addAll(check(whole));
    return findings.stream().anyMatch(f -> f.level() == Level.ERROR)
        ? judged
        : new Judged(whole, List.copyOf(findings));
  }

  /// The fact that has the words of a promise and speaks of the same thing, by one word at least.
  private Optional<String> factOf(Finding finding, Line line) {
    var said = Set.copyOf(Words.content(finding.span()));
    return PROMISED.contains(finding.rule()) && !said.isEmpty()
        ? context.given().values().stream()
            .filter(s -> s.origin().type().isEmpty() && !line.cites().contains(s.id()))
            .filter(s -> {
              var fact = new HashSet<>(Words.stems(s.text()));
              return fact.containsAll(said)
                  && sentences(line, finding)
                      .flatMap(text -> Words.content(text).stream())
                      .anyMatch(word -> !said.contains(word) && fact.contains(word));
            })
            .map(Source::id)
            .findFirst()
        : Optional.empty();
  }

  private boolean speaksOf(Line line, Finding finding, String id) {
    var source = context.given().get(id);
    if (source == null) {
      return false;
    }
    var said = new HashSet<>(Words.stems(source.text()));
    return sentences(line, finding).allMatch(text -> said.containsAll(Words.content(text)));
  }

  /// The sentences that a finding may stand in.
  private static Stream<String> sentences(Line line, Finding finding) {
    return line.texts(finding.field()).stream()
        .flatMap(text -> Words.sentences(text).stream())
        .map(Span::text)
        .filter(text -> text.contains(finding.span()));
  }

  private static Finding added(Finding finding, String id) {
    return finding.warning(
        id + " was added to what it rests on: “" + finding.span() + "” stands there.",
        "Check what the line rests on.");
  }

  /// A field that need not be there costs no line: without it and marked, where the rest passes. A
  /// list is left alone: the answers of a question are what it is.
  private Judged withoutOptional(Judged judged) {
    var errors = judged.findings().stream().filter(f -> f.level() == Level.ERROR).toList();
    var names = errors.stream().map(Finding::field).collect(Collectors.toSet());
    boolean optional =
        !errors.isEmpty()
            && names.stream()
                .allMatch(
                    name -> kind.field(name).filter(f -> !f.required() && !f.list()).isPresent());
    if (!optional) {
      return judged;
    }
    var line = Fitting.without(names, judged.line(), kind);
    var findings = new ArrayList<>(check(line));
    if (findings.stream().anyMatch(f -> f.level() == Level.ERROR)) {
      return judged;
    }
    for (var error : errors) {
      var label = kind.field(error.field()).orElseThrow().label();
      findings.add(dropped(error.rule(), "“" + label + "” was left out: " + error.why()));
    }
    return new Judged(line, List.copyOf(findings));
  }

  /// Prose that customers read rests on what it cites, even where a question in it need not.
  private boolean mayCiteNothing() {
    boolean prose =
        kind.customerFacing()
            && kind.fields().stream().anyMatch(f -> f.checks().contains("stock_phrases"));
    return !kind.citesRequired() && !prose;
  }

  /// Nothing cited touches the line at all. What says the opposite of a line, or is about somebody
  /// else, is never dropped.
  private static boolean isIdle(Finding finding) {
    return finding.rule().equals(SUPPORTED) && Reasons.isNothing(finding);
  }

  /// The line without these citations, marked, where it passes so; else as it was. What cites
  /// nothing is no fact.
  private Judged without(List<String> ids, Judged judged, String rule, String why) {
    var gone = new HashSet<>(ids);
    var line = judged.line();
    var kept = line.cites().stream().filter(id -> !gone.contains(id)).toList();
    var fields = new LinkedHashMap<>(line.fields());
    if (kept.isEmpty()) {
      fields.replace("basis", List.of("fact"), List.of("assumption"));
    }
    var bare = new Line(line.kind(), fields, kept);
    var findings = new ArrayList<>(check(bare));
    if (findings.stream().anyMatch(f -> f.level() == Level.ERROR)) {
      return judged;
    }
    ids.forEach(id -> findings.add(dropped(rule, id + " was cited, but it " + why + ".")));
    return new Judged(bare, List.copyOf(findings));
  }

  private static Finding dropped(String rule, String why) {
    return Remarks.on("", rule, why, "Check what the line rests on.");
  }

  private List<Finding> check(Line line) {
    return rules.check(line, kind, context).stream().map(f -> milder(f, line)).toList();
  }

  private Finding milder(Finding finding, Line line) {
    if (finding.level() != Level.ERROR) {
      return finding;
    }
    if (finding.rule().equals(MEETING) && new BriefSays(context.brief()).wantsCall()) {
      return finding.warning(
          finding.why().replaceFirst("[.]$", "")
              + ", as your words do; a first message that asks for interest is answered more"
              + " often.",
          finding.fix());
    }
    return isLittleTooLong(finding, line) || lacksOne(finding, line)
        ? finding.atLevel(Level.WARNING)
        : finding;
  }

  /// Two hashtags for three cost whoever sends it a word, and no post.
  private boolean lacksOne(Finding finding, Line line) {
    int items = line.texts(finding.field()).size();
    return finding.rule().equals("too_few_items")
        && items > 0
        && kind.field(finding.field()).filter(f -> f.minItems() == items + 1).isPresent();
  }

  private boolean isLittleTooLong(Finding finding, Line line) {
    return finding.rule().equals("too_many_words")
        && kind.field(finding.field())
            .filter(field ->
                line.texts(field.name()).stream()
                    .allMatch(text -> Words.count(text) <= mostWords(field, kind)))
            .isPresent();
  }

  /// How many words a field may have at most before its line is lost: half more than it should
  /// where colleagues read it, as a long note costs them less than none.
  public static int mostWords(FieldRule field, LineRules kind) {
    return kind.customerFacing() ? field.words() : field.words() * 3 / 2;
  }
}
