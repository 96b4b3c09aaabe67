package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.WordList;
import io.personaassistant.text.number.Numbers;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether the persona's record says a sentence already, so that it needs no evidence to be
/// repeated.
final class OnRecord {
  /// A sentence that shares this much with a line of the record repeats it.
  private static final double ON_RECORD = 0.75;

  /// The record begins with the persona's fields, one a line.
  private static final int IDENTITY_LINES = 7;

  /// Fewer words than this are said of many.
  private static final int RECORDED_STEMS = 3;

  /// What is said of anybody: how old, and that a job is done.
  private static final Set<String> OF_ANYBODY = WordList.stems("on-record.of-anybody");

  /// "Her plant has 260 people, so it does not apply here."
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "(?i), (?:so|which means|therefore|hence) (?:it|this|that|do|we|you|plan|bring)\\b[^;]*$");

  private OnRecord() {}

  /// What one line of the record itself says needs no evidence to be repeated, nor what the record
  /// says of who the persona is. Numbers are judged by themselves.
  static boolean holds(CheckContext context, String text) {
    var parts = CONSEQUENCE.matcher(Sayings.unlabelled(text)).replaceFirst("").split(";", -1);
    return parts.length > 1
        ? Arrays.stream(parts).allMatch(part -> holdsOne(context, part))
        : holdsOne(context, parts[0]);
  }

  private static boolean holdsOne(CheckContext context, String text) {
    var stems = Wording.stems(withoutNumbers(Sayings.unlabelled(text)), context.personaName());
    if (!OF_ANYBODY.containsAll(stems)) {
      stems.removeAll(OF_ANYBODY);
    }
    var lines = context.record().lines().toList();
    var identity = String.join(" ", lines.subList(0, Math.min(IDENTITY_LINES, lines.size())));
    boolean ofPersona = Claims.isOfPersona(text, context);
    var wholes = ofPersona ? Stream.of(identity, context.record()) : Stream.of(identity);
    return !stems.isEmpty()
        && (ofPersona || stems.size() >= RECORDED_STEMS)
        && Stream.concat(wholes, lines.stream())
            .map(line -> Wording.bases(Wording.stems(line, "")))
            .anyMatch(
                line -> Wording.shared(Wording.bases(stems), line) >= ON_RECORD * stems.size());
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
}
