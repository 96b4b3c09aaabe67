package io.personaassistant.drafting.answer;

import io.personaassistant.text.English;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.Redaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody asked about, as a thing that can stand in a sentence: "invoices" of "your invoices
/// come too late". Without a parser of sentences, so by the words around it: the words stay as they
/// were written and in a row; what follows a pronoun or a helping verb is an action, no thing.
/// Rather none than one that would read as a slip. English. Pure functions.
public final class ResearchTopic {
  private static final int MOST_WORDS = 3;

  /// Letters, apostrophes and hyphens inside: no names of files, rules or fields, no ids.
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*+");

  private static final Pattern STOPS = Pattern.compile(".*[.,;:!?)]$");

  /// After one of these comes what somebody does.
  private static final Set<String> BEFORE_ACTIONS =
      set(
          "i you we he she they it who to can could will would shall should may might must do does did don't"
              + " doesn't didn't can't cannot won't wouldn't wont dont doesnt didnt cant wouldnt couldnt shouldnt never not please let's i'd we'd you'd i'll we'll"
              + " you'll they'll");

  /// After one of these comes a thing.
  private static final Set<String> BEFORE_THINGS =
      set(
          "a an the our your their his her its my this that these those no any some each every which what"
              + " whose of for with without about on in from by at into over under like");

  private static final Set<String> DETERMINERS =
      set("a an the our your their his her its my this that these those");

  /// What people do with nearly anything, and how they find it: never what it is about.
  private static final Set<String> NO_THINGS =
      set(
          "accept agree answer answers ask asked asks be become been being bring buy bought call came cannot care change charge come comes"
              + " cost costs deal dislike dislikes does doing done eat eleven twelve ever fail failed fails feel find found get gets getting give given go goes going gone got"
              + " had has hate hates have having hear help hold keep keeps know known left let like likes listen live look looks"
              + " lose made make makes matter mean means meet miss move need needs offer own pay pays play plays put"
              + " read ride run runs said save saw say says see seem seems sell send set ship show smells smell"
              + " speak start stay stop support take takes talk tell thank thanks think thinks tried try tries use"
              + " used uses want wants watch wear went work works write happy sad ugly nice great good bad best better"
              + " worse worst big small tall short long new old real true false wrong right full empty far near fast"
              + " slow easy hard cheap expensive pricey steep low high open closed free able broken married loyal"
              + " sure ready only even also just still already again soon later now then today tomorrow yesterday"
              + " tonight week month year day time times thing things something anything nothing way ways lot bit kind"
              + " sort one two three four five six seven eight nine ten first last next many much more most few less"
              + " wont dont doesnt didnt cant wouldnt couldnt shouldnt isnt arent wasnt people person somebody someone"
              + " monday tuesday wednesday thursday friday saturday sunday"
              + " value point points benefit benefits reason reasons advantage advantages difference idea ideas catch worth"
              + " saves cuts reduces improves increases replaces works lets brings shows takes gives makes helps keeps speeds least percent percentage euro euros dollar dollars cent cents pound pounds half double rule error null true undefined wish rain away back apart together around ahead abroad");

  /// What begins the object of a verb.
  private static final Pattern OBJECTS =
      Pattern.compile(
          "(?:an?|the|our|your|my|their|his|her|its|this|these|those|what|how|it|them|us|me|you|one|two|three|more|new|\\d.*)");

  /// "What's", "there'd".
  private static final Pattern CONTRACTED = Pattern.compile("'(?:s|d|re|ll|ve|m)$");

  /// Words that are one thing together: of "on premise" the second alone is another.
  private static final Pattern SET_PHRASE =
      Pattern.compile(
          "(?i)\\b(on|off|in|by|real) (prem|premises?|site|house|demand|call|hand|time)\\b");

  private static final Set<String> SET_PHRASES =
      set(
          "on-prem on-premise on-premises off-premise on-site off-site in-house on-demand on-call by-hand real-time");

  private ResearchTopic() {}

  private static Set<String> set(String words) {
    return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /// The thing that was asked about, at most three words; empty where none can be told.
  public static Optional<String> of(String asked) {
    var text = Redaction.without(asked);
    if (!English.isLikely(text)) {
      return Optional.empty();
    }
    var best = Optional.<Phrase>empty();
    for (var phrase : phrases(text)) {
      if (best.isEmpty() || phrase.worth() > best.get().worth()) {
        best = Optional.of(phrase);
      }
    }
    return best.map(Phrase::text);
  }

  /// Words in a row that may be a thing.
  ///
  /// @param surely an article or a preposition stands before it
  private record Phrase(List<String> words, boolean surely) {
    int worth() {
      return (surely ? 5 : 0) + 6 * words.size();
    }

    String text() {
      return String.join(" ", words);
    }
  }

  private static List<Phrase> phrases(String text) {
    var found = new ArrayList<Phrase>();
    var row = new ArrayList<String>();
    var before = "";
    boolean surely = false;
    for (var typed : SET_PHRASE.matcher(text.strip()).replaceAll("$1-$2").split("\\s+")) {
      var word = typed.replaceAll("^[^\\p{L}\\p{N}\\[{]+|[^\\p{L}\\p{N}\\]}]+$", "");
      var lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean thing =
          WORD.matcher(word).matches()
              && word.length() > 2
              && !Words.isStop(lower)
              && !Words.isStop(CONTRACTED.matcher(lower).replaceFirst(""))
              && !NO_THINGS.contains(lower)
              && !isAction(before, word)
              && !isManner(lower);
      // "picking a workshop" is about the workshop
      if (DETERMINERS.contains(lower) && row.size() == 1 && row.getFirst().endsWith("ing")) {
        row.clear();
      }
      if (!thing) {
        end(row, surely, lower, found);
      } else {
        surely =
            row.isEmpty() ? BEFORE_THINGS.contains(before) || SET_PHRASES.contains(lower) : surely;
        row.add(word);
      }
      if (STOPS.matcher(typed).matches()) {
        end(row, surely, "", found);
        before = "";
      } else {
        before = lower;
      }
    }
    end(row, surely, "", found);
    return found;
  }

  /// "to Antarctica" is a place.
  private static boolean isAction(String before, String word) {
    return BEFORE_ACTIONS.contains(before)
        && !(before.equals("to") && Character.isUpperCase(word.charAt(0)));
  }

  private static boolean isManner(String word) {
    return word.endsWith("ly") && word.length() > 5;
  }

  /// @param next the word behind the row, `""` where a sentence ends
  private static void end(List<String> row, boolean surely, String next, List<Phrase> found) {
    var words = new ArrayList<>(row);
    // "the packaging recyclable", "your founder married": what it is said to be, not what it is
    while (words.size() > 1 && isSaidOfIt(words.getLast().toLowerCase(Locale.ROOT))) {
      words.removeLast();
    }
    // "sending one bill a month": what is done, and behind it with what
    boolean isDeed =
        words.size() == 1
            && (words.getFirst().matches("(?i).{2,}[^e]ed")
                || words.getFirst().matches("(?i).{2,}ing") && OBJECTS.matcher(next).matches());
    if (!words.isEmpty() && words.size() <= MOST_WORDS && !isDeed) {
      found.add(new Phrase(words, surely));
    }
    row.clear();
  }

  private static boolean isSaidOfIt(String word) {
    return word.length() > 4 && word.matches(".*(?:able|ible|ful|less|ous|ed|est)");
  }
}
