package io.personaassistant.evidence.search;

import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is looked for.
///
/// @param whose the persona that it is to be about, if any
/// @param kinds the kinds of source that it is to come from; empty for any
/// @param content the words that say what it is about
record Wish(
    long workspace,
    Whose whose,
    Set<SourceType> kinds,
    String words,
    List<String> content,
    int limit,
    LocalDate today) {
  /// What a row, a ticket or a participant is called: nothing is near to it in meaning.
  private static final Pattern CODE = Pattern.compile("\\S*\\d\\S*");

  String slug() {
    return whose.slug();
  }

  boolean isCode() {
    return CODE.matcher(words).matches();
  }

  boolean isOfKind(Evidence item) {
    return kinds.isEmpty() || kinds.contains(item.sourceType());
  }
}
