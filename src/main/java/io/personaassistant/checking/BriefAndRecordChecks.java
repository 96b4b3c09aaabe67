package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Polarity;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Span;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Named checks that compare a text with what was asked and with the persona's record.
final class BriefAndRecordChecks implements Check {
  /// Finds the offending pieces of a text; an empty span stands for all of it.
  @FunctionalInterface
  private interface Find {
    List<Span> in(FieldText at, Line line, CheckContext context);
  }

  private record Named(String describe, String why, Find find) {}

  /// So many words of an item that a text says again.
  private static final int FEWEST = 2;

  private static final List<Span> ALL_OF_IT = List.of(new Span("", 0, 0));
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\[\\]]{1,60}]");

  /// "labels: Book, Invite" in a brief names what stands on the screen.
  private static final Pattern LABELS =
      Pattern.compile("(?i)\\b(?:labels?|buttons?|menu|screen words)\\s?:\\s?([^\\n.;]{1,400})");

  /// What only a screen has: naming it tells the participant where to look.
  private static final List<String> SCREEN =
      WordList.phrases(
          "click*, tap, tapping, button*, menu*, tab, tabs, icon*, dropdown*, drop down*, "
              + "checkbox*, toggle*, sidebar, navigate to, hamburger");

  private static final Map<String, Named> ALL = all();

  static SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ALL.keySet()));
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      for (var name : new TreeSet<>(at.field().checks())) {
        var named = ALL.get(name);
        if (named != null && !at.text().isBlank()) {
          for (var span : named.find().in(at, line, context)) {
            report(name, named, at, span, findings);
          }
        }
      }
    }
    return findings.all();
  }

  private static void report(String name, Named named, FieldText at, Span span, Findings findings) {
    boolean all = span.text().isEmpty();
    int start = all ? 0 : span.start();
    int end = all ? at.text().length() : span.end();
    var shown = Findings.show(at.text().substring(start, end));
    findings.error(name, at, start, end, shown + " " + named.why(), named.describe());
  }

  private static Map<String, Named> all() {
    var all = new TreeMap<String, Named>();
    all.put(
        "from_brief",
        new Named(
            "Copy the words from the brief as they stand there.",
            "does not stand in the brief.",
            (at, _, context) -> unless(stands(at.text(), context.brief()))));
    all.put(
        "brief_or_placeholder",
        new Named(
            "Write it as the brief says, else a placeholder in square brackets, such as [name].",
            "is not in the brief.",
            (at, _, context) ->
                unless(
                    PLACEHOLDER.matcher(at.text().strip()).matches()
                        || stands(at.text(), context.brief())
                        || DaysOfBrief.stand(
                            at.text(), context.brief(), context.subject().today()))));
    all.put(
        "on_record",
        new Named(
            "Copy the trait from the record that this is about.",
            "is no trait on record.",
            (at, _, context) -> unless(isOnRecord(at.text(), context))));
    all.put(
        "of_record",
        new Named(
            "Copy the trait from the record, or say what a cited item says.",
            "is no trait on record, and no cited item says it.",
            (at, line, context) ->
                unless(isOnRecord(at.text(), context) || isOfItem(at.text(), line, context))));
    all.put(
        "brand_first",
        new Named(
            "Begin with the brand from the brief, else [Brand], and a colon.",
            "does not say first who writes.",
            (at, _, context) -> unless(beginsWithBrand(at.text(), context.brief()))));
    all.put(
        "no_labels",
        new Named(
            "Say what to achieve, without a word that stands on the screen.",
            "tells where to look.",
            (at, _, context) -> labels(at.text(), context.brief())));
    all.put(
        "rewrite_if_change",
        new Named(
            "Write the line as it should be, or say keep or cut.",
            "says what to do, and the new line is missing.",
            (at, line, _) ->
                unless(
                    !Normal.of(at.text()).equals("change") || !line.texts("rewrite").isEmpty())));
    return all;
  }

  private static List<Span> unless(boolean right) {
    return right ? List.of() : ALL_OF_IT;
  }

  private static boolean stands(String text, String brief) {
    return Normal.holds(Normal.of(brief), Normal.of(text));
  }

  /// It shares with some trait two words that carry meaning, all of a trait that has fewer, and
  /// half of the shorter text's: one word alone copies no trait.
  private static boolean isOnRecord(String text, CheckContext context) {
    var stems = Wording.stems(text, context.personaName());
    var traits = context.subject().traits();
    return traits.isEmpty()
        || traits.stream()
            .anyMatch(trait -> {
              var of = Wording.stems(trait, context.personaName());
              long shared = Wording.shared(of, stems);
              int shorter = Math.min(of.size(), stems.size());
              return Normal.of(trait).equals(Normal.of(text))
                  || (shorter > 0 && shared >= Math.min(2, of.size()) && 2 * shared >= shorter);
            });
  }

  /// What an item that the line cites says of somebody is on record, too, if in no trait.
  private static boolean isOfItem(String text, Line line, CheckContext context) {
    var stems = Wording.stems(text, context.personaName());
    return context.cited(line.cites()).stream()
        .filter(source -> source.origin().type().isPresent())
        .filter(source -> !Polarity.of(text).opposes(Polarity.of(source.text())))
        .mapToLong(source -> Wording.shared(stems, Wording.stems(source.text(), "")))
        .anyMatch(shared -> shared >= FEWEST && 2 * shared >= stems.size());
  }

  private static boolean beginsWithBrand(String text, String brief) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    var brand = text.substring(0, colon).strip();
    return Words.count(brand) <= 4
        && (PLACEHOLDER.matcher(brand).matches() || stands(brand, brief));
  }

  private static List<Span> labels(String text, String brief) {
    var found = new ArrayList<>(Phrases.find(text, SCREEN));
    var matcher = LABELS.matcher(brief);
    while (matcher.find()) {
      Arrays.stream(matcher.group(1).split(",", -1))
          .map(label -> label.strip().replaceAll("^[\"“”]+|[\"“”]+$", ""))
          .filter(label -> !label.isBlank())
          .forEach(label -> found.addAll(Phrases.find(text, label)));
    }
    return found;
  }
}
