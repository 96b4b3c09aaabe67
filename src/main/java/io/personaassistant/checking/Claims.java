package io.personaassistant.checking;

import io.personaassistant.checking.lint.Verbs;
import io.personaassistant.text.Numbers;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentences claim something about customers: the subject is customers, a persona, a segment
/// or a market, and a number or a verb of behaviour says something of it. Questions, calls to
/// action, headings and advice claim nothing. English.
public final class Claims {
  private static final Set<String> TOPICS =
      words(
          "pain pains frustration frustrations objection objections goal goals concern concerns worry worries fear fears"
              + " priority priorities preference preferences motivation motivations need needs complaint complaints habit"
              + " habits barrier barriers blocker blockers expectation expectations feedback interviews interview surveys"
              + " survey tickets ticket data analytics research evidence responses response adoption churn usage demand");

  private static final Set<String> PRONOUNS = words("they she he her his their them");

  private static final Set<String> SPOKEN_OF = words("they she he");

  private static final Set<String> POSSESSIVES = words("their her his");

  /// After "our" and "your" these are still customers.
  private static final Set<String> CUSTOMERS =
      words("customers customer users user buyers buyer clients client audience market segment");

  /// Whoever took part: no group of its own.
  private static final Set<String> ANYBODY =
      Set.copyOf(Words.stems("participants respondents interviewees attendees people persons"));

  private static final Set<String> ONE = words("one another a an every each");

  private static final Set<String> OURS = words("our your my");

  /// What may lead up to an order or a statement.
  private static final Set<String> LEADS =
      words(
          "so then first second third next finally also and but now instead please therefore still");

  /// Stems of what customers do, say, feel and have.
  private static final Set<String> BEHAVIOUR =
      Set.copyOf(
          Words.stems(
              "say says said tell told report reported mention mentioned describe described complain complained ask asked want"
                  + " wanted need needed prefer preferred like liked love loved hate hated dislike disliked fear feared worry worried"
                  + " expect expected hope hoped believe believed think thought feel felt trust trusted distrust doubt doubted struggle"
                  + " struggled suffer suffered lose lost waste wasted spend spent save saved pay paid buy bought purchase purchased"
                  + " choose chose chosen pick picked compare compared evaluate evaluated decide decided test tested try tried use used"
                  + " adopt adopted abandon abandoned drop dropped cancel cancelled canceled churn churned leave left switch switched"
                  + " stay stayed return returned renew renewed skip skipped ignore ignored avoid avoided refuse refused reject rejected"
                  + " open opened click clicked read reads reply replied respond responded answer answered visit visited search searched"
                  + " sign signed upgrade upgraded wait waited delay delayed postpone postponed rely relied depend depended work worked"
                  + " run ran manage managed track tracked check checked call called write wrote share shared recommend recommended"
                  + " care cared value valued rate rated rank ranked cite cited name named see saw find found have has had get got give"
                  + " gave take took make made lack lacked miss missed fail failed cost costs tend tends start started stop stopped"
                  + " admit admitted agree agreed insist insisted demand demanded require required request requested hesitate hesitated"
                  + " convert converted consider considered look looked watch watched follow followed learn learned know knew forget"
                  + " forgot keep kept carry send sent receive received book booked export exported copy copied build built rebuild"
                  + " change changed grow grew reduce reduced increase increased cut handle handled deal join joined attend attended"
                  + " appreciate appreciated favour favor favoured favored resist resisted push pushed point pointed confirm confirmed"
                  + " show showed shown suggest suggested reveal revealed indicate indicated convince convinced bother bothered"
                  + " annoy annoyed frustrate frustrated confuse confused overwhelm overwhelmed"));

  private static final Set<String> BEING =
      words("is are was were be been being isn't aren't wasn't weren't");

  private static final Set<String> ORDERS =
      words(
          "add aim allow answer anchor ask attack attend avoid back base be begin book bring build call check choose cite"
              + " click close code compare concede confirm consider contact copy count cross-tab cut decide describe discover"
              + " do don't download draft drop end expect explain explore export fill find finish focus follow frame get give"
              + " go hand have hold include insert introduce invite join keep lead learn leave let let's limit link list look"
              + " make mark measure meet mention mind mirror move name never note observe offer open order pair pick place plan"
              + " play point post prefer prepare present probe prove publish put quote raise read register reject remember remind"
              + " remove repeat replace reply report request review run save say schedule screen see sell send set share show"
              + " sign skip sort speak split start state stay stick stop subscribe suggest switch take talk tell test thank"
              + " treat try turn use verify visit wait walk watch weight work write always");

  private static final Set<String> GROUPS =
      Set.copyOf(
          Words.stems(
              "customers users buyers clients teams leads researchers marketers managers owners companies practices"
                  + " businesses shoppers prospects directors founders engineers developers designers analysts agents admins"
                  + " administrators operators subscribers women men parents students households firms accounts employees"
                  + " nurses doctors teachers drivers patients guests members sellers retailers growers advisers dentists"
                  + " heads visitors readers"));

  private static final Pattern LABELLED = Pattern.compile("\\p{L}+(?: \\p{L}+)?: ([^\\d]+)");

  /// "Why it matters: ", "Point 1: ".
  private static final Pattern LABEL =
      Pattern.compile("^(?:[\\p{L}\\p{N}'’&/-]+ ){0,3}[\\p{L}\\p{N}'’&/-]+: (?=.)");

  /// "Show-up rates ..." orders nothing.
  private static final Pattern COMPOUND = Pattern.compile("^[\\p{L}]+-\\p{L}");

  private static final int REACH = 5;

  private static final Set<String> DETERMINERS =
      words("the these those all most many some few both such more other");

  private Claims() {}

  /// Whether this stem names a certain group of people or companies.
  static boolean isGroup(String stem) {
    return GROUPS.contains(stem) || People.isPlural(stem + "s") && !ANYBODY.contains(stem);
  }

  /// Whether this lower-case word only says whom a sentence is about.
  static boolean isSubject(String word) {
    return People.is(word) || PRONOUNS.contains(word);
  }

  /// Whether a sentence that begins with this lower-case word tells somebody what to do.
  static boolean isOrder(String word) {
    return ORDERS.contains(word);
  }

  /// Whether a sentence claims something about customers, the segment or the market.
  public static boolean isClaim(String sentence, CheckContext context) {
    String text = unlabelled(sentence.strip());
    var words = Words.tokens(text);
    if (words.size() < 3 || isQuestion(text) || isHeading(text, words)) {
      return false;
    }
    var opening = LEADS.contains(words.getFirst()) ? words.get(1) : words.getFirst();
    boolean person = isAboutPeople(words) || names(text, words, context);
    boolean topic = words.stream().anyMatch(TOPICS::contains);
    boolean number = hasNumber(text);
    boolean order = ORDERS.contains(opening) && !COMPOUND.matcher(text).find();
    boolean advice =
        words.contains("should") || words.contains("let's") || isConditional(text, words);
    boolean coming = order && words.contains("next");
    if (coming || ((order || advice) && !(number && person))) {
      return false;
    }
    boolean behaviour =
        words.stream().anyMatch(w -> BEHAVIOUR.contains(Words.stem(w)) || Verbs.isFinite(w));
    boolean being = words.stream().anyMatch(BEING::contains);
    return ((person || isSpokenOf(words)) && (number || behaviour || being))
        || (isPluralSubject(words) && words.size() > REACH - 1)
        || (topic && (number || being || behaviour && !isOurs(words)));
  }

  /// Whether a sentence is about the persona itself: its name or a pronoun is its subject.
  static boolean isOfPersona(String sentence, CheckContext context) {
    String text = unlabelled(sentence.strip());
    var words = Words.tokens(text);
    return isSpokenOf(words) || names(text, words, context);
  }

  /// The sentence without the label in front of it, where something is said behind that.
  static String unlabelled(String text) {
    var label = LABEL.matcher(text);
    boolean found = label.find();
    var said = found ? Words.tokens(label.group()) : List.<String>of();
    boolean says =
        said.stream().anyMatch(w -> BEING.contains(w) && !w.equals(said.getLast()))
            || said.stream().anyMatch(People::is);
    return found && !says ? text.substring(label.end()).strip() : text;
  }

  /// People who are not ours: "our researchers" and "your team" are no segment.
  private static boolean isAboutPeople(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean ours = i > 0 && OURS.contains(words.get(i - 1)) && !CUSTOMERS.contains(words.get(i));
      if ((People.is(words.get(i)) || isOneOfThem(words, i)) && !ours) {
        return true;
      }
    }
    return false;
  }

  /// "One grower", "a busy adviser".
  private static boolean isOneOfThem(List<String> words, int i) {
    return People.isPlural(words.get(i) + "s")
        && words.subList(Math.max(0, i - 2), i).stream().anyMatch(ONE::contains);
  }

  /// "They switch ...", "Their biggest fear is ...".
  private static boolean isSpokenOf(List<String> words) {
    return words.stream().limit(REACH + 1).anyMatch(SPOKEN_OF::contains)
        || POSSESSIVES.contains(words.getFirst());
  }

  /// "Small growers postpone ...": people in the plural with nothing but their kind before them.
  private static boolean isPluralSubject(List<String> words) {
    for (int i = 0; i < Math.min(REACH, words.size() - 1); i++) {
      var word = words.get(i);
      if (People.isPlural(word)) {
        return !Words.isStop(words.get(i + 1)) && !word.equals("leads");
      }
      if (ORDERS.contains(word) || Words.isStop(word) && !DETERMINERS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  /// Whether the subject of a sentence is people in the plural.
  static boolean isOfMany(String sentence) {
    return isPluralSubject(Words.tokens(unlabelled(sentence.strip())));
  }

  /// "If they push back, ..." and "When they push back, ask ..." say what to do then.
  private static boolean isConditional(String text, List<String> words) {
    int comma = text.indexOf(',');
    var then = comma < 0 ? List.<String>of() : Words.tokens(text.substring(comma));
    return words.getFirst().equals("if")
        || words.getFirst().equals("when") && !then.isEmpty() && ORDERS.contains(then.getFirst());
  }

  private static boolean isOurs(List<String> words) {
    return words.contains("we")
        || words.contains("our")
        || words.contains("you")
        || words.contains("your");
  }

  private static boolean hasNumber(String text) {
    return Numbers.find(text).stream().anyMatch(q -> !HarmlessNumbers.isHarmless(q, text));
  }

  static boolean isQuestion(String text) {
    int end = text.length();
    while (end > 0 && isClosing(text.charAt(end - 1))) {
      end--;
    }
    return end > 0 && (text.charAt(end - 1) == '?' || text.charAt(end - 1) == '？');
  }

  private static boolean isClosing(char c) {
    return "\"”’')]".indexOf(c) >= 0 || (c <= ' ' && Character.isWhitespace(c));
  }

  private static boolean isHeading(String text, List<String> words) {
    boolean ended = ".!…”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return text.startsWith("#")
        || text.endsWith(":")
        || isLabelled(text)
        || (!ended
            && words.size() <= 7
            && words.stream().map(Words::stem).noneMatch(BEHAVIOUR::contains)
            && words.stream().noneMatch(BEING::contains));
  }

  /// "Pain: copying by hand."
  private static boolean isLabelled(String text) {
    var label = LABELLED.matcher(text);
    if (!label.matches()) {
      return false;
    }
    var rest = Words.tokens(label.group(1));
    return rest.size() <= 4 && rest.stream().noneMatch(w -> isSubject(w) || BEING.contains(w));
  }

  /// The persona's name, or the words of its job title in the plural.
  private static boolean names(String text, List<String> words, CheckContext context) {
    String first = context.personaName().split("\\s+", 2)[0];
    if (first.length() > 1 && !Phrases.find(text, first).isEmpty()) {
      return true;
    }
    var title = Words.tokens(context.subject().title());
    return !title.isEmpty()
        && words.stream()
            .anyMatch(w -> w.equals(title.getLast() + "s") || w.equals(title.getLast()));
  }

  private static Set<String> words(String words) {
    return Set.copyOf(List.of(words.split(" ", -1)));
  }
}
