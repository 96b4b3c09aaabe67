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
    return fewPeople(items, people)
        + " Segments need at least "
        + Grouping.FEWEST_VOICES
        + " participants, better 5 of each kind: talk to more of them; the starting kit has an interview guide.";
  }

  private static String fewPeople(List<Item> items, Map<String, List<Item>> people) {
    long copies = items.stream().filter(item -> !item.isOriginal()).count();
    if (people.isEmpty() && copies == 0) {
      return "Not enough evidence: "
          + Sentence.counted(items.size(), "item", "items")
          + ", but none says which participant it is from. Give each a code such as P-07 in the column"
          + " participant.";
    }
    var said = Sentence.counted(people.size(), "participant", "participants");
    if (copies * 2 > items.size()) {
      return "Not enough evidence: "
          + copies
          + " of "
          + Sentence.counted(items.size(), "item repeats", "items repeat")
          + " another and count once, which leaves "
          + said
          + ".";
    }
    var most = people.entrySet().stream().max((a, b) -> a.getValue().size() - b.getValue().size());
    int all = people.values().stream().mapToInt(List::size).sum();
    if (most.isPresent() && people.size() > 1 && most.get().getValue().size() * 2 > all) {
      return "Not enough evidence: "
          + most.get().getValue().size()
          + " of "
          + all
          + " items are from "
          + most.get().getKey()
          + ", and one talkative participant is no segment.";
    }
    return "Not enough evidence: it is from " + said + ".";
  }

  /// Why nothing can be grouped by reason of languages; `""` where it can be tried.
  private static String foreign(int participants, Spoken spoken, boolean withRoles) {
    int writers = spoken.people().size();
    if (!spoken.isEnglish() && !withRoles) {
      return writers
          + " of "
          + participants
          + " participants write "
          + spoken.language()
          + ", and what was said is compared in English alone, so groups made of it would be chance. "
          + TRANSLATE
          + ", or take titles into account.";
    }
    if (spoken.isEnglish() && writers < Grouping.FEWEST_VOICES) {
      return "Not enough evidence: of "
          + participants
          + " participants "
          + writers
          + (writers == 1 ? " writes" : " write")
          + " English and the others do not ("
          + spoken.othersCounted()
          + "). Groups of all of them would tell languages apart, not people. "
          + TRANSLATE
          + ": at least "
          + Grouping.FEWEST_VOICES
          + " participants are needed in one language.";
    }
    return "";
  }

  /// Why titles make no groups of people who do not write English.
  static String fewTitles(int participants, Spoken spoken) {
    return "Not enough evidence: "
        + spoken.people().size()
        + " of "
        + participants
        + " participants write "
        + spoken.language()
        + ". What was said is compared in English alone, so only titles could group them, and no two"
        + " titles have "
        + Grouping.FEWEST_IN_GROUP
        + " of them each. "
        + TRANSLATE
        + ", or give each their job title (the column segment).";
  }

  /// What a reader must know of those who do not write English, among others who do.
  ///
  /// @param placed how many of them are in a group by their title
  static List<String> others(Spoken spoken, int placed) {
    int others = spoken.others().size();
    if (others == 0) {
      return List.of();
    }
    return List.of(
        Sentence.counted(others, "participant does", "participants do")
            + " not write English ("
            + spoken.othersCounted()
            + "). What they said is not compared, since groups of it would tell languages apart, not"
            + " people; "
            + (placed == others
                ? "their titles placed them."
                : (placed == 0
                        ? "they are in no group. "
                        : "titles placed " + placed + " of them. ")
                    + TRANSLATE
                    + ", or give them titles that the others go by."));
  }

  /// What a reader must know of groups that titles alone made.
  static List<String> byTitle(int participants, int grouped, Spoken spoken) {
    return List.of(
        spoken.people().size()
            + " of "
            + participants
            + " participants write "
            + spoken.language()
            + ". What was said is compared in English alone, so these groups rest on titles, and their"
            + " stability is not measured. "
            + TRANSLATE
            + ", and they rest on what was said too."
            + (grouped < participants
                ? " "
                    + Sentence.counted(participants - grouped, "participant is", "participants are")
                    + " in no group, for want of a title that "
                    + Grouping.FEWEST_IN_GROUP
                    + " share."
                : ""));
  }

  /// Why no groups were found although there are enough participants.
  static String none(Map<String, List<Item>> people, boolean withRoles) {
    int participants = people.size();
    long twice = people.values().stream().filter(said -> said.size() > 1).count();
    if (twice < Grouping.FEWEST_VOICES) {
      return "Not enough evidence: "
          + (twice == 0 ? "none" : "only " + twice)
          + " of "
          + participants
          + " participants said more than one thing, and on one remark each it cannot be tested whether"
          + " groups hold. At least "
          + Grouping.FEWEST_VOICES
          + " participants with two remarks or more are needed, better 5 of each kind with four:"
          + " interviews and open answers, with the same code for the same person.";
    }
    return "Not enough evidence: "
        + participants
        + " participants, but no groups that hold. What is told by half of what each said is not borne"
        + " out by the other half, so any segments would be chance. Bring in more of what each of them"
        + " said"
        + (withRoles
            ? " and their job titles (the column segment)."
            : ", or take titles into account.");
  }

  /// What a reader must know to judge the segments.
  static List<String> notes(Map<String, List<Item>> people, boolean byMeaning, boolean withRoles) {
    var notes = new ArrayList<String>();
    if (!byMeaning) {
      notes.add(
          "Grouped by shared words alone, since no sentence model is loaded; by meaning it is surer.");
    }
    long untitled =
        people.values().stream().filter(said -> Segments.titles(said).isEmpty()).count();
    if (withRoles && untitled > 0) {
      notes.add(
          untitled == people.size()
              ? "No job title is known, so only what was said counts."
              : untitled
                  + " of "
                  + people.size()
                  + (untitled == 1
                      ? " participants has no known title and was placed by what they said."
                      : " participants have no known title; they were placed by what they said."));
    }
    var torn =
        people.entrySet().stream()
            .filter(p -> isTorn(Segments.titles(p.getValue())))
            .map(Map.Entry::getKey)
            .toList();
    if (withRoles && !torn.isEmpty()) {
      notes.add(
          String.join(", ", torn.stream().limit(SHOWN).toList())
              + (torn.size() > SHOWN
                  ? " and " + (torn.size() - SHOWN) + " more go"
                  : torn.size() > 1 ? " go" : " goes")
              + " by several titles equally often; what was said decided. Correct the column segment"
              + " where one is wrong.");
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
