package io.personaassistant.checking;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Level;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Readability;
import io.personaassistant.text.Span;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Named checks of how much of a text there is and how hard it reads. English.
final class LengthChecks {
  private static final int MOST_COUNTED = 9;
  private static final int SENTENCES_OF_A_PARAGRAPH = 3;
  private static final int PREHEADER = 40;
  private static final int BEST_WORDS = 75;
  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");

  private LengthChecks() {}

  static Map<String, NamedCheck> all() {
    var all = new TreeMap<String, NamedCheck>();
    counts(all);
    all.put(
        "short_sentences",
        new NamedCheck(
            Level.WARNING,
            "Keep every sentence under 25 words.",
            "is a long sentence.",
            text ->
                Words.sentences(text).stream().filter(s -> Words.count(s.text()) >= 25).toList()));
    all.put(
        "plain_words",
        new NamedCheck(
            Level.INFO,
            "Use shorter words and sentences.",
            "reads like grade 10 or above.",
            LengthChecks::hardToRead));
    all.put(
        "short_paragraphs",
        NamedCheck.error(
            "Keep every paragraph to 3 sentences.",
            "has more than 3 sentences.",
            LengthChecks::longParagraphs));
    all.put(
        "at_least_40_characters",
        NamedCheck.error(
            "Write 40 characters or more.",
            "has fewer than 40 characters.",
            text -> NamedCheck.unless(Graphemes.count(text) >= PREHEADER)));
    all.put(
        "easy_words",
        new NamedCheck(
            Level.WARNING,
            "Use shorter sentences and plainer words.",
            "reads above grade 8.",
            text -> NamedCheck.unless(Words.count(text) < 25 || Readability.grade(text) <= 8.5)));
    all.put(
        "best_under_75_words",
        new NamedCheck(
            Level.WARNING,
            "Cut it to 75 words or fewer.",
            "has more than 75 words; shorter mails are answered more.",
            text -> NamedCheck.unless(Words.count(text) <= BEST_WORDS)));
    return all;
  }

  private static void counts(Map<String, NamedCheck> all) {
    for (int most = 1; most <= MOST_COUNTED; most++) {
      int allowed = most;
      var sentences = Findings.count(most, "sentence");
      var paragraphs = Findings.count(most, "paragraph");
      all.put(
          "at_most_" + sentences.replace(' ', '_'),
          NamedCheck.error(
              "Keep it to " + sentences + ".",
              "goes beyond " + sentences + ".",
              text -> from(Words.sentences(text), allowed)));
      all.put(
          "at_most_" + paragraphs.replace(' ', '_'),
          NamedCheck.error(
              "Keep it to " + paragraphs + ".",
              "goes beyond " + paragraphs + ".",
              text -> from(paragraphs(text), allowed)));
    }
  }

  /// The first one too many.
  private static List<Span> from(List<Span> pieces, int allowed) {
    return pieces.size() <= allowed ? List.of() : List.of(pieces.get(allowed));
  }

  private static List<Span> paragraphs(String text) {
    var found = new ArrayList<Span>();
    int from = 0;
    var gap = GAP.matcher(text);
    while (gap.find()) {
      add(found, text, from, gap.start());
      from = gap.end();
    }
    add(found, text, from, text.length());
    return found;
  }

  private static void add(List<Span> found, String text, int from, int to) {
    if (!text.substring(from, to).isBlank()) {
      found.add(Span.of(text, from, to));
    }
  }

  private static List<Span> longParagraphs(String text) {
    return paragraphs(text).stream()
        .filter(p -> Words.sentences(p.text()).size() > SENTENCES_OF_A_PARAGRAPH)
        .toList();
  }

  /// Flesch-Kincaid grade 10 or above; below 30 words it says nothing.
  private static List<Span> hardToRead(String text) {
    return NamedCheck.unless(Words.count(text) < 30 || Readability.grade(text) < 10);
  }
}
