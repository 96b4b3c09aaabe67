package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.evidence.file.Section;
import java.util.Map;
import java.util.Set;

/// What items of a file say of traits.
final class LinkRows {
  private LinkRows() {}

  /// Adds the links of a file to `stances`.
  ///
  /// @param strangers ids that the file has for items which are others here
  static void read(
      RecordFile file, Set<String> strangers, Map<String, Link> stances, ImportLog log) {
    log.each(
        file.rows(Section.LINKS),
        row -> {
          var stance = stance(row.required("stance", ""));
          var item = requiredId(row, "evidence");
          if (strangers.contains(item)) {
            throw new RowProblem(
                item + " is another item here, so this is no link of it.",
                "Give the item another id in the file, here too.");
          }
          add(stances, new Link(item, requiredId(row, "trait"), stance));
        });
  }

  static Stance stance(String typed) {
    return Stance.of(typed)
        .orElseThrow(() ->
            new RowProblem(
                "“" + Row.shortened(typed) + "” is no stance.", "Write supports or contradicts."));
  }

  static String requiredId(Row row, String key) {
    var id = row.id(key);
    if (id.isEmpty()) {
      throw new RowProblem("It has no " + key + ".", "Add the id of the " + key + ".");
    }
    return id;
  }

  /// Keeps a link, unless the file has said the contrary before.
  static void add(Map<String, Link> stances, Link link) {
    var before = stances.putIfAbsent(link.evidence() + " " + link.trait(), link);
    if (before != null && before.stance() != link.stance()) {
      throw bothWays(link.evidence(), link.trait());
    }
  }

  /// The problem of an item that is said to be for a trait and against it.
  static RowProblem bothWays(String item, String trait) {
    return new RowProblem(
        "%s both supports and contradicts %s.".formatted(item, trait), "Keep one of the two.");
  }
}
