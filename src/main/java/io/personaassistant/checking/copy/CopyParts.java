package io.personaassistant.checking.copy;

import io.personaassistant.checking.line.CharacterCount;
import io.personaassistant.checking.line.CopyLength;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Level;
import io.personaassistant.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether copy that people wrote fits its platform: part by part where it begins with a label such
/// as `Headline: ...`, post by post where these are numbered, else as one text. Citations are not
/// counted, since they are not sent. Pure functions.
final class CopyParts {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?mu)^[ \\t>*#-]*(?<label>\\p{L}[\\p{L} _-]{0,23}?)(?: ?\\d{1,2})?[ *]*:[ *]*");

  /// "2/4" at the head of a post.
  private static final Pattern NUMBERED = Pattern.compile("(?m)^[ \\t(]*\\d{1,2}/\\d{1,2}\\b");

  /// A part this short is a line; what stands below it is another part.
  private static final int ONE_LINE = 125;

  private final String text;
  private final CopyForm form;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> fitting = new ArrayList<>();

  private CopyParts(String text, CopyForm form) {
    this.text = text;
    this.form = form;
  }

  /// What is too long in `text`, and what could not be counted.
  static List<Finding> judge(String text, CopyForm form) {
    var parts = new CopyParts(text, form);
    parts.judge();
    return parts.findings;
  }

  /// How long each part of `text` is that fits, a sentence for each.
  static List<String> fitting(String text, CopyForm form) {
    var parts = new CopyParts(text, form);
    parts.judge();
    return parts.fitting;
  }

  private void judge() {
    var labels = LABELLED.matcher(text).results().toList();
    var known = labels.stream().filter(label -> part(label.group("label")).isPresent()).toList();
    // a label further down a text that is counted as one is a word in it
    boolean inParts =
        !known.isEmpty()
            && (form.whole().isEmpty()
                || text.substring(0, known.getFirst().start()).lines().count() <= 1);
    if (inParts) {
      for (int i = 0; i < known.size(); i++) {
        int next = i + 1 < known.size() ? known.get(i + 1).start() : text.length();
        var part = part(known.get(i).group("label")).orElseThrow();
        int line = text.indexOf('\n', known.get(i).end());
        int end = part.chars() <= ONE_LINE && line >= 0 ? Math.min(line, next) : next;
        part(part, Span.of(text, known.get(i).end(), end));
      }
    } else if (form.whole().isPresent()) {
      whole();
    } else if (form.parts().stream().anyMatch(part -> part.chars() > 0)) {
      findings.add(uncounted());
    }
  }

  private Optional<FieldRule> part(String label) {
    var called = label.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    return form.parts().stream()
        .filter(part ->
            part.label().toLowerCase(Locale.ROOT).equals(called)
                || part.name().replace('_', ' ').equals(called))
        .findFirst();
  }

  private void part(FieldRule part, Span at) {
    if (part.chars() > 0) {
      judge(part.label(), at, part.chars(), part.warnChars(), part.count());
    }
  }

  private void whole() {
    var limit = form.whole().orElseThrow();
    var posts = posts();
    for (int i = 0; i < posts.size(); i++) {
      var post = posts.get(i);
      var name = posts.size() == 1 ? "The " + form.title() : "Post " + (i + 1);
      judge(name, post, limit.hard(), limit.warn(), limit.unit());
    }
  }

  private void judge(String name, Span at, int hard, int advised, CharacterCount unit) {
    var sent = sent(at.text());
    CopyLength.judge(name, sent, hard, advised, unit)
        .ifPresentOrElse(
            fault -> add(fault, at),
            () -> fitting.add(CopyLength.fitting(name, sent, hard, advised, unit)));
  }

  /// The numbered posts of a thread, else the text as one.
  private List<Span> posts() {
    var starts = NUMBERED.matcher(text).results().map(found -> found.start()).toList();
    if (starts.size() < 2) {
      return List.of(Span.of(text, 0, text.length()));
    }
    var posts = new ArrayList<Span>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      posts.add(Span.of(text, starts.get(i), end));
    }
    return posts;
  }

  /// The text without what stands beside it for colleagues.
  private static String sent(String text) {
    return DraftSentences.CITATION
        .matcher(text)
        .replaceAll("")
        .replaceAll("[ \\t]+(?=[.,;:!?\\n]|$)", "")
        .strip();
  }

  private void add(CopyLength.Fault fault, Span at) {
    int start = at.start() + at.text().length() - at.text().stripLeading().length();
    int end = at.start() + at.text().stripTrailing().length();
    findings.add(
        Finding.ofAll(fault.rule(), fault.level(), "", fault.why(), fault.fix())
            .at(text, start, end));
  }

  private Finding uncounted() {
    var parts =
        form.parts().stream()
            .filter(part -> part.chars() > 0)
            .map(part -> "`" + part.label() + ": …`")
            .distinct()
            .collect(Collectors.joining(", "));
    return Finding.ofAll(
        "length_not_counted",
        Level.INFO,
        "",
        form.title()
            + ": each part has a limit of its own, and no part is named, so none was counted.",
        "Write each part on a line of its own: " + parts + ".");
  }
}
