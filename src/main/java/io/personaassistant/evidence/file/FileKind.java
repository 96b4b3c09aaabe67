package io.personaassistant.evidence.file;

import io.personaassistant.text.WordList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells records of another kind than the one that was asked for by the names of their columns, so
/// that what a customer said never becomes a product fact because both have a `text`.
final class FileKind {
  /// Names that hardly any other kind of file has; what is shared, such as `text` or `source`, is
  /// no sign.
  private static final Map<Section, Set<String>> SIGNS =
      Map.of(
          Section.EVIDENCE,
          WordList.stroked(
              "source_type|participant|participant_id|respondent|interviewee|supports|supports_traits"
                  + "|contradicts|contradicts_traits|evidence_id|verbatim"),
          Section.FACTS,
          Set.of("statement", "claim", "fact"),
          Section.TALK_TRACKS,
          Set.of("reply", "proof_refs", "do_not_say", "concede"),
          Section.PERSONAS,
          Set.of("slug", "archetype"),
          Section.TRAITS,
          Set.of(),
          Section.LINKS,
          Set.of("stance"));

  private final Section asked;
  private final Set<String> names;

  /// @param header names of columns or keys as they were typed
  FileKind(Section asked, Collection<String> header) {
    this.asked = asked;
    this.names =
        header.stream()
            .map(Section::plain)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
  }

  /// Throws [FileProblem] where the records are rather of another kind.
  void require() {
    other()
        .ifPresent(other -> {
          throw new FileProblem(sentence(other));
        });
  }

  private Optional<Section> other() {
    // a whole set of several columns is no chance
    boolean isWhole = asked.needed().size() > 2 && has(asked, asked.needed());
    return isWhole || !SIGNS.containsKey(asked)
        ? Optional.empty()
        : SIGNS.keySet().stream()
            .filter(section -> section != asked && isRather(section))
            .max(
                Comparator.<Section>comparingInt(section -> signs(section).size())
                    .thenComparingInt(section -> alone(section, asked).size())
                    .thenComparing(Comparator.<Section>naturalOrder()));
  }

  private boolean isRather(Section other) {
    int own = signs(asked).size();
    int theirs = signs(other).size();
    boolean isOnlyShared = !has(asked, asked.needed(), alone(asked, other));
    return theirs > own
        || (theirs == own
            && isOnlyShared
            && has(other, other.needed())
            && alone(other, asked).size() > alone(asked, other).size());
  }

  private Set<String> signs(Section section) {
    return names.stream()
        .filter(name ->
            SIGNS.getOrDefault(section, Set.of()).contains(name)
                || (section == Section.PERSONAS && isListOfTraits(name)))
        .collect(Collectors.toSet());
  }

  private static boolean isListOfTraits(String name) {
    return !Section.PERSONAS.isPlainKey(name) && Section.PERSONAS.key(name).isPresent();
  }

  /// The names that one kind of file knows and another does not.
  private Set<String> alone(Section one, Section other) {
    return names.stream()
        .filter(name -> one.key(name).isPresent() && other.key(name).isEmpty())
        .collect(Collectors.toSet());
  }

  private boolean has(Section section, List<String> keys) {
    return has(section, keys, names);
  }

  private static boolean has(Section section, List<String> keys, Set<String> among) {
    var found = new HashSet<String>();
    among.forEach(name -> section.key(name).ifPresent(found::add));
    return found.containsAll(keys);
  }

  private String sentence(Section other) {
    var told = signs(other).isEmpty() ? alone(other, asked) : signs(other);
    var columns = String.join(", ", told.stream().sorted().map(Row::shortened).toList());
    var looks =
        "That looks like %s by its columns (%s). %s"
            .formatted(other.label(), columns, howTo(other));
    return EnumSet.of(Section.FACTS, Section.PERSONAS, Section.EVIDENCE).contains(asked)
        ? looks + " If they are " + asked.label() + ", rename or remove these columns."
        : looks;
  }

  private static String howTo(Section section) {
    return switch (section) {
      case EVIDENCE, FACTS, PERSONAS ->
          "Use `persona import " + section.word() + " FILE` for them.";
      default ->
          "Put them into a JSON file as a list called “%s” and use `persona import personas FILE`."
              .formatted(section.word());
    };
  }
}
