package io.personaassistant.evidence.table;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of columns as tools write them: lower-case words.
final class ColumnNames {
  /// What a column is for by its name, the names in the order in which they are preferred.
  static final Map<Use, List<String>> USES = uses();

  /// Names that say where a table comes from, first match wins.
  static final List<Map.Entry<String, Set<String>>> SOURCES =
      List.of(
          Map.entry(
              "support_ticket",
              Set.of("ticket", "requester", "assignee", "case number", "first response", "csat")),
          Map.entry(
              "crm_note",
              Set.of(
                  "opportunity", "deal", "account", "activity", "pipeline", "lost reason", "win")),
          Map.entry(
              "social_post", Set.of("stars", "review", "reviewer", "rating", "post", "likes")),
          Map.entry(
              "survey", Set.of("respondent", "response id", "submitted", "collector", "nps")));

  /// Names of columns that hold what people wrote.
  static final Set<String> TEXTS =
      Set.of(
          "text",
          "comment",
          "comments",
          "description",
          "body",
          "message",
          "note",
          "notes",
          "feedback",
          "review",
          "answer",
          "response",
          "verbatim",
          "quote",
          "reason",
          "details",
          "finding",
          "content",
          "conversation",
          "summary",
          "subject",
          "suggestion",
          "suggestions");

  private ColumnNames() {}

  private static Map<Use, List<String>> uses() {
    var names = new EnumMap<Use, List<String>>(Use.class);
    names.put(
        Use.DATE,
        List.of(
            "date",
            "submitted at",
            "submission date",
            "submit date",
            "date submitted",
            "submitted",
            "completed at",
            "end date",
            "response date",
            "recorded date",
            "timestamp",
            "created at",
            "created",
            "created date",
            "date created",
            "created time",
            "activity date",
            "review date",
            "posted at",
            "posted",
            "day",
            "start date",
            "closed at",
            "updated at",
            "datum",
            "zeitstempel",
            "erstellt am",
            "fecha"));
    names.put(
        Use.PARTICIPANT,
        List.of(
            "participant",
            "participant id",
            "respondent",
            "respondent id",
            "response id",
            "requester email",
            "customer email",
            "customer name",
            "requester name",
            "contact email",
            "contact id",
            "customer id",
            "user id",
            "requester id",
            "account id",
            "requester",
            "customer",
            "contact",
            "contact name",
            "reviewer",
            "author",
            "user",
            "email",
            "email address",
            "full name",
            "name",
            "teilnehmer",
            "teilnehmerin",
            "kunde",
            "kundennummer",
            "participante",
            "cliente"));
    names.put(
        Use.SOURCE_REF,
        List.of(
            "source ref",
            "source",
            "reference",
            "ticket id",
            "ticket",
            "ticket number",
            "case number",
            "case id",
            "conversation id",
            "call id",
            "activity id",
            "review id",
            "url",
            "link",
            "permalink",
            "id",
            "record id",
            "number"));
    names.put(
        Use.SEGMENT,
        List.of(
            "segment",
            "cohort",
            "group",
            "plan",
            "tier",
            "company size",
            "account type",
            "industry",
            "job title",
            "role",
            "country"));
    names.put(Use.SOURCE_TYPE, List.of("source type", "method"));
    names.put(Use.PERSONA, List.of("persona"));
    names.put(Use.QUOTABLE, List.of("quotable", "may quote", "may be quoted", "quote permission"));
    names.put(Use.SAMPLE_SIZE, List.of("sample size", "n"));
    return Collections.unmodifiableMap(names);
  }
}
