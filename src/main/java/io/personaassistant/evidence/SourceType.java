package io.personaassistant.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How an item was collected, with its label, whether its text is a person's own words (so that it
/// may be quoted), and the synonyms understood in files.
public enum SourceType {
  INTERVIEW("interview", true, List.of("interviews", "user interview", "customer interview")),
  SURVEY("survey", true, List.of("surveys", "survey answer", "survey response", "poll")),
  FOCUS_GROUP("focus group", true, List.of("focus groups", "workshop")),
  ANALYTICS("analytics", false, List.of("web analytics", "product analytics", "behavioural data")),
  SUPPORT_TICKET("support ticket", true, List.of("ticket", "support", "tickets", "zendesk")),
  SOCIAL_POST(
      "social post", true, List.of("social", "post", "forum", "review", "social listening")),
  THIRD_PARTY(
      "third-party report", false, List.of("report", "third party research", "industry report")),
  COMPETITOR("competitor", false, List.of("competitive analysis", "competitor analysis")),
  CRM_NOTE("CRM note", false, List.of("crm", "crm/sales", "sales", "sales note")),
  SALES_CALL("sales call", true, List.of("call", "sales calls", "call note")),
  USABILITY_TEST("usability test", true, List.of("usability", "user test", "usability session"));

  /// All kinds.
  public static final Set<SourceType> ALL = Set.of(values());

  /// The kinds in which people are quoted.
  public static final Set<SourceType> QUOTED =
      Arrays.stream(values()).filter(SourceType::ownWords).collect(Collectors.toUnmodifiableSet());

  private final String label;
  private final boolean ownWords;
  private final List<String> synonyms;

  SourceType(String label, boolean ownWords, List<String> synonyms) {
    this.label = label;
    this.ownWords = ownWords;
    this.synonyms = synonyms;
  }

  /// The word used in files and the database, such as `support_ticket`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words of all, apart by commas.
  public static String words() {
    return Arrays.stream(values()).map(SourceType::word).collect(Collectors.joining(", "));
  }

  /// The words people read, such as "support ticket".
  public String label() {
    return label;
  }

  /// Whether the text is what somebody said or wrote, and may stand in quotation marks. Others are
  /// cited, never "said".
  public boolean ownWords() {
    return ownWords;
  }

  /// Whether it tells what customers say: that somebody talked to them or read what they write.
  public boolean isQualitative() {
    return switch (this) {
      case INTERVIEW, FOCUS_GROUP, SUPPORT_TICKET, SOCIAL_POST, SALES_CALL, USABILITY_TEST -> true;
      case SURVEY, ANALYTICS, CRM_NOTE, THIRD_PARTY, COMPETITOR -> false;
    };
  }

  /// Whether it tells how many: surveys, analytics and customer lists. What others publish is
  /// neither.
  public boolean isQuantitative() {
    return this == SURVEY || this == ANALYTICS || this == CRM_NOTE;
  }

  /// The type a word from a file means; case, hyphens and underscores aside.
  public static Optional<SourceType> of(String word) {
    var typed = word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return Arrays.stream(values())
        .filter(t -> t.word().replace('_', ' ').equals(typed) || t.synonyms.contains(typed))
        .findFirst();
  }
}
