package io.personaassistant.answering.refining;

import io.personaassistant.answering.request.Prepared;
import io.personaassistant.answering.request.Records;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.DraftView;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.type.DraftTypes;
import java.util.ArrayList;
import java.util.List;

/// "What did you change?": the lines of the last draft beside those that it was made from.
/// Thread-safe.
final class WhatChanged {
  private final Records records;
  private final DraftTypes types;
  private final RefinedDrafts drafts;

  WhatChanged(Records records, DraftTypes types) {
    this.records = records;
    this.types = types;
    this.drafts = new RefinedDrafts(records, types);
  }

  Prepared prepare(String requestRef) {
    var last = drafts.last(requestRef).map(RefinedDrafts.Last::stored);
    if (last.isEmpty()) {
      return Prepared.refused(
          Answer.sentence("No draft yet", "There is no draft here that could have been changed."));
    }
    var parent = records.drafts().find(last.get().parent());
    if (parent.isEmpty()) {
      return Prepared.only(
          Answer.sentence(
              "Nothing was changed",
              "The draft is the first of its kind here. “Shorter”, “in German” or any other wish makes a new version of it."));
    }
    return Prepared.only(answer(last.get(), parent.get()));
  }

  private Answer answer(Stored draft, Stored parent) {
    var before = lines(parent);
    var now = lines(draft);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
      var old = i < before.size() ? before.get(i) : "";
      var after = i < now.size() ? now.get(i) : "";
      if (!old.equals(after)) {
        entries.add(
            Entry.of(
                Part.lead("Line " + (i + 1), after.isEmpty() ? "is gone" : after),
                Part.detail("Before", old.isEmpty() ? "no such line" : old)));
      }
    }
    return entries.isEmpty()
        ? Answer.sentence("Nothing was changed", "All lines are as they were.")
        : Answer.page(
            "What was changed",
            "Asked: " + draft.refinement(),
            List.of(new Section("", entries)),
            "");
  }

  private List<String> lines(Stored draft) {
    return types
        .called(draft.type())
        .map(type ->
            records.drafts().shownLines(draft.ref()).stream()
                .map(line -> WhyLines.words(DraftView.entry(line, type, draft.option())))
                .toList())
        .orElse(List.of());
  }
}
