package io.personaassistant.evidence.transcript;

import java.util.regex.Pattern;

/// Lines that the program wrote that recorded a talk, between and below what was said.
final class RecorderLines {
  private static final String TIME = "[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?";

  /// Bounded throughout: no input can make it backtrack for long.
  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)\\s*(?:"
              + TIME
              + "(?: ?[-–—] ?"
              + TIME
              + ")?"
              + "|.{0,80}(?:started|stopped|paused|resumed) (?:the )?(?:transcription|transcribing|recording)"
              + "|(?:transcription|recording|meeting|call) (?:has )?(?:started|stopped|paused|resumed|ended)(?: (?:at|after) .{0,40})?"
              + "|.{0,80}(?:joined|left) the (?:meeting|call)"
              + "|.{0,80}(?:hat )?(?:die )?(?:transkription|aufzeichnung)(?: wurde)? (?:gestartet|beendet|angehalten)"
              + "|.{0,80}(?:a )?(?:démarré|arrêté) (?:la transcription|l['’]enregistrement)"
              + "|.{0,80}(?:inició|detuvo|ha iniciado|ha detenido) la (?:transcripción|grabación)"
              + "|(?:transcribed|recorded|generated|transcript (?:created|generated|provided)) (?:by|with|using) .{1,60}"
              + "|this (?:editable )?transcript was .{0,40}generated.{0,160}"
              + "|[\\[(]?end of (?:the )?(?:transcript|transcription|recording|interview|call|meeting)[\\])]?"
              + ")[\\s.!👋]*");

  private RecorderLines() {}

  static boolean is(String line) {
    return LINE.matcher(line).matches();
  }
}
