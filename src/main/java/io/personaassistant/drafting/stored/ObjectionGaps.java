package io.personaassistant.drafting.stored;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is shown where no reply on record answers what was heard: what is not there, and what to
/// ask to close the gap. Pure functions.
final class ObjectionGaps {
  private ObjectionGaps() {}

  /// The record speaks of it, but nobody has written a reply.
  static Answer noReply(String heard, List<Objection> all, Material material) {
    var items = Researched.items(heard, material).stream().limit(2).toList();
    var entries = new ArrayList<Entry>();
    entries.add(
        new Entry(List.of(Part.lead("No objection on record is this one.")), List.of(), ""));
    for (var item : items) {
      entries.add(
          new Entry(
              List.of(Part.quote(item.text())),
              List.of(item.id()),
              item.sourceType().label() + ", " + item.date()));
    }
    entries.add(
        new Entry(List.of(Part.lead("Ask them", ResearchQuestion.of(heard))), List.of(), ""));
    return ObjectionAnswer.answer(
        material,
        "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("", entries)),
        ObjectionAnswer.others(all, Optional.empty(), material),
        EvidenceSummary.line(items, material.today()));
  }

  /// A rival does it already, and nobody has written what to say to that.
  static Answer rival(String heard, List<Objection> all, Material material) {
    var parts =
        List.of(
            Part.lead(
                "No objection about a rival is on record for " + material.persona().name() + "."),
            Part.lead(
                "Ask them",
                "What made you choose it, and what, if anything, did you miss the last time you used it?"));
    return ObjectionAnswer.answer(
        material,
        "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("", List.of(new Entry(parts, List.of(), "not researched")))),
        ObjectionAnswer.others(all, Optional.empty(), material),
        "");
  }

  /// Nothing on record is about it.
  static Answer nothing(String heard, List<Objection> all, Material material) {
    var name = material.persona().name();
    var said =
        heard.isBlank()
            ? "No objections of " + name + " are on record yet."
            : "Nothing on record answers this for " + name + ".";
    var ask =
        heard.isBlank()
            ? "The last time you decided against a product or service for your work, what held you back?"
            : ResearchQuestion.of(heard);
    var parts = List.of(Part.lead(said), Part.lead("Ask them", ask));
    return ObjectionAnswer.answer(
        material,
        heard.isBlank() ? "Not researched" : "You heard: “" + Graphemes.cut(heard, 200) + "”",
        List.of(),
        List.of(new Section("", List.of(new Entry(parts, List.of(), "not researched")))),
        ObjectionAnswer.others(all, Optional.empty(), material),
        "");
  }
}
