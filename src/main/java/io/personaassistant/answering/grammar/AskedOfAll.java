package io.personaassistant.answering.grammar;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a question about what customers say of a topic that names no persona: "who cares about
/// calendars?", "what do we know about pricing?", "is there research on onboarding?". English. Pure
/// functions.
final class AskedOfAll {
  /// A longer text is no question about a topic.
  private static final int LONGEST = 300;

  private static final int LONGEST_LOOSE = 120;

  static final PhraseTable PHRASES = PhraseTable.read(AskedOfAll.class, "asked-of-all.txt");

  private static final List<Pattern> QUESTIONS = whole("question");

  private static final List<Pattern> OF_SOURCES = whole("of-sources");

  private static final Pattern WHO_SAID = PHRASES.exactly("who-said");

  private static final Pattern EDGES = PHRASES.exactly("edges");

  private static final Pattern THEM = PHRASES.exactly("them");

  /// A question or an order that speaks of customers or of what is on record, whatever it asks.
  private static final Pattern LOOSE = whole("loose").getFirst();

  private AskedOfAll() {}

  /// A question about customers or personas in general as it would be asked of some that are known:
  /// "what do they want" for "what do our customers want".
  static String ofThem(String text) {
    return text.length() > LONGEST
        ? text
        : THEM.matcher(text.strip())
            .replaceAll(found ->
                found.group("they") != null ? "they" : found.group("end") == null ? "them" : "")
            .strip();
  }

  /// The same as [#topic] for what is asked in any other words.
  static Optional<String> loosely(String text) {
    var asked = LOOSE.matcher(text.strip().replaceAll("\\s+", " "));
    return text.length() <= LONGEST_LOOSE && asked.matches()
        ? Optional.of(bare(asked.group("topic"))).filter(t -> !Words.content(t).isEmpty())
        : Optional.empty();
  }

  /// Whether it asks by whom something was said.
  static boolean isWhoSaid(String text) {
    return text.length() <= LONGEST && WHO_SAID.matcher(text.strip()).lookingAt();
  }

  /// Whether [#loosely] alone reads it.
  static boolean isOnlyLoose(String text) {
    return topic(text).isEmpty() && loosely(text).isPresent();
  }

  /// What is asked about; empty where a text is no such question.
  static Optional<String> topic(String text) {
    return topic(text, QUESTIONS).or(() -> ofSources(text));
  }

  /// The same of what came in one way, such as "support tickets about exports", which is no reply
  /// to a ticket.
  static Optional<String> ofSources(String text) {
    return topic(text, OF_SOURCES);
  }

  private static Optional<String> topic(String text, List<Pattern> questions) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var clean = text.strip().replaceAll("\\s+", " ");
    return questions.stream()
        .map(p -> p.matcher(clean))
        .filter(m -> m.matches())
        .map(m -> bare(m.group("topic")))
        .filter(topic -> !Words.content(topic).isEmpty())
        .findFirst();
  }

  /// A topic without what only leads to it.
  static String bare(String topic) {
    var before = "";
    var bare = topic.strip();
    while (!bare.equals(before)) {
      before = bare;
      bare = EDGES.matcher(bare).replaceFirst("").strip();
    }
    return bare;
  }

  private static List<Pattern> whole(String kind) {
    return PHRASES.each(PHRASES.of("lead"), kind, "[\\s?!.]*");
  }
}
