package io.personaassistant.checking.support;

import io.personaassistant.checking.line.Findings;
import io.personaassistant.checking.line.Source;
import io.personaassistant.checking.reading.Phrases;
import io.personaassistant.checking.reading.Sayings;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether the kind of research that a text says it has something from is what it cites: "a survey
/// found 640 sites" over the report of a federation. English.
final class SourceKinds {
  private static final Map<String, Set<SourceType>> KINDS =
      Map.of(
          "survey", Set.of(SourceType.SURVEY),
          "poll", Set.of(SourceType.SURVEY),
          "interview", Set.of(SourceType.INTERVIEW, SourceType.SALES_CALL),
          "focus group", Set.of(SourceType.FOCUS_GROUP),
          "usability test", Set.of(SourceType.USABILITY_TEST),
          "support ticket", Set.of(SourceType.SUPPORT_TICKET),
          "sales call", Set.of(SourceType.SALES_CALL),
          "crm note", Set.of(SourceType.CRM_NOTE),
          "log", Set.of(SourceType.ANALYTICS));

  private static final String KIND =
      "(survey|poll|interview|focus group|usability test|support ticket|sales call|crm note|(?<=(?:order|usage|web|server|booking|event|access) )log)s?\\b";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:the|an?|our|this|that|one) (?:[\\p{L}-]+ ){0,2}?"
              + KIND
              + "(?= (?:of [\\p{L}\\d -]{1,40} )?(?:found|finds|shows?|showed|says|said|counted|proves?|proved|reports?|reported|tells|told)\\b)"
              + "|\\bin (?:the|our|an?) (?:[\\p{L}-]+ )?"
              + KIND);

  private SourceKinds() {}

  /// Reports the first kind that none of these is, nor speaks of.
  static void judge(String text, List<Source> cited, Findings findings) {
    for (var sentence : Words.sentences(text)) {
      var said = sentence.text();
      if (Sayings.isQuestion(said) || Sayings.isOrderTo(Sayings.unlabelled(said))) {
        continue;
      }
      var named = NAMED.matcher(said);
      if (named.find()) {
        var kind =
            (named.group(1) != null ? named.group(1) : named.group(2)).toLowerCase(Locale.ROOT);
        if (cited.stream().noneMatch(s -> is(s, kind))) {
          findings.errorAll(
              "trusted_source",
              "",
              SupportCheck.ids(cited)
                  + (cited.size() == 1 ? " is no " + kind : " are no " + kind + "s")
                  + ".",
              "Say where it comes from.");
          return;
        }
      }
    }
  }

  private static boolean is(Source source, String kind) {
    var types = KINDS.getOrDefault(kind, Set.of());
    return source.origin().type().filter(types::contains).isPresent()
        || !Phrases.find(source.text() + " " + source.origin().reference(), kind + "*").isEmpty();
  }
}
