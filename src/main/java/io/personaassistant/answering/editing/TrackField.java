package io.personaassistant.answering.editing;

import io.personaassistant.persona.ObjectionType;
import io.personaassistant.persona.RecordText;
import io.personaassistant.persona.TalkTrack;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A field of a talk track that a curator writes. Who approves it has a window of its own.
public enum TrackField implements Field<TalkTrack> {
  OBJECTION("objection", RecordText.LINE.most()),
  REPLY("reply", RecordText.TEXT.most()),
  QUESTION("question", RecordText.LINE.most()),
  PROOF("proof", RecordText.TEXT.most()),
  PROOF_REFS("proof refs", RecordText.LINE.most()),
  TYPE("type", 20),
  TRAIT("trait", 64),
  BEHIND("behind it", RecordText.TEXT.most()),
  CONCEDE("concession", RecordText.TEXT.most()),
  DO_NOT_SAY("do not say", RecordText.TEXT.most());

  private final String word;
  private final int most;

  TrackField(String word, int most) {
    this.word = word;
    this.most = most;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public boolean isLong() {
    return most >= RecordText.TEXT.most();
  }

  @Override
  public String in(TalkTrack track) {
    return switch (this) {
      case OBJECTION -> track.objection();
      case REPLY -> track.reply();
      case QUESTION -> track.question();
      case PROOF -> track.proof();
      case PROOF_REFS -> String.join(" ", track.proofRefs());
      case TYPE -> track.type().word();
      case TRAIT -> track.trait();
      case BEHIND -> track.behind();
      case CONCEDE -> track.concede();
      case DO_NOT_SAY -> String.join("\n", track.doNotSay());
    };
  }

  @Override
  public String clean(String typed) {
    return switch (this) {
      case PROOF_REFS -> String.join(" ", ids(typed));
      case DO_NOT_SAY -> String.join("\n", lines(typed));
      default -> isLong() ? typed.strip() : typed.strip().replaceAll("\\s+", " ");
    };
  }

  private static List<String> ids(String text) {
    return Arrays.stream(text.split("[\\s,;\\[\\]]+"))
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(s -> !s.isEmpty()).distinct().toList();
  }

  @Override
  public Optional<String> refusal(String value, LocalDate today) {
    var refused =
        switch (this) {
          case DO_NOT_SAY ->
              lines(value).stream()
                  .flatMap(line -> RecordText.LINE.refusal("A line", line).stream())
                  .findFirst();
          case PROOF_REFS, TYPE, TRAIT -> RecordText.LINE.refusalOfLabel("This", value);
          default -> (isLong() ? RecordText.TEXT : RecordText.LINE).refusal("This", value);
        };
    if (refused.isPresent()) {
      return refused;
    }
    return switch (this) {
      case OBJECTION ->
          value.isEmpty()
              ? Optional.of("Write what the persona says, in their words.")
              : Optional.empty();
      case REPLY -> value.isEmpty() ? Optional.of("Write what to say to it.") : Optional.empty();
      case TYPE ->
          ObjectionType.of(value).isEmpty() ? Optional.of("Choose a type.") : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Whether it is part of what is said, so that an approval holds for it.
  boolean isSaid() {
    return this != TYPE && this != TRAIT;
  }

  /// A talk track with these values and nobody who stands behind it.
  ///
  /// @param values cleaned, none of them refused; a missing one is empty
  static TalkTrack written(
      String id, String persona, Map<TrackField, String> values, boolean sample) {
    var v = new Values(values);
    return new TalkTrack(
        id,
        persona,
        v.of(TRAIT),
        ObjectionType.of(v.of(TYPE)).orElse(ObjectionType.OTHER),
        v.of(OBJECTION),
        v.of(REPLY),
        v.of(QUESTION),
        v.of(BEHIND),
        v.of(PROOF),
        ids(v.of(PROOF_REFS)),
        v.of(CONCEDE),
        lines(v.of(DO_NOT_SAY)),
        "",
        Optional.empty(),
        Optional.empty(),
        sample);
  }

  /// The talk track with other values in these fields. Other words take the approval back.
  static TalkTrack edited(TalkTrack track, Map<TrackField, String> values) {
    var all = new EnumMap<TrackField, String>(TrackField.class);
    for (var field : values()) {
      all.put(field, values.getOrDefault(field, field.in(track)));
    }
    var written = written(track.id(), track.persona(), all, track.sample());
    var same = values.keySet().stream().noneMatch(TrackField::isSaid);
    return same ? written.approved(track.approver(), track.approvedOn(), track.expires()) : written;
  }

  private record Values(Map<TrackField, String> typed) {
    String of(TrackField field) {
      return typed.getOrDefault(field, "");
    }
  }
}
