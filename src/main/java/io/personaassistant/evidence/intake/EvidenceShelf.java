package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.Participants;
import io.personaassistant.evidence.PlainWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is stored while a file is read, by id and by what it says, and what of it is to be stored.
final class EvidenceShelf {
  /// "E1" where others write "E001".
  private static final Pattern PLAIN = Pattern.compile("E[1-9]\\d?");

  private final Map<String, Evidence> byId = new HashMap<>();
  private final Map<List<String>, String> byContent = new HashMap<>();
  private final Map<String, String> about;
  private final List<Evidence> changed = new ArrayList<>();
  private final Map<String, String> newAbout = new LinkedHashMap<>();
  private final Set<String> reserved;

  /// Ids of what was stored before this file, by what it says and not by where it is from; an id is
  /// taken out when a row has claimed it.
  private final Map<List<String>, Deque<String>> elsewhere = new HashMap<>();

  private final Set<String> claimed = new HashSet<>();
  private final Answers answers;
  private final boolean isPlain;
  private int next = 1;

  /// @param about the personas of items, by their ids; must be mutable
  /// @param reserved ids that no item without one gets: those of items that are no more, those that
  ///   the file names, and those that links wait for
  /// @param texts what the rows of the file say
  EvidenceShelf(
      List<Evidence> items, Map<String, String> about, Set<String> reserved, List<String> texts) {
    items.forEach(this::put);
    items.stream()
        .filter(item -> !item.sample())
        .sorted(Comparator.comparing(Evidence::id))
        .forEach(item ->
            said(item)
                .forEach(
                    key -> elsewhere.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(item.id())));
    this.isPlain =
        Stream.concat(byId.keySet().stream(), reserved.stream())
            .anyMatch(id -> PLAIN.matcher(id).matches());
    this.answers = new Answers(items, texts);
    this.about = about;
    this.reserved = Set.copyOf(reserved);
  }

  Map<String, String> about() {
    return about;
  }

  /// Items to store.
  List<Evidence> changed() {
    return changed;
  }

  /// Personas of items to note.
  Map<String, String> newAbout() {
    return newAbout;
  }

  void put(Evidence item) {
    byId.put(item.id(), item);
    byContent.putIfAbsent(content(item), item.id());
  }

  Optional<Evidence> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The id of the stored item that says just this.
  Optional<String> same(Evidence item) {
    return Optional.ofNullable(byContent.get(content(item)));
  }

  /// An item of a file without ids: the stored one that says the same, else the one that was the
  /// same answer in other words, else a new one.
  ///
  /// @param anywhere also one that came under another name; it is given as it is stored
  /// @param beside what else its row holds, where the answer can be told from all others of its
  ///   file
  Evidence identified(Evidence item, boolean anywhere, Optional<List<String>> beside) {
    var known = byContent.get(content(item));
    if (known != null) {
      claimed.add(known);
    } else if (anywhere) {
      var same = claim(item);
      if (same.isPresent()) {
        return same.get();
      }
    }
    if (known != null) {
      return item.withId(known);
    }
    var before = beside.flatMap(b -> answers.before(item, b)).map(Evidence::id);
    return item.withId(before.filter(claimed::add).orElseGet(this::nextId));
  }

  /// Each stored item stands for one row, so that what several people said is kept as often.
  private Optional<Evidence> claim(Evidence item) {
    for (var key : said(item)) {
      var ids = elsewhere.getOrDefault(key, new ArrayDeque<>());
      while (!ids.isEmpty()) {
        var id = ids.poll();
        if (claimed.add(id)) {
          return find(id);
        }
      }
    }
    return Optional.empty();
  }

  /// What makes two items the same although they came under different names: the same words on the
  /// same day, by the same participant or at the same place of the file. The place says nothing of
  /// two participants whom their files gave codes.
  private static List<List<String>> said(Evidence item) {
    var text = String.join(" ", PlainWords.of(item.text()));
    var day = item.sourceType().word() + " " + item.date();
    var place = item.sourceRef().substring(item.sourceRef().lastIndexOf(' ') + 1);
    var keys = new ArrayList<List<String>>();
    if (!item.participant().isEmpty()) {
      keys.add(List.of(day, text, "by", item.participant()));
    }
    boolean isNamed = !item.participant().isEmpty() && !Participants.isMade(item.participant());
    if (!place.isEmpty() && !isNamed) {
      keys.add(List.of(day, text, "at", place));
    }
    return keys;
  }

  private String nextId() {
    // goes on where it stopped: counting from 1 for each of 10,000 rows would take minutes
    while (isTaken("E%d".formatted(next)) || isTaken("E%03d".formatted(next))) {
      next++;
    }
    return numbered();
  }

  private boolean isTaken(String id) {
    return byId.containsKey(id) || reserved.contains(id);
  }

  /// The next number, written as the records write theirs.
  private String numbered() {
    return (isPlain ? "E%d" : "E%03d").formatted(next);
  }

  private static List<String> content(Evidence item) {
    return List.of(
        item.sourceType().word(),
        item.sourceRef(),
        item.date().toString(),
        item.participant(),
        item.text());
  }
}
