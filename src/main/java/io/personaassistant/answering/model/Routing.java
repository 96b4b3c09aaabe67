package io.personaassistant.answering.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.answering.request.Budget;
import io.personaassistant.answering.request.Budget.Allowance;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.LanguageModel.ModelRequest;
import io.personaassistant.drafting.StopSignal;
import io.personaassistant.drafting.prompt.Prompts;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Normal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// Has a model say what somebody asks whose words name neither a persona nor a draft. What comes of
/// it is a command of our own grammar, made of names that there are and of the asker's own words:
/// nothing that a model writes is shown. Thread-safe.
public final class Routing {
  private static final String BRIEF = "brief";
  private static final String NONE = "none";
  private static final int LONGEST_ANSWER = 4_000;

  /// Who waits has nothing to read yet.
  private static final Duration SILENCE = Duration.ofSeconds(6);

  private static final Duration TOTAL = Duration.ofSeconds(8);

  private final Prompts prompts;
  private final DraftTypes types;
  private final LanguageModel model;
  private final ModelQueue queue;
  private final Budget budget;

  public Routing(
      Prompts prompts, DraftTypes types, LanguageModel model, ModelQueue queue, Budget budget) {
    this.prompts = prompts;
    this.types = types;
    this.model = model;
    this.queue = queue;
    this.budget = budget;
  }

  /// The command that `said` means; empty where the model sees none, is busy, or does not answer
  /// within eight seconds.
  ///
  /// @param requestRef whose tokens it costs
  /// @param asked ends it when who asked wants no answer any more
  public Optional<String> command(
      String said, List<Persona> personas, String requestRef, StopSignal asked) {
    if (model.name().isEmpty() || budget.of(requestRef) instanceof Allowance.Spent) {
      return Optional.empty();
    }
    var stop = new StopSignal();
    asked.onStop(stop::stop);
    // a command that is asked for again costs less than a place in the line
    return queue
        .run(_ -> stop.stop(), stop, () -> ask(said, personas, requestRef, stop))
        .flatMap(WholeAnswer::object)
        .flatMap(read -> command(read, said, personas));
  }

  private WholeAnswer ask(String said, List<Persona> personas, String requestRef, StopSignal stop) {
    var prompt =
        prompts.route(
            personas.stream().map(Routing::fields).toList(),
            types.all().stream()
                .map(t -> Map.<String, Object>of("do", t.command(), "gives", t.help()))
                .toList(),
            said);
    var request =
        new ModelRequest(
            prompt.system(), prompt.user(), schema(personas), "asked", SILENCE, SILENCE, TOTAL);
    var answer = WholeAnswer.of(model, request, LONGEST_ANSWER, stop);
    budget.spend(requestRef, answer.outcome().usage().total());
    return answer;
  }

  private static Map<String, Object> fields(Persona persona) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", persona.slug());
    fields.put("name", persona.name());
    fields.put("title", persona.title());
    return fields;
  }

  private Optional<String> command(JsonNode read, String said, List<Persona> personas) {
    var wanted = read.path("do").asText();
    boolean known = wanted.equals(BRIEF) || types.called(wanted).isPresent();
    if (!known) {
      return Optional.empty();
    }
    var words = new ArrayList<String>();
    var named = named(read.path("personas"), personas);
    var type = types.called(wanted);
    var one = type.isEmpty() || type.get().personas() == DraftType.Personas.ONE;
    if (one && named.size() > 1 || type.isEmpty() && named.isEmpty()) {
      return Optional.empty();
    }
    if (one) {
      words.addAll(named);
    }
    words.add(wanted.equals(BRIEF) ? "" : wanted);
    if (!one) {
      words.addAll(named);
    }
    if (type.isPresent()) {
      words.add(own(read.path("about").asText(), said));
    }
    return Optional.of(String.join(" ", words).strip().replaceAll(" {2,}", " "));
  }

  private static List<String> named(JsonNode ids, List<Persona> personas) {
    return StreamSupport.stream(ids.spliterator(), false)
        .map(JsonNode::asText)
        .filter(id -> personas.stream().anyMatch(p -> p.slug().equals(id)))
        .distinct()
        .toList();
  }

  /// What it is for, in the asker's own words: all of them where the model changed some.
  private static String own(String about, String said) {
    return Normal.of(said).contains(Normal.of(about)) ? about.strip() : said.strip();
  }

  private String schema(List<Persona> personas) {
    var json = JsonNodeFactory.instance;
    var ids = json.arrayNode();
    personas.forEach(p -> ids.add(p.slug()));
    var wanted = json.arrayNode().add(NONE).add(BRIEF);
    types.all().forEach(t -> wanted.add(t.command()));
    var properties = json.objectNode();
    var list = json.objectNode().put("type", "array");
    list.set("items", oneOf(ids));
    properties.set("personas", list);
    properties.set("do", oneOf(wanted));
    properties.set("about", json.objectNode().put("type", "string"));
    return WholeAnswer.schema(properties).toString();
  }

  private static ObjectNode oneOf(ArrayNode words) {
    var text = JsonNodeFactory.instance.objectNode().put("type", "string");
    text.set("enum", words);
    return text;
  }
}
