package io.personaassistant.drafting.type;

import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.type.PromptFileException.Problem;
import io.personaassistant.persona.Audience;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one draft type from its file. Everything wrong with it is reported at once, each with its
/// line.
final class DraftTypeFile {
  private static final Set<String> TYPE_KEYS =
      Set.of(
          ("command aliases title help teams audience product brief personas stored outline"
                  + " time lines options table refinements rubric whole")
              .split(" "));

  /// What somebody types, unless the type says otherwise.
  private static final int TYPED = 4_000;

  private static final BriefTopic.Place NAMED = BriefTopic.Place.NAMED;

  private final String name;
  private final List<Problem> problems;
  private final DraftLinesFile linesFile;

  /// @param name the file's name without `.md`
  /// @param problems where problems are added
  DraftTypeFile(String name, List<Problem> problems, Set<String> knownChecks) {
    this.name = name;
    this.problems = problems;
    this.linesFile = new DraftLinesFile(knownChecks);
  }

  /// The draft type in `text`; unusable when problems were added.
  DraftType read(String text, String version) {
    var split = FrontMatter.split(name + ".md", text, problems);
    var matter = split.matter();
    matter.allowOnly(TYPE_KEYS);
    var command = matter.need("command", "the word people type, such as `" + name + "`");
    if (!command.isEmpty() && !command.equals(name)) {
      matter.problem(
          "command",
          "`command` is `" + command + "` but the file is " + name + ".md; make them the same");
    }
    matter.need("audience", "`internal` or `customer`");
    var audience =
        matter.choice("audience", Audience.INTERNAL, "`audience` is internal or customer");
    var personas =
        matter.choice("personas", DraftType.Personas.ONE, "`personas` is one, several or all");
    var brief = matter.map("brief");
    brief.ifPresent(b -> b.allowOnly(Set.of("asks", "required", "chars", "topic")));
    if (split.body().isBlank()) {
      problems.add(
          new Problem(
              name + ".md", 1, "has no words for the model; write them below the front matter"));
    }
    var plain = option("", matter, matter, matter, audience);
    var options = options(matter, audience);
    return new DraftType(
        name,
        matter.texts("aliases"),
        matter.need("title", "what people read above a draft"),
        matter.need("help", "one line for the help text"),
        matter.texts("teams"),
        audience,
        matter.flag("product", true),
        brief.map(b -> b.text("asks", "")).orElse(""),
        brief.map(b -> b.flag("required", false)).orElse(false),
        briefCharacters(brief),
        brief
            .map(
                b -> b.choice("topic", NAMED, "`topic` of a brief is whole, people, named or none"))
            .orElse(NAMED),
        personas,
        stored(matter, personas != DraftType.Personas.ONE),
        outline(matter),
        plain,
        options,
        table(matter, plain, options),
        matter.textsAmong("refinements", Refinement.words(), "refinement"),
        limits(matter),
        split.body().strip() + "\n",
        version);
  }

  private static List<String> table(
      FrontMatter matter, DraftType.Option plain, Map<String, DraftType.Option> options) {
    var kinds =
        Stream.concat(Stream.of(plain), options.values().stream())
            .flatMap(option -> option.lines().stream())
            .map(LineRules::kind)
            .distinct()
            .toList();
    return matter.textsAmong("table", kinds, "kind of its lines");
  }

  private static int briefCharacters(Optional<FrontMatter> brief) {
    int most = brief.map(b -> b.number("chars", TYPED)).orElse(TYPED);
    if (most < 1 || most > DraftType.LONGEST_BRIEF) {
      brief.orElseThrow().problem("chars", "`chars` of a brief is 1 to " + DraftType.LONGEST_BRIEF);
    }
    return most;
  }

  private static Optional<StoredRecipe> stored(FrontMatter matter, boolean several) {
    if (!matter.has("stored")) {
      return Optional.empty();
    }
    var recipe = StoredRecipe.of(matter.text("stored", ""));
    if (recipe.isEmpty()) {
      var known =
          String.join(", ", Arrays.stream(StoredRecipe.values()).map(StoredRecipe::word).toList());
      matter.problem("stored", "`stored` is one of " + known);
    }
    if (recipe.isPresent() && recipe.get().isForSeveral() != several) {
      matter.problem(
          "stored",
          several
              ? "with `personas: several` or `all`, `stored` is compare, review or priorities"
              : "`" + recipe.get().word() + "` needs `personas: several` or `personas: all`");
      return Optional.empty();
    }
    return recipe;
  }

  private static List<OutlineSection> outline(FrontMatter matter) {
    boolean asked = matter.text("stored", "").equals(StoredRecipe.OUTLINE.word());
    if (asked != matter.has("outline")) {
      matter.problem(
          "stored", "`stored: outline` and `outline:` go together; write both or neither");
    }
    return OutlineReader.read(
        matter, matter.map("options").map(FrontMatter::keys).orElse(Set.of()));
  }

  private static DraftType.TimeLimits limits(FrontMatter matter) {
    var time = matter.map("time");
    time.ifPresent(t -> t.allowOnly(Set.of("total", "first", "idle")));
    int total = time.map(t -> t.number("total", 60)).orElse(60);
    int first = time.map(t -> t.number("first", 20)).orElse(20);
    int idle = time.map(t -> t.number("idle", 10)).orElse(10);
    if (total < 1 || total > 300) {
      matter.problem("time", "`total` is 1 to 300 seconds");
    }
    return new DraftType.TimeLimits(
        Duration.ofSeconds(total),
        Duration.ofSeconds(Math.min(first, total)),
        Duration.ofSeconds(Math.min(idle, total)));
  }

  private Map<String, DraftType.Option> options(FrontMatter matter, Audience audience) {
    var options = new LinkedHashMap<String, DraftType.Option>();
    var map = matter.map("options");
    if (map.isEmpty()) {
      return options;
    }
    for (var word : map.get().keys()) {
      map.get()
          .map(word)
          .ifPresent(option -> {
            option.allowOnly(
                Set.of("title", "aliases", "channels", "alone", "whole", "rubric", "lines"));
            // an option without lines of its own has those of the type
            var lines = option.has("lines") ? option : matter;
            options.put(word, option(word, option, matter, lines, audience));
          });
    }
    return options;
  }

  private DraftType.Option option(
      String word, FrontMatter said, FrontMatter top, FrontMatter matter, Audience audience) {
    var kinds = linesFile.read(matter, audience);
    return new DraftType.Option(
        word,
        word.isEmpty() ? List.of() : said.texts("aliases"),
        said.has("channels") ? said.texts("channels") : List.of(word),
        said.text("title", word.isEmpty() ? name : word),
        said.flag("alone", false),
        said.copyLimit("whole"),
        said.flag("rubric", top.flag("rubric", false)),
        kinds.usual(),
        kinds.withBrief());
  }
}
