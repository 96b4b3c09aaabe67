package io.personaassistant.evidence.building;

import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Why there are no segments, and what was counted, in sentences with the next step. They name no
/// commands: who reads them may be in Slack.
final class SegmentRefusals {
  private static final int SHOWN = 3;
  private static final String TRANSLATE = "Import what they said in English translation";

  private SegmentRefusals() {}

  /// Why nothing can be grouped at all; `""` where it can be tried.
  static String before(
      List<Item> items, Map<String, List<Item>> people, Spoken spoken, boolean withRoles) {
    if (items.isEmpty()) {
      return "There is no evidence yet. Bring in what customers said: interviews, survey answers,"
          + " tickets, notes of calls. The starting kit says what to ask.";
    }
    if (people.size() >= Grouping.FEWEST_VOICES) {
      return foreign(people.size(), spoken, withRoles);
    }
    return ("%s Segments need at least %d participants, better 5 of each kind: talk to"
            + " more of them; the starting kit has an interview guide.")
        .formatted(fewPeople(items, people), Grouping.FEWEST_VOICES);
  }

  private static String fewPeople(List<Item> items, Map<String, List<Item>> people) {
    long copies = items.stream().filter(item -> !item.isOriginal()).count();
    if (people.isEmpty() && copies == 0) {
      return ("Not enough evidence: %s, but none says which participant it is from. Give"
              + " each a code such as P-07 in the column participant.")
          .formatted(Sentence.counted(items.size(), "item", "items"));
    }
    var said = Sentence.counted(people.size(), "participant", "participants");
    if (copies * 2 > items.size()) {
      return "Not enough evidence: %d of %s another and count once, which leaves %s."
          .formatted(copies, Sentence.counted(items.size(), "item repeats", "items repeat"), said);
    }
    var most = people.entrySet().stream().max((a, b) -> a.getValue().size() - b.getValue().size());
    int all = people.values().stream().mapToInt(List::size).sum();
    if (most.isPresent() && people.size() > 1 && most.get().getValue().size() * 2 > all) {
      return ("Not enough evidence: %d of %d items are from %s, and one talkative"
              + " participant is no segment.")
          .formatted(most.get().getValue().size(), all, most.get().getKey());
    }
    return "Not enough evidence: it is from " + said + ".";
  }

  /// Why nothing can be grouped by reason of languages; `""` where it can be tried.
  private static String foreign(int participants, Spoken spoken, boolean withRoles) {
    int writers = spoken.people().size();
    if (!spoken.isEnglish() && !withRoles) {
      return ("%d of %d participants write %s, and what was said is compared in English"
              + " alone, so groups made of it would be chance. %s, or take titles into account.")
          .formatted(writers, participants, spoken.language(), TRANSLATE);
    }
    if (spoken.isEnglish() && writers < Grouping.FEWEST_VOICES) {
      return ("Not enough evidence: of %d participants %d %s English and the others do"
              + " not (%s). Groups of all of them would tell languages apart, not people. %s: at"
              + " least %d participants are needed in one language.")
          .formatted(
              participants,
              writers,
              writers == 1 ? "writes" : "write",
              spoken.othersCounted(),
              TRANSLATE,
              Grouping.FEWEST_VOICES);
    }
    return "";
  }

  /// Why titles make no groups of people who do not write English.
  static String fewTitles(int participants, Spoken spoken) {
    return ("Not enough evidence: %d of %d participants write %s. What was said is"
            + " compared in English alone, so only titles could group them, and no two titles"
            + " have %d of them each. %s, or give each their job title (the column segment).")
        .formatted(
            spoken.people().size(),
            participants,
            spoken.language(),
            Grouping.FEWEST_IN_GROUP,
            TRANSLATE);
  }

  /// What a reader must know of those who do not write English, among others who do.
  ///
  /// @param placed how many of them are in a group by their title
  static List<String> others(Spoken spoken, int placed) {
    int others = spoken.others().size();
    if (others == 0) {
      return List.of();
    }
    var where = placed == 0 ? "they are in no group." : "titles placed " + placed + " of them.";
    return List.of(
        ("%s not write English (%s). What they said is not compared, since groups of it"
                + " would tell languages apart, not people; %s")
            .formatted(
                Sentence.counted(others, "participant does", "participants do"),
                spoken.othersCounted(),
                placed == others
                    ? "their titles placed them."
                    : "%s %s, or give them titles that the others go by."
                        .formatted(where, TRANSLATE)));
  }

  /// What a reader must know of groups that titles alone made.
  static List<String> byTitle(int participants, int grouped, Spoken spoken) {
    var note =
        ("%d of %d participants write %s. What was said is compared in English alone, so"
                + " these groups rest on titles, and their stability is not measured. %s, and"
                + " they rest on what was said too.")
            .formatted(spoken.people().size(), participants, spoken.language(), TRANSLATE);
    int left = participants - grouped;
    return List.of(
        left <= 0
            ? note
            : "%s %s in no group, for want of a title that %d share."
                .formatted(
                    note,
                    Sentence.counted(left, "participant is", "participants are"),
                    Grouping.FEWEST_IN_GROUP));
  }

  /// Why no groups were found although there are enough participants.
  static String none(Map<String, List<Item>> people, boolean withRoles) {
    int participants = people.size();
    long twice = people.values().stream().filter(said -> said.size() > 1).count();
    if (twice < Grouping.FEWEST_VOICES) {
      return ("Not enough evidence: %s of %d participants said more than one thing, and"
              + " on one remark each it cannot be tested whether groups hold. At least %d"
              + " participants with two remarks or more are needed, better 5 of each kind with"
              + " four: interviews and open answers, with the same code for the same person.")
          .formatted(twice == 0 ? "none" : "only " + twice, participants, Grouping.FEWEST_VOICES);
    }
    long untitled = untitled(people);
    return ("Not enough evidence: %d participants, but no groups that hold. What is told"
            + " by half of what each said is not borne out by the other half, so any segments"
            + " would be chance. Bring in more of what each of them said%s")
        .formatted(
            participants,
            withRoles
                ? untitled > 0 ? " and their job titles (the column segment)." : "."
                : untitled < participants ? ", or take titles into account." : ".");
  }

  private static long untitled(Map<String, List<Item>> people) {
    return people.values().stream().filter(said -> Segments.titles(said).isEmpty()).count();
  }

  /// What a reader must know to judge the segments.
  static List<String> notes(Map<String, List<Item>> people, boolean byMeaning, boolean withRoles) {
    var notes = new ArrayList<String>();
    if (!byMeaning) {
      notes.add(
          "Grouped by shared words alone, since no sentence model is loaded; by meaning it is surer.");
    }
    long untitled = untitled(people);
    if (withRoles && untitled > 0) {
      notes.add(
          untitled == people.size()
              ? "No job title is known, so only what was said counts."
              : "%d of %d participants %s placed by what they said."
                  .formatted(
                      untitled,
                      people.size(),
                      untitled == 1
                          ? "has no known title and was"
                          : "have no known title; they were"));
    }
    var torn =
        people.entrySet().stream()
            .filter(p -> isTorn(Segments.titles(p.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    if (withRoles && !torn.isEmpty()) {
      int more = torn.size() - SHOWN;
      notes.add(
          ("%s%s by several titles equally often; what was said decided. Correct the column"
                  + " segment where one is wrong.")
              .formatted(
                  String.join(", ", torn.stream().limit(SHOWN).toList()),
                  more > 0 ? " and " + more + " more go" : torn.size() > 1 ? " go" : " goes"));
    }
    return notes;
  }

  /// Whether titles say different things of somebody, as "baker" and "master baker" do not.
  private static boolean isTorn(Map<String, Integer> titles) {
    int most = titles.values().stream().mapToInt(n -> n).max().orElse(0);
    var first =
        titles.entrySet().stream()
            .filter(t -> t.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return first.stream()
        .anyMatch(one -> first.stream().anyMatch(other -> !TitleGroups.isAlike(one, other)));
  }
}
