package io.personaassistant;

/// Starts the program.
public final class Main {
  private Main() {}

  static void main(String[] args) {
    System.out.println(args.length);
  }
}
