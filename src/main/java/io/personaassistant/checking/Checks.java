package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.number.DaysAfter;
import io.personaassistant.checking.number.NumbersAndDatesCheck;
import io.personaassistant.checking.number.Periods;
import io.personaassistant.checking.number.TimesInWords;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.checking.support.PanelCheck;
import io.personaassistant.checking.support.SourcesCheck;
import io.personaassistant.checking.support.SpeakerCheck;
import io.personaassistant.checking.support.SupportCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/// All checks of a line, and the named ones that a draft type may ask for by field. Safe for many
/// threads; the same line and context always give the same findings.
public final class Checks {
  private Checks() {}

  /// Every rule family as one check, with findings in field order, those about the whole line last.
  /// Keep the result: it remembers what it has read of sources it meets again.
  public static Check standard() {
    return inOrder(families());
  }

  /// Those of them that hold in any language: lengths, ids, quotations, numbers and dates, links,
  /// personal data, whose evidence it is, what customers must not read. What is made for English
  /// judges nothing.
  public static Check inOtherLanguages() {
    var english =
        Set.of(
            NamesCheck.class,
            MajorityCheck.class,
            Periods.class,
            TimesInWords.class,
            DaysAfter.class,
            DeadlinesCheck.class,
            SupportCheck.class,
            PersonaFactsCheck.class,
            ApprovedCheck.class,
            WithheldCheck.class,
            DroppedConditionsCheck.class,
            PlannedCheck.class,
            NamedChecks.class,
            BriefAndRecordChecks.class,
            ApprovedNumbersCheck.class,
            FairnessCheck.class,
            SaidOfCustomersCheck.class,
            PromisesCheck.class,
            ApprovedPromisesCheck.class,
            OwnProductCheck.class,
            SharesInWordsCheck.class,
            RankCheck.class,
            UnlimitedCheck.class,
            WidenedCheck.class,
            TheirFiguresCheck.class,
            StepsCheck.class,
            QuestionCheck.class,
            SpeakerCheck.class);
    var families = new ArrayList<Check>();
    families().stream().filter(c -> !english.contains(c.getClass())).forEach(families::add);
    families.add(NamedChecks.inAnyLanguage());
    families.add(new TranslatedQuotes());
    return inOrder(families);
  }

  private static List<Check> families() {
    var readings = new Reading.Cache();
    var onRecord = new OnRecord(readings);
    return List.of(
        new FieldsCheck(),
        new CitationsCheck(),
        new QuotationsCheck(readings),
        new NumbersAndDatesCheck(readings),
        new MajorityCheck(readings),
        new SharesInWordsCheck(readings),
        new ApprovedNumbersCheck(readings),
        new Periods(),
        new TimesInWords(),
        new DaysAfter(),
        new NamesCheck(readings),
        new LinksCheck(),
        new PersonalDataCheck(),
        new SupportCheck(readings),
        new SourcesCheck(),
        new PanelCheck(),
        new PersonaFactsCheck(),
        new ApprovedCheck(readings),
        new CustomerTextCheck(),
        new WithheldCheck(readings),
        new DroppedConditionsCheck(),
        new PlannedCheck(),
        new MarkupCheck(),
        new NamedChecks(),
        new BriefAndRecordChecks(),
        new FairnessCheck(),
        new SaidOfCustomersCheck(),
        new PromisesCheck(),
        new ApprovedPromisesCheck(),
        new PromisedEndsCheck(),
        new DeadlinesCheck(),
        new OwnProductCheck(),
        new RankCheck(),
        new UnlimitedCheck(onRecord),
        new WidenedCheck(onRecord),
        new TheirFiguresCheck(),
        new StepsCheck(),
        new OptionsCheck(),
        new QuestionCheck(),
        new SpeakerCheck());
  }

  private static Check inOrder(List<Check> families) {
    return (line, rules, context) -> {
      var findings = new ArrayList<Finding>();
      for (var family : families) {
        findings.addAll(family.check(line, rules, context));
      }
      findings.sort(Comparator.comparingInt(inFieldOrder(rules)));
      return List.copyOf(findings);
    };
  }

  private static ToIntFunction<Finding> inFieldOrder(LineRules rules) {
    Map<String, Integer> places = new HashMap<>();
    for (var field : rules.fields()) {
      places.putIfAbsent(field.name(), places.size());
    }
    return finding -> places.getOrDefault(finding.field(), Integer.MAX_VALUE);
  }

  /// The names that a field may ask for with [FieldRule#checks()].
  public static SortedSet<String> names() {
    var names = new TreeSet<>(NamedChecks.names());
    names.addAll(QuestionCheck.all());
    names.addAll(BriefAndRecordChecks.names());
    names.addAll(OptionsCheck.names());
    names.add(FairnessCheck.NAME);
    names.add(PromisesCheck.NAME);
    names.add(ApprovedPromisesCheck.NAME);
    names.add(ApprovedPromisesCheck.OFFERS);
    names.add(OwnProductCheck.NAME);
    return names;
  }

  /// Whether the check of this name is for questions that customers are asked.
  public static boolean isOfQuestions(String name) {
    return QuestionCheck.all().contains(name);
  }
}
