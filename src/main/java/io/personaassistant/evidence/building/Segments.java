package io.personaassistant.evidence.building;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.building.SegmentStore.Item;
import io.personaassistant.evidence.meaning.MeaningIndex;
import io.personaassistant.evidence.segment.Distinctive;
import io.personaassistant.evidence.segment.Grouping;
import io.personaassistant.persona.Persona;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Groups the participants of the evidence by what they say and do, and by their titles where these
/// are known. Each participant counts once, however much they said; copies and items in quarantine
/// never count. By meaning where the models are loaded, else by words. What is said is compared in
/// English alone; who writes another language is grouped by title or not at all, since a group told
/// apart by its language says nothing of people. The same records always give the same segments.
public final class Segments {
  private static final int MOST_WORDS = 6;
  private static final int FEWEST_GROUPS = 2;

  private final SegmentStore store = new SegmentStore();
  private final MeaningIndex meanings;
  private final boolean withSamples;
  private final SegmentVoices voices;

  /// A group of participants.
  ///
  /// @param label the title most of them go by, else the words that set them apart
  /// @param participants codes in order
  /// @param evidence ids of what they said, in order
  /// @param distinctive words that they use and others do not, the most telling first
  public record Segment(
      String label, List<String> participants, List<String> evidence, List<String> distinctive) {
    public Segment {
      participants = List.copyOf(participants);
      evidence = List.copyOf(evidence);
      distinctive = List.copyOf(distinctive);
    }
  }

  /// What grouping came to.
  ///
  /// @param segments the largest first; empty where the evidence bears none
  /// @param why a sentence with the next step where there are none, else `""`
  /// @param notes sentences about what was counted, and how
  /// @param stability how much the groups stay the same when half of the evidence is left out; 0
  ///   where titles alone made them
  /// @param byTitle whether titles alone made them, since what was said cannot be compared
  public record Found(
      List<Segment> segments,
      String why,
      List<String> notes,
      double stability,
      int participants,
      boolean byTitle) {
    public Found {
      segments = List.copyOf(segments);
      notes = List.copyOf(notes);
    }

    /// The persona that stands for each of the segments that one stands for, with this library.
    public Map<Segment, Persona> owners(Library library) {
      return new SegmentOwners(library).of(segments);
    }

    static Found none(String why, List<String> notes, int participants) {
      return new Found(List.of(), why, notes, 0, participants, false);
    }
  }

  /// Segments that leave samples out unless asked for.
  public Segments(MeaningIndex meanings, boolean withSamples) {
    this.meanings = meanings;
    this.withSamples = withSamples;
    this.voices = new SegmentVoices(meanings);
  }

  /// How many items there are to group: samples and what is in quarantine do not count beside a
  /// team's own.
  public int items(Handle handle, long workspace) {
    return store.count(handle, workspace, withSamples);
  }

  /// The segments in the records of a workspace. Load the models before, or it goes by words.
  ///
  /// @param withRoles whether titles count beside what is said
  public Found of(Handle handle, long workspace, boolean withRoles) {
    var items = own(store.items(handle, workspace, withSamples));
    var people = people(items);
    var spoken = Spoken.of(people);
    var refusal = SegmentRefusals.before(items, people, spoken, withRoles);
    if (!refusal.isEmpty()) {
      return Found.none(refusal, List.of(), people.size());
    }
    return spoken.isEnglish()
        ? bySaying(handle, people, spoken, withRoles)
        : byTitle(people, spoken);
  }

  private Found bySaying(
      Handle handle, Map<String, List<Item>> people, Spoken spoken, boolean withRoles) {
    var model = meanings.models().now();
    var heard = spoken.people();
    var notes = new ArrayList<>(SegmentRefusals.notes(heard, model.isPresent(), withRoles));
    var grouping = Grouping.of(voices.of(handle, heard, model), withRoles);
    if (!grouping.isFound()) {
      notes.addAll(SegmentRefusals.others(spoken, 0));
      return Found.none(SegmentRefusals.none(heard, withRoles), notes, people.size());
    }
    var members = members(List.copyOf(heard.keySet()), grouping);
    var words = Distinctive.of(texts(members, heard), MOST_WORDS);
    var labels = SegmentLabels.of(members, heard, words, withRoles);
    var all = withRoles ? withOthers(members, people, spoken) : members;
    if (withRoles) {
      notes.addAll(
          OtherTrades.in(
              all,
              code -> TitleGroups.title(people.getOrDefault(code, List.of())).orElse(""),
              labels));
    }
    notes.addAll(SegmentRefusals.others(spoken, count(all) - count(members)));
    return new Found(
        segments(all, people, labels, words),
        "",
        notes,
        grouping.stability(),
        people.size(),
        false);
  }

  private static Found byTitle(Map<String, List<Item>> people, Spoken spoken) {
    var members = TitleGroups.of(spoken.people());
    if (members.size() < FEWEST_GROUPS) {
      return Found.none(SegmentRefusals.fewTitles(people.size(), spoken), List.of(), people.size());
    }
    var words = members.stream().map(_ -> List.<String>of()).toList();
    var labels = SegmentLabels.of(members, people, words, true);
    var all = withOthers(members, people, spoken);
    return new Found(
        segments(all, people, labels, words),
        "",
        SegmentRefusals.byTitle(people.size(), count(all), spoken),
        0,
        people.size(),
        true);
  }

  private static int count(List<List<String>> members) {
    return members.stream().mapToInt(List::size).sum();
  }

  /// The groups with those who write another language where the rest goes by their title.
  private static List<List<String>> withOthers(
      List<List<String>> members, Map<String, List<Item>> people, Spoken spoken) {
    var all = new ArrayList<List<String>>();
    members.forEach(group -> all.add(new ArrayList<>(group)));
    spoken
        .others()
        .keySet()
        .forEach(code ->
            TitleGroups.joined(people.getOrDefault(code, List.of()), members, people)
                .ifPresent(group -> all.get(members.indexOf(group)).add(code)));
    all.forEach(group -> group.sort(Comparator.naturalOrder()));
    return all;
  }

  /// Once there are items of a team's own, the invented ones would only blur them.
  static List<Item> own(List<Item> items) {
    var own = items.stream().filter(item -> !item.evidence().sample()).toList();
    return own.isEmpty() ? items : own;
  }

  /// What each participant said, in order of code; copies left out.
  private static Map<String, List<Item>> people(List<Item> items) {
    var people = new TreeMap<String, List<Item>>();
    items.stream()
        .filter(item -> item.isOriginal() && !item.evidence().participant().isEmpty())
        .forEach(item ->
            people
                .computeIfAbsent(item.evidence().participant(), _ -> new ArrayList<>())
                .add(item));
    return people;
  }

  /// The codes of each group, the largest first.
  private static List<List<String>> members(List<String> codes, Grouping grouping) {
    var members = new ArrayList<List<String>>();
    for (int g = 0; g < grouping.count(); g++) {
      int group = g;
      members.add(
          IntStream.range(0, codes.size())
              .filter(i -> grouping.groups().get(i) == group)
              .mapToObj(codes::get)
              .toList());
    }
    members.sort(
        Comparator.comparingInt((List<String> m) -> -m.size()).thenComparing(List::getFirst));
    return members;
  }

  /// For each group what each of its participants said.
  private static List<List<List<String>>> texts(
      List<List<String>> members, Map<String, List<Item>> people) {
    return members.stream()
        .map(m ->
            m.stream()
                .map(code ->
                    people.getOrDefault(code, List.of()).stream()
                        .map(item -> item.evidence().text())
                        .toList())
                .toList())
        .toList();
  }

  private static List<Segment> segments(
      List<List<String>> members,
      Map<String, List<Item>> people,
      List<String> labels,
      List<List<String>> words) {
    var segments = new ArrayList<Segment>();
    for (int g = 0; g < members.size(); g++) {
      var ids = new TreeSet<String>();
      members
          .get(g)
          .forEach(code ->
              people.getOrDefault(code, List.of()).forEach(i -> ids.add(i.evidence().id())));
      segments.add(new Segment(labels.get(g), members.get(g), List.copyOf(ids), words.get(g)));
    }
    segments.sort(Comparator.comparingInt((Segment s) -> -s.participants().size()));
    return segments;
  }

  /// The titles that a participant goes by, each with how often.
  static Map<String, Integer> titles(List<Item> said) {
    var titles = new TreeMap<String, Integer>();
    said.stream()
        .map(item -> item.evidence().segment())
        .filter(title -> !title.isEmpty())
        .forEach(title -> titles.merge(title, 1, Integer::sum));
    return titles;
  }
}
