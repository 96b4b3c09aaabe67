package io.personaassistant.evidence.intake;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.PlainWords;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.RowProblem;
import io.personaassistant.text.Similarity;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps the ids that the program gave to items from rows of a file that name the same one by
/// chance: an item is never replaced by another.
final class OwnNumbers {
  private static final Pattern OUR_NUMBER = Pattern.compile("E\\d{3,}");

  /// Texts that share fewer of their words are no two versions of one.
  private static final double SAME_ITEM = 0.5;

  private final Set<String> strangers = new HashSet<>();
  private final Set<String> said;
  private final EvidenceShelf shelf;

  /// @param unnamed what the rows of the file that name no id say
  OwnNumbers(EvidenceShelf shelf, Collection<Evidence> unnamed) {
    this.shelf = shelf;
    this.said =
        unnamed.stream().flatMap(item -> shelf.same(item).stream()).collect(Collectors.toSet());
  }

  /// The ids of rows that were refused because they stand for another item here; what else the file
  /// says of these ids is not about that item.
  Set<String> strangers() {
    return strangers;
  }

  /// Refuses a row that names the id of an item that is another one.
  ///
  /// @param read what would be stored
  /// @param source where the row says that it is from
  void require(Evidence read, Evidence stored, String source) {
    // a row without an id of the same file says what is on record here
    boolean isSaid = said.contains(stored.id()) && shelf.same(read).isEmpty();
    if (isSaid || isAnother(read, stored, source)) {
      strangers.add(stored.id());
      var another = stored.id() + " is another item here, ";
      throw stored.sourceRef().isEmpty()
          ? new RowProblem(
              another + "“" + Row.shortened(stored.text()) + "”.", "Give the row another id.")
          : new RowProblem(
              another + "from “" + stored.sourceRef() + "”.",
              "Give the row another id; if it is that item, give it the same source_ref.");
    }
  }

  private static boolean isAnother(Evidence read, Evidence stored, String source) {
    boolean elsewhere =
        stored.sourceRef().isEmpty()
            ? differences(read, stored) > 1
            : !stored.sourceRef().equals(source);
    return OUR_NUMBER.matcher(stored.id()).matches()
        && elsewhere
        && Similarity.containment(
                Set.copyOf(PlainWords.content(read.text())),
                Set.copyOf(PlainWords.content(stored.text())))
            < SAME_ITEM;
  }

  /// How many things are other ones that stay when a text is corrected: kind, day and person.
  private static int differences(Evidence read, Evidence stored) {
    return (read.date().equals(stored.date()) ? 0 : 1)
        + (read.sourceType() == stored.sourceType() ? 0 : 1)
        + (read.participant().equals(stored.participant()) ? 0 : 1);
  }
}
