package io.personaassistant.terminal.run;

/// A name that names nothing: wrong use, which the help of the command does not mend.
public final class NotThere extends Refused {
  private static final long serialVersionUID = 1;

  NotThere(String sentence) {
    super(sentence);
  }
}
