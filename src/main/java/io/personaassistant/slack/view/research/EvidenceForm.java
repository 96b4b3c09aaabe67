package io.personaassistant.slack.view.research;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.drafting.stored.several.LikelyPersona;
import io.personaassistant.drafting.stored.several.LikelyPersona.NearTrait;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The window in which a message becomes evidence.
public final class EvidenceForm {
  public static final String TITLE = "Save as evidence";
  public static final String CALLBACK = "capture";
  public static final String PERSONA = "capture_persona";
  public static final String SOURCE_TYPE = "capture_source";
  public static final String PARTICIPANT = "capture_participant";
  public static final String QUOTABLE = "capture_quotable";

  /// The value of the option that chooses nobody.
  public static final String NONE = "none";

  private static final String TEXT = "capture_text_";

  /// Ends with the persona that is chosen: ticks for another one are not taken over.
  private static final String SUPPORTS = "capture_supports_";

  /// More traits are no help to who only reads them.
  private static final int NAMED = 3;

  private static final int LONGEST_TRAIT = 90;
  private static final int FIELD = 2_900;
  private static final int LONGEST_PARTICIPANT = 80;

  private EvidenceForm() {}

  /// Whom a message is from.
  ///
  /// @param option the value of the option that is chosen, `""` for none
  /// @param persona with the traits that the message is near to; empty for nobody
  public record Choice(String option, String reason, Optional<LikelyPersona> persona) {
    /// Whom its words point to.
    public static Choice likely(Optional<LikelyPersona> likely) {
      return likely
          .map(l -> new Choice(l.persona().slug(), l.reason(), Optional.of(l.withOwnTraits())))
          .orElseGet(() ->
              new Choice(
                  "",
                  "Its words point to none of the personas; choose one, or leave it open.",
                  likely));
    }

    /// What somebody chose.
    public static Choice by(String option, Optional<LikelyPersona> persona) {
      return new Choice(
          option,
          persona
              .map(LikelyPersona::reason)
              .orElse(
                  option.isEmpty() || option.equals(NONE)
                      ? "You leave it open whom it is from."
                      : "This persona is no longer active; choose another."),
          persona);
    }
  }

  /// A text in pieces that a field takes.
  public static List<String> pieces(String text) {
    return Graphemes.pieces(text, FIELD);
  }

  /// A message as the window shows it.
  ///
  /// @param texts without personal data: what stands in the fields, one after the other
  /// @param removed how many pieces of it were taken out
  /// @param link where the message stands
  /// @param outside who wrote it belongs to another company
  /// @param mayLink the person may link items to traits
  /// @param carried comes back when it is submitted, 3,000 characters at most
  public record Shown(
      List<String> texts,
      int removed,
      String link,
      LocalDate date,
      SourceType sourceType,
      boolean outside,
      Choice choice,
      List<Persona> personas,
      boolean mayLink,
      String carried) {
    public Shown {
      texts = List.copyOf(texts);
      personas = List.copyOf(personas);
    }
  }

  /// The view as JSON.
  public static String of(Shown shown) {
    var blocks = new BlockList().context(about(shown));
    var pieces = shown.texts();
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
      blocks.add(
          Blocks.input(PERSONA, "Persona", shown.choice().reason(), personas(shown), true)
              .put("dispatch_action", true));
    }
    shown.choice().persona().ifPresent(chosen -> addTraits(blocks, chosen, shown.mayLink()));
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

  /// The block id of a persona's traits among those of a window; empty where none can be ticked.
  public static Optional<String> supports(List<String> inputs, String persona) {
    return inputs.stream().filter(id -> id.equals(SUPPORTS + persona)).findFirst();
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

  private static ObjectNode personas(Shown shown) {
    return PersonaMenu.of(PERSONA, shown.personas(), shown.choice().option(), nobody());
  }

  /// What stands before the personas: none of them.
  public static List<ObjectNode> nobody() {
    return List.of(Blocks.option("None, or not sure", NONE));
  }

  /// The traits that it may be about: to be ticked by who may link, else to be read.
  private static void addTraits(BlockList blocks, LikelyPersona chosen, boolean mayLink) {
    if (chosen.near().isEmpty()) {
      blocks.context(
          "No trait of " + Mrkdwn.escape(chosen.persona().name()) + " on record is near to it.");
    } else if (mayLink) {
      var id = SUPPORTS + chosen.persona().slug();
      blocks.input(
          id,
          "Supports",
          "Only what it says itself. It counts for these traits at once.",
          Blocks.multiSelect(
              id,
              "Choose traits, or none",
              chosen.near().stream().map(EvidenceForm::trait).toList()),
          true);
    } else {
      blocks.context(
          Mrkdwn.escape(
              "Near to it on record: "
                  + chosen.near().stream()
                      .limit(NAMED)
                      .map(EvidenceForm::named)
                      .collect(Collectors.joining("; "))
                  + ". Which of them it supports, a curator decides."));
    }
  }

  private static String named(NearTrait near) {
    var trait = near.trait().trait();
    return near.persona().name()
        + ", "
        + trait.kind().one()
        + ": “"
        + Graphemes.cut(Sentence.withoutStop(trait.text()), LONGEST_TRAIT)
        + "”";
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
