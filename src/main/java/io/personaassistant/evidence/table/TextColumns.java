package io.personaassistant.evidence.table;

import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which columns of a table hold what people said in words. What the company replied to them, as
/// tools write it beside a review or a ticket, is not theirs.
final class TextColumns {
  private static final int QUESTION_WORDS = 5;

  /// Questions that most people leave empty or answer with "no".
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(anything|something) (else|more|to add)\\b|\\b(other|further|additional|final|any)"
              + " (comments?|thoughts|remarks|feedback|suggestions?)\\b|\\b(explain|elaborate|tell us"
              + " more|why)\\b");

  /// A question without its mark, of three words at least.
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)^(?:what|which|how|why|where|who|was|welche[rsn]?|wie|warum|wo|wer|qu['’]est-ce|quel(?:le)?s?|pourquoi|comment)\\s+\\S+\\s+\\S");

  /// What stands inside of these in JSON was answered.
  private static final Pattern ANSWERS =
      Pattern.compile("(?:^|\\.)(?:answers?|responses?)\\.\\S", Pattern.CASE_INSENSITIVE);

  /// A column that says what a reply is, in tables where customers wrote first.
  private static final Pattern REPLY =
      Pattern.compile(
          "\\b(?:reply|replies|replied|response|antwort|reponse|respuesta|risposta|resposta|antwoord|reactie)\\b");

  /// Those who reply to customers, besides those who deal with a row.
  private static final Set<String> REPLYING =
      Set.of(
          "developer", "vendor", "company", "business", "seller", "merchant", "publisher", "our");

  /// What a message is headed by, which says once more what stands below.
  private static final Pattern HEADING = Pattern.compile("(?:.+ )?subject");

  private final List<String> header;
  private final ColumnCells cells;
  private final IntPredicate isFree;
  private final boolean reviews;
  private final boolean asked;

  /// @param isFree whether a column has no other use
  /// @param reviews whether the table holds reviews
  /// @param asked whether a form may have asked for what is in it, as none asks for a ticket
  TextColumns(
      List<String> header, ColumnCells cells, IntPredicate isFree, boolean reviews, boolean asked) {
    this.asked = asked;
    this.header = header;
    this.cells = cells;
    this.isFree = isFree;
    this.reviews = reviews;
  }

  /// The columns, in their order.
  List<Integer> all() {
    var found = IntStream.range(0, header.size()).filter(this::isText).boxed().toList();
    var texts = new ArrayList<>(found);
    boolean described = found.stream().anyMatch(i -> name(i).equals("description"));
    texts.removeIf(
        i -> HEADING.matcher(name(i)).matches() || (described && name(i).equals("summary")));
    if (!texts.stream().allMatch(this::isInternal)) {
      texts.removeIf(this::isInternal);
    }
    if (!texts.isEmpty()) {
      return texts;
    }
    return found.isEmpty() ? proseOnly() : found;
  }

  private boolean isText(int column) {
    boolean prose =
        cells.isProse(column) || (OPEN.matcher(name(column)).find() && cells.holdsProse(column));
    return mayBe(column) && prose && (isQuestion(column) || isTextName(column));
  }

  private List<Integer> proseOnly() {
    return IntStream.range(0, header.size())
        .filter(i -> mayBe(i) && cells.isProse(i))
        .boxed()
        .findFirst()
        // few rows, or the same words in many of them: the name says it
        .or(() ->
            IntStream.range(0, header.size())
                .filter(i -> mayBe(i) && isTextName(i) && cells.holdsProse(i))
                .boxed()
                .findFirst())
        .stream()
        .toList();
  }

  private boolean mayBe(int column) {
    return isFree.test(column)
        && !isOurs(column)
        && !cells.isScale(column)
        && !cells.isDiscussed(column);
  }

  /// Whether a column that asks nothing holds notes for colleagues, which are all that some tables
  /// hold.
  private boolean isInternal(int column) {
    return !isQuestion(column) && ColumnNames.isInternal(header.get(column));
  }

  /// Whether a column holds what was replied to those who wrote.
  private boolean isOurs(int column) {
    return !isQuestion(column)
        && REPLY.matcher(name(column)).find()
        && (reviews
            || PeopleColumns.isDealing(header.get(column))
            || List.of(name(column).split(" ")).stream().anyMatch(REPLYING::contains));
  }

  /// Whether a column is called as a question is, in place of a name.
  boolean isQuestion(int column) {
    var title = header.get(column);
    return title.endsWith("?")
        || asked && ColumnNames.isPrompt(title)
        || ASKING.matcher(title).find()
        || Words.count(title) >= QUESTION_WORDS
        || ANSWERS.matcher(title).find();
  }

  private boolean isTextName(int column) {
    var name = name(column);
    return ColumnNames.TEXTS.contains(name)
        || ColumnNames.TEXTS.stream().anyMatch(t -> name.endsWith(" " + t));
  }

  private String name(int column) {
    // the second of two columns called the same
    return ColumnNames.plain(header.get(column).replaceFirst(" \\(\\d{1,3}\\)$", ""));
  }
}
