package io.personaassistant.drafting.type;

import io.personaassistant.drafting.type.PromptFileException.Problem;
import io.personaassistant.text.Digest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every draft type there is, in the order of their commands. Immutable.
public final class DraftTypes {
  private static final Set<String> SHARED = Set.of("system", "data", "repair", "refine", "voice");

  /// Prompts that draft nothing.
  private static final Set<String> OTHERS = Set.of("extract", "route");

  private final List<DraftType> types;

  private DraftTypes(List<DraftType> types) {
    this.types = List.copyOf(types);
  }

  /// Reads every type among these files. A file whose name starts with `_`, and those for all types
  /// (`system`, `data`, `repair`, `refine`, `voice`), is no type.
  ///
  /// @param knownChecks names that `checks` may hold
  /// @param reserved words that no command or alias may be, such as `help`
  /// @throws PromptFileException with everything that is wrong with any of them
  public static DraftTypes read(PromptFiles files, Set<String> knownChecks, Set<String> reserved) {
    var problems = new ArrayList<Problem>();
    for (var shared : SHARED) {
      if (files.text(shared).isEmpty()) {
        problems.add(new Problem(shared + ".md", 1, "is missing; every prompt is built from it"));
      }
    }
    var types = new ArrayList<DraftType>();
    for (var name : files.names()) {
      if (!SHARED.contains(name) && !OTHERS.contains(name) && !name.startsWith("_")) {
        var text = files.text(name).orElse("");
        types.add(new DraftTypeFile(name, problems, knownChecks).read(text, version(files, text)));
      }
    }
    refuseDoubles(types, reserved, problems);
    if (!problems.isEmpty()) {
      throw new PromptFileException(problems);
    }
    return new DraftTypes(types);
  }

  private static void refuseDoubles(
      List<DraftType> types, Set<String> reserved, List<Problem> problems) {
    var seen = new HashMap<String, String>();
    for (var type : types) {
      var words = new ArrayList<>(type.aliases());
      words.add(type.command());
      for (var word : words) {
        var other = seen.putIfAbsent(word, type.command());
        if (other != null || reserved.contains(word)) {
          problems.add(
              new Problem(
                  type.command() + ".md",
                  2,
                  "`%s` already means %s; choose another word"
                      .formatted(word, other == null ? "something else" : other)));
        }
      }
    }
  }

  private static String version(PromptFiles files, String text) {
    var shared =
        files.names().stream()
            .filter(name -> SHARED.contains(name) || name.startsWith("_"))
            .map(name -> files.text(name).orElse(""))
            .collect(Collectors.joining());
    return Digest.inShort(shared + text);
  }

  /// All types, by command.
  public List<DraftType> all() {
    return types;
  }

  /// The type that a word calls, by command or alias.
  public Optional<DraftType> called(String word) {
    return types.stream().filter(t -> t.isCalled(word)).findFirst();
  }

  /// A type and one of its variants.
  public record Variant(DraftType type, DraftType.Option option) {}

  /// The variant that words call and nothing else: `post x`, `x post`, `sms`, or an alias that
  /// stands for both, such as `tweet`.
  public Optional<Variant> variant(String words) {
    var typed = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
    for (int at = 0; at < typed.length; at++) {
      var type = called(typed[at]);
      if (type.isEmpty()) {
        continue;
      }
      var others = new ArrayList<>(List.of(typed));
      others.remove(at);
      var chosen = type.get().chosen(others.isEmpty() ? typed[at] : String.join(" ", others));
      if (others.isEmpty() || !chosen.option().isEmpty() && chosen.rest().isBlank()) {
        return Optional.of(new Variant(type.get(), type.get().option(chosen.option())));
      }
    }
    return Optional.empty();
  }

  /// The teams that some type is for, in order.
  public SortedSet<String> teams() {
    var teams = new TreeSet<String>();
    types.forEach(t -> teams.addAll(t.teams()));
    return teams;
  }

  /// Every word that calls a type: commands and aliases.
  public List<String> words() {
    var words = new ArrayList<String>();
    types.forEach(t -> {
      words.add(t.command());
      words.addAll(t.aliases());
    });
    return words;
  }
}
