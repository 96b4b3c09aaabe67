package io.personaassistant.checking;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.FieldText;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.reading.ClaimWords;
import io.personaassistant.checking.reading.Claims;
import io.personaassistant.checking.reading.Departments;
import io.personaassistant.checking.reading.Reading;
import io.personaassistant.text.English;
import io.personaassistant.text.Name;
import io.personaassistant.text.Names;
import io.personaassistant.text.Normal;
import io.personaassistant.text.Token;
import io.personaassistant.text.Verbs;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether every name is in the brief, the record or the given sources. A person or company that is
/// found nowhere is invented; another unknown name only warns.
final class NamesCheck implements Check {
  /// What carriers and campaigns act on.
  private static final Pattern OPT_OUT =
      Pattern.compile("STOP|(?:Reply|Text|Send|Answer|Say) \\p{Lu}{2,}");

  private static final Pattern REPORTS =
      Pattern.compile(
          "(?u)(?=\\p{Lu})(?<=^|[.!?] |\\n)(\\p{Lu}[\\p{L}&-]{2,}) (?:found|finds|reports|reported|estimates|estimated|claims|claimed|writes|wrote|predicts|predicted|says|said|argues|concludes|concluded) that\\b");

  /// "CragDesk counted 512 centres".
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?u)(?=\\p{Lu})(?<=^|[.!?] |\\n)(\\p{Lu}[\\p{L}&-]{2,}) (?:counted|counts|measured|surveyed|expects|forecasts|charges|takes|asks) (?=[\\p{Sc}\\d])");

  /// Who buys from us, also where a headline has all its words in capitals.
  private static final Pattern OUR_CUSTOMER =
      Pattern.compile(
          "(?u)(?<![\\p{L}’'-] ?)(\\p{Lu}[\\p{L}&-]{2,}(?: (?:& )?\\p{Lu}[\\p{L}&-]{2,}){0,2}) (?i:uses|hires|rents|buys|trusts|chose|chooses|picked|relies|switched|orders|swears)(?: (?i:from|on|with|to|by|all)){0,2} (?i:us|ours)\\b");

  /// "At", "the choice of": in front of whom we would have for a customer.
  private static final Pattern BOUGHT =
      Pattern.compile(
          "(?i)(?:(?:^|[.!?\\n] ?)at|\\b(?:choice of|(?:used|chosen|trusted|loved|tested) (?:by|at)|(?:customers?|firms?|companies) (?:like|such as))) $");

  /// "... plans all of its jobs with us".
  private static final Pattern BUYS =
      Pattern.compile(
          "(?i)(?: in \\p{L}+)?(?: (?:now|already|also|even))? \\p{L}+s (?:[\\p{L}-]+ ){0,5}(?:with|from|on|to|by) (?:us|our)\\b");

  /// Words that are no names however rare they are.
  private static final Pattern COMMON =
      Pattern.compile(
          ".*(?:ing|ment|ship|tion|sion|ity|ness|ance|ence|body|one|thing|ency|ancy)|whoever|neither|either|another|staff|crew|feedback|evidence|literature|press|word|hq|head|board");

  private static final Pattern CURRENCY =
      Pattern.compile("EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|CAD|AUD");

  /// "PDFs" for "a PDF".
  private static final Pattern ABBREVIATIONS = Pattern.compile("\\p{Lu}{2,}s");

  private static final Set<String> DAYS =
      Set.of("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays");

  private final Reading.Cache readings;

  NamesCheck(Reading.Cache readings) {
    this.readings = readings;
  }

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    for (var at : FieldText.of(line, rules)) {
      // other languages write other words in capitals
      boolean english = English.isLikely(at.text());
      var named =
          Stream.concat(Names.find(at.text()).stream(), reporting(at.text(), context).stream())
              .filter(_ -> english)
              .toList();
      for (var name : named) {
        if (!isPlaceholder(at.text(), name)
            && !isSize(at.text(), name)
            && !isFirstOfPoint(at.text(), name)
            && !isNoName(at.field(), name)
            && !isFound(name, context)
            && !isOrdinary(name, at.text(), context)) {
          report(at, name, rules.customerFacing(), findings);
        }
      }
    }
    return findings.all();
  }

  /// "Forrester found that ...": at the beginning of a sentence a capital says nothing, but what
  /// reports there, and is no word of the material, is a name.
  private List<Name> reporting(String text, CheckContext context) {
    if (text.contains(" us") || text.contains(" Us")) {
      var customer =
          OUR_CUSTOMER
              .matcher(text)
              .results()
              .filter(
                  m -> Words.tokens(m.group(1)).stream().allMatch(w -> isUnknownWord(w, context)))
              .map(m -> new Name(m.group(1), m.start(1), m.end(1), Name.Cue.COMPANY, true))
              .toList();
      if (!customer.isEmpty()) {
        return customer;
      }
    }
    return Stream.of(REPORTS, COUNTS)
        .filter(p -> p == COUNTS || text.contains(" that"))
        .flatMap(p -> p.matcher(text).results())
        .filter(m -> isUnknownWord(m.group(1).toLowerCase(Locale.ROOT), context))
        .map(m -> new Name(m.group(1), m.start(1), m.end(1), Name.Cue.NONE, true))
        .toList();
  }

  private boolean isUnknownWord(String word, CheckContext context) {
    return !Words.isStop(word)
        && !word.endsWith("s")
        && !COMMON.matcher(word).matches()
        && !Claims.isSubject(word)
        && !ClaimWords.FINDINGS.contains(word)
        && !Verbs.isBase(word)
        && !isPlain(context.record(), word)
        && context.given().values().stream().noneMatch(s -> isPlain(s.text(), word));
  }

  private static boolean isPersona(String name, CheckContext context) {
    return Normal.holds(Normal.of(context.personaName()), Normal.of(name));
  }

  /// Behind the number of a point a capital begins it: "0-5 Confirm what matters".
  private static boolean isFirstOfPoint(String text, Name name) {
    String before = text.substring(text.lastIndexOf('\n', name.start()) + 1, name.start());
    return name.cue() == Name.Cue.NONE
        && name.text().indexOf(' ') < 0
        && before.codePoints().anyMatch(Character::isDigit)
        && before.codePoints().noneMatch(Character::isLetter);
  }

  /// Letters right behind a digit name nobody: "3XL", "5G", "4K".
  private static boolean isSize(String text, Name name) {
    return name.start() > 0 && Character.isDigit(text.charAt(name.start() - 1));
  }

  /// `[Customer Name]`, `{{first_name}}`.
  private static boolean isPlaceholder(String text, Name name) {
    int open = Math.max(text.lastIndexOf('[', name.start()), text.lastIndexOf('{', name.start()));
    int close = Math.max(text.lastIndexOf(']', name.start()), text.lastIndexOf('}', name.start()));
    return open > close
        && (text.indexOf(']', name.end()) >= 0 || text.indexOf('}', name.end()) >= 0);
  }

  /// One word of a list is a hashtag or a label; "Reply STOP" is what carriers act on.
  private static boolean isNoName(FieldRule field, Name name) {
    return (field.list() && field.words() == 1)
        || OPT_OUT.matcher(name.text()).matches()
        || name.text().length() == 1
        || CURRENCY.matcher(name.text()).matches()
        || Departments.is(name)
        || DAYS.contains(name.text());
  }

  /// "Usability Test Participants": capitals on words that the material has as plain ones; where
  /// all of a headline is in capitals, on most of them.
  private boolean isOrdinary(Name name, String text, CheckContext context) {
    var words = Words.tokens(name.text());
    long known =
        words.stream()
            .filter(word ->
                Claims.isSubject(word)
                    || Words.isStop(word)
                    || isPlain(context.record(), word)
                    || context.given().values().stream().anyMatch(s -> isPlain(s.text(), word)))
            .count();
    return name.cue() == Name.Cue.NONE
        && words.size() > 1
        && (known == words.size() || isInCapitals(text) && 2 * known > words.size());
  }

  private static boolean isInCapitals(String headline) {
    return Token.of(headline).stream()
        .filter(t -> t.kind() == Token.Kind.WORD && !Words.isStop(t.lower()))
        .allMatch(Token::isCapitalised);
  }

  /// Whether a text has a word of this stem in small letters.
  private boolean isPlain(String text, String word) {
    return readings.of(text).plainStems().contains(Words.stem(word));
  }

  private boolean isFound(Name name, CheckContext context) {
    if (isFound(name.text(), context)) {
      return true;
    }
    int gap = name.text().indexOf(' ');
    return name.opensSentence() && gap > 0 && isFound(name.text().substring(gap + 1), context);
  }

  private boolean isFound(String name, CheckContext context) {
    return isPersona(name, context)
        || holds(context.brief(), name)
        || holds(context.record(), name)
        || context.given().values().stream().anyMatch(source -> holds(source.text(), name));
  }

  /// The name as it stands, or as that of whom something is: "Mother's Day".
  private boolean holds(String text, String name) {
    var known = readings.of(text).normal();
    var normal = Normal.of(name);
    boolean several = name.length() > 2 && ABBREVIATIONS.matcher(name).matches();
    return Normal.holds(known, normal)
        || Normal.holds(known, normal + "'s")
        || several && Normal.holds(known, normal.substring(0, normal.length() - 1));
  }

  /// @param outward customers read it, who would take a firm for one that buys from us
  private static void report(FieldText at, Name name, boolean outward, Findings findings) {
    boolean firm =
        outward
            && name.text().indexOf(' ') > 0
            && (BOUGHT.matcher(at.text().substring(0, name.start())).find()
                || BUYS.matcher(at.text().substring(name.end())).lookingAt());
    boolean invented = name.cue() != Name.Cue.NONE || firm;
    String shown = Findings.show(name.text());
    if (invented) {
      findings.error(
          "entities_supported",
          at,
          name.start(),
          name.end(),
          shown + " is in no evidence, the record or the brief.",
          "Leave the name out, or say the role: “an owner we interviewed”.");
    } else {
      findings.warning(
          "entities_supported",
          at,
          name.start(),
          name.end(),
          shown + " is in no evidence, the record or the brief.",
          "Check the name, or leave it out.");
    }
  }
}
