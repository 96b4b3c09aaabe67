package io.personaassistant.terminal.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.personaassistant.answering.plan.TextReviewAnswer;
import io.personaassistant.answering.plan.TextReviews;
import io.personaassistant.checking.Verdict;
import io.personaassistant.checking.copy.TextReview;
import io.personaassistant.checking.copy.TextReview.Purpose;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.persona.Persona;
import io.personaassistant.terminal.run.AnswerJson;
import io.personaassistant.terminal.run.FailOn;
import io.personaassistant.terminal.run.FileNames;
import io.personaassistant.terminal.run.JsonLines;
import io.personaassistant.terminal.run.LongText;
import io.personaassistant.terminal.run.OpeningCommand;
import io.personaassistant.terminal.run.PersonaArgument;
import io.personaassistant.terminal.run.Refused;
import io.personaassistant.terminal.run.Surroundings;
import io.personaassistant.terminal.run.WrongUse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `persona check`: whether a text says only what its citations hold.
public @Command(
    name = "check",
    description = {
      "Check a text with citations such as [E012] against the records.",
      "Without words or a file it reads JSON lines from standard input: {\"id\", \"persona\", \"draft\"}, optional \"type\", \"brief\", \"audience\"."
    }) final class CheckCommand extends OpeningCommand {
  @Parameters(arity = "0..*", paramLabel = "TEXT", description = "the text to check")
  List<String> words = new ArrayList<>();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "a file with the text to check, in place of words")
  List<Path> file = new ArrayList<>();

  @Option(names = "--persona", paramLabel = "P", description = "the persona that it is about")
  List<String> persona = new ArrayList<>();

  @Option(
      names = "--audience",
      paramLabel = "A",
      description = "internal (default) or customer: text that customers read")
  List<String> audience = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "T",
      description =
          "the draft type, such as survey: numbers in its questions are ours; sms or \"post x\" is"
              + " counted as the platform counts it")
  List<String> type = new ArrayList<>();

  @Option(names = "--json", description = "print JSON; always so for standard input")
  boolean json;

  @Mixin FailOn failOn = new FailOn();

  private Verdict worst = Verdict.PASS;

  public CheckCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() {
    var limit = failOn.verdict();
    if (!words.isEmpty() && String.join("", words).isBlank()) {
      throw new WrongUse("Give the text to check; without words it is read from standard input.");
    }
    if (!words.isEmpty() && !file.isEmpty()) {
      throw new WrongUse("Take one of words and --file.");
    }
    if (words.size() == 1) {
      noFileName(words.getFirst());
    }
    if (!audience.isEmpty() && !isAudience(audience.getLast())) {
      throw new WrongUse("--audience is internal or customer.");
    }
    var text = String.join(" ", words) + new LongText(surroundings).read(List.of(), file).text();
    var session = session();
    try (var program = session.open()) {
      var reviews = program.textReviews();
      var personas = program.records().library(session.today()).personas();
      if (text.isEmpty()) {
        new JsonLines(surroundings).answer(line -> line(line, reviews, personas));
      } else {
        one(text, reviews, personas);
      }
    }
    return limit.isPresent() && worst.compareTo(limit.get()) >= 0 ? 1 : 0;
  }

  private void one(String text, TextReviews reviews, List<Persona> personas) {
    var purpose = purpose(reviews, typed(), isCustomer(asked()));
    var findings = reviews.review(text, about(personas), "", purpose, Optional.empty());
    worst = Verdict.of(findings);
    if (json) {
      printJson(JsonLines.unnamed(result(findings)));
      return;
    }
    var out = surroundings.out();
    out.println(
        switch (worst) {
          case PASS -> "pass: ids, quotations, numbers, dates and names hold.";
          case WARN -> "warn: it can be used; mind what follows.";
          case FAIL -> "fail: do not use it as it is.";
        });
    var view = session().view();
    for (var length : TextReview.lengths(text, purpose)) {
      out.print(view.sentence(length));
    }
    for (var finding : TextReviewAnswer.worstFirst(findings)) {
      out.println();
      out.print(
          view.sentence(finding.level().word() + " · " + finding.rule() + " · " + finding.why()));
      if (!finding.span().isEmpty()) {
        out.print(view.sentence("  at: " + finding.span().strip()));
      }
      out.print(view.sentence("  do: " + finding.fix()));
    }
  }

  private Map<String, Object> line(JsonNode line, TextReviews reviews, List<Persona> personas) {
    var draft = JsonLines.need(line, "draft");
    var named = JsonLines.text(line, "persona");
    var about =
        named.isBlank() ? about(personas) : Optional.of(PersonaArgument.one(personas, named));
    var read = JsonLines.text(line, "audience");
    var ofType = JsonLines.text(line, "type");
    var findings =
        reviews.review(
            draft,
            about,
            JsonLines.text(line, "brief"),
            purpose(
                reviews,
                ofType.isBlank() ? typed() : ofType,
                isCustomer(read.isBlank() ? asked() : read)),
            Optional.empty());
    var verdict = Verdict.of(findings);
    worst = verdict.compareTo(worst) > 0 ? verdict : worst;
    return result(findings);
  }

  /// Refuses a file's name that was typed for its text: the name alone would pass.
  private void noFileName(String word) {
    if (FileNames.isFile(surroundings, word)) {
      throw new WrongUse(
          word + " is a file: `persona check --file " + word + "` checks what it holds.");
    }
    if (FileNames.isLikeOne(word)) {
      throw new WrongUse(
          "There is no file "
              + word
              + ". Check what a file holds with --file, or give the text itself.");
    }
  }

  private Optional<Persona> about(List<Persona> personas) {
    return persona.isEmpty()
        ? Optional.empty()
        : Optional.of(PersonaArgument.one(personas, persona.getLast()));
  }

  /// What `--audience` says, `""` without it.
  private String asked() {
    return audience.isEmpty() ? "" : audience.getLast();
  }

  /// What `--type` says, `""` without it.
  private String typed() {
    return type.isEmpty() ? "" : type.getLast();
  }

  private static Purpose purpose(TextReviews reviews, String type, boolean customer) {
    return reviews.purpose(type, customer).orElseThrow(() -> new Refused(reviews.purposes(type)));
  }

  private static boolean isCustomer(String audience) {
    if (!isAudience(audience)) {
      throw new Refused("`audience` is internal or customer.");
    }
    return audience.toLowerCase(Locale.ROOT).startsWith("customer");
  }

  private static boolean isAudience(String word) {
    return Set.of("", "internal", "customer", "customers", "customer-facing")
        .contains(word.toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> result(List<Finding> findings) {
    return AnswerJson.object(
        "verdict", Verdict.of(findings).word(),
        "findings", findings.stream().map(CheckCommand::finding).toList());
  }

  private static Map<String, Object> finding(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("check", finding.rule());
    fields.put("level", finding.level().word());
    fields.put("span", finding.span().isEmpty() ? null : finding.span());
    fields.put("start", finding.start() < 0 ? null : finding.start());
    fields.put("end", finding.end() < 0 ? null : finding.end());
    fields.put("why", finding.why());
    fields.put("fix", finding.fix());
    return fields;
  }
}
