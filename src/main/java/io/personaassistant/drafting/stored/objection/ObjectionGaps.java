package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is shown where no reply on record answers what was heard: what is not there, and what to
/// ask to close the gap. Pure functions.
final class ObjectionGaps {
  private static final int MOST_OF_NAME = 4;

  private ObjectionGaps() {}

  /// The record speaks of it, but nobody has written a reply.
  static Answer noReply(About about, List<Objection> all, Material material) {
    var items = Researched.items(about.words(), material).stream().limit(2).toList();
    var entries = new ArrayList<Entry>();
    entries.add(Entry.of(Part.lead("No objection on record is this one.")));
    for (var item : items) {
      entries.add(
          new Entry(
              List.of(Part.quote(item.text())),
              List.of(item.id()),
              item.sourceType().label() + ", " + item.date()));
    }
    entries.add(Entry.of(Part.use("Ask them", ResearchQuestion.of(about.words()))));
    return answer(about, entries, all, material, EvidenceSummary.line(items, material.today()));
  }

  /// It is plain what kind of objection it is, and nobody has written what to say to that.
  static Answer ofKind(ObjectionType kind, About about, List<Objection> all, Material material) {
    var name = material.persona().name();
    var parts =
        List.of(
            Part.lead("No objection about " + about(kind) + " is on record for " + name + "."),
            Part.use("Ask them", question(kind)));
    return answer(about, List.of(new Entry(parts, List.of(), "not researched")), all, material, "");
  }

  private static String about(ObjectionType kind) {
    return switch (kind) {
      case PRICE, BUDGET -> "money";
      case TIMING -> "time";
      case COMPETITOR -> "a rival";
      case AUTHORITY -> "who decides";
      case STATUS_QUO -> "how they do it today";
      case TRUST -> "trust";
      case TECHNICAL_FIT -> "fitting in with other tools";
      case PAST_FAILURE -> "what failed before";
      case OTHER -> "this";
    };
  }

  /// What a seller asks next, about what happened rather than what might.
  private static String question(ObjectionType kind) {
    return switch (kind) {
      case PRICE -> "What did you compare the price with, and what did that include?";
      case BUDGET -> "How was the last thing like this paid for, and who agreed to it?";
      case TIMING -> "What comes first at the moment, and when is that done?";
      case COMPETITOR ->
          "What made you choose it, and what, if anything, did you miss the last time you used it?";
      case AUTHORITY -> "Who else had a say the last time, and what did they want to see?";
      case STATUS_QUO -> "How did you do it the last time, step by step?";
      case TRUST -> "What did you look at the last time before you relied on somebody new?";
      case TECHNICAL_FIT -> "What did the last tool you took on have to work with?";
      case PAST_FAILURE -> "What happened the last time, and what did you do then?";
      case OTHER -> ResearchQuestion.of("");
    };
  }

  /// Nothing on record is about it.
  static Answer nothing(About about, List<Objection> all, Material material) {
    var heard = about.words();
    var name = material.persona().name();
    var said =
        heard.isBlank()
            ? "No objections of " + name + " are on record yet."
            : "Nothing on record answers this for " + name + ".";
    var ask =
        heard.isBlank()
            ? "The last time you decided against a product or service for your work, what held you back?"
            : ResearchQuestion.of(heard);
    var parts =
        Part.known(
            Part.lead(said),
            Part.use("Ask them", ask),
            Part.detail(
                "Otherwise",
                isName(heard)
                    ? "`search %s %s` looks on record; `help` lists what can be drafted."
                        .formatted(material.persona().slug(), heard.strip())
                    : ""));
    return answer(about, List.of(new Entry(parts, List.of(), "not researched")), all, material, "");
  }

  /// Whether it names something and says nothing, so that it was hardly heard.
  private static boolean isName(String heard) {
    var words = Words.tokens(heard);
    return !words.isEmpty()
        && words.size() <= MOST_OF_NAME
        && words.stream().noneMatch(Words::isStop);
  }

  private static Answer answer(
      About about, List<Entry> entries, List<Objection> all, Material material, String footer) {
    return ObjectionAnswer.answer(
        material,
        about.words().isBlank() ? "Not researched" : about.line(),
        List.of(),
        List.of(new Section("", entries)),
        ObjectionAnswer.others(all, Optional.empty(), material),
        footer);
  }
}
