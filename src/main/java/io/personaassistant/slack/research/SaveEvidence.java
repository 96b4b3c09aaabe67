package io.personaassistant.slack.research;

import io.personaassistant.answering.desk.Captures;
import io.personaassistant.drafting.stored.several.LikelyPersona;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.intake.MessageImport;
import io.personaassistant.persona.Persona;
import io.personaassistant.slack.route.Chosen;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.research.EvidenceForm;
import io.personaassistant.slack.view.research.EvidenceForm.Choice;
import io.personaassistant.slack.view.research.EvidenceForm.Shown;
import io.personaassistant.workspace.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The message shortcut that keeps a customer's message as evidence. What is stored is what stood
/// in the message when the shortcut was chosen, as the person left it in the window: an edit or a
/// deletion in between loses nothing. Thread-safe.
public final class SaveEvidence {
  public static final String CALLBACK = "save_evidence";
  private final Office office;
  private final Captures captures;

  public SaveEvidence(Office office) {
    this.office = office;
    this.captures = office.program().captures();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.messageShortcut(CALLBACK, Right.CAPTURE, this::open);
    routes.submit(EvidenceForm.CALLBACK, Right.CAPTURE, this::save);
    routes.button(EvidenceForm.PERSONA, Right.CAPTURE, this::another);
    routes.personas(EvidenceForm.PERSONA, Right.CAPTURE, EvidenceForm.nobody(), captures::active);
  }

  private void open(Chosen chosen) {
    office.windows().show(chosen.pressed(), EvidenceForm.TITLE, () -> view(chosen.heard()));
  }

  private String view(Chosen chosen) {
    var words = chosen.words();
    if (words.isBlank() || chosen.day().isEmpty()) {
      return sentence(Chosen.NO_TEXT + " Nothing was saved.");
    }
    if (chosen.by() != Chosen.By.PERSON) {
      return sentence(
          chosen.by() == Chosen.By.US
              ? "I wrote this message, so it is no evidence: it would only repeat the records. Nothing was saved. Choose Save as evidence on what the customer wrote."
              : "An app wrote this message, so nobody's own words stand here. Nothing was saved. Bring in what customers wrote through it with /persona import, so that its source stays known.");
    }
    if (words.length() > MessageImport.LONGEST) {
      return sentence(
          "This message is longer than one item may be (20,000 characters). Nothing was saved. Bring it in as a file with /persona import.");
    }
    var known = captures.known(chosen.link());
    if (known.isPresent()) {
      return sentence(
          "This message is already saved as " + known.get().id() + ". " + opens(known.get()));
    }
    var cleaned = captures.cleaned(words);
    var likely = captures.likely(cleaned.text(), chosen.pressed().asker().user());
    return EvidenceForm.of(
        new Shown(
            EvidenceForm.pieces(cleaned.text()),
            cleaned.removed(),
            chosen.link(),
            chosen.day().get(),
            sourceType(chosen),
            chosen.isOutside(),
            Choice.likely(likely),
            captures.active(),
            office.may(chosen.pressed().asker(), Right.EDIT),
            new CarriedMessage(
                    chosen.link(),
                    chosen.day().get(),
                    chosen.isOutside() && !chosen.author().isEmpty()
                        ? "Slack user " + chosen.author()
                        : "",
                    chosen.isOutside(),
                    cleaned.removed())
                .text()));
  }

  /// Another persona was chosen: its traits come in place of the others. What was typed stays.
  private void another(Pressed pressed) {
    var filled = pressed.filled();
    var carried = CarriedMessage.of(filled.carried());
    var texts = texts(filled.inputs(), filled.values());
    var persona = captures.active(pressed.value()).map(p -> chosen(p, String.join("\n", texts)));
    var from = filled.values().getOrDefault(EvidenceForm.SOURCE_TYPE, List.of());
    office.show(
        pressed,
        EvidenceForm.of(
            new Shown(
                texts,
                carried.removed(),
                carried.link(),
                carried.day(),
                SourceType.of(String.join("", from)).orElse(SourceType.CRM_NOTE),
                carried.outside(),
                Choice.by(pressed.value(), persona),
                captures.active(),
                office.may(pressed.asker(), Right.EDIT),
                filled.carried())));
  }

  private LikelyPersona chosen(Persona persona, String text) {
    return new LikelyPersona(
        persona, "You chose " + persona.name() + ".", captures.near(text, persona));
  }

  private static List<String> texts(List<String> inputs, Map<String, List<String>> values) {
    return EvidenceForm.textBlocks(inputs).stream()
        .map(id -> String.join("", values.getOrDefault(id, List.of())))
        .toList();
  }

  /// A first guess: a colleague's message tells of a customer, it is not the customer's own words.
  private static SourceType sourceType(Chosen chosen) {
    var channel = chosen.channelName();
    if (channel.matches(".*(competit|rival).*")) {
      return SourceType.COMPETITOR;
    }
    if (channel.matches(".*(research|interview).*")) {
      return SourceType.INTERVIEW;
    }
    if (channel.matches(".*(social|review|communit).*")) {
      return SourceType.SOCIAL_POST;
    }
    return chosen.isOutside() || channel.matches(".*(support|ticket|help).*")
        ? SourceType.SUPPORT_TICKET
        : SourceType.CRM_NOTE;
  }

  private Outcome save(Submitted submitted) {
    var text =
        texts(submitted.inputs(), submitted.values()).stream()
            .filter(piece -> !piece.isBlank())
            .collect(Collectors.joining("\n"));
    if (text.isBlank()) {
      return Outcome.error(
          EvidenceForm.textBlocks(submitted.inputs()).getFirst(), "Keep the words that matter.");
    }
    var slug = submitted.value(EvidenceForm.PERSONA);
    var persona = captures.active(slug);
    if (persona.isEmpty() && !slug.isEmpty() && !slug.equals(EvidenceForm.NONE)) {
      return Outcome.error(
          EvidenceForm.PERSONA, "This persona is no longer active; please choose another.");
    }
    var facts = facts(submitted, persona, text);
    var outcome = captures.save(submitted.asker().user(), facts);
    boolean mayLink = office.may(submitted.asker(), Right.EDIT);
    return new Outcome.Show(sentence(said(outcome, persona, facts.supports().size(), mayLink)));
  }

  private MessageImport.Facts facts(Submitted submitted, Optional<Persona> persona, String text) {
    var carried = CarriedMessage.of(submitted.carried());
    var named = submitted.value(EvidenceForm.PARTICIPANT).strip();
    boolean mayLink = office.may(submitted.asker(), Right.EDIT);
    var slug = persona.map(Persona::slug).orElse("");
    return new MessageImport.Facts(
        SourceType.of(submitted.value(EvidenceForm.SOURCE_TYPE)).orElse(SourceType.CRM_NOTE),
        carried.link(),
        carried.day(),
        named.isEmpty() ? carried.participant() : named,
        slug,
        submitted.value(EvidenceForm.QUOTABLE).equals("yes"),
        mayLink
            ? EvidenceForm.supports(submitted.inputs(), slug)
                .map(submitted::chosen)
                .orElse(List.of())
            : List.of(),
        text);
  }

  private static String opens(Evidence item) {
    return "`/persona evidence " + item.id() + "` opens it.";
  }

  private static String said(
      MessageImport.Outcome outcome, Optional<Persona> persona, int links, boolean mayLink) {
    return switch (outcome) {
      case MessageImport.Outcome.NotTaken(var why) -> "Nothing was saved. " + why;
      case MessageImport.Outcome.Known(var item, var differs) ->
          "This message is already saved as "
              + item.id()
              + "; nothing was changed."
              + (differs ? " " + item.id() + " keeps the words it was saved with." : "");
      case MessageImport.Outcome.Saved(var item, var removed) ->
          "Saved as "
              + item.id()
              + persona.map(p -> " for " + p.name()).orElse("")
              + "."
              + state(item, links, mayLink)
              + (removed > 0
                  ? " More personal data was replaced in "
                      + removed
                      + (removed == 1 ? " place." : " places.")
                  : "")
              + " "
              + opens(item);
    };
  }

  private static String state(Evidence item, int links, boolean mayLink) {
    if (item.quarantined()) {
      return " It reads like instructions to a program, so it is in quarantine until a curator clears it.";
    }
    if (!item.copyOf().isEmpty()) {
      return " It repeats " + item.copyOf() + ", so it does not count a second time.";
    }
    if (links > 0) {
      return " It supports " + links + (links == 1 ? " trait." : " traits.");
    }
    return mayLink
        ? " It counts once you link it to a trait, under “Triage evidence” in the Home tab."
        : " It counts for a trait once a curator links it.";
  }

  private static String sentence(String words) {
    return Windows.sentence(EvidenceForm.TITLE, words);
  }
}
