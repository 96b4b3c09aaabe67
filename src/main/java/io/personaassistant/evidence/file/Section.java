package io.personaassistant.evidence.file;

import io.personaassistant.persona.TraitKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists a file may hold, each with its keys and their synonyms. A key is compared in lower
/// case with `_` for spaces and hyphens.
public enum Section {
  PERSONAS(
      List.of("personas", "persona"),
      "id name aliases kind archetype age title industry location background picture decision"
          + " objective owner state last_review review_interval_days sample",
      "slug=id persona=name alias=aliases job_title=title role=title type=kind"
          + " bio=background summary=background description=background"
          + " company_industry=industry status=state image=picture reviewed_on=last_review"
          + " review_interval=review_interval_days research_objective=objective"),
  TRAITS(List.of("traits", "trait"), "id persona kind text", "trait=id type=kind ref=id"),
  TALK_TRACKS(
      List.of("talk_tracks", "talktracks", "talk_track"),
      "id persona trait type objection reply question behind proof proof_refs concede do_not_say"
          + " approver approved_on expires sample",
      "approved_by=approver expires_on=expires expiry=expires evidence=proof_refs"
          + " citations=proof_refs"),
  FACTS(
      List.of("facts", "product_facts", "productfacts"),
      "id statement proof source audience approver approved_on expires sample",
      "fact=statement text=statement claim=statement ref=id approved_by=approver"
          + " expires_on=expires expiry=expires valid_until=expires"),
  EVIDENCE(
      List.of("evidence", "items", "evidence_items"),
      "id source_type source_ref date participant segment sample_size text quotable quarantined"
          + " persona supports contradicts sample",
      "ref=id evidence_id=id evidence=text type=source_type method=source_type"
          + " source=source_ref reference=source_ref url=source_ref day=date"
          + " collected_on=date collected=date created_at=date respondent=participant"
          + " participant_id=participant interviewee=participant user=participant"
          + " group=segment cohort=segment n=sample_size quote=text verbatim=text"
          + " finding=text content=text may_quote=quotable quarantine=quarantined"
          + " supports_traits=supports contradicts_traits=contradicts"),
  LINKS(
      List.of("links", "link"),
      "evidence trait stance",
      "evidence_id=evidence item=evidence trait_id=trait"),
  /// What was decided on suspicious items, as an export has it; only `import all` takes it.
  QUARANTINE(List.of("quarantine"), "evidence decision reason span by at why", ""),
  /// The history of personas, as an export has it; only `import all` takes it.
  VERSIONS(List.of("versions"), "persona version by at why snapshot", ""),
  /// What people asked and nobody has researched, as an export has it; only `import all` takes it.
  QUESTIONS(
      List.of("open_questions"), "persona type topic asked question times people last_asked", ""),
  /// Participants who asked to be forgotten, as an export has it; only `import all` takes it.
  FORGOTTEN(List.of("forgotten"), "participant by at items code_secret", "");

  private final List<String> names;
  private final Set<String> keys;
  private final Map<String, String> synonyms;

  /// @param synonyms other words for keys, as `slug=id`
  Section(List<String> names, String keys, String synonyms) {
    this.names = names;
    this.keys = Stream.of(keys.split(" ")).collect(Collectors.toUnmodifiableSet());
    this.synonyms =
        Stream.of(synonyms.split(" "))
            .map(pair -> pair.split("="))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  /// The name of the list in a file, such as `talk_tracks`.
  String word() {
    return names.getFirst();
  }

  static Optional<Section> named(String key) {
    var plain = plain(key);
    return Arrays.stream(values()).filter(section -> section.names.contains(plain)).findFirst();
  }

  /// The key that a typed one means; empty when it means none.
  public Optional<String> key(String typed) {
    var plain = plain(typed);
    var key = keys.contains(plain) ? plain : synonyms.getOrDefault(plain, plain);
    if (keys.contains(key)) {
      return Optional.of(key);
    }
    return traits(typed);
  }

  /// The key of the list of traits that a typed one means: a persona has one for each kind.
  Optional<String> traits(String typed) {
    return this == PERSONAS
        ? TraitKind.of(plain(typed)).or(() -> TraitKind.of(typed)).map(TraitKind::listKey)
        : Optional.empty();
  }

  /// Whether a key is written as documented, and is no synonym.
  boolean isDocumented(String typed) {
    var plain = plain(typed);
    return key(typed).filter(plain::equals).isPresent();
  }

  /// Whether a name means one of the keys that are no list of traits.
  boolean isPlainKey(String plain) {
    return keys.contains(plain) || synonyms.containsKey(plain);
  }

  /// Without these a table is of another kind. An update needs the id and what it changes.
  List<String> needed() {
    return switch (this) {
      case EVIDENCE -> List.of("text", "date", "source_type");
      case FACTS -> List.of("statement");
      case PERSONAS -> List.of("name");
      case TRAITS -> List.of("persona", "kind", "text");
      case TALK_TRACKS -> List.of("persona", "objection", "reply");
      case LINKS -> List.of("evidence", "trait", "stance");
      case QUARANTINE -> List.of("evidence", "decision");
      case VERSIONS -> List.of("persona", "version", "snapshot");
      case QUESTIONS -> List.of("persona", "type", "topic", "question");
      case FORGOTTEN -> List.of("participant");
    };
  }

  /// What its records are called where people read it.
  String label() {
    return switch (this) {
      case FACTS -> "product facts";
      case TALK_TRACKS -> "talk tracks";
      case QUARANTINE -> "decisions on suspicious items";
      case VERSIONS -> "versions of personas";
      case QUESTIONS -> "open questions";
      case FORGOTTEN -> "participants who asked to be forgotten";
      case PERSONAS, TRAITS, EVIDENCE, LINKS -> word();
    };
  }

  /// A typed key as it is compared: in lower case, with `_` for spaces and hyphens.
  static String plain(String key) {
    return key.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
