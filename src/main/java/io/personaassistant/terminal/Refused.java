package io.personaassistant.terminal;

/// A refusal of the command line itself; the message is a sentence with the next step.
class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String sentence) {
    super(sentence);
  }
}
