package io.personaassistant.health;

import io.personaassistant.checking.line.Level;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.SampleNotice;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.List;

/// A health report in words, for one persona or for all.
public final class HealthAnswer {
  private static final String TYPE = "health";
  private static final int MOST_FOLLOW_UPS = 5;
  private static final int IN_SHORT = 3;

  /// A brief that rests on nothing says so itself.
  private static final List<HealthRule> SAID_BY_BRIEF = List.of(HealthRule.PH01, HealthRule.PH03);

  private static final String NOTHING =
      "None of the five common mistakes: it rests on research of both kinds, says something of its"
          + " own, is up to date and in use.";

  private HealthAnswer() {}

  /// Everything the rules say of one persona, by mistake.
  public static Answer of(Persona persona, HealthReport report) {
    var findings = report.about(persona.slug());
    var sections = new ArrayList<Section>();
    for (var mistake : HealthRule.Mistake.values()) {
      var own = findings.stream().filter(f -> f.rule().mistake() == mistake).toList();
      if (!own.isEmpty()) {
        sections.add(
            new Section(mistake.heading(), own.stream().map(HealthAnswer::entry).toList()));
      }
    }
    if (findings.isEmpty()) {
      sections.add(new Section("", List.of(Entry.of(Part.lead(NOTHING)))));
    }
    return new Answer(
        persona.slug(),
        TYPE,
        "Health of " + persona.name(),
        counts(findings),
        SampleNotice.about(persona).stream().toList(),
        sections,
        new FollowUps(
            "Next",
            List.of(
                new FollowUp("Brief", persona.slug()),
                new FollowUp("Evidence", "evidence " + persona.slug()),
                new FollowUp("All personas", TYPE))),
        "",
        List.of());
  }

  /// What is about several personas in full, and each persona in a line.
  public static Answer of(HealthReport report) {
    var sections = new ArrayList<Section>();
    var together = report.together();
    if (!together.isEmpty()) {
      sections.add(
          new Section("All together", together.stream().map(HealthAnswer::entry).toList()));
    }
    if (!report.personas().isEmpty()) {
      sections.add(
          new Section(
              "One by one",
              report.personas().stream()
                  .map(p -> Entry.of(Part.lead(p.name(), line(report.about(p.slug())))))
                  .toList()));
    }
    return new Answer(
        "",
        TYPE,
        "Health of your personas",
        report.personas().isEmpty()
            ? "no personas yet; `persona import personas FILE` brings yours in"
            : counts(report.findings()),
        SampleNotice.about(report.personas()).stream().toList(),
        sections,
        new FollowUps(
            "What to do",
            report.personas().stream()
                .filter(p -> !report.about(p.slug()).isEmpty())
                .limit(MOST_FOLLOW_UPS)
                .map(p -> new FollowUp(p.name(), TYPE + " " + p.slug()))
                .toList()),
        "",
        List.of());
  }

  /// One warning for the brief of a persona, `""` where there is nothing to warn of.
  ///
  /// @param researched whether anything current stands behind it; if not, the brief says so itself
  public static String warning(Persona persona, HealthReport report, boolean researched) {
    var note = note(persona, report, researched);
    return note.isEmpty() ? "" : note + " `health " + persona.slug() + "` says what to do.";
  }

  /// The same for a page whose readers have no commands.
  public static String note(Persona persona, HealthReport report, boolean researched) {
    var mistakes =
        report.mistakes(persona.slug()).stream()
            .filter(f -> researched || !SAID_BY_BRIEF.contains(f.rule()))
            // the brief marks these traits, and its confidence counts them
            .filter(f -> f.rule() != HealthRule.PH10)
            .toList();
    return mistakes.isEmpty() ? "" : "Health: " + inShort(mistakes) + ".";
  }

  /// The mistakes of a persona in a few words, `""` for none.
  public static String inShort(List<HealthFinding> mistakes) {
    var words = mistakes.stream().limit(IN_SHORT).map(HealthFinding::inShort).toList();
    int more = mistakes.size() - words.size();
    return String.join("; ", words) + (more > 0 ? "; " + more + " more" : "");
  }

  /// "2 errors, 1 warning".
  public static String counts(List<HealthFinding> findings) {
    var counts = new ArrayList<String>();
    for (var level : Level.values()) {
      long number = findings.stream().filter(f -> f.level() == level).count();
      if (number > 0) {
        counts.add(HealthWords.count(number, level == Level.INFO ? "note" : level.word()));
      }
    }
    return counts.isEmpty() ? "nothing to mend" : String.join(", ", counts);
  }

  private static String line(List<HealthFinding> findings) {
    return findings.isEmpty() ? counts(findings) : counts(findings) + ": " + inShort(findings);
  }

  private static Entry entry(HealthFinding finding) {
    var level = finding.level() == Level.INFO ? "note" : finding.level().word();
    return new Entry(
        List.of(Part.lead(finding.saw()), Part.detail("Do", finding.next())),
        List.of(),
        level + " · " + finding.rule());
  }

  /// What is about no persona alone, in short: too many of them, and groups that none covers.
  public static List<String> shared(HealthReport report) {
    var lines = new ArrayList<String>();
    report.findings().stream()
        .filter(f -> f.personas().isEmpty() && f.rule() != HealthRule.PH16)
        .filter(f -> f.level() != Level.INFO)
        .forEach(f -> lines.add(f.inShort()));
    var uncovered = report.findings().stream().filter(f -> f.rule() == HealthRule.PH16).toList();
    uncovered.stream().limit(IN_SHORT).forEach(f -> lines.add(f.inShort()));
    if (uncovered.size() > IN_SHORT) {
      int more = uncovered.size() - IN_SHORT;
      lines.add(more + (more == 1 ? " more group" : " more groups") + " that no persona covers");
    }
    return lines;
  }

  /// What an import should warn of: a line for what is about all together, groups that no persona
  /// covers among it, and one for each persona with mistakes.
  public static List<String> warnings(HealthReport report, int most) {
    var lines = new ArrayList<>(shared(report));
    int more = 0;
    for (var persona : report.personas()) {
      var mistakes = report.mistakes(persona.slug());
      if (mistakes.isEmpty() || persona.sample()) {
        continue;
      }
      if (lines.size() < most) {
        lines.add(persona.name() + ": " + inShort(mistakes));
      } else {
        more++;
      }
    }
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return lines;
  }
}
