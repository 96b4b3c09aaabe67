package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftType.Option;
import io.personaassistant.drafting.type.DraftType.Personas;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.PersonaMenu;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The window in which somebody asks for a draft of any type. What it asks for comes from the
/// type's file alone, so a type of one's own has its form, too. Ids of inputs stay the same from
/// type to type, so that Slack keeps what was typed.
public final class DraftForm {
  public static final String TITLE = "Draft for a persona";
  public static final String CALLBACK = "draft_form";

  /// The menu of types.
  public static final String TYPE = "form_type";

  /// The menu of variants; the type's command follows, since each type has its own.
  public static final String OPTION = "form_option_";

  public static final String PERSONA = "form_persona";
  public static final String SEVERAL = "form_personas";
  public static final String BRIEF = "form_brief";

  /// A field takes 3,000 characters.
  public static final int MOST = 3_000;

  /// Where nobody can be written for, and what to do.
  public static final String NOBODY =
      "There are no active personas yet, so there is nobody to write for. A curator makes one with"
          + " `/persona new`, or a draft active with `/persona edit`.";

  /// A type that takes more than this is about a text that exists already.
  private static final int TYPED = 4_000;

  private static final int VALUE = 75;
  private static final int MOST_OPTIONS = 99;

  private DraftForm() {}

  /// What the window chooses from.
  ///
  /// @param types by the heading above them
  /// @param personas the active ones
  /// @param usual the slug of the person's default persona, `""` for none
  public record Choices(
      Map<String, List<DraftType>> types, List<Persona> personas, String usual, boolean hasModel) {
    /// The types as somebody of this team looks for them.
    ///
    /// @param team the person's work, `""` when they have not said
    public static Choices of(
        List<DraftType> types,
        String team,
        List<Persona> personas,
        String usual,
        boolean hasModel) {
      var fitting = types.stream().filter(t -> value(t, "").length() <= VALUE).toList();
      return new Choices(DraftMenu.groups(fitting, team), List.copyOf(personas), usual, hasModel);
    }
  }

  /// The view as JSON, while no type is chosen.
  public static String of(Choices choices) {
    var blocks = new BlockList().add(types(choices, ""));
    blocks.context(
        choices.personas().isEmpty()
            ? NOBODY
            : "Choose what you need; the rest of the form follows it.");
    return view(blocks, "", false);
  }

  /// The same for a type and one of its variants, `""` for the plain one.
  public static String of(Choices choices, DraftType type, String option) {
    var blocks = new BlockList().add(types(choices, value(type, "")));
    blocks.context(Mrkdwn.escape(about(type)));
    if (choices.personas().isEmpty()) {
      blocks.context(NOBODY);
      return view(blocks, "", false);
    }
    if (!choices.hasModel() && type.stored().isEmpty()) {
      blocks.section(Mrkdwn.escape(needsModel(type)));
      return view(blocks, "", false);
    }
    persona(blocks, choices, type);
    if (!type.options().isEmpty()) {
      blocks.add(options(type, option));
    }
    blocks.add(brief(type));
    blocks.context(Mrkdwn.escape(counts(type.option(option))));
    if (!choices.hasModel()) {
      blocks.context(
          "⚠ No model is set up, so you get what is on record, without tailored lines. An admin"
              + " can add a model with `persona setup`.");
    }
    return view(blocks, type.command(), true);
  }

  /// Why a type cannot be asked for now, and what to do.
  public static String needsModel(DraftType type) {
    return type.title()
        + " is written by a model, and none is set up. An admin can add one with persona setup; until"
        + " then choose another draft.";
  }

  private static String view(BlockList blocks, String type, boolean canSubmit) {
    return Modal.form(TITLE, CALLBACK, canSubmit ? "Draft" : "", type, blocks);
  }

  private static ObjectNode types(Choices choices, String chosen) {
    return Blocks.section("*What do you need?*", DraftMenu.element(TYPE, choices.types(), chosen))
        .put("block_id", TYPE);
  }

  /// The types whose title, command or help holds what was typed, as a JSON list of options.
  public static String typesFor(Choices choices, String typed) {
    return DraftMenu.of(choices.types(), typed);
  }

  /// What an option of the menus carries.
  private static String value(DraftType type, String option) {
    return DraftMenu.value(type) + (option.isEmpty() ? "" : " option:" + option);
  }

  private static String about(DraftType type) {
    return Sentence.upperFirst(type.help())
        + (switch (type.audience()) {
          case CUSTOMER -> ". Customers read it.";
          case INTERNAL -> ". For colleagues.";
        });
  }

  private static void persona(BlockList blocks, Choices choices, DraftType type) {
    switch (type.personas()) {
      case ONE ->
          blocks.input(
              PERSONA,
              "For whom",
              "",
              PersonaMenu.of(PERSONA, choices.personas(), choices.usual(), List.of()),
              false);
      case SEVERAL ->
          blocks.input(
              SEVERAL,
              "For whom, two to four",
              "",
              PersonaMenu.several(SEVERAL, choices.personas(), 4),
              false);
      case ALL -> blocks.context("It goes through every active persona.");
    }
  }

  private static ObjectNode options(DraftType type, String chosen) {
    var options = new ArrayList<ObjectNode>();
    options.add(Blocks.option(unnamed(type), value(type, "")));
    type.options().values().stream()
        .filter(o -> value(type, o.word()).length() <= VALUE)
        .limit(MOST_OPTIONS)
        .forEach(o -> options.add(Blocks.option(o.title(), value(type, o.word()))));
    var id = OPTION + type.command();
    var menu = Blocks.select(id, "Choose", options, value(type, chosen));
    return Blocks.input(id, "Variant", "", menu, false).put("dispatch_action", true);
  }

  private static String unnamed(DraftType type) {
    boolean byChannel =
        type.personas() == Personas.ONE
            && type.options().values().stream().anyMatch(o -> !o.channels().isEmpty());
    return byChannel ? "By the persona's channel" : "The usual one";
  }

  private static ObjectNode brief(DraftType type) {
    var asks = type.briefAsks().isBlank() ? "what it is about" : type.briefAsks();
    int most = Math.min(MOST, type.briefCharacters());
    var hint =
        type.briefCharacters() > TYPED
            ? "3,000 characters fit in here; a longer text goes by message or file."
            : "";
    return Blocks.input(
        BRIEF,
        Sentence.upperFirst(Graphemes.cut(asks, 150)),
        hint,
        Blocks.textField(BRIEF, "", true, most),
        !type.briefRequired());
  }

  /// How many lines of which kind come.
  private static String counts(Option option) {
    var without = kinds(option.linesFor(""));
    var with = kinds(option.linesFor("said"));
    return without.equals(with)
        ? "You get: " + with + "."
        : "You get: " + without + ". When you say more above: " + with + ".";
  }

  private static String kinds(List<LineRules> lines) {
    // where it is all there is, "card" says nothing: it holds what to say to what was heard
    if (lines.size() == 1 && lines.getFirst().kind().equals("card")) {
      return kind(lines.getFirst()).replaceFirst("^Card", "What to say");
    }
    return String.join(" · ", lines.stream().map(DraftForm::kind).toList());
  }

  private static String kind(LineRules rules) {
    var title = rules.title().isBlank() ? rules.kind() : rules.title();
    var count =
        rules.minLines() == rules.maxLines()
            ? Integer.toString(rules.maxLines())
            : rules.minLines() + " to " + rules.maxLines();
    return Sentence.upperFirst(title) + (rules.maxLines() == 1 ? "" : " (" + count + ")");
  }
}
