package io.personaassistant.terminal;

/// Words or options that make no sense as they were typed.
final class WrongUse extends Refused {
  private static final long serialVersionUID = 1;

  WrongUse(String sentence) {
    super(sentence);
  }
}
