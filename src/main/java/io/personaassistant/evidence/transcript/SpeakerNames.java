package io.personaassistant.evidence.transcript;

import io.personaassistant.text.ResourceLines;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.FirstNames;
import io.personaassistant.text.personal.PersonalData.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Replaces the names of those who speak in a conversation by placeholders such as `[person 1]`,
/// and counts. Labels that name nobody, such as `Participant`, are no names.
public final class SpeakerNames {
  private static final int SHORTEST = 3;

  private static final String EDGE = "[\\p{L}\\p{M}]";
  private static final String START = "(?<!" + EDGE + ")";
  private static final String END = "(?!" + EDGE + ")";

  /// Such as the "with" before a name in the name of a file.
  private static final String BEFORE =
      "(?:"
          + START
          + "(?:"
          + String.join("|", ResourceLines.words(SpeakerNames.class, "before-names.txt"))
          + ")\\.?[-_ ]+)*";

  /// Before the name of somebody else: nobody calls themselves so.
  private static final String HONORIFIC =
      "((?<!"
          + EDGE
          + ")(?:Dr|Prof|Mr|Mrs|Ms|Miss|Herrn?|Frau|Doctor|Professor|Mme|Monsieur|Madame|Sr|Sra|Señora?"
          + "|Signora?|Dott|Dhr|Mevr)\\.?\\s)";

  /// Where somebody says who they are, what stands behind any name goes with it.
  private static final String INTRODUCED =
      "(?<=\\b(?:I am|I['’]m|name is|this is|me,|[Ii]ch bin|Name ist|suis|soy|sono|sou|ben)\\s)";

  /// A surname behind a first name; a day or month is none.
  private static final String SURNAME =
      "\\s(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July"
          + "|August|September|October|November|December)"
          + END
          + ")\\p{Lu}\\p{Ll}[\\p{L}'’-]+";

  private final List<Person> people = new ArrayList<>();
  private int count;

  /// Somebody who speaks.
  ///
  /// @param label as it stands before their words
  /// @param words the parts of the name
  /// @param placeholder what stands in their place
  private record Person(String label, List<String> words, String placeholder) {
    String anyWord() {
      return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }
  }

  /// The names of those who speak in this conversation.
  public SpeakerNames(Transcript transcript) {
    var title = new TalkTitle(transcript);
    Set<String> labels = new LinkedHashSet<>();
    transcript.turns().forEach(turn -> labels.add(turn.speaker()));
    int person = 0;
    for (var label : labels) {
      if (label.isEmpty()
          || SpeakerRole.isPart(label)
          || SpeakerRole.of(label) != SpeakerRole.UNKNOWN) {
        continue;
      }
      person++;
      var words = new ArrayList<String>();
      for (var word : title.fullName(label).split("[^\\p{L}\\p{M}'’-]+", -1)) {
        boolean name = !word.isEmpty() && Character.isUpperCase(word.charAt(0)) && isLong(word);
        if (name && !Words.isStop(word.toLowerCase(Locale.ROOT))) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        people.add(new Person(label, words, "[person " + person + "]"));
      }
    }
  }

  /// Whether it is no title or particle, such as `Hr` and `De`, nor initials.
  private static boolean isLong(String word) {
    return word.length() >= SHORTEST || FirstNames.holds(word.toLowerCase(Locale.ROOT));
  }

  /// What somebody said, with the names replaced. Whom they call Dr. by their own surname is
  /// somebody else, and a surname behind the first name that they are called by goes with it.
  ///
  /// @param speaker the label of who says it
  public String replaced(String text, String speaker) {
    var result = text;
    for (var person : people) {
      if (person.label().equals(speaker)) {
        result = replaced(result, HONORIFIC + person.anyWord() + END, "$1" + Kind.PERSON.removed());
      }
      var name = START + person.anyWord() + "(?:\\s" + person.anyWord() + ")*";
      if (person.words().size() == 1) {
        boolean known = FirstNames.holds(person.words().getFirst().toLowerCase(Locale.ROOT));
        result =
            replaced(
                result, (known ? "" : INTRODUCED) + name + SURNAME + END, person.placeholder());
      }
      result = replaced(result, name + END, person.placeholder());
    }
    return result;
  }

  private String replaced(String text, String pattern, String by) {
    var found = Pattern.compile(pattern).matcher(text);
    count += (int) found.results().count();
    return found.reset().replaceAll(by);
  }

  /// The name of a file without the names of people, whatever their case.
  public String without(String fileName) {
    var result = fileName;
    for (var person : people) {
      // and the initial of another name beside it
      var anyCase =
          Pattern.compile(
              BEFORE + START + person.anyWord() + END + "(?:[-_ ]+\\p{L}\\.(?=[-_ ]|$))?",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
      result = anyCase.matcher(result).replaceAll("");
    }
    return result
        .replaceAll(" {2,}", " ")
        .replaceAll("[-_ ]{2,}", "-")
        .replaceAll("^[-_ ]+|[-_ ]+$", "");
  }

  /// How many names were replaced so far.
  int count() {
    return count;
  }
}
