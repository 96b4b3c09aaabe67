package io.personaassistant.terminal.run;

/// Words or options that make no sense as they were typed.
public final class WrongUse extends Refused {
  private static final long serialVersionUID = 1;

  public WrongUse(String sentence) {
    super(sentence);
  }
}
