package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.CheckContext;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Line;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.line.Subject;
import io.personaassistant.checking.reading.Lexicon;
import io.personaassistant.checking.reading.People;
import io.personaassistant.checking.reading.Wording;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whether what is told as said by one person is said by whom the text names: "a cook put it well"
/// over the words of a director, where cooks are another persona. English.
public final class SpeakerCheck implements Check {
  private static final String SAY =
      "(?:said|says|put|puts|told|tells|wrote|writes|asked|asks|explained|explains|complained|complains|called|calls|reports?|reported|admits?|admitted|adds?|added|recalls?|remarked|noted|notes)";

  private static final String ONE =
      "(?<!\\b(?:in|of|from|at|with|for|by|to|on) )(?:an?|one|another) ((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+)";

  private static final Pattern SPEAKER =
      Pattern.compile("(?iu)\\b" + ONE + " (?:of ours |once |also )?" + SAY + "\\b");

  private static final Pattern SPEAKER_BEHIND =
      Pattern.compile(
          "(?iu)[\"”,] ?" + SAY + " (?:an?|one|another) ((?:[\\p{L}-]+ ){0,2}[\\p{L}-]+)");

  private static final Pattern TO_US =
      Pattern.compile(
          "(?iu)\\b(?:an?|one|another) (?:[\\p{L}-]+ )?([\\p{L}-]+)"
              + " (?:(?:told|tells|wrote to|writes to) (?:us|me)\\b|(?:says?|said|report(?:s|ed)|explain(?:s|ed)|complain(?:s|ed)|admit(?:s|ted)|add(?:s|ed)|recall(?:s|ed)|remark(?:s|ed)|warn(?:s|ed))(?: that\\b|[,:]))");

  /// Who does something at the beginning of a sentence: "a lorry driver had to go round".
  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)(?:^|[.!?] )(?:an?|one|the) (?:[\\p{L}-]+ ){0,2}?([\\p{L}-]+) (?:of ours |once |also )?(?:"
              + SAY
              + "|(?:had to|has to|went|goes|wants|wanted|found|finds|lost|loses|leaves|left)\\b)");

  /// Whom a sentence that tells of several begins with: "six nurses in the group send".
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?iu)(?:^|[.!?] )(?:(?:the|some|most|many|several|few|\\d+|two|three|four|five|six|seven|eight|nine|ten) )?"
              + "((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+s(?: of [\\p{L}-]+)?) (?=[\\p{L}-]+)");

  /// Who does something in a sentence: "if it breaks, the owner pays".
  private static final Pattern DOING =
      Pattern.compile(
          "(?iu)(?:^|[.!?:,] )(?:the|an?|one) ((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+) (?=[\\p{L}-]+(?:s|ed)\\b)");

  /// Who speaks does it.
  private static final Pattern OWN_WORDS = Pattern.compile("\\bI\\b|(?i)\\bwe\\b|\\bof us\\b");

  /// Somebody may be called so whatever they do: "a woman", "the owner".
  private static final Set<String> ANYBODY = WordList.named("speaker-check.anybody");

  /// Titles that many go by.
  private static final Set<String> OF_MANY = WordList.named("speaker-check.of-many");

  @Override
  public List<Finding> check(Line line, LineRules rules, CheckContext context) {
    var findings = new Findings();
    var subject = context.subject();
    var items =
        context.cited(line.cites()).stream().filter(s -> s.origin().type().isPresent()).toList();
    boolean ofSubject =
        !items.isEmpty()
            && !subject.slug().isEmpty()
            && items.stream().allMatch(s -> isOf(s, subject.slug()));
    var text = SupportCheck.text(line, rules);
    ofWhomTheySpeak(text, items, findings);
    // a text for customers may set a scene
    if (findings.all().isEmpty() && !rules.customerFacing()) {
      ofNobodyThere(text, items, subject, findings);
    }
    if (!ofSubject || subject.others().isEmpty() || !findings.all().isEmpty()) {
      return findings.all();
    }
    boolean own = items.stream().allMatch(s -> OWN_WORDS.matcher(s.text()).find());
    var doers = own ? List.of(SEVERAL, DOING) : List.<Pattern>of();
    Stream.concat(
            Stream.of(SPEAKER, SPEAKER_BEHIND).flatMap(pattern -> named(pattern, text)),
            doers.stream()
                .flatMap(pattern -> named(pattern, text))
                .filter(who -> who.stream().anyMatch(SpeakerCheck::isWorker)))
        .filter(who -> isAnother(who, subject.others(), items))
        .findFirst()
        .ifPresent(who ->
            findings.errorAll(
                "persona_match",
                "",
                items.getFirst().id()
                    + " is somebody else's word, not that of “"
                    + String.join(" ", who)
                    + "”.",
                "Name who says it in the item, or cite an item of theirs."));
    return findings.all();
  }

  private static Stream<List<String>> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> Words.tokens(m.group(1)));
  }

  /// Whether a word names who does a work: not a shop, nor "the owner", who may be anybody's.
  private static boolean isWorker(String word) {
    var one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return Lexicon.isSomebody(one)
        && !ANYBODY.contains(one)
        && !ANYBODY.contains(word)
        && !People.isBody(one + "s");
  }

  /// "A teacher told us" for a receptionist who speaks of a teacher.
  private static void ofWhomTheySpeak(String text, List<Source> items, Findings findings) {
    if (items.isEmpty()
        || !items.stream().allMatch(s -> s.ownWords() && !s.origin().segment().isBlank())) {
      return;
    }
    TO_US
        .matcher(text)
        .results()
        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
        .filter(who -> !OF_MANY.contains(who))
        .filter(who -> items.stream().allMatch(s -> isOnlySpokenOf(who, s)))
        .findFirst()
        .ifPresent(who ->
            findings.warningAll(
                "persona_match",
                items.getFirst().id() + " speaks of “" + who + "” and is said by somebody else.",
                "Name who says it in the item."));
  }

  /// "The auctioneer says" for a buyer's words, who speaks of no auctioneer: nobody there is one.
  private static void ofNobodyThere(
      String text, List<Source> items, Subject subject, Findings findings) {
    if (items.isEmpty()
        || !items.stream().allMatch(s -> s.ownWords() && !s.origin().segment().isBlank())) {
      return;
    }
    var known = new HashSet<>(Words.tokens(subject.title()));
    items.forEach(s ->
        known.addAll(
            Words.tokens(
                String.join(" ", s.origin().segment(), s.origin().reference(), s.text()))));
    OPENING
        .matcher(text)
        .results()
        .map(m -> m.group(1).toLowerCase(Locale.ROOT))
        .filter(who -> !Words.isStop(who) && !OF_MANY.contains(who) && !ANYBODY.contains(who))
        .filter(who -> Lexicon.isSomebody(who) && !who.endsWith("s") && !People.isBody(who + "s"))
        .filter(who -> known.stream().noneMatch(k -> isLike(who, k)))
        .findFirst()
        .ifPresent(who ->
            findings.errorAll(
                "persona_match",
                "",
                items.getFirst().id() + " is not said by a “" + who + "”, nor speaks of one.",
                "Name who says it in the item."));
  }

  private static boolean isLike(String who, String known) {
    return Wording.shared(Set.of(Words.stem(who)), Set.of(Words.stem(known))) > 0
        || Lexicon.relation(who, known) != Lexicon.Relation.NONE
        || Lexicon.relation(known, who) != Lexicon.Relation.NONE;
  }

  private static boolean isOnlySpokenOf(String who, Source item) {
    return !Words.stems(item.origin().segment()).contains(Words.stem(who))
        && Words.stems(item.text()).contains(Words.stem(who))
        && !Pattern.compile("(?iu)\\b" + Pattern.quote(who) + " " + SAY + "\\b")
            .matcher(item.text())
            .find();
  }

  private static boolean isOf(Source item, String slug) {
    var segment = Words.tokens(item.origin().segment());
    return !segment.isEmpty()
        && !People.isBody(segment.getLast())
        && (item.origin().persona().equals(slug)
            || item.origin().stands().stream().anyMatch(s -> s.persona().equals(slug)));
  }

  /// Whether these words name another persona's work, and neither this one's nor anybody in the
  /// items.
  private static boolean isAnother(List<String> who, List<String> others, List<Source> items) {
    var head = who.getLast();
    var telling = who.stream().filter(w -> !isOfMany(w) && !Words.isStop(w)).toList();
    var stems = telling.stream().map(Words::stem).toList();
    return !telling.isEmpty()
        && items.stream().noneMatch(s -> isNamed(telling, s))
        && others.stream()
            .map(Words::stems)
            .anyMatch(other ->
                other.contains(Words.stem(head)) && (!isOfMany(head) || other.containsAll(stems)));
  }

  private static boolean isOfMany(String word) {
    return OF_MANY.contains(word)
        || word.endsWith("s") && OF_MANY.contains(word.substring(0, word.length() - 1));
  }

  private static boolean isNamed(List<String> telling, Source item) {
    var named = Words.stems(item.origin().segment() + " " + item.text());
    return telling.stream().map(Words::stem).anyMatch(named::contains);
  }
}
