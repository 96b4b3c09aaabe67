package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.CopyLength;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.BoundedMatch;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Words;
import java.util.List;

/// Whether each field is there, no longer than it may be, and of the form it should have.
final class FieldsCheck implements Check {
  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var field : rules.fields()) {
      checkItems(line.texts(field.name()), field, findings);
      for (var text : line.texts(field.name())) {
        checkText(new FieldText(field, text), findings);
      }
    }
    for (var name : line.fields().keySet()) {
      if (rules.field(name).isEmpty()) {
        findings.errorAll(
            "unknown_field",
            name,
            "There is no field " + Findings.show(name) + " in this kind of line.",
            "Leave the field out.");
      }
    }
    checkWhole(line, rules, findings);
    return findings.all();
  }

  private static void checkWhole(Line line, LineRules rules, Findings findings) {
    int words =
        FieldText.of(line, rules).stream()
            .filter(at -> at.field().oneOf().isEmpty())
            .mapToInt(at -> Words.count(at.text()))
            .sum();
    if (rules.words() > 0 && words > rules.words()) {
      findings.errorAll(
          "too_many_words",
          "",
          "All of it together has " + words + " words, " + rules.words() + " fit.",
          "Cut " + Findings.count(words - rules.words(), "word") + " or more, the longest first.");
    }
  }

  private static void checkItems(List<String> texts, FieldRule field, Findings findings) {
    int items = texts.size();
    if (items == 0) {
      if (field.required()) {
        findings.errorAll(
            "missing_field", field.name(), label(field) + " is missing.", "Write it.");
      }
      return;
    }
    if (!field.list() && items > 1) {
      findings.errorAll(
          "too_many_items",
          field.name(),
          label(field) + " holds " + items + " texts instead of one.",
          "Keep one text.");
    } else if (field.list() && items < field.minItems()) {
      findings.errorAll(
          "too_few_items",
          field.name(),
          label(field) + " has " + items + " of the " + field.minItems() + " or more it needs.",
          "Write " + (field.minItems() - items) + " more.");
    } else if (field.list() && field.maxItems() > 0 && items > field.maxItems()) {
      findings.errorAll(
          "too_many_items",
          field.name(),
          label(field) + " has " + items + ", at most " + field.maxItems() + " fit.",
          "Keep the best " + field.maxItems() + ".");
    }
  }

  private static String label(FieldRule field) {
    return field.label().isBlank() ? field.name() : Words.first(field.label(), 5);
  }

  private static void checkText(FieldText at, Findings findings) {
    var field = at.field();
    if (Words.count(at.text()) == 0 && at.text().isBlank()) {
      findings.errorAll(
          "empty_text", field.name(), label(field) + " is empty.", "Write it or leave it out.");
      return;
    }
    checkCharacters(at, findings);
    checkWords(at, findings);
    checkForm(at, findings);
    for (var phrase : field.mustNotContain()) {
      for (var found : Phrases.find(at.text(), phrase)) {
        findings.error(
            "banned_phrase",
            at,
            found.start(),
            found.end(),
            Findings.show(found.text()) + " may not stand here.",
            "Say it without these words.");
      }
    }
  }

  private static void checkCharacters(FieldText at, Findings findings) {
    var field = at.field();
    if (field.chars() <= 0) {
      return;
    }
    CopyLength.judge(label(field), at.text(), field.chars(), field.warnChars(), field.count())
        .ifPresent(fault -> {
          if (fault.level() == Level.ERROR) {
            findings.errorAll(fault.rule(), field.name(), fault.why(), fault.fix());
          } else {
            findings.warning(fault.rule(), at, 0, at.text().length(), fault.why(), fault.fix());
          }
        });
  }

  private static void checkWords(FieldText at, Findings findings) {
    var field = at.field();
    int words = Words.count(at.text());
    if (field.words() > 0 && words > field.words()) {
      findings.errorAll(
          "too_many_words",
          field.name(),
          label(field) + " has " + Findings.count(words, "word") + ", " + field.words() + " fit.",
          "Cut " + Findings.count(words - field.words(), "word") + " or more.");
    }
    if (words < field.minWords()) {
      findings.errorAll(
          "too_few_words",
          field.name(),
          label(field) + " has " + words + " of at least " + field.minWords() + " words.",
          "Say more.");
    }
  }

  private static void checkForm(FieldText at, Findings findings) {
    var field = at.field();
    String normal = Normal.of(at.text());
    if (!field.oneOf().isEmpty()
        && field.oneOf().stream().noneMatch(one -> Normal.of(one).equals(normal))) {
      findings.error(
          "not_one_of",
          at,
          0,
          at.text().length(),
          label(field) + " is " + Findings.show(at.text()) + ", which is none of its choices.",
          Words.first("Write one of: " + String.join(", ", field.oneOf()), 24));
    }
    if (field.pattern().isPresent()
        && !BoundedMatch.matches(field.pattern().orElseThrow(), at.text())) {
      findings.error(
          "wrong_form",
          at,
          0,
          at.text().length(),
          label(field)
              + " is "
              + Findings.show(at.text())
              + (field.describe().isBlank()
                  ? ", which is not the form asked for."
                  : "; asked for is " + Words.first(field.describe(), 12) + "."),
          field.describe().isBlank()
              ? "Write it in the form asked for."
              : Words.first("Write it like this: " + field.describe(), 24));
    }
  }
}
