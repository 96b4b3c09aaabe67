package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.TreeSet;

/// What items of some kinds of source, about a topic or from a time, are called above them.
///
/// @param wanted which of them are
record SourceTitles(TopicAsked asked, WantedItems wanted) {
  private static final int LONGEST_TOPIC = 80;

  /// That there are some.
  String some() {
    return Sentence.upperFirst(kinds(2));
  }

  /// That there is none; what was asked for of a time need not be current.
  String none() {
    return (asked.when().isEmpty() ? "No current " : "No ") + kinds(1);
  }

  /// Behind what there is: to whom it is linked.
  String linkedTo(String whom) {
    return " linked to " + whom + wanted.leave() + wanted.inTime();
  }

  /// Behind what there is: what it is about.
  String onTopic() {
    return " about " + quoted() + wanted.leave() + wanted.inTime();
  }

  /// The topic.
  String quoted() {
    return "“" + Graphemes.cut(asked.topic(), LONGEST_TOPIC) + "”";
  }

  /// Whether words are wanted that somebody said, whichever way they came.
  boolean isQuotes() {
    return asked.sources().equals(SourceType.QUOTED);
  }

  /// Whoever looks for words to quote needs to know where they may be.
  Entry withLeave(Entry entry, Evidence item) {
    return isQuotes()
        ? new Entry(
            entry.parts(),
            entry.cites(),
            entry.note() + (item.quotable() ? " · may be quoted" : " · not for outside"))
        : entry;
  }

  private String kinds(int count) {
    if (isQuotes()) {
      return count == 1 ? "quotation" : "quotations";
    }
    if (asked.sources().equals(SourceType.ALL)) {
      var one = wanted.isObjections() ? "objection" : wanted.isComplaints() ? "complaint" : "item";
      return count == 1 ? one : (asked.when().isEmpty() ? "newest " : "") + one + "s";
    }
    var names = new TreeSet<String>();
    asked.sources().forEach(kind -> names.add(EvidenceSummary.noun(kind, count)));
    return String.join(count == 1 ? " or " : " and ", names)
        + (wanted.isComplaints() ? " with complaints" : "");
  }
}
