package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The stored items that say something else after an import, and the links that somebody made to
/// what they said before.
final class Reworded {
  private static final int MOST_SHOWN = 20;

  private final List<String> ids = new ArrayList<>();

  void add(String id) {
    ids.add(id);
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /// Tells which they are, and which links to read again.
  ///
  /// @param links all of the workspace before the import
  void tell(List<Link> links, ImportLog log) {
    log.warn(
        ids.size() == 1
            ? ids.getFirst() + " is on record already and now has the words of this file."
            : "%d items are on record already and now have the words of this file: %s."
                .formatted(ids.size(), shown(ids)));
    var linked =
        links.stream()
            .filter(link -> ids.contains(link.evidence()))
            .map(link -> link.evidence() + " " + link.stance().word() + " " + link.trait())
            .toList();
    if (!linked.isEmpty()) {
      log.warn(
          (linked.size() == 1 ? "A link to the old words stays: " : "Links to the old words stay: ")
              + shown(linked)
              + ". Read "
              + (linked.size() == 1 ? "it" : "them")
              + " again, and take away what no longer holds.");
    }
  }

  private static String shown(List<String> all) {
    int more = all.size() - MOST_SHOWN;
    return all.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
