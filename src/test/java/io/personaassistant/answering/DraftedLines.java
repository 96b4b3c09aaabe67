package io.personaassistant.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.Checks;
import io.personaassistant.checking.line.Check;
import io.personaassistant.checking.line.Finding;
import io.personaassistant.checking.line.Line;
import io.personaassistant.testing.SampleProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Lines of a table, checked as those of a draft about a sample persona are.
final class DraftedLines {
  private static final Check CHECKS = Checks.standard();

  private final Program program;

  /// Choosing what a writer is given takes longer than to check a line.
  private final Map<String, List<String>> chosen = new HashMap<>();

  DraftedLines(Program program) {
    this.program = program;
  }

  /// A line with one field that is judged.
  ///
  /// @param type the type of draft and its option, such as `ad google`
  /// @param field its name, and behind it other fields of the line such as `basis=fact`
  /// @param cites ids with spaces between them, `-` for none
  record Drafted(
      String persona,
      String type,
      String kind,
      String field,
      String cites,
      String text,
      String brief) {
    List<String> ids() {
      return cites.equals("-") ? List.of() : List.of(cites.split(" "));
    }

    Map<String, List<String>> texts() {
      var texts = new HashMap<String, List<String>>();
      for (var name : field.split(" ")) {
        int is = name.indexOf('=');
        texts.put(
            is < 0 ? name : name.substring(0, is), List.of(is < 0 ? text : name.substring(is + 1)));
      }
      return texts;
    }
  }

  /// The rows of a file beside the labelled drafts, without its remarks.
  static Stream<String> rows(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(DraftedLines.class.getResourceAsStream("/checking/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(l -> !l.isBlank() && !l.startsWith("# ")).toList().stream();
    }
  }

  List<Finding> findings(Drafted line) {
    var words = line.type().split(" ");
    var type = program.answering().types().called(words[0]).orElseThrow();
    var kind =
        type.option(words.length > 1 ? words[1] : "").lines().stream()
            .filter(k -> k.kind().equals(line.kind()))
            .findFirst()
            .orElseThrow();
    var texts = line.texts();
    var fields = kind.fields().stream().filter(f -> texts.containsKey(f.name())).toList();
    assertThat(fields).as(line.toString()).hasSameSizeAs(texts.keySet());
    var library = program.records().library(SampleProgram.TODAY);
    var persona = library.persona(line.persona()).orElseThrow();
    // as in a draft: a writer is given more than a line cites
    var given = new LinkedHashSet<>(line.ids());
    given.addAll(
        chosen.computeIfAbsent(line.persona() + " " + line.type() + " " + line.brief(), this::ids));
    var context =
        program
            .records()
            .materials()
            .grounds(List.copyOf(given), Optional.of(persona), line.brief(), Set.of(), library);
    return CHECKS.check(new Line(line.kind(), texts, line.ids()), kind.withFields(fields), context);
  }

  private List<String> ids(String request) {
    return program.answering().prepare(request, "").plan().map(p -> p.ids()).orElse(List.of());
  }
}
