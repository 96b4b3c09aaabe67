package io.personaassistant.checking.reading;

import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which a claim about customers is told from advice, headings and gaps. English.
public final class ClaimWords {
  /// What is said of these is said of customers.
  static final Set<String> TOPICS = WordList.named("claim-words.topics");

  /// What comes from customers claims something when it shows or counts something.
  public static final Set<String> FINDINGS = WordList.named("claim-words.findings");

  static final Set<String> SHOWING = WordList.named("claim-words.showing");

  /// Says what nobody knows.
  static final Pattern GAP =
      Pattern.compile(
          "(?i)\\b(?:we|nobody|no one|i) (?:(?:do|does|did) not|don['’]t|didn['’]t|have not|haven['’]t|never|cannot|can['’]t) (?:yet )?(?:know|known|asked?|tested?|researched?|measured?|say|tell|have (?:data|evidence|figures|numbers|anything))\\b"
              + "|\\b(?:nobody|no one) (?:here )?(?:knows|has (?:yet )?(?:been )?(?:asked|checked|looked|tested|measured|counted|tried)|was asked|asked|(?:has |have )?(?:ever |yet )?(?:told|shown|given|said|mentioned) (?:us|me|it|so))\\b"
              + "|\\bno (?:data|evidence|figures?|research) (?:yet|so far|at all|today|here)\\b|\\b(?:nothing|no (?:data|evidence|item|items|interview|source|figure|number)) (?:\\w+ ){0,4}?(?:says?|covers?|shows?|tells?|supports?|on (?:this|it|that))\\b"
              + "|\\bnothing (?:on record|in the (?:research|records?|evidence|data))\\b|\\b(?:not|never) (?:been )?researched\\b");

  /// Somebody of ours.
  static final Pattern OF_TEAM =
      Pattern.compile(
          "(?i)^\\W*(?:somebody|someone|people|one of us|a colleague|colleagues|one|two) (?:on|in|from|of) (?:the|our) (?:team|office|company|house|sales|support|marketing|service)\\b");

  static final Pattern NO_NEED = Pattern.compile("(?i)\\b(?:no|any) need (?:to|for)\\b");

  /// "Q1 asks what guests last wrote".
  static final Pattern OF_QUESTION =
      Pattern.compile(
          "(?i)^\\W*(?:q|questions? )\\d{1,2}(?:,? (?:to|and|or|-|–) ?q?\\d{1,2})? (?:asks?|covers?|tests?|checks?|measures?|opens?|closes?|probes?|follows?)\\b");

  /// "It makes sense to worry about a night when nobody looks."
  static final Pattern COURTESY =
      Pattern.compile(
          "(?i)^\\W*(?:it|that)(?:['’]s| is| makes| seems| sounds| was)(?: (?:a|an|only|quite|completely|entirely|very|perfectly))* (?:sense|fair|right|reasonable|understandable|natural|sensible|good|wise|valid|human)\\b(?: (?:question|point|concern|worry|thing|to|that you))");

  /// What is known of people by what they say.
  public static final Set<String> SAYING = WordList.named("claim-words.saying");

  static final Set<String> PRONOUNS = WordList.of("they she he her his their them");

  static final Set<String> SPOKEN_OF = WordList.of("they she he");

  static final Set<String> AMOUNTS = WordList.of("most half many few several");

  static final Set<String> HALVED =
      WordList.of("a an hour day year month week past price way full empty");

  /// What is said of us and to us is said of no customers.
  static final Set<String> WE_AND_YOU = WordList.of("we you i i'm we're you're i'll we'll you'll");

  static final Set<String> ASKING = WordList.of("what how why who which where whether");

  static final Set<String> REASONS = WordList.of("because since that as");

  /// An order may stand behind a clause that begins with one of these.
  static final Set<String> SUBORDINATE =
      WordList.of("when since because as once before after while where although");

  static final Set<String> POSSESSIVES = WordList.of("their her his");

  /// After "our" and "your" these are still customers.
  static final Set<String> CUSTOMERS = WordList.named("claim-words.customers");

  /// Whoever took part: no group of its own.
  static final Set<String> ANYBODY =
      Set.copyOf(Words.stems("participants respondents interviewees attendees people persons"));

  static final Set<String> ONE = WordList.of("one another a an every each");

  static final Set<String> OURS = WordList.of("our your my");

  /// What may lead up to an order or a statement.
  static final Set<String> LEADS = WordList.named("claim-words.leads");

  /// Stems of what customers do, say, feel and have.
  static final Set<String> BEHAVIOUR = WordList.stems("claim-words.behaviour");

  public static final Set<String> BEING =
      WordList.of("is are was were be been being isn't aren't wasn't weren't");

  static final Set<String> ORDERS = WordList.named("claim-words.orders");

  static final Set<String> GROUPS = WordList.stems("claim-words.groups");

  static final Pattern LABELLED = Pattern.compile("\\p{L}+(?: \\p{L}+)?: ([^\\d]+)");

  /// "Why it matters: ", "Point 1: ".
  static final Pattern LABEL =
      Pattern.compile("^(?:[\\p{L}\\p{N}'’&/-]+ ){0,3}[\\p{L}\\p{N}'’&/-]+: (?=.)");

  /// "Show-up rates ..." orders nothing.
  static final Pattern COMPOUND = Pattern.compile("^[\\p{L}]+-\\p{L}");

  static final int REACH = 5;

  static final Set<String> DETERMINERS =
      WordList.of("the these those all most many some few both such more other");

  private ClaimWords() {}
}
