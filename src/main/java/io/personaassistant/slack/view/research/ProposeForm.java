package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.proposal.ProposedChange;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaField;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Graphemes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The window in which somebody proposes a change of a persona.
public final class ProposeForm {
  public static final String TITLE = "Propose a change";
  public static final String CALLBACK = "propose";
  public static final String PERSONA = "propose_persona";
  public static final String WHAT = "propose_what";
  public static final String TRAIT = "propose_trait";
  public static final String TEXT = "propose_text";
  public static final String EVIDENCE = "propose_evidence";
  public static final String WHY = "propose_why";

  private static final int OPTION = 72;

  private ProposeForm() {}

  /// The view as JSON.
  ///
  /// @param persona the slug of the one that is likely meant, `""` for none
  /// @param evidence the id of the item that is chosen at first, `""` for none
  public static String of(List<Persona> personas, String persona, String evidence) {
    return of(personas, persona, evidence, "", "");
  }

  /// The same with a reason that stands there at first.
  ///
  /// @param carried comes back with it
  public static String of(
      List<Persona> personas, String persona, String evidence, String why, String carried) {
    var blocks =
        new BlockList()
            .context(
                "It changes nothing by itself. It is ready when evidence of two source types, not"
                    + " from one participant, speaks for it; until then it is parked. A curator"
                    + " accepts it.")
            .input(
                PERSONA,
                "Persona",
                "",
                PersonaMenu.of(PERSONA, personas, persona, List.of()),
                false)
            .input(
                WHAT,
                "What is new",
                "A new trait, or a field of the record. Leave it empty to change a trait.",
                Blocks.select(WHAT, "Choose", kinds()),
                true)
            .input(
                TRAIT,
                "Or the trait to change",
                "Its new words go below; without any it is retired.",
                Blocks.search(TRAIT, "Type words of the trait"),
                true)
            .input(
                TEXT,
                "Text",
                "One sentence in your own words, about nobody in particular.",
                Blocks.textField(TEXT, "", true, 3_000),
                true)
            .input(
                EVIDENCE,
                "Evidence",
                "Items that speak for it.",
                EvidenceMenu.of(EVIDENCE, evidence),
                true)
            .input(WHY, "Why", "For the curator.", Blocks.textField(WHY, why, false, 300), true);
    return Modal.form(TITLE, CALLBACK, "Propose", carried, blocks);
  }

  private static List<ObjectNode> kinds() {
    var options = new ArrayList<ObjectNode>();
    Arrays.stream(TraitKind.values())
        .forEach(k -> options.add(Blocks.option("New " + k.one(), "add " + k.word())));
    Arrays.stream(PersonaField.values())
        .forEach(f -> options.add(Blocks.option("Set the " + called(f), "set " + f.word())));
    return options;
  }

  /// As the window of a persona calls it; a decision and a kind are traits, too.
  private static String called(PersonaField field) {
    return switch (field) {
      case DECISION -> "decision it informs";
      case OBJECTIVE -> "research objective";
      case KIND -> "kind (customer, buyer or user)";
      case TITLE -> "job title";
      case NAME, ARCHETYPE, AGE, INDUSTRY, LOCATION, BACKGROUND -> field.word();
    };
  }

  /// The options of the menu of evidence, as a JSON list.
  public static String items(List<Evidence> found) {
    return EvidenceMenu.options(found);
  }

  /// The options of the menu of traits for what was typed, as a JSON list.
  ///
  /// @param names the name of each persona, by slug
  public static String traits(List<Trait> traits, Map<String, String> names, String typed) {
    var wanted = typed.strip().toLowerCase(Locale.ROOT);
    return Blocks.options(
        traits.stream()
            .filter(t -> t.id().length() <= 75)
            .filter(t ->
                String.join(" ", shown(t, names), t.persona(), t.kind().word(), t.text(), t.id())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
            .map(t -> Blocks.option(Graphemes.cut(shown(t, names), OPTION), t.id())));
  }

  private static String shown(Trait trait, Map<String, String> names) {
    var name = names.getOrDefault(trait.persona(), trait.persona());
    return "%s, %s: %s".formatted(name, trait.kind().one(), trait.text());
  }

  /// The change that was chosen; empty where none or two were.
  public static Optional<ProposedChange> change(String what, String trait, String text) {
    if (what.isEmpty() == trait.isEmpty()) {
      return Optional.empty();
    }
    if (what.isEmpty()) {
      return Optional.of(
          text.isBlank()
              ? new ProposedChange.Retire(trait)
              : new ProposedChange.Reword(trait, text));
    }
    var word = what.substring(4);
    return what.startsWith("add ")
        ? TraitKind.of(word).map(kind -> new ProposedChange.Add(kind, text))
        : PersonaField.of(word).map(field -> new ProposedChange.SetField(field, text));
  }
}
