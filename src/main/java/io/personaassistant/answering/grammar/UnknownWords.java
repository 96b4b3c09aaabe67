package io.personaassistant.answering.grammar;

import io.personaassistant.checking.reading.Lexicon;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.ForeignWords;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.NameWords;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells words that nobody said to a colleague: slips of the hand, and names of nobody who is known
/// with what is wanted of them. Made for English. Thread-safe.
final class UnknownWords {
  /// Words that a dictionary does not have in this form, such as "harder" and "onboarding".
  private static final Pattern INFLECTED = Pattern.compile(".*(?:ing|er|est)");

  /// A name of a rival has a capital letter.
  private static final Pattern SMALL_LETTERS = Pattern.compile("[a-z']+");

  private static final Pattern AROUND = Pattern.compile("[\\s.?!,]+$");

  private static final Pattern QUESTION = TypedWords.PHRASES.exactly("question");

  private static final int MOST_BEHIND_NAME = 3;
  private static final int MOST_OF_SLIP = 2;
  private static final int FEWEST_LETTERS = 4;

  private final DraftTypes types;

  UnknownWords(DraftTypes types) {
    this.types = types;
  }

  /// Whether a text is no more than letters that are no word, such as "asdf" or "teh": no objection
  /// and no wish. What other languages say stands in no dictionary of ours.
  static boolean isSlip(String text) {
    var words = List.of(AROUND.matcher(text.strip()).replaceFirst("").split("\\s+"));
    return words.size() <= MOST_OF_SLIP
        && words.stream().allMatch(w -> SMALL_LETTERS.matcher(w).matches())
        && !ForeignWords.are(text)
        && Topics.of(text).stream().noneMatch(Topics::isNamed)
        // a dictionary is read for it
        && words.stream().allMatch(UnknownWords::isUnknown);
  }

  /// The question back for a slip below what was asked of `persona`.
  static Command askBack(String slip, Persona persona) {
    var heard = TypedText.join(persona.slug(), "objections:", slip);
    return new Command.DidYouMean(slip, List.of(new FollowUp(Command.HEARD, heard)));
  }

  /// Whether a text is the name of nobody who is known with what is wanted of them: "bob
  /// objections", "zzz brief", "noreen what did she say". "Price objections" begins with a topic,
  /// and "Bob, how much is it?" is said to somebody.
  boolean isOfNobody(String text) {
    var words = List.of(text.strip().split("\\s+"));
    var first = words.getFirst();
    if (words.size() > 2 && QUESTION.matcher(TypedText.afterFirst(text.strip())).lookingAt()) {
      var small = first.toLowerCase(Locale.ROOT);
      return SMALL_LETTERS.matcher(small).matches()
          && (FirstNames.holds(small) || first.length() >= FEWEST_LETTERS && isUnknown(first));
    }
    var wanted = WishedDraft.bare(words.getLast());
    // "Sandra Brief" was replaced as a whole
    boolean isPerson = words.getLast().endsWith("]");
    return words.size() > 1
        && words.size() <= MOST_BEHIND_NAME
        && (isPerson || wanted.equals("brief") || types.called(wanted).isPresent())
        && (OtherPersona.isFirstName(first) || words.size() == 2 && isUnknown(first));
  }

  private static boolean isUnknown(String first) {
    var word = WishedDraft.bare(first);
    return !first.contains("-")
        && !INFLECTED.matcher(word).matches()
        && !Words.isStop(word)
        && !TypedWords.ORDINARY.contains(word)
        && !NameWords.ACRONYMS.contains(word)
        && !Lexicon.isWord(word);
  }
}
