package io.personaassistant.evidence.survey;

import io.personaassistant.evidence.table.JobTitles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a customer list can say about how well somebody fits a persona, with the names that its
/// columns have in such lists.
public enum Criterion {
  TITLE(
      "job title",
      4,
      "job title|title|role|position|function|occupation|profession|jobtitle|job|designation"),
  INDUSTRY(
      "industry",
      2,
      "industry|sector|vertical|branch|business|branche|secteur|settore|setor|ramo|industrie|bedrijfstak|industria"),
  SIZE(
      "company size",
      2,
      "company size|employees|number of employees|headcount|size|staff|team size|mitarbeiter|mitarbeiterzahl|unternehmensgrosse|effectif|empleados|dipendenti|medewerkers"),
  LOCATION(
      "location",
      1,
      "location|country|city|region|state|market|standort|ort|stadt|land|ville|pays|ciudad|pais|citta|paese|cidade|stad|wohnort|plz|localisation|lieu|ubicacion|localizacion|lugar|localizacao|luogo|woonplaats|plaats"),
  AGE("age", 1, "age|age group|age range|alter|edad|idade|leeftijd"),
  SAID(
      "what they do and say",
      3,
      "remarks|remark|notes|note|comment|comments|description|about|bio|challenge|challenges|goal|goals|pain|pains|pain points|interests|tools|answer|feedback|use case|bemerkungen|bemerkung|notizen|kommentar|commentaires|commentaire|remarques|comentarios|observaciones|notas|commenti|osservazioni|observacoes|opmerkingen|notities");

  private static final int MOST_WORDS = 4;

  private final String label;
  private final int weight;
  private final List<String> names;

  Criterion(String label, int weight, String names) {
    this.label = label;
    this.weight = weight;
    this.names = List.of(names.split("\\|"));
  }

  /// The words people read.
  public String label() {
    return label;
  }

  /// The word typed for it, such as `title`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int weight() {
    return weight;
  }

  /// The criterion that a column of this name tells about.
  static Optional<Criterion> ofColumn(String name) {
    var plain = JobTitles.header(name);
    return Arrays.stream(values())
        .filter(c -> c.names.contains(plain))
        .findFirst()
        .or(() -> JobTitles.isHeader(name) ? Optional.of(TITLE) : Optional.empty())
        // "your role", "current job title"; a question is longer
        .or(() ->
            plain.split(" ").length <= MOST_WORDS && !name.strip().endsWith("?")
                ? Arrays.stream(values())
                    .filter(c -> c.names.stream().anyMatch(n -> plain.endsWith(" " + n)))
                    .findFirst()
                : Optional.empty());
  }

  /// The criterion with this word or label.
  public static Optional<Criterion> of(String typed) {
    var plain = typed.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(c -> c.word().equals(plain) || c.label.equals(plain))
        .findFirst();
  }
}
