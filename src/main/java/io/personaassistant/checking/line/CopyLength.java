package io.personaassistant.checking.line;

import java.util.Optional;

/// Whether a text fits, in the unit of the platform that it is for. Pure functions.
public final class CopyLength {
  private CopyLength() {}

  /// What is wrong with a length.
  ///
  /// @param level an error where the platform refuses it, a warning where it is cut off
  public record Fault(String rule, Level level, String why, String fix) {}

  /// What is wrong with the length of `text`; empty when it fits.
  ///
  /// @param name what the text is called, as a sentence begins with it
  /// @param hard most characters, counted as `unit` says
  /// @param advised more are cut off or read badly, 0 for none
  public static Optional<Fault> judge(
      String name, String text, int hard, int advised, CharacterCount unit) {
    int count = unit.count(text);
    boolean shrunkSms = unit == CharacterCount.SMS && !PlatformLengths.isGsm(text);
    if (shrunkSms && count <= hard && advised > 0 && count > advised) {
      return Optional.of(
          new Fault(
              "over_advised_length",
              Level.WARNING,
              name + " takes two SMS: an emoji or curly quote leaves each 70 characters or fewer.",
              "Use plain quotes and no emoji, or shorten it."));
    }
    if (count <= hard) {
      return advised > 0 && count > advised
          ? Optional.of(
              new Fault(
                  "over_advised_length",
                  Level.WARNING,
                  name + " has " + count + " characters; " + advised + " are advised.",
                  "Shorten it, or put what matters first."))
          : Optional.empty();
    }
    return Optional.of(
        shrunkSms
            ? new Fault(
                "too_long",
                Level.ERROR,
                name + " is too long: an emoji or curly quote leaves an SMS 70 characters.",
                "Use plain quotes and no emoji, or shorten it.")
            : new Fault(
                "too_long",
                Level.ERROR,
                name + " has " + count + " characters, " + hard + " fit.",
                "Cut " + Findings.count(count - hard, "character") + " or more."));
  }

  /// How long a text is that fits, as a sentence.
  public static String fitting(
      String name, String text, int hard, int advised, CharacterCount unit) {
    return name
        + " has "
        + Findings.count(unit.count(text), "character")
        + ", "
        + hard
        + " fit"
        + (advised > 0 && advised < hard ? " and " + advised + " are advised." : ".");
  }
}
