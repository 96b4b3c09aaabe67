package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What mail programs write around what somebody wrote, above all the mail that was replied to,
/// which is somebody else's. Pure functions.
final class MailText {
  private static final PhraseTable PHRASES = PhraseTable.read(MailText.class, "mails.txt");
  private static final Pattern FROM = PHRASES.pattern("", "from", "");
  private static final Pattern SENT = PHRASES.pattern("", "sent", "");
  private static final Pattern TO = PHRASES.pattern("", "to", "");
  private static final Pattern ORIGINAL = PHRASES.pattern("", "original", "");
  private static final Pattern WROTE = PHRASES.pattern("", "wrote", "");
  private static final Pattern DEVICE = PHRASES.pattern("", "device", "");

  private static final Pattern PROGRAM = PHRASES.pattern("", "program", "");

  /// Lines of the head of a mail.
  private static final int LONGEST_HEAD = 6;

  private MailText() {}

  /// A text without the mail that it answers and without what the program added. One that is
  /// nothing but a mail that was passed on stays.
  static String own(String text) {
    var lines = text.lines().map(String::strip).toList();
    var own = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (ORIGINAL.matcher(line).matches() || isHead(lines, i)) {
        break;
      }
      int intro = introduction(lines, i);
      if (intro > 0) {
        if (!isQuoted(lines, i + intro)) {
          break;
        }
        i += intro - 1;
      } else if (!line.startsWith(">") && !DEVICE.matcher(line).matches()) {
        own.add(line);
      }
    }
    var said = own.stream().collect(Collectors.joining("\n")).strip();
    return said.isEmpty() || own.size() == lines.size() ? text : said;
  }

  /// Whether an address is one from which a program writes.
  static boolean isPrograms(String address) {
    return PROGRAM.matcher(address).matches();
  }

  /// Whether the lines of mails' heads stand in a text.
  static boolean isThread(List<String> lines) {
    var plain = lines.stream().map(String::strip).toList();
    for (int i = 0; i < plain.size(); i++) {
      if (isHead(plain, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHead(List<String> lines, int at) {
    var head = lines.subList(at, Math.min(lines.size(), at + LONGEST_HEAD));
    var rest = head.stream().skip(1).takeWhile(line -> !line.isEmpty()).toList();
    return FROM.matcher(head.getFirst()).matches()
        && rest.stream().anyMatch(SENT.asMatchPredicate())
        && rest.stream().anyMatch(TO.asMatchPredicate());
  }

  /// How many lines say from here on who wrote what stands below; programs break a long one.
  private static int introduction(List<String> lines, int at) {
    if (WROTE.matcher(lines.get(at)).matches()) {
      return 1;
    }
    return at + 1 < lines.size() && WROTE.matcher(lines.get(at) + " " + lines.get(at + 1)).matches()
        ? 2
        : 0;
  }

  private static boolean isQuoted(List<String> lines, int at) {
    return lines.stream()
        .skip(at)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .filter(line -> line.startsWith(">"))
        .isPresent();
  }
}
