package io.personaassistant.drafting.stored.several;

import static io.personaassistant.drafting.stored.record.RecordWords.first;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.TraitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The table of a comparison: eight rows, a cell for each persona, each with what it rests on. An
/// empty cell says "not researched".
final class CompareRows {
  private static final String GAP = "not researched";
  private static final int MOST_WORDS = 4;

  /// One row, with a cell for each persona in their order.
  record Row(String title, List<Cell> cells) {}

  /// @param who the persona's name
  /// @param note how well it stands, `""` where that says nothing
  record Cell(String who, String text, List<String> cites, String note) {
    Entry entry() {
      return new Entry(List.of(Part.lead(who, text)), cites, note);
    }
  }

  private CompareRows() {}

  static List<Row> of(PanelRequest request) {
    // more personas, fewer traits in a cell: it is to be read at a glance
    int most = request.materials().size() <= 2 ? 2 : 1;
    var rows = new ArrayList<Row>();
    rows.add(row("Goals", request, m -> traits(m, TraitKind.GOAL, most)));
    rows.add(row("Pains", request, m -> traits(m, TraitKind.PAIN, most)));
    rows.add(row("Decision criteria", request, m -> traits(m, TraitKind.DECISION, most)));
    rows.add(row("Channels", request, m -> list(m, TraitKind.CHANNEL)));
    rows.add(row("Vocabulary", request, m -> list(m, TraitKind.VOCABULARY)));
    rows.add(row("Objections", request, m -> traits(m, TraitKind.OBJECTION, most)));
    rows.add(row("Risk of being wrong", request, CompareRows::risk));
    rows.add(row("Evidence strength", request, m -> strength(m, request)));
    return rows;
  }

  /// The rows as a table, ids behind each text.
  static Sheet sheet(List<Row> rows, List<Material> materials) {
    var header = new ArrayList<>(List.of("Row"));
    materials.forEach(m -> header.add(m.persona().name()));
    var lines = new ArrayList<List<String>>();
    for (var row : rows) {
      var line = new ArrayList<>(List.of(row.title()));
      row.cells()
          .forEach(c ->
              line.add(
                  c.cites().isEmpty()
                      ? c.text()
                      : c.text() + " [" + String.join(" ", c.cites()) + "]"));
      lines.add(line);
    }
    return new Sheet(header, lines, 0);
  }

  private static Row row(String title, PanelRequest request, Function<Material, Cell> cell) {
    return new Row(title, request.materials().stream().map(cell).toList());
  }

  /// The best researched traits of a kind, the one with most behind it first.
  private static Cell traits(Material material, TraitKind kind, int most) {
    var best = held(material, kind).stream().limit(most).toList();
    if (best.isEmpty()) {
      return gap(material);
    }
    var cites = new ArrayList<String>();
    best.forEach(t -> cites.addAll(first(t.supports(), 2)));
    return new Cell(
        material.persona().name(),
        String.join(" ", best.stream().map(t -> t.trait().text()).toList()),
        cites.stream().distinct().toList(),
        best.size() == 1
            ? RecordWords.status(best.getFirst())
            : String.join(" / ", best.stream().map(RecordWords::status).toList()));
  }

  private static Cell list(Material material, TraitKind kind) {
    var words = held(material, kind).stream().limit(MOST_WORDS).toList();
    if (words.isEmpty()) {
      return gap(material);
    }
    return new Cell(
        material.persona().name(),
        String.join(" · ", words.stream().map(t -> t.trait().text()).toList()),
        words.stream().flatMap(t -> first(t.supports(), 1).stream()).distinct().toList(),
        "");
  }

  private static List<TraitEvidence> held(Material material, TraitKind kind) {
    return RecordWords.traits(material, kind).stream()
        .filter(t -> !t.supports().isEmpty() && t.status() != TraitStatus.CONTRADICTED)
        .sorted(
            Comparator.comparing(TraitEvidence::status)
                .thenComparing(TraitEvidence::effectiveSupports, Comparator.reverseOrder()))
        .toList();
  }

  /// The trait that most speaks against, else the first that nobody has researched.
  private static Cell risk(Material material) {
    var name = material.persona().name();
    var disputed =
        material.traits().stream()
            .filter(t -> t.effectiveContradicts() > 0)
            .max(
                Comparator.comparingDouble(t ->
                    (double) t.effectiveContradicts()
                        / (t.effectiveSupports() + t.effectiveContradicts())));
    if (disputed.isPresent()) {
      var trait = disputed.get();
      var cites = new ArrayList<>(first(trait.contradicts(), 1));
      cites.addAll(first(trait.supports(), 1));
      return new Cell(name, trait.trait().text(), cites, RecordWords.status(trait));
    }
    return material.traits().stream()
        .filter(t -> t.status() == TraitStatus.ASSUMPTION)
        .findFirst()
        .map(t -> new Cell(name, t.trait().text(), List.of(), RecordWords.status(t)))
        .orElse(new Cell(name, "No trait is disputed or assumed.", List.of(), ""));
  }

  private static Cell strength(Material material, PanelRequest request) {
    var items = request.items().byIds(TraitEvidence.itemsOf(material.traits()));
    long validated =
        material.traits().stream().filter(t -> t.status() == TraitStatus.VALIDATED).count();
    return new Cell(
        material.persona().name(),
        EvidenceSummary.brief(items, request.today(), material.traits()),
        material.traits().stream()
            .flatMap(t -> first(t.supports(), 1).stream())
            .distinct()
            .limit(2)
            .toList(),
        validated + " of " + material.traits().size() + " traits validated");
  }

  private static Cell gap(Material material) {
    return new Cell(material.persona().name(), GAP, List.of(), "");
  }
}
