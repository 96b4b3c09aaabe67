package io.personaassistant.answering.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.request.Budget;
import io.personaassistant.answering.request.Budget.Allowance;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.ModelOutcome;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.LanguageModel.Reason;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.Prompts;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.Stance;
import io.personaassistant.evidence.intake.Extractor;
import io.personaassistant.persona.Trait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Has a model pick out of what participants said what is worth keeping. A model that fails, is
/// silent or answers in another form gives nothing, with a sentence that says so. Thread-safe.
public final class TranscriptReader implements Extractor {
  /// About so many characters are asked for at once: more, and models leave things out.
  private static final int PART = 12_000;

  private static final int MOST_TRAITS = 200;
  private static final int LONGEST_ANSWER = 400_000;
  private static final Duration FIRST = Duration.ofSeconds(40);
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration TOTAL = Duration.ofMinutes(3);

  private final Prompts prompts;
  private final LanguageModel model;
  private final Budget budget;
  private final Supplier<Library> library;

  public TranscriptReader(
      Prompts prompts, LanguageModel model, Budget budget, Supplier<Library> library) {
    this.prompts = prompts;
    this.model = model;
    this.budget = budget;
    this.library = library;
  }

  /// An answer of a part that was no answer.
  private static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String why;

    NoAnswer(String why) {
      super(why, null, false, false);
      this.why = why;
    }
  }

  @Override
  public Extracted of(List<String> said, String persona) {
    if (model.name().isEmpty()) {
      return new Extracted(List.of(), why("is not set up"));
    }
    var traits = traits(persona);
    var picks = new ArrayList<Pick>();
    try {
      for (int from = 0; from < said.size(); ) {
        int to = end(said, from);
        picks.addAll(part(said, from, to, traits));
        from = to;
      }
    } catch (NoAnswer no) {
      return new Extracted(List.of(), no.why);
    }
    return new Extracted(picks, "");
  }

  private static String why(String what) {
    return "The model " + what + ", so it picked nothing out.";
  }

  /// Those of the persona that it is about, else of all.
  private List<Trait> traits(String persona) {
    var records = library.get();
    return records.kept().stream()
        .filter(p -> persona.isEmpty() || p.slug().equals(persona))
        .flatMap(p -> records.traits(p.slug()).stream())
        .map(t -> t.trait())
        .limit(MOST_TRAITS)
        .toList();
  }

  private static int end(List<String> said, int from) {
    int to = from + 1;
    int length = said.get(from).length();
    while (to < said.size() && length + said.get(to).length() <= PART) {
      length += said.get(to).length();
      to++;
    }
    return to;
  }

  private List<Pick> part(List<String> said, int from, int to, List<Trait> traits) {
    if (budget.of("") instanceof Allowance.Spent(var sentence)) {
      throw new NoAnswer(sentence);
    }
    var answers = new ArrayList<Map<String, Object>>();
    for (int i = from; i < to; i++) {
      answers.add(fields("id", id(i), "text", said.get(i)));
    }
    var prompt =
        prompts.extract(
            traits.stream()
                .map(t ->
                    fields(
                        "id",
                        t.id(),
                        "persona",
                        t.persona(),
                        "kind",
                        t.kind().word(),
                        "text",
                        t.text()))
                .toList(),
            answers);
    var request =
        new ModelRequest(
            prompt.system(), prompt.user(), schema(from, to, traits), "picked", FIRST, IDLE, TOTAL);
    var answer = WholeAnswer.of(model, request, LONGEST_ANSWER, new StopSignal());
    budget.spend("", answer.outcome().usage().total());
    return switch (answer.outcome()) {
      case ModelOutcome.Completed _ -> picks(answer, traits);
      case ModelOutcome.Failed failed -> throw new NoAnswer(why(words(failed.reason())));
      case ModelOutcome.Stopped _ -> throw new NoAnswer(why("wrote far more than was said"));
    };
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case NOT_CONFIGURED -> "is not set up";
      case WRONG_KEY -> "refused our key (`persona doctor`)";
      case UNKNOWN_MODEL -> "is not known to the endpoint (`persona doctor`)";
      case RATE_LIMITED -> "is over its rate limit";
      case OUT_OF_QUOTA -> "has no quota left";
      case UNREACHABLE -> "could not be reached";
      case WRONG_ADDRESS -> "is not at the address that is set (`persona doctor`)";
      case TIMED_OUT -> "took too long";
      case PROMPT_TOO_LONG -> "cannot read so much at once";
      case REFUSED -> "declined";
      case CUT_OFF, ANSWER_TOO_LONG -> "broke off";
      case NOT_UNDERSTOOD -> "did not answer in the form we asked for";
      case SERVER_ERROR, REQUEST_REJECTED -> "had an error";
    };
  }

  private static Map<String, Object> fields(String... keysAndValues) {
    var fields = new LinkedHashMap<String, Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields;
  }

  private static String id(int said) {
    return "S" + (said + 1);
  }

  private static List<Pick> picks(WholeAnswer answer, List<Trait> traits) {
    var items =
        answer
            .object()
            .map(o -> o.path("items"))
            .filter(JsonNode::isArray)
            .orElseThrow(() -> new NoAnswer(why(words(Reason.NOT_UNDERSTOOD))));
    var picks = new ArrayList<Pick>();
    items.forEach(item -> picks.add(pick(item, traits)));
    return picks;
  }

  /// A trait that there is not is no suggestion; the words are looked for elsewhere.
  private static Pick pick(JsonNode item, List<Trait> traits) {
    var said = item.path("said").asText();
    var trait = item.path("trait").asText();
    var kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(item.path("kind").asText()))
            .findFirst()
            .orElse(Kind.QUOTE);
    Optional<Stance> stance = Stance.of(item.path("stance").asText());
    boolean known = stance.isPresent() && traits.stream().anyMatch(t -> t.id().equals(trait));
    return new Pick(
        said.matches("S\\d{1,6}") ? Integer.parseInt(said.substring(1)) - 1 : -1,
        item.path("text").asText(),
        kind,
        known ? trait : "",
        stance.orElse(Stance.SUPPORTS));
  }

  private static String schema(int from, int to, List<Trait> traits) {
    var json = JsonNodeFactory.instance;
    var ids = json.arrayNode();
    for (int i = from; i < to; i++) {
      ids.add(id(i));
    }
    var kinds = json.arrayNode();
    Arrays.stream(Kind.values()).forEach(k -> kinds.add(k.word()));
    var named = json.arrayNode().add("");
    traits.forEach(t -> named.add(t.id()));
    var stances = json.arrayNode().add("");
    Arrays.stream(Stance.values()).forEach(s -> stances.add(s.word()));
    var properties = json.objectNode();
    properties.set("said", text().set("enum", ids));
    properties.set("text", text().put("description", "copied letter for letter"));
    properties.set("kind", text().set("enum", kinds));
    properties.set("trait", text().put("description", "\"\" where none fits").set("enum", named));
    properties.set("stance", text().set("enum", stances));
    var items = json.objectNode().put("type", "array");
    items.set("items", WholeAnswer.schema(properties));
    return WholeAnswer.schema(json.objectNode().set("items", items)).toString();
  }

  private static ObjectNode text() {
    return JsonNodeFactory.instance.objectNode().put("type", "string");
  }
}
