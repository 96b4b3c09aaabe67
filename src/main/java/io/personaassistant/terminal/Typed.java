package io.personaassistant.terminal;

import io.personaassistant.text.Similarity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What people type after `persona`, and what is said when it makes no sense.
final class Typed {
  private Typed() {}

  /// Teaches a command line, subcommands included, to read dates and numbers and to say what is
  /// wrong with others.
  static void register(CommandLine line) {
    line.registerConverter(LocalDate.class, Typed::date);
    ITypeConverter<Integer> whole = Typed::number;
    line.registerConverter(Integer.class, whole);
    line.registerConverter(int.class, whole);
    line.registerConverter(Double.class, Typed::amount);
  }

  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      throw new TypeConversionException("“" + typed + "” is no date; write it as 2026-11-24");
    }
  }

  private static Integer number(String typed) {
    if (!typed.matches("-?\\d{1,9}")) {
      throw new TypeConversionException("“" + typed + "” is no whole number");
    }
    return Integer.valueOf(typed);
  }

  private static Double amount(String typed) {
    if (!typed.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new TypeConversionException("“" + typed + "” is no amount; write it as 0.40");
    }
    return Double.valueOf(typed);
  }

  /// Why a command line cannot be understood, and what was meant perhaps.
  ///
  /// @param line the whole program's
  static String sentence(ParameterException thrown, CommandLine line) {
    if (thrown instanceof MissingParameterException missing) {
      return needed(missing);
    }
    return thrown instanceof UnmatchedArgumentException unmatched
        ? unmatched(unmatched, line)
        : stopped(
            String.valueOf(thrown.getMessage())
                .replace("Invalid value for option ", "")
                .replace("'", ""));
  }

  /// "It needs a WHAT and a FILE.", "It needs an ID or a PERSONA."
  private static String needed(MissingParameterException missing) {
    var message = String.valueOf(missing.getMessage());
    // the exception itself names only the first of several
    var positional =
        missing.getMissing().stream().anyMatch(CommandLine.Model.ArgSpec::isPositional)
            ? LABEL.matcher(message).results().map(found -> choice(found.group(1))).toList()
            : List.<String>of();
    return positional.isEmpty()
        ? stopped(message.replace("'", ""))
        : "It needs " + String.join(" and ", positional) + ".";
  }

  private static final Pattern LABEL = Pattern.compile("'([^']+)'");

  private static String choice(String label) {
    return Arrays.stream(label.split("\\|"))
        .map(word ->
            !word.equals(word.toUpperCase(Locale.ROOT))
                ? word
                : ("AEIOU".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word)
        .collect(Collectors.joining(" or "));
  }

  private static String unmatched(UnmatchedArgumentException thrown, CommandLine line) {
    var word = thrown.getUnmatched().getFirst();
    if (word.startsWith("-") && word.length() > 1) {
      boolean isBehindCommands =
          thrown.getCommandLine().getParent() == null
              && line.getSubcommands().values().stream()
                  .anyMatch(c -> c.getCommandSpec().optionsMap().containsKey(word));
      if (isBehindCommands) {
        return word + " goes behind the command, such as `persona list " + word + " ...`.";
      }
      var options = List.copyOf(thrown.getCommandLine().getCommandSpec().optionsMap().keySet());
      return "There is no option " + word + "." + meant("", word, options);
    }
    if (thrown.getCommandLine().getParent() == null) {
      return noCommand(word, line) + " What you ask of a persona goes behind `persona ask`.";
    }
    return "“"
        + word
        + "” is one word too many; put words that belong together in quotation marks.";
  }

  /// That a word is no command, and which was meant perhaps.
  static String noCommand(String word, CommandLine line) {
    return "There is no command “"
        + word
        + "”."
        + meant("persona ", word, line.getSubcommands().keySet());
  }

  /// One wrong letter for each two of the word is a slip, two at most.
  private static String meant(String before, String word, Collection<String> known) {
    int letters = word.replace("-", "").length();
    var near = Similarity.nearest(word, known, Math.min(2, letters / 2));
    return near.isEmpty() ? "" : " Did you mean `" + before + near.getFirst() + "`?";
  }

  private static String stopped(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
