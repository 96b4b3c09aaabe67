package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.stored.several.LikelyPersona;
import io.personaassistant.drafting.stored.several.LikelyPersona.NearTrait;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The window in which a message becomes evidence.
public final class EvidenceForm {
  public static final String TITLE = "Save as evidence";
  public static final String CALLBACK = "capture";
  public static final String PERSONA = "capture_persona";
  public static final String SOURCE_TYPE = "capture_source";
  public static final String PARTICIPANT = "capture_participant";
  public static final String QUOTABLE = "capture_quotable";
  public static final String SUPPORTS = "capture_supports";

  /// The value of the option that chooses nobody.
  public static final String NONE = "none";

  private static final String TEXT = "capture_text_";
  private static final int FIELD = 2_900;
  private static final int LONGEST_PARTICIPANT = 80;

  private EvidenceForm() {}

  /// A message as the window first shows it.
  ///
  /// @param text without personal data
  /// @param removed how many pieces of it were taken out
  /// @param link where the message stands
  /// @param outside who wrote it belongs to another company
  /// @param mayLink the person may link items to traits
  /// @param carried comes back when it is submitted, 3,000 characters at most
  public record Shown(
      String text,
      int removed,
      String link,
      LocalDate date,
      SourceType sourceType,
      boolean outside,
      Optional<LikelyPersona> likely,
      List<Persona> personas,
      boolean mayLink,
      String carried) {
    public Shown {
      personas = List.copyOf(personas);
    }
  }

  /// The view as JSON.
  public static String of(Shown shown) {
    var blocks = new BlockList().context(about(shown));
    var pieces = Graphemes.pieces(shown.text(), FIELD);
    for (int i = 0; i < pieces.size(); i++) {
      var id = TEXT + i;
      blocks.input(
          id,
          i == 0 ? "Text" : "Text, continued",
          i > 0
              ? ""
              : "What stands here is stored. Keep the customer’s words; take out what nobody needs to know.",
          Blocks.textField(id, pieces.get(i), true, 3_000),
          i > 0);
    }
    if (!shown.personas().isEmpty()) {
      blocks.input(PERSONA, "Persona", reason(shown), personas(shown), true);
    }
    if (shown.mayLink() && shown.likely().filter(l -> !l.near().isEmpty()).isPresent()) {
      blocks.add(traits(shown.likely().get()));
    }
    blocks.input(
        SOURCE_TYPE,
        "Where it comes from",
        "Only the types marked “own words” can be quoted as what a customer said.",
        sourceTypes(shown.sourceType()),
        false);
    blocks.input(
        PARTICIPANT,
        "Whose words they are",
        shown.outside()
            ? "A name or a code; left empty, who wrote the message. It is stored as a code, never as a name."
            : "A name or a code, so that one customer counts once. It is stored as a code, never as a name.",
        Blocks.textField(PARTICIPANT, "", false, LONGEST_PARTICIPANT),
        true);
    blocks.input(QUOTABLE, "May be quoted outside the company", "", quotable(), false);
    return Modal.form(TITLE, CALLBACK, "Save", shown.carried(), blocks);
  }

  /// The block ids of the text among those of a window, in order.
  public static List<String> textBlocks(List<String> inputs) {
    return inputs.stream().filter(id -> id.startsWith(TEXT)).toList();
  }

  private static String about(Shown shown) {
    var personal =
        switch (shown.removed()) {
          case 0 -> "";
          case 1 -> " Personal data was replaced in one place.";
          default -> " Personal data was replaced in " + shown.removed() + " places.";
        };
    return "<"
        + shown.link()
        + "|The message> of "
        + shown.date()
        + "; the link is kept."
        + personal
        + " Everybody who may ask the assistant can read what you save.";
  }

  private static String reason(Shown shown) {
    return shown
        .likely()
        .map(LikelyPersona::reason)
        .orElse("Its words point to none of the personas; choose one, or leave it open.");
  }

  private static ObjectNode personas(Shown shown) {
    return PersonaMenu.of(
        PERSONA,
        shown.personas(),
        shown.likely().map(l -> l.persona().slug()).orElse(""),
        nobody());
  }

  /// What stands before the personas: none of them.
  public static List<ObjectNode> nobody() {
    return List.of(Blocks.option("None, or not sure", NONE));
  }

  private static ObjectNode traits(LikelyPersona likely) {
    var options = likely.near().stream().map(EvidenceForm::trait).toList();
    return Blocks.input(
        SUPPORTS,
        "Supports",
        "Only what it says itself. It counts for these traits at once.",
        Blocks.multiSelect(SUPPORTS, "Choose traits, or none", options),
        true);
  }

  private static ObjectNode trait(NearTrait near) {
    var trait = near.trait().trait();
    return Blocks.option(
        Graphemes.cut(near.persona().name() + ", " + trait.kind().one() + ": " + trait.text(), 72),
        trait.id());
  }

  private static ObjectNode sourceTypes(SourceType chosen) {
    var options = Arrays.stream(SourceType.values()).map(EvidenceForm::sourceType).toList();
    return Blocks.select(SOURCE_TYPE, "Choose", options, chosen.word());
  }

  private static ObjectNode sourceType(SourceType type) {
    var label = Sentence.upperFirst(type.label());
    return Blocks.option(type.ownWords() ? label + " (own words)" : label, type.word());
  }

  private static ObjectNode quotable() {
    return Blocks.select(
        QUOTABLE,
        "Choose",
        List.of(
            Blocks.option("No, internal only", "no"),
            Blocks.option("Yes, the customer agreed", "yes")),
        "no");
  }
}
