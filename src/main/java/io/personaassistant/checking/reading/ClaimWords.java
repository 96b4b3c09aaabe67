package io.personaassistant.checking.reading;

import io.personaassistant.text.Words;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which a claim about customers is told from advice, headings and gaps. English.
public final class ClaimWords {
  /// What is said of these is said of customers.
  static final Set<String> TOPICS =
      WordList.of(
          "pain pains frustration frustrations objection objections goal goals concern concerns worry worries fear fears"
              + " priority priorities preference preferences motivation motivations need needs complaint complaints habit"
              + " habits barrier barriers blocker blockers expectation expectations adoption churn usage demand");

  /// What comes from customers claims something when it shows or counts something.
  public static final Set<String> FINDINGS =
      WordList.of(
          "feedback interviews interview surveys survey tickets ticket data analytics research evidence responses response");

  static final Set<String> SHOWING =
      WordList.of(
          "show shows showed shown say says said suggest suggests suggested reveal reveals revealed indicate indicates"
              + " indicated confirm confirms confirmed prove proves proved point points mention mentions mentioned name names"
              + " named report reports reported find finds found tell tells told");

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
  public static final Set<String> SAYING =
      WordList.of(
          "say says said saying tell tells told telling report reports reported mention mentions mentioned"
              + " describe describes described complain complains complained ask asks asked asking name names"
              + " named call calls called cite cites cited raise raises raised point points pointed write writes"
              + " wrote explain explains explained admit admits admitted agree agrees agreed insist insists want"
              + " wants wanted fear fears feared worry worries worried hope hopes hoped expect expects expected"
              + " prefer prefers preferred like likes liked love loves loved hate hates hated dislike dislikes"
              + " trust trusts trusted distrust doubt doubts doubted believe believes believed think thinks"
              + " thought feel feels felt find finds found wish wishes need needs needed see sees saw know knows"
              + " knew");

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
  static final Set<String> CUSTOMERS =
      WordList.of(
          "customers customer users user buyers buyer clients client audience market segment");

  /// Whoever took part: no group of its own.
  static final Set<String> ANYBODY =
      Set.copyOf(Words.stems("participants respondents interviewees attendees people persons"));

  static final Set<String> ONE = WordList.of("one another a an every each");

  static final Set<String> OURS = WordList.of("our your my");

  /// What may lead up to an order or a statement.
  static final Set<String> LEADS =
      WordList.of(
          "so then first second third next finally also and but now instead please therefore still");

  /// Stems of what customers do, say, feel and have.
  static final Set<String> BEHAVIOUR =
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

  public static final Set<String> BEING =
      WordList.of("is are was were be been being isn't aren't wasn't weren't");

  static final Set<String> ORDERS =
      WordList.of(
          "add aim allow answer anchor ask attack attend avoid back base be begin book bring build call check choose cite"
              + " click close code compare concede confirm consider contact copy count cross-tab cut decide describe discover"
              + " do don't download draft drop end expect explain explore export fill find finish focus follow frame get give"
              + " go hand have hold include insert introduce invite join keep lead learn leave let let's limit link list look"
              + " make mark measure meet mention mind mirror move name never note observe offer open order pair pick place plan"
              + " play point post prefer prepare present probe prove publish put quote raise read recap register reject remember remind"
              + " remove repeat replace reply report request review run save say schedule screen see sell send set share show"
              + " sign skip sort speak split start state stay stick stop subscribe suggest switch take talk tell test thank"
              + " treat try turn use verify visit wait walk watch weight work write always");

  static final Set<String> GROUPS =
      Set.copyOf(
          Words.stems(
              "customers users buyers clients teams leads researchers marketers managers owners companies practices"
                  + " businesses shoppers prospects directors founders engineers developers designers analysts agents admins"
                  + " administrators operators subscribers women men parents students households firms accounts employees"
                  + " nurses doctors teachers drivers patients guests members sellers retailers growers advisers dentists"
                  + " heads visitors readers"));

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
