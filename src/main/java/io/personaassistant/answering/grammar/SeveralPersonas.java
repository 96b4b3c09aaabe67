package io.personaassistant.answering.grammar;

import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.persona.PersonaFinder.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the personas that a text names one after the other: "annie, tomas and ingrid which one
/// first". Names are separated by spaces, commas, "and", "vs" and the like. Total.
public final class SeveralPersonas {
  /// Most personas that are set side by side; more do not fit a screen.
  public static final int MOST = 4;

  static final int FEWEST = 2;

  /// The finder is asked at each word, so a long message would take long.
  private static final int LONGEST = 120;

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "^(?:[\\s,;&+/|:]+|w/|(?:and|vs?\\.?|versus|with|to|against|or)(?=\\s|$))++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILLER =
      Pattern.compile("^(?:between|for|the|personas?)(?=\\s)", Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER_NAMES = Pattern.compile("^(?:['’]s?(?=\\s)|[\\s:,;–—-]+)");

  private SeveralPersonas() {}

  /// What a text names.
  sealed interface Read {
    /// These personas in the order of the text, each once, and what follows them; fewer than two or
    /// more than four are possible.
    record Named(List<Persona> personas, String rest) implements Read {}

    /// The next name fits several personas, or is nearly one.
    ///
    /// @param named those before it
    /// @param typed `""` when it fits several exactly
    record Unclear(List<Persona> named, List<Persona> candidates, String typed, String rest)
        implements Read {}
  }

  /// Reads on from personas that are known already.
  static Read read(String text, List<Persona> known, PersonaFinder finder) {
    var named = new ArrayList<>(known);
    var rest = withoutFiller(text.strip());
    while (true) {
      var separator = SEPARATOR.matcher(rest);
      // the first name needs no separator, and a space is one
      var next = separator.find() ? rest.substring(separator.end()) : rest;
      // after "and" or a comma another name is expected, so a typo in it is worth a question
      boolean expected = named.size() < FEWEST || !next.equals(rest);
      switch (finder.atStart(next)) {
        case Match.Found(var persona, var more) -> {
          if (!named.contains(persona)) {
            named.add(persona);
          }
          rest = more.strip();
        }
        case Match.Several(var several, var more) when expected -> {
          var left = several.stream().filter(p -> !named.contains(p)).toList();
          if (left.size() != 1) {
            return new Read.Unclear(named, left.isEmpty() ? several : left, "", more);
          }
          named.add(left.getFirst());
          rest = more.strip();
        }
        case Match.Near(var near, var typed, var more) when expected -> {
          return new Read.Unclear(named, near, typed, more);
        }
        default -> {
          return new Read.Named(named, rest);
        }
      }
    }
  }

  /// The personas that a text names anywhere, in order of the text as far as that is known.
  static List<Persona> anywhere(String text, PersonaFinder finder) {
    var named = new ArrayList<Persona>();
    var rest = text;
    while (finder.anywhere(rest) instanceof Match.Found(var persona, var more)
        && more.length() < rest.length()) {
      if (!named.contains(persona)) {
        named.add(persona);
      }
      rest = more;
    }
    named.sort(Comparator.comparingInt(p -> place(text, p)));
    return named;
  }

  /// The personas that a text names one after the other, wherever that is, and the text without
  /// their names; empty for fewer than two, and for a text that says more than what is asked of
  /// them.
  static Optional<Read.Named> together(String text, PersonaFinder finder) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var words = List.of(text.strip().split("\\s+"));
    for (int at = 0; at < words.size() - 1; at++) {
      var from = String.join(" ", words.subList(at, words.size()));
      if (finder.atStart(from) instanceof Match.Found
          && read(from, List.of(), finder) instanceof Read.Named(var named, var rest)
          && named.size() >= FEWEST) {
        var before = String.join(" ", words.subList(0, at));
        return Optional.of(
            new Read.Named(
                named, TypedText.join(before, AFTER_NAMES.matcher(rest).replaceFirst(""))));
      }
    }
    return Optional.empty();
  }

  /// A text without whom it is for at its end: "cut the price for Annie and Tomas".
  static String withoutFor(String text, PersonaFinder finder) {
    int at = (text + " ").lastIndexOf(" for ");
    if (at < 0) {
      return text;
    }
    var whom = text.substring(at + " for".length()).strip();
    boolean isNames =
        whom.isEmpty()
            || finder.atStart(whom) instanceof Match.Found
                && read(whom, List.of(), finder) instanceof Read.Named(_, var rest)
                && rest.isBlank();
    return isNames ? text.substring(0, at) : text;
  }

  private static int place(String text, Persona persona) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(persona.name().toLowerCase(Locale.ROOT));
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private static String withoutFiller(String text) {
    var filler = FILLER.matcher(text);
    return filler.find() ? text.substring(filler.end()).strip() : text;
  }
}
