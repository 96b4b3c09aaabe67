package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Draft types and their variants by the titles that answers show, such as "message map", and by
/// what people call a variant, such as "google ad". Only names of several words. Thread-safe.
final class TypedTitles {
  /// What a text names.
  ///
  /// @param before the words in front of the name
  /// @param option the variant's word, `""` for the plain one
  /// @param word the last word of the name, in lower case
  /// @param rest what follows it
  record Named(String before, DraftType type, String option, String word, String rest) {
    /// What the draft is for, behind the variant it names.
    String wish() {
      return TypedText.join(option, rest);
    }

    Named behind(String words) {
      return new Named(words, type, option, word, rest);
    }

    /// The same behind one more word of its variant.
    Named of(String variant) {
      return new Named(before, type, TypedText.join(option, variant), word, rest);
    }

    Named about(String words) {
      return new Named(before, type, option, word, words);
    }
  }

  /// A word in two parts that people type apart as well, as "discussion guide"; "follow up" and the
  /// like are verbs then.
  private static final Pattern NOUN = Pattern.compile("\\p{L}+-\\p{L}{3,}");

  private record Title(List<String> words, DraftType type, String option) {}

  private final List<Title> titles;

  TypedTitles(DraftTypes types) {
    var read = new ArrayList<Title>();
    for (var type : types.all()) {
      read.add(title(type.title(), type, ""));
      type.aliases().stream()
          .filter(a -> NOUN.matcher(a).matches())
          .forEach(a -> read.add(title(a.replace('-', ' '), type, "")));
      for (var option : type.options().values()) {
        read.add(title(option.title(), type, option.word()));
        read.add(title(option.title().replace('-', ' '), type, option.word()));
        var words = new ArrayList<>(option.aliases());
        words.add(option.word());
        if (!option.channels().isEmpty()) {
          // "insta caption", "fb copy"
          type.aliases()
              .forEach(a ->
                  words.forEach(word -> {
                    read.add(title(word + " " + a, type, option.word()));
                    read.add(title(word + " " + a + "s", type, option.word()));
                  }));
        }
        for (var word : words) {
          read.add(title(word + " " + type.command(), type, option.word()));
          read.add(title(word + " " + type.command() + "s", type, option.word()));
        }
      }
    }
    read.removeIf(title -> title.words().size() < 2);
    read.sort(Comparator.comparingInt((Title title) -> -title.words().size()));
    titles = List.copyOf(read);
  }

  private static Title title(String text, DraftType type, String option) {
    return new Title(List.of(text.toLowerCase(Locale.ROOT).split(" ")), type, option);
  }

  /// The type that the text begins with the title of; the longest title counts.
  Optional<Named> atStart(String text) {
    var words = List.of(text.strip().split("\\s+"));
    var bare =
        words.stream().limit(titles.getFirst().words().size()).map(WishedDraft::bare).toList();
    return titles.stream()
        .filter(t -> t.words().size() <= bare.size())
        .filter(t -> t.words().equals(bare.subList(0, t.words().size())))
        .findFirst()
        .map(t -> {
          int size = t.words().size();
          var rest = String.join(" ", words.subList(size, words.size()));
          return new Named("", t.type(), t.option(), t.words().getLast(), rest);
        });
  }
}
