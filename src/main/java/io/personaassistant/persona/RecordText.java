package io.personaassistant.persona;

import io.personaassistant.text.instruction.HiddenInstructions;
import io.personaassistant.text.personal.PersonalData;
import java.util.Optional;

/// What the words of a record may be, by the kind of field they are for: everybody who may ask
/// reads them, and a model gets them whole. Every way in asks here: windows, proposals, files and
/// pages.
public enum RecordText {
  /// What a persona is called.
  NAME(80),
  /// One line, such as a trait.
  LINE(500),
  /// Several lines; what a window in Slack holds.
  TEXT(3_000);

  private final int most;

  RecordText(int most) {
    this.most = most;
  }

  /// The most characters, in code points.
  public int most() {
    return most;
  }

  /// Why words cannot stand in a field that says what a persona or product is, a sentence; empty
  /// when they can.
  ///
  /// @param what what the words are, as the sentence begins with it, such as `The text`
  public Optional<String> refusal(String what, String words) {
    return refusalOfLabel(what, words)
        .or(() ->
            PersonalData.find(words).stream()
                .findFirst()
                .map(found ->
                    what
                        + " holds personal data ("
                        + found.kind().label()
                        + "); a persona is nobody in particular. Leave it out."));
  }

  /// The same of a field that may say whom of our own people to ask, such as an owner, or where
  /// something is found.
  public Optional<String> refusalOfLabel(String what, String words) {
    if (words.codePointCount(0, words.length()) > most) {
      return Optional.of(
          "%s has more than %s characters. Shorten it, or say one thing in each line."
              .formatted(what, most));
    }
    return HiddenInstructions.inRecord(words)
        .map(found ->
            "%s %s: “%s”. Say it in other words, for people."
                .formatted(what, found.reason().says(), found.span()));
  }
}
