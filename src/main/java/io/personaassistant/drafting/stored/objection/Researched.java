package io.personaassistant.drafting.stored.objection;

import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Decides, without a model, whether the records hold anything on what was asked. Two signals: that
/// one text of the record shares enough of the words, and that what is shared is no word which says
/// little by itself. Where neither holds, the honest answer is that nobody has researched it.
public final class Researched {
  /// Words that any sentence about work may share.
  private static final Set<String> COMMON = HeardWords.of("common");

  /// What becomes of a price in the news.
  private static final Set<String> MOVING = HeardWords.of("moving");

  /// What has a price where something is sold.
  private static final Set<String> SOLD = HeardWords.of("sold");

  private static final int FOREIGN_MOVING = 1;
  private static final int FOREIGN_OF_THINGS = 2;
  private static final int FOREIGN = 3;
  private static final int FOREIGN_OF_US = 6;

  /// Who takes part in a talk, and what it is about.
  private static final Set<String> OURS =
      Set.of(
          "i", "me", "my", "we", "us", "our", "you", "your", "yours", "it", "its", "this", "that",
          "they", "their", "them", "he", "she", "i'm", "we're", "it's", "that's", "you're");

  /// What anything is said to be.
  private static final Set<String> JUDGING = HeardWords.of("judging");

  private Researched() {}

  /// Whether some trait, reply, fact or item of the material is about what was asked; blank text is
  /// about everything.
  public static boolean holds(String asked, Material material) {
    var wanted = wanted(asked);
    if (wanted.isEmpty()) {
      return asked.isBlank();
    }
    return texts(material).stream().anyMatch(text -> fits(wanted, text));
  }

  /// Whether all but one word of what was said is of something that no record speaks of: "the stock
  /// price of tulips fell". Who speaks of us or of themselves may use words of their own, so then
  /// it takes more of them.
  ///
  /// @param cue the stem of the one word
  static boolean isElsewhere(String said, String cue, Material material) {
    var rest = wanted(said);
    rest.remove(cue);
    rest.removeAll(JUDGING);
    var tokens = Words.tokens(Redaction.without(said));
    boolean isMoving = Words.stems(said).stream().anyMatch(MOVING::contains);
    rest.removeAll(MOVING);
    rest.removeIf(word -> !Character.isLetter(word.charAt(0)));
    boolean isOf = isOfSomething(tokens, cue);
    int enough =
        tokens.stream().anyMatch(OURS::contains)
            ? FOREIGN_OF_US
            : isMoving && (isOf || isBefore(rest, tokens, cue))
                ? FOREIGN_MOVING
                : isOf ? FOREIGN_OF_THINGS : FOREIGN;
    return rest.size() >= enough
        && rest.stream().noneMatch(SOLD::contains)
        && texts(material).stream()
            .flatMap(text -> Words.content(text).stream())
            .noneMatch(rest::contains);
  }

  /// "The price of gold".
  private static boolean isOfSomething(List<String> tokens, String cue) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (Words.stem(tokens.get(i)).equals(cue) && tokens.get(i + 1).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /// "The gold price".
  private static boolean isBefore(Set<String> things, List<String> tokens, String cue) {
    return IntStream.range(1, tokens.size())
        .filter(i -> Words.stem(tokens.get(i)).equals(cue))
        .anyMatch(i -> things.contains(Words.stem(tokens.get(i - 1))));
  }

  /// The items that are about what was asked, best first.
  static List<Evidence> items(String asked, Material material) {
    var wanted = wanted(asked);
    return material.evidence().stream().filter(e -> fits(wanted, e.text())).toList();
  }

  /// The stems of the words that say what a text is about.
  public static Set<String> wanted(String asked) {
    var wanted = new HashSet<>(Words.content(Redaction.without(asked)));
    wanted.removeAll(COMMON);
    return wanted;
  }

  private static boolean fits(Set<String> wanted, String text) {
    var shared = new HashSet<>(Words.content(text));
    shared.retainAll(wanted);
    int enough = Math.min(2, wanted.size());
    return shared.size() >= enough && shared.size() * 5 >= wanted.size() * 2;
  }

  private static List<String> texts(Material material) {
    var texts = new ArrayList<String>();
    for (TraitEvidence trait : material.traits()) {
      texts.add(trait.trait().text());
    }
    material
        .talkTracks()
        .forEach(t -> texts.add(t.objection() + " " + t.reply() + " " + t.proof()));
    material.approvedFacts().forEach(f -> texts.add(f.statement() + " " + f.proof()));
    material.evidence().forEach(e -> texts.add(e.text()));
    return texts;
  }
}
