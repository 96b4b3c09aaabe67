package io.personaassistant.terminal.run;

/// A refusal of the command line itself; the message is a sentence with the next step.
public class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refused(String sentence) {
    super(sentence);
  }
}
