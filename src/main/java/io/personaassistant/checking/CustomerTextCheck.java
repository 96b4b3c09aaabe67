package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether text meant for customers is free of what is ours alone: evidence ids, the persona's name
/// and labels, the word itself; and whether it says a sentence twice that is no copy of an option.
/// The alt text of a picture is read by them, too, where the rest of its line is for us.
final class CustomerTextCheck implements Check {
  private static final Pattern ID =
      Pattern.compile("\\[\\s?[EF]\\d{1,6}\\s?]|(?<![\\p{L}\\p{N}])[EF]\\d{1,6}(?![\\p{L}\\p{N}])");

  /// "Thank you." may come again.
  private static final int REPEATED = 4;

  /// Labels such as "the persona" tell a customer that he is filed under one.
  private static final List<String> WORDS = List.of("persona", "personas");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var said = new HashSet<String>();
    for (var at : FieldText.of(line, rules)) {
      if (rules.customerFacing()) {
        checkIds(at, context, findings);
        if (!at.field().checks().contains(OptionsCheck.AMONG)) {
          checkRepeats(at, said, findings);
        }
      }
      if (rules.customerFacing() || at.field().checks().contains("no_personal_attribute")) {
        checkPersona(at, context, findings);
      }
    }
    return findings.all();
  }

  /// A hook that comes again as the first sentence, or a model that goes round in circles.
  private static void checkRepeats(FieldText at, Set<String> said, Findings findings) {
    for (var sentence : Words.sentences(at.text())) {
      if (Words.count(sentence.text()) >= REPEATED && !said.add(Normal.of(sentence.text()))) {
        findings.warning(
            "said_twice",
            at,
            sentence.start(),
            sentence.end(),
            Findings.show(sentence.text()) + " stands there twice.",
            "Say it once.");
      }
    }
  }

  private static void checkIds(FieldText at, CheckContext context, Findings findings) {
    var matcher = ID.matcher(at.text());
    while (matcher.find()) {
      if (!context.brief().contains(matcher.group())) {
        findings.error(
            "id_in_customer_text",
            at,
            matcher.start(),
            matcher.end(),
            Findings.show(matcher.group()) + " is an evidence id; a customer would read it.",
            "Take the id out of the text; cite it beside the text.");
      }
    }
  }

  private static void checkPersona(FieldText at, CheckContext context, Findings findings) {
    for (var span : personaNames(at.text(), context.personaName())) {
      findings.error(
          "persona_named",
          at,
          span.start(),
          span.end(),
          Findings.show(span.text()) + " is our persona's name, not the customer's.",
          "Write to the reader: “you”.");
    }
    var labels = new ArrayList<>(WORDS);
    labels.addAll(context.personaLabels().stream().sorted().toList());
    for (var label : labels) {
      for (var span : Phrases.find(at.text(), label)) {
        findings.error(
            "persona_label",
            at,
            span.start(),
            span.end(),
            Findings.show(span.text()) + " is how we label customers among ourselves.",
            "Leave the label out; say what it means for the reader.");
      }
    }
  }

  /// The full name and the first name, in capitals as names are written.
  private static Set<Span> personaNames(String text, String name) {
    var found = new LinkedHashSet<Span>();
    String full = name.strip();
    String first = full.split("\\s+", 2)[0];
    for (var span : Phrases.find(text, full)) {
      found.add(span);
    }
    for (var span : Phrases.find(text, first)) {
      boolean within = found.stream().anyMatch(span::overlaps);
      if (!within && first.length() > 1 && span.text().equals(first)) {
        found.add(span);
      }
    }
    return found;
  }
}
