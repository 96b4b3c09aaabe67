package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Whether the kind of research that a text says it has something from is what it cites: "a survey
/// found 640 sites" over the report of a federation. English.
final class SourceKinds {
  private static final Map<String, Set<SourceType>> KINDS =
      Map.ofEntries(
          Map.entry("survey", Set.of(SourceType.SURVEY)),
          Map.entry("poll", Set.of(SourceType.SURVEY)),
          Map.entry("interview", Set.of(SourceType.INTERVIEW, SourceType.SALES_CALL)),
          Map.entry("focus group", Set.of(SourceType.FOCUS_GROUP)),
          Map.entry("usability test", Set.of(SourceType.USABILITY_TEST)),
          Map.entry("support ticket", Set.of(SourceType.SUPPORT_TICKET)),
          Map.entry("sales call", Set.of(SourceType.SALES_CALL)),
          Map.entry("crm note", Set.of(SourceType.CRM_NOTE)),
          Map.entry("log", Set.of(SourceType.ANALYTICS)),
          Map.entry("usage data", Set.of(SourceType.ANALYTICS)),
          Map.entry("analytics", Set.of(SourceType.ANALYTICS)));

  private static final String KIND =
      "(survey|poll|interview|focus group|usability test|support ticket|sales call|crm note|(?<=\\b(?:order|usage|web|server|booking|event|access|machine|ride|door|system|audit|call) )log|usage data|analytics)s?\\b";

  private static final String REPORTS =
      "(?:found|finds|shows?|showed|says|said|counted|counts|proves?|proved|reports?|reported|tells|told|estimates?|estimated|published|writes|wrote)\\b";

  private static final String ONE = "(?:the|an?|our|this|that|one) (?:[\\p{L}-]+ ){0,2}?";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b"
              + ONE
              + KIND
              + "(?= (?:of [\\p{L}\\d -]{1,40} )?"
              + REPORTS
              + ")|\\bin (?:the|our|an?) (?:[\\p{L}-]+ )?"
              + KIND
              + "|^\\W*in (?:[\\p{L}-]+ )?"
              + KIND
              + "(?=,)"
              + "|\\b(?:according to|reported by|data from) "
              + ONE
              + KIND);

  private static final String AUTHORS =
      "(" + String.join("|", WordList.named("source-kinds.authors")) + ")\\b";

  /// Bodies that publish what they count: "the trade association reports".
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?i)\\b"
              + ONE
              + AUTHORS
              + " (?!show)"
              + REPORTS
              + "|\\b(?:according to|reported by|data from) "
              + ONE
              + AUTHORS);

  /// Who passes on what others published.
  private static final Set<SourceType> PUBLISHED =
      Set.of(SourceType.THIRD_PARTY, SourceType.COMPETITOR, SourceType.SOCIAL_POST);

  private SourceKinds() {}

  /// Reports the first kind of research or body of authors that none of these is, nor speaks of.
  ///
  /// @param title the persona's job, where such a body may be at home
  static void judge(String text, List<Source> cited, String title, Findings findings) {
    for (var sentence : Words.sentences(text)) {
      var said = sentence.text();
      if (Sayings.isQuestion(said) || Sayings.isOrderTo(Sayings.unlabelled(said))) {
        continue;
      }
      var kind = named(NAMED, said).filter(k -> cited.stream().noneMatch(s -> is(s, k)));
      var author =
          named(AUTHOR, said)
              .filter(a -> cited.stream().noneMatch(s -> isBy(s, a)))
              .filter(a -> !Words.stems(title).contains(Words.stem(a)));
      if (kind.or(() -> author).isPresent()) {
        var what =
            kind.map(k -> (cited.size() == 1 ? " is no " + k : " are no " + k + "s"))
                .orElseGet(() ->
                    (cited.size() == 1 ? " is" : " are") + " not from the " + author.orElseThrow());
        findings.errorAll(
            "trusted_source", "", SupportCheck.ids(cited) + what + ".", "Say where it comes from.");
        return;
      }
    }
  }

  /// What the one of the pattern's groups holds that is there.
  private static Optional<String> named(Pattern pattern, String said) {
    var named = pattern.matcher(said);
    return named.find()
        ? IntStream.rangeClosed(1, named.groupCount())
            .mapToObj(named::group)
            .filter(Objects::nonNull)
            .findFirst()
            .map(word -> word.toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isBy(Source source, String author) {
    var origin = source.origin();
    return origin.type().map(PUBLISHED::contains).orElse(true)
        || Words.stems(String.join(" ", source.text(), origin.reference(), origin.segment()))
            .contains(Words.stem(author));
  }

  private static boolean is(Source source, String kind) {
    var types = KINDS.getOrDefault(kind, Set.of());
    return source.origin().type().filter(types::contains).isPresent()
        || !Phrases.find(source.text() + " " + source.origin().reference(), kind + "*").isEmpty();
  }
}
