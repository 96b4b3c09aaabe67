package io.personaassistant.text.instruction;

import io.personaassistant.text.Folded;
import io.personaassistant.text.Language;
import io.personaassistant.text.instruction.OrderWords.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// English texts, labelled with whether they order a program to do something.
final class LabelledOrders {
  private static final List<Path> RESOURCES =
      List.of(Path.of("src/test/resources"), Path.of("src/main/resources"));

  /// In research a field of JSON, behind a letter or the last of a row of the samples, in messages
  /// the line up to its labels.
  private static final Pattern SAID =
      Pattern.compile(
          ".*\"text\": \"(?<text>(?:[^\"\\\\]|\\\\.)*)\".*"
              + "|.*\"(?<trait>[^\"]{20,})\",?"
              + "|[ist] (?<said>.*)"
              + "|E\\d+,.*,(?:true|false),\"?(?<item>.*?)\"?"
              + "|(?![#{} \\[]|P-)(?:(?:calm|angry) \\| )?(?<message>[^¦]{8,})(?: ¦.*)?");

  /// The attacks among the drafts.
  private static final Pattern HOSTILE = Pattern.compile("(?i)ignore (?:all|your)|system:|https?:");

  /// Research is in as many groups as the test keeps back one after the other.
  private static final int RESEARCH_GROUPS = 5;

  /// @param group texts that were written at one time
  record Row(boolean order, int group, String text, List<Part> parts) {}

  private LabelledOrders() {}

  /// The labelled texts of each group, and what customers say in the research and the messages of
  /// other tests, where nobody gives orders: groups below 0.
  static List<Row> rows() throws IOException {
    var rows = new ArrayList<Row>();
    int group = 0;
    for (var name : List.of("suspicious", "harmless")) {
      for (var texts : HiddenInstructionsTest.groups(name)) {
        for (var text : texts) {
          if (isEnglish(text)
              && DisguisedText.unseen(text).isEmpty()
              && DisguisedText.readings(text).stream().noneMatch(DisguisedText.Reading::hidden)) {
            rows.add(row(name.equals("suspicious"), group, text));
          }
        }
        group++;
      }
    }
    for (var folder : RESOURCES) {
      for (var file : ofCustomers(folder)) {
        for (var line : Files.readAllLines(file)) {
          var text = SAID.matcher(line);
          if (text.matches() && !HOSTILE.matcher(line).find()) {
            var said =
                Stream.of("text", "trait", "said", "item", "message")
                    .map(text::group)
                    .filter(Objects::nonNull);
            var customer = said.findFirst().orElseThrow();
            if (isEnglish(customer)) {
              rows.add(row(false, -1 - rows.size() % RESEARCH_GROUPS, customer));
            }
          }
        }
      }
    }
    return rows;
  }

  /// In other languages there are too few texts: what all of them have would count for an order.
  private static boolean isEnglish(String text) {
    return Language.of(text).equals(Language.ENGLISH);
  }

  private static List<Path> ofCustomers(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(LabelledOrders::isOfCustomers).sorted().toList();
    }
  }

  private static boolean isOfCustomers(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.matches(
        ".*/(drafts/[^/]*\\.jsonl?|samples/evidence\\.csv|items\\.jsonl|personas\\.json|segments/[^/]*\\.txt"
            + "|(no-)?personal-data[^/]*|messages[^/]*\\.txt)");
  }

  private static Row row(boolean order, int group, String text) {
    var folded = Folded.of(text).text();
    return new Row(order, group, folded, OrderWords.parts(folded));
  }
}
