package io.personaassistant.drafting.type;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.line.CopyLimits;
import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.checking.line.NumberSource;
import io.personaassistant.persona.Audience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing the product drafts, as its file in `prompts/` says: what code needs from the front
/// matter, what the model needs from the body.
///
/// @param command the word people type; also the file's name
/// @param aliases other words for it
/// @param title what people read above a draft
/// @param help what it gives, one line for the help text
/// @param teams who uses it, such as `sales`
/// @param audience who reads the drafted text
/// @param product whether its lines may speak of what we sell, so that a model is given facts and
///   talk tracks
/// @param briefAsks what the free text after the command is, such as "what the customer said"
/// @param briefRequired it cannot be drafted without
/// @param briefCharacters the most characters that the free text may have
/// @param topic where that text names what the draft is about
/// @param personas whom one draft is about
/// @param stored how the stored answer is made; empty when the records alone give none
/// @param outline the parts of a stored answer of the recipe [StoredRecipe#OUTLINE]
/// @param plain what is drafted when no option is named
/// @param options named variants, such as `google` of `ad`, by the word people type
/// @param table the kinds of line that are rows of a table, for a type whose drafts people take
///   into a spreadsheet; empty for the others
/// @param refinements what may be asked of a draft afterwards
/// @param limits how long the model may take
/// @param body the template of the words for the model
/// @param version changes whenever anything that the model reads changes
public record DraftType(
    String command,
    List<String> aliases,
    String title,
    String help,
    List<String> teams,
    Audience audience,
    boolean product,
    String briefAsks,
    boolean briefRequired,
    int briefCharacters,
    BriefTopic.Place topic,
    Personas personas,
    Optional<StoredRecipe> stored,
    List<OutlineSection> outline,
    Option plain,
    Map<String, Option> options,
    List<String> table,
    List<String> refinements,
    TimeLimits limits,
    String body,
    String version) {
  /// No brief of any type may have more characters: a model pays for each word.
  public static final int LONGEST_BRIEF = 10_000;

  public DraftType {
    aliases = List.copyOf(aliases);
    teams = List.copyOf(teams);
    outline = List.copyOf(outline);
    table = List.copyOf(table);
    refinements = List.copyOf(refinements);
  }

  /// Whom one draft of a type is about.
  public enum Personas {
    /// One persona, named.
    ONE,
    /// Two to four personas, named.
    SEVERAL,
    /// Every active persona.
    ALL
  }

  /// The kinds of line of one variant, in the order they are drafted.
  ///
  /// @param word what people type, `""` for the plain one
  /// @param aliases other words for it, which may be two words such as `linkedin carousel`
  /// @param channels what a persona's preferred channel is called for this variant to be chosen
  ///   where none was named
  /// @param alone whether its brief says what suits no other variant, nor theirs this one
  /// @param whole how long all of a text may be that people wrote for it; empty where it comes in
  ///   parts
  /// @param rubric whether its messages are judged by the criteria of outreach
  /// @param lines when nothing was said beyond the command
  /// @param linesWithBrief the same kinds, counted for a request that has a brief
  public record Option(
      String word,
      List<String> aliases,
      List<String> channels,
      String title,
      boolean alone,
      Optional<CopyLimits.Limit> whole,
      boolean rubric,
      List<LineRules> lines,
      List<LineRules> linesWithBrief) {
    public Option {
      aliases = List.copyOf(aliases);
      channels = List.copyOf(channels);
      lines = List.copyOf(lines);
      linesWithBrief = List.copyOf(linesWithBrief);
    }

    /// The kinds of line for a brief, which may be `""`; kinds that count 0 then are left out.
    public List<LineRules> linesFor(String brief) {
      return (brief.isBlank() ? lines : linesWithBrief)
          .stream().filter(kind -> kind.maxLines() > 0).toList();
    }
  }

  /// How long a model call may take; `total` includes retries.
  public record TimeLimits(Duration total, Duration firstToken, Duration idle) {
    /// The same for a model that may take so many times as long.
    public TimeLimits times(int patience) {
      return new TimeLimits(
          total.multipliedBy(patience),
          firstToken.multipliedBy(patience),
          idle.multipliedBy(patience));
    }
  }

  /// Whether it holds questions that customers are asked.
  public boolean asks() {
    return fields().flatMap(field -> field.checks().stream()).anyMatch(Checks::isOfQuestions);
  }

  /// Whether what is drafted judges the text of the brief, part by part.
  public boolean judgesBrief() {
    return fields().anyMatch(field -> field.checks().contains("from_brief"));
  }

  /// Whether the brief is words of other people, such as what a customer said.
  public boolean isAboutTheirWords() {
    return topic == BriefTopic.Place.NONE;
  }

  /// Whether it goes through the traits that are least certain, so that it needs what stands for
  /// and against them: the first thing that its stored answer takes from the records.
  public boolean startsWithUncertain() {
    return outline.stream()
        .map(OutlineSection::from)
        .filter(from -> from != OutlineSection.From.LINES)
        .findFirst()
        .filter(from -> from == OutlineSection.From.UNCERTAIN)
        .isPresent();
  }

  /// Whether it asks, or holds numbers that plan our own work.
  public boolean plans() {
    return asks() || fields().anyMatch(field -> field.numbers() == NumberSource.PLAN);
  }

  private Stream<FieldRule> fields() {
    return Stream.concat(Stream.of(plain), options.values().stream())
        .flatMap(option -> option.lines().stream())
        .flatMap(line -> line.fields().stream());
  }

  /// The variant with this word; the plain one for `""` or an unknown word.
  public Option option(String word) {
    return options.getOrDefault(word, plain);
  }

  /// A text split into the variant it names first and what follows.
  ///
  /// @param option the option's word, `""` when the text names none
  public record Chosen(String option, String rest) {}

  /// The variant that `text` begins with, by word or alias, or ends with, as in "about the pilot
  /// for linkedin" or "pricing linkedin"; the longer name wins.
  public Chosen chosen(String text) {
    return OptionNames.chosen(text.strip(), options);
  }

  /// Whether `word` alone calls a variant.
  public boolean isOption(String word) {
    var chosen = OptionNames.first(word.strip(), options);
    return !chosen.option().isEmpty() && chosen.rest().isEmpty();
  }

  /// Whether `word` calls this type, by command or alias, case aside.
  public boolean isCalled(String word) {
    return command.equalsIgnoreCase(word)
        || aliases.stream().anyMatch(a -> a.equalsIgnoreCase(word));
  }
}
