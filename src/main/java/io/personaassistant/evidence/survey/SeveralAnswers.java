package io.personaassistant.evidence.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a column holds several answers of one person in a cell: with semicolons between them, or
/// with commas, as survey tools write them. Pure functions.
///
/// @param between what stands between two answers, `""` where a cell holds one
/// @param known what stands before the first comma of a cell or behind the commas of different
///   ones: each is an answer, or its beginning
record SeveralAnswers(String between, Set<String> known) {
  private static final int ONE_IN = 10;

  /// Words of a question that asks for several answers.
  private static final Pattern ASKED =
      Pattern.compile(
          "(?iu)\\b(?:select|tick|check|choose|mark|pick) (?:all|any|every|up to|as many|several|one or more|multiple)\\b"
              + "|\\ball that apply\\b|\\bmulti(?:ple)?[- ](?:select|choice|answers?|responses?)\\b|\\bseveral answers\\b"
              + "|\\bmehrfach(?:auswahl|nennung|antwort)|\\bmehrere (?:antworten|nennungen|angaben)|\\balles? (?:zutreffende|passende)|\\bzutreffendes"
              + "|\\bplusieurs (?:réponses|choix|options)|\\b(?:choix|réponses?) multiples?|\\b(?:toutes les (?:réponses|options)|tout ce) qui\\b|\\bcochez (?:tout|plusieurs)"
              + "|\\btod[ao]s (?:las?|los) que\\b|\\b(?:opción|selección|respuestas?) múltiples?|\\bvarias (?:respuestas|opciones)"
              + "|\\b(?:scelta|risposte?) multipl[ae]|\\btutt[ei] (?:le|gli|quell[ei]) .{0,20}che\\b|\\bmúltipla escolha|\\bvárias (?:respostas|opções)"
              + "|\\bmeerdere antwoorden");

  /// A comma in a number stands between no answers.
  private static final Pattern COMMA = Pattern.compile("(?<!\\d),|,(?!\\d)");

  private static final Pattern AND =
      Pattern.compile("(?i)(?:and|or|but|und|oder|aber|et|ou|mais|y|e|o|u|pero|en|of|maar)\\b.*");

  /// How a column does.
  ///
  /// @param question its heading
  /// @param cells what stands in its rows, stripped
  static SeveralAnswers in(String question, List<String> cells) {
    var filled = cells.stream().filter(c -> !c.isEmpty()).toList();
    if (isFrequent(";", filled)) {
      return new SeveralAnswers(";", Set.of());
    }
    var commas = new SeveralAnswers(",", known(filled));
    boolean several =
        isFrequent(",", filled) && (ASKED.matcher(question).find() || commas.standAlone(filled));
    return several ? commas : new SeveralAnswers("", Set.of());
  }

  private static Set<String> known(List<String> filled) {
    var known = new HashSet<String>();
    var before = new HashMap<String, String>();
    for (var cell : filled) {
      var pieces = COMMA.split(cell, -1);
      known.add(pieces[0].strip());
      for (int i = 1; i < pieces.length; i++) {
        var piece = pieces[i].strip();
        var last = before.putIfAbsent(piece, pieces[i - 1]);
        if (last != null && !last.equals(pieces[i - 1]) && !AND.matcher(piece).matches()) {
          known.add(piece);
        }
      }
    }
    return known;
  }

  private static boolean isFrequent(String between, List<String> filled) {
    long joined = filled.stream().filter(c -> c.indexOf(between) > 0).count();
    return joined > 0 && joined * ONE_IN >= filled.size();
  }

  /// Whether most of what commas part is also given alone. The parts of "Lyon, France" or "Yes,
  /// always" are not.
  private boolean standAlone(List<String> filled) {
    var parts = new HashSet<String>();
    filled.stream().filter(c -> of(c).size() > 1).forEach(c -> parts.addAll(of(c)));
    long alone = parts.stream().filter(filled::contains).count();
    return alone > 1 && alone * 2 > parts.size();
  }

  /// Whether one person could give several answers.
  boolean isAllowed() {
    return !between.isEmpty();
  }

  /// The answers in a cell.
  Set<String> of(String cell) {
    var pieces =
        switch (between) {
          case "" -> List.of(cell);
          case "," -> byCommas(cell);
          default -> List.of(cell.split(between));
        };
    return pieces.stream()
        .map(a -> a.strip().replaceAll("\\s+", " "))
        .filter(a -> !a.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Parted by commas, but not inside of brackets, nor where an answer goes on: "Cheap, and fast".
  private List<String> byCommas(String cell) {
    var pieces = new ArrayList<String>();
    var comma = COMMA.matcher(cell);
    int from = 0;
    while (comma.find()) {
      var next = COMMA.split(cell.substring(comma.end()), 2)[0].strip();
      boolean inside = depth(cell.substring(from, comma.start())) > 0;
      if (!inside && !goesOn(cell, next)) {
        pieces.add(cell.substring(from, comma.start()));
        from = comma.end();
      }
    }
    pieces.add(cell.substring(from));
    return pieces;
  }

  private static long depth(String text) {
    return text.chars().filter(c -> c == '(').count() - text.chars().filter(c -> c == ')').count();
  }

  /// Whether what stands behind a comma is no answer by itself: it is written small behind one that
  /// is not, and nowhere else known as one.
  private boolean goesOn(String cell, String next) {
    return !next.isEmpty()
        && Character.isLowerCase(next.codePointAt(0))
        && !Character.isLowerCase(cell.strip().codePointAt(0))
        && !known.contains(next);
  }
}
