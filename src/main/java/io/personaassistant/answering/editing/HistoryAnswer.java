package io.personaassistant.answering.editing;

import io.personaassistant.answering.editing.PersonaHistory.Versions;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaChange;
import io.personaassistant.persona.PersonaVersion;
import java.util.List;

/// What became of a persona, as an answer: who changed it, when and why, the newest first. Pure
/// functions.
public final class HistoryAnswer {
  private static final int MOST_VERSIONS = 6;
  private static final int MOST_CHANGES = 4;

  private HistoryAnswer() {}

  /// The last review, and the newest versions.
  ///
  /// @param newestFirst all its versions
  public static Answer of(Persona persona, List<PersonaVersion> newestFirst) {
    var versions = new Versions(newestFirst);
    var entries = newestFirst.stream().limit(MOST_VERSIONS).map(v -> entry(versions, v)).toList();
    int more = newestFirst.size() - entries.size();
    return RecordWords.answer(
        persona,
        "history",
        persona.lastReview().map(day -> "Last reviewed on " + day).orElse("Not reviewed yet"),
        List.of(),
        List.of(
            new Section(
                "Versions, the newest first" + (more > 0 ? " (" + more + " older ones)" : ""),
                entries)),
        FollowUps.next(new FollowUp("Health", "health " + persona.slug())),
        "`persona history " + persona.slug() + "` and its windows in Slack show each in full");
  }

  private static Entry entry(Versions versions, PersonaVersion version) {
    var change = version.change();
    var told =
        change.at().toString().substring(0, 10)
            + ", "
            + versions.told(version)
            + ", by "
            // a Slack user id says nothing here
            + (change.by().matches("[UW][A-Z0-9]{6,}") ? "a colleague in Slack" : change.by());
    var names =
        versions.changes(version).stream()
            .map(PersonaChange::what)
            .distinct()
            .limit(MOST_CHANGES)
            .toList();
    return Entry.of(
        Part.known(
            Part.lead(Integer.toString(version.version()), told),
            Part.detail("Changed", String.join(", ", names))));
  }
}
