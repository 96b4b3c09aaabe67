package io.personaassistant.checking;

import io.personaassistant.text.Numbers;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which sentences claim something about customers: the subject is customers, a persona, a segment
/// or a market, and a number or a verb of behaviour says something of it. Questions, calls to
/// action, headings and advice claim nothing. English.
public final class Claims {
  private static final Set<String> SUBJECTS =
      words(
          "customers customer users user buyers buyer clients client respondents respondent participants participant"
              + " interviewees interviewee people persons teams team leads researchers researcher marketers marketer managers"
              + " manager owners owner companies company practices businesses business shoppers shopper prospects prospect"
              + " segment segments market markets audience audiences decision-makers leaders leader directors director"
              + " founders founder engineers engineer developers developer designers designer analysts analyst agents agent"
              + " admins administrators operators operator subscribers consumers everyone everybody nobody someone most half"
              + " majority many few several persona personas women men parents students households organizations"
              + " organisations firms accounts evaluators procurement staff employees colleagues nurses doctors teachers"
              + " drivers patients guests members sellers retailers");

  private static final Set<String> TOPICS =
      words(
          "pain pains frustration frustrations objection objections goal goals concern concerns worry worries fear fears"
              + " priority priorities preference preferences motivation motivations need needs complaint complaints habit"
              + " habits barrier barriers blocker blockers expectation expectations feedback interviews interview surveys"
              + " survey tickets ticket data analytics research evidence responses response adoption churn usage demand");

  private static final Set<String> PRONOUNS = words("they she he her his their them");

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
          "ask book try see reply send show lead open start use keep tell offer bring say share call click download get join"
              + " learn read request schedule sign talk visit watch write add avoid mention give make let let's remember note"
              + " focus consider check compare plan run test draft include use explain point confirm invite follow put find"
              + " don't do please never always contact subscribe discover explore meet save stop switch choose pick register");

  private static final Set<String> GROUPS =
      Set.copyOf(
          Words.stems(
              "customers users buyers clients teams leads researchers marketers managers owners companies practices"
                  + " businesses shoppers prospects directors founders engineers developers designers analysts agents admins"
                  + " administrators operators subscribers women men parents students households firms accounts employees"
                  + " nurses doctors teachers drivers patients guests members sellers retailers growers advisers dentists"
                  + " heads visitors readers"));

  private static final Pattern LABELLED = Pattern.compile("\\p{L}+(?: \\p{L}+)?: ([^\\d]+)");

  private Claims() {}

  /// Whether this stem names a certain group of people or companies.
  static boolean isGroup(String stem) {
    return GROUPS.contains(stem);
  }

  /// Whether this lower-case word only says whom a sentence is about.
  static boolean isSubject(String word) {
    return SUBJECTS.contains(word) || PRONOUNS.contains(word);
  }

  /// Whether a sentence that begins with this lower-case word tells somebody what to do.
  static boolean isOrder(String word) {
    return ORDERS.contains(word);
  }

  /// Whether a sentence claims something about customers, the segment or the market.
  public static boolean isClaim(String sentence, CheckContext context) {
    String text = sentence.strip();
    var words = Words.tokens(text);
    if (words.size() < 3 || isQuestion(text) || isHeading(text, words)) {
      return false;
    }
    boolean person = words.stream().anyMatch(SUBJECTS::contains) || names(text, words, context);
    boolean topic = words.stream().anyMatch(TOPICS::contains);
    boolean pronoun = words.stream().limit(6).anyMatch(PRONOUNS::contains);
    boolean number = hasNumber(text);
    boolean order = ORDERS.contains(words.getFirst());
    boolean advice = words.contains("should") || words.contains("let's") || isConditional(words);
    boolean coming = order && words.contains("next");
    if (coming || ((order || advice) && !(number && person))) {
      return false;
    }
    boolean behaviour = words.stream().map(Words::stem).anyMatch(BEHAVIOUR::contains);
    boolean being = words.stream().anyMatch(BEING::contains);
    return ((person || pronoun) && (number || behaviour || being))
        || (topic && (number || being || behaviour && !isOurs(words)));
  }

  /// "If they push back, ..." says what to do then.
  private static boolean isConditional(List<String> words) {
    return words.getFirst().equals("if")
        || words.getFirst().equals("when") && ORDERS.stream().anyMatch(words::contains);
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
