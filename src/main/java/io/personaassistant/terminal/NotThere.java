package io.personaassistant.terminal;

/// A name that names nothing: wrong use, which the help of the command does not mend.
final class NotThere extends Refused {
  private static final long serialVersionUID = 1;

  NotThere(String sentence) {
    super(sentence);
  }
}
