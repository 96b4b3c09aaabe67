package io.personaassistant.drafting.prompt;

import static io.personaassistant.drafting.prompt.PromptValues.json;
import static io.personaassistant.drafting.prompt.PromptValues.jsonLines;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.PromptFiles;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.personal.Redaction;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns a request and its material into the two messages for a model. Stable text comes first and
/// data last, so that providers' prompt caches hit; data goes in as JSON values in one pass, so
/// that no text from outside can close its tag or be read as a template. Thread-safe.
public final class Prompts {
  private final PromptFiles files;
  private final Mustache.Compiler compiler;

  /// The part of a prompt that only its type and option decide, one for each of them: drafts under
  /// way share it in memory.
  private final Map<String, String> systems = new ConcurrentHashMap<>();

  private final Map<String, Template> compiled = new ConcurrentHashMap<>();

  public Prompts(PromptFiles files) {
    this.files = files;
    this.compiler =
        Mustache.compiler()
            .escapeHTML(false)
            .withLoader(name ->
                new StringReader(
                    files
                        .text(name)
                        .orElseThrow(() -> new MustacheException("no file " + name + ".md"))));
  }

  /// A prompt, whole.
  ///
  /// @param system the rules and the task: the same for every request of a draft type
  /// @param user the material and the brief
  public record Prompt(String system, String user) {}

  /// The prompt for a request; one that refines a draft is the same with that draft after it, so
  /// that providers' prompt caches hit.
  ///
  /// @param kinds the kinds of line to write
  /// @throws MustacheException when a template names a value that does not exist
  public Prompt render(DraftRequest request, List<LineRules> kinds) {
    var type = request.type();
    var option = type.option(request.option());
    var materials = request.materials();
    var material = request.material();
    boolean several = request.isForSeveral();
    var values = new LinkedHashMap<String, Object>();
    values.put("option", option.word());
    values.put("option_title", option.title());
    if (!option.word().isEmpty()) {
      values.put(option.word(), true);
    }
    var system =
        systems.computeIfAbsent(
            type.command() + " " + option.word(),
            _ ->
                file("system").execute(values)
                    + "\n"
                    + template("type " + type.command(), type.body()).execute(values));

    values.put(
        "persona",
        jsonLines(materials.stream().map(m -> PromptValues.persona(m.persona())).toList()));
    // what a customer is to us matters to a task that says so: who asks or plans wants nothing
    values.put("stance", !several && system.contains("<stance>"));
    for (var kind : PersonaKind.values()) {
      values.put(kind.word(), kind == material.persona().kind());
    }
    values.put("traits", jsonLines(PromptValues.traits(materials, several)));
    values.put("product", type.product());
    values.put(
        "talk_tracks",
        // what to say to one persona is no ground for weighing several
        several
            ? "(none)"
            : jsonLines(
                material.approvedTracks().stream()
                    .map(track -> PromptValues.track(track, given(material)))
                    .toList()));
    values.put(
        "facts", jsonLines(material.approvedFacts().stream().map(PromptValues::fact).toList()));
    values.put("evidence", jsonLines(PromptItems.of(materials, several)));
    // only a task that speaks of them pays for the other personas
    boolean contrasts = speaksOf(type, option, "<others>");
    values.put("contrasts", contrasts);
    values.put("others", contrasts ? jsonLines(PromptValues.others(material)) : "");
    values.put("brief", request.brief().isBlank() ? "(none)" : json(request.brief()));
    values.put("placeholders", Redaction.hasPlaceholder(request.brief()));
    values.put("today", material.today());
    values.put("count", count(kinds));
    var data = filled("data", values) + voice(request.voice());
    return new Prompt(
        system,
        request
            .refining()
            .map(r -> data + "\n" + filled("refine", RefinePrompt.values(r, material, kinds)))
            .orElse(data));
  }

  /// The ids that a line about this persona may cite.
  private static Set<String> given(Material material) {
    return Stream.concat(
            material.evidence().stream().map(Evidence::id),
            material.approvedFacts().stream().map(ProductFact::id))
        .collect(Collectors.toSet());
  }

  /// How the asker wants the draft; nothing for who has not said, so that prompts stay as they are.
  private String voice(Voice voice) {
    if (voice.equals(Voice.NONE)) {
      return "";
    }
    var values = new LinkedHashMap<String, Object>();
    for (var tone : List.of("warm", "plain", "formal")) {
      values.put(tone, voice.tone().equals(tone));
    }
    values.put(Voice.SHORT, !voice.length().isEmpty());
    values.put("foreign", !voice.foreign().isEmpty());
    values.put("in", voice.foreign());
    values.put("measured", voice.isMeasured());
    values.put("length", voice.length());
    return "\n" + filled("voice", values);
  }

  /// The prompt for the one repair round: the same, what to mend, and what is missing.
  ///
  /// @param kinds the kinds of line of the draft
  /// @param missing how many lines of each kind
  public Prompt repair(
      Prompt first, List<LineRules> kinds, List<DraftedLine> failed, Map<String, Integer> missing) {
    var mend = failed.stream().map(line -> PromptValues.failed(line, kinds)).toList();
    var lacking =
        missing.entrySet().stream()
            .map(e -> e.getValue() + " of kind \"" + e.getKey() + "\"")
            .toList();
    Map<String, Object> values =
        Map.of(
            "mend", !mend.isEmpty(),
            "failed", jsonLines(mend),
            "lacks", !lacking.isEmpty(),
            "missing", String.join(", ", lacking));
    return new Prompt(first.system(), first.user() + "\n" + filled("repair", values));
  }

  /// The prompt that picks out of what participants said what is worth keeping.
  ///
  /// @param traits what is on record of the personas, an object each
  /// @param said the answers, an object each
  public Prompt extract(List<Map<String, Object>> traits, List<Map<String, Object>> said) {
    var whole =
        file("extract").execute(Map.of("traits", jsonLines(traits), "said", jsonLines(said)));
    // rules and traits are the same for every part of a conversation
    int data = whole.indexOf("\n<said>\n");
    return new Prompt(whole.substring(0, data), whole.substring(data + 1));
  }

  /// The prompt that finds out what somebody asks whose words no rule could read.
  ///
  /// @param personas whom it may be about, an object each
  /// @param drafts what can be asked for, an object each
  /// @param said their words
  public Prompt route(
      List<Map<String, Object>> personas, List<Map<String, Object>> drafts, String said) {
    var whole =
        file("route")
            .execute(
                Map.of(
                    "personas", jsonLines(personas),
                    "drafts", jsonLines(drafts),
                    "said", json(said)));
    int data = whole.indexOf("\n<said>\n");
    return new Prompt(whole.substring(0, data), whole.substring(data + 1));
  }

  /// The file with its values, without the empty lines that unused parts leave; the values are
  /// JSON, which has none.
  private String filled(String name, Map<String, Object> values) {
    return file(name).execute(values).replaceAll("\n{2,}", "\n");
  }

  private Template file(String name) {
    return template("file " + name, files.text(name).orElseThrow());
  }

  private Template template(String key, String text) {
    return compiled.computeIfAbsent(key, _ -> compiler.compile(text));
  }

  private static boolean speaksOf(DraftType type, DraftType.Option option, String tag) {
    return type.body().contains(tag)
        || option.lines().stream()
            .flatMap(kind -> kind.fields().stream())
            .anyMatch(field -> field.describe().contains(tag));
  }

  private static String count(List<LineRules> kinds) {
    var counts = new ArrayList<String>();
    for (var kind : kinds) {
      int low = kind.minLines();
      int high = kind.maxLines();
      counts.add(
          (low == high ? "" + low : low + " to " + high) + " of kind \"" + kind.kind() + "\"");
    }
    return "Write " + String.join(", then ", counts) + ".";
  }
}
