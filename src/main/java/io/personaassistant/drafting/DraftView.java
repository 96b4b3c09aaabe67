package io.personaassistant.drafting;

import io.personaassistant.checking.line.FieldRule;
import io.personaassistant.checking.line.LineRules;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Role;
import io.personaassistant.drafting.prompt.DraftRequest;
import io.personaassistant.drafting.prompt.DraftedLine;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.text.LanguageGuess;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Drafted lines as entries of an answer: fields in the order of the draft type, under their
/// labels.
public final class DraftView {
  /// The first fields are what is used; the rest helps to use it.
  private static final int LEADS = 4;

  private static final String NOT_ENGLISH = "not in English";

  private DraftView() {}

  /// What stands above a draft: persona, version, job, variant.
  public static String header(DraftRequest request) {
    var option = request.type().option(request.option());
    var parts = new ArrayList<String>();
    for (var material : request.materials()) {
      parts.add(material.persona().name() + ", version " + material.persona().version());
    }
    parts.add(request.type().title());
    if (!option.word().isEmpty() && !option.title().equals(request.type().title())) {
      parts.add(option.title());
    }
    request.refining().ifPresent(r -> parts.add(r.words()));
    boolean isSaid = request.refining().filter(r -> r.wants(Refinement.LANGUAGE)).isPresent();
    if (!request.language().isEmpty() && !isSaid) {
      parts.add("in " + request.language());
    }
    return String.join(" · ", parts);
  }

  /// The same once there is a line, which says whether somebody who asked in a language of their
  /// own is answered in it.
  public static String header(DraftRequest request, DraftedLine line) {
    return request.language().isEmpty() && isForeign(line)
        ? header(request) + " · " + NOT_ENGLISH
        : header(request);
  }

  /// The language of a draft, such as "in German"; `""` for English.
  public static String language(DraftRequest request, DraftedLine line) {
    return request.language().isEmpty()
        ? isForeign(line) ? NOT_ENGLISH : ""
        : "in " + request.language();
  }

  /// Whether a line is surely in another language than English.
  static boolean isForeign(DraftedLine line) {
    return LanguageGuess.isOther(
        line.line().fields().values().stream()
            .flatMap(List::stream)
            .collect(Collectors.joining("\n")),
        "English");
  }

  /// The ways to refine a draft, as people type them: those of its type, and sharpening first where
  /// it was marked. A draft about several personas is asked for again instead.
  public static List<String> refinements(Draft draft) {
    if (draft.request().isForSeveral()) {
      return List.of();
    }
    var words = new LinkedHashSet<String>();
    if (draft.canBeSharper()) {
      words.add(Refinement.SHARPEN.word());
    }
    words.addAll(draft.request().type().refinements());
    words.add(Refinement.SHARPEN.word());
    return List.copyOf(words);
  }

  /// A line that may be shown, with its number, so that people can name it.
  public static Entry entry(DraftedLine line, int number, DraftType type, String option) {
    var entry = entry(line, type, option);
    var parts = new ArrayList<>(entry.parts());
    if (!parts.isEmpty()) {
      var first = parts.getFirst();
      var label = first.label().isBlank() ? number + "." : number + ". " + first.label();
      parts.set(0, new Part(first.role(), label, first.text()));
    }
    return new Entry(parts, entry.cites(), entry.note());
  }

  /// A line that may be shown.
  public static Entry entry(DraftedLine line, DraftType type, String option) {
    var rules = rules(line, type, option);
    var parts = new ArrayList<Part>();
    for (var field : rules) {
      var texts = line.line().texts(field.name());
      if (!texts.isEmpty()) {
        var role = parts.size() < LEADS ? Role.LEAD : Role.DETAIL;
        parts.add(new Part(role, field.label(), String.join(field.list() ? " / " : " ", texts)));
      }
    }
    var notes = new ArrayList<String>();
    lengths(line, rules).ifPresent(notes::add);
    notes.addAll(Remarks.of(line.warnings()));
    return new Entry(parts, line.line().cites(), String.join(" ", notes));
  }

  /// How long each text is whose place has an end: "Headline 24 of 30, text 80 of 125 characters."
  private static Optional<String> lengths(DraftedLine line, List<FieldRule> rules) {
    var lengths = new ArrayList<String>();
    for (var field : rules) {
      int advised = field.warnChars() > 0 ? field.warnChars() : field.chars();
      for (var text : advised > 0 ? line.line().texts(field.name()) : List.<String>of()) {
        var label = lengths.isEmpty() ? field.label() : field.label().toLowerCase(Locale.ROOT);
        int count = field.count().count(text);
        // over what is advised a remark says so; here, what fits
        int most = count > advised ? Math.max(advised, field.chars()) : advised;
        lengths.add(String.format(Locale.ROOT, "%s %,d of %,d", label, count, most));
      }
    }
    return lengths.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", lengths) + " characters.");
  }

  private static List<FieldRule> rules(DraftedLine line, DraftType type, String option) {
    return type.option(option).lines().stream()
        .filter(r -> r.kind().equals(line.line().kind()))
        .map(LineRules::fields)
        .findFirst()
        .orElse(List.of());
  }
}
