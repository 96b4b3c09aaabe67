package io.personaassistant.slack.view.keeping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.editing.Field;
import io.personaassistant.answering.editing.Theirs;
import io.personaassistant.answering.editing.TrackField;
import io.personaassistant.persona.Approval;
import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.TalkTrack;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.persona.WholePersona;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The window in which a talk track is written.
public final class TrackForm {
  public static final String CALLBACK = "track_edit";

  /// The value of the option that chooses no trait.
  public static final String NONE = "none";

  private TrackForm() {}

  /// The window for a new talk track, as JSON.
  ///
  /// @param typed what stands in it at first
  /// @param notice what the person should know, mrkdwn; `""` for nothing
  public static String add(WholePersona whole, Map<TrackField, String> typed, String notice) {
    return form(whole, Optional.empty(), typed, notice, "New talk track");
  }

  /// The window for a talk track that is there, as JSON.
  public static String edit(WholePersona whole, TalkTrack track, LocalDate today) {
    var approved =
        track.approval(today) instanceof Approval.Approved
            ? TracksWindow.state(track, today)
                + ". An approval holds for the words that were approved: *other words take it back*,"
                + " until somebody approves them."
            : "";
    return form(whole, Optional.of(track), Map.of(), approved, "Edit talk track");
  }

  /// The same again for somebody whose fields another person changed while they typed.
  ///
  /// @param base what they had before their eyes
  /// @param now as it is stored
  public static String again(
      WholePersona whole,
      TalkTrack base,
      TalkTrack now,
      Map<TrackField, String> typed,
      List<Theirs> theirs) {
    var mine = Field.changed(base, typed);
    return form(
        whole,
        Optional.of(now),
        mine,
        FieldInputs.clash("talk track " + now.id() + " ", mine, theirs),
        "Edit talk track");
  }

  private static String form(
      WholePersona whole,
      Optional<TalkTrack> track,
      Map<TrackField, String> mine,
      String notice,
      String title) {
    var persona = whole.persona();
    var blocks = PersonaWindow.begin(persona, notice);
    for (var field : TrackField.values()) {
      var value = mine.getOrDefault(field, track.map(field::in).orElse(""));
      var id = block(field, persona.version());
      boolean needed =
          field == TrackField.OBJECTION || field == TrackField.REPLY || field == TrackField.TYPE;
      FieldInputs.add(
          blocks,
          field,
          value,
          label(field),
          () ->
              Blocks.input(
                  id, label(field), hint(field), element(id, field, value, whole), !needed));
    }
    blocks.actions(PersonaWindow.back("tracks", persona.slug()));
    return Modal.form(
        title,
        CALLBACK,
        "Save",
        persona.slug() + " " + persona.version() + " " + track.map(TalkTrack::id).orElse(""),
        blocks);
  }

  /// The block id of a field's input, which differs from version to version.
  public static String block(TrackField field, int version) {
    return "track_" + field.name().toLowerCase(Locale.ROOT) + "_" + version;
  }

  /// What was typed.
  ///
  /// @param inputs the blocks of the window: a field that is too long for one has no input in it
  /// @param value what stands in a block
  public static Map<TrackField, String> typed(
      List<String> inputs, UnaryOperator<String> value, int version) {
    var typed = new EnumMap<TrackField, String>(TrackField.class);
    for (var field : TrackField.values()) {
      var block = block(field, version);
      if (inputs.contains(block)) {
        var text = value.apply(block);
        typed.put(field, field == TrackField.TRAIT && text.equals(NONE) ? "" : field.clean(text));
      }
    }
    return typed;
  }

  private static ObjectNode element(String id, TrackField field, String value, WholePersona whole) {
    return switch (field) {
      case TYPE -> types(id, value);
      case TRAIT -> traits(id, value, whole);
      default -> Blocks.textField(id, value, field.isLong(), field.most());
    };
  }

  private static ObjectNode types(String id, String chosen) {
    var options =
        Blocks.each(
            ObjectionType.values(), t -> Sentence.upperFirst(t.label()), ObjectionType::word);
    var type = ObjectionType.of(chosen).orElse(ObjectionType.OTHER);
    return Blocks.select(id, "Choose", options, type.word());
  }

  private static ObjectNode traits(String id, String chosen, WholePersona whole) {
    var options = new ArrayList<ObjectNode>();
    options.add(Blocks.option("None of them", NONE));
    // whatever is chosen stays when something else is edited
    if (!chosen.isEmpty() && whole.traits().stream().noneMatch(t -> t.id().equals(chosen))) {
      options.add(Blocks.option(chosen + ", which is no longer there", chosen));
    }
    whole.traits().stream()
        .filter(t -> t.kind() == TraitKind.OBJECTION || t.id().equals(chosen))
        // the one that is chosen is among the first hundred, which is all that Slack takes
        .sorted((a, b) -> Boolean.compare(b.id().equals(chosen), a.id().equals(chosen)))
        .forEach(t -> options.add(Blocks.option(t.text(), t.id())));
    return Blocks.select(id, "Choose", options, chosen.isEmpty() ? NONE : chosen);
  }

  static String label(TrackField field) {
    return switch (field) {
      case OBJECTION -> "Objection";
      case REPLY -> "Reply";
      case QUESTION -> "Question to ask next";
      case PROOF -> "Proof";
      case PROOF_REFS -> "What the proof rests on";
      case TYPE -> "Type";
      case TRAIT -> "Trait it answers";
      case BEHIND -> "What is behind it";
      case CONCEDE -> "What to concede";
      case DO_NOT_SAY -> "What not to say";
    };
  }

  private static String hint(TrackField field) {
    return switch (field) {
      case OBJECTION -> "In the persona’s words, such as: It costs too much for us.";
      case REPLY -> "One line that can be said aloud, 25 words at most.";
      case QUESTION -> "Open: what, how, which.";
      case PROOF -> "One sentence. Only what is on record may be promised.";
      case PROOF_REFS -> "Ids of evidence and product facts, such as E012 F3.";
      case CONCEDE -> "What to admit when the objection is true.";
      case DO_NOT_SAY -> "One a line.";
      case TYPE, TRAIT, BEHIND -> "";
    };
  }
}
