package io.personaassistant.evidence.intake;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What mail programs write around what somebody wrote, above all the mail that was replied to,
/// which is somebody else's. Pure functions.
final class MailText {
  private static final PhraseTable PHRASES = PhraseTable.read(MailText.class, "mails.txt");
  private static final Pattern FROM = PHRASES.pattern("", "from", "");
  private static final Pattern SENT = PHRASES.pattern("", "sent", "");
  private static final Pattern TO = PHRASES.pattern("", "to", "");
  private static final Pattern SUBJECT = PHRASES.pattern("", "subject", "");
  private static final Pattern ORIGINAL = PHRASES.pattern("", "original", "");
  private static final Pattern FORWARDED = PHRASES.pattern("", "forwarded", "");
  private static final Pattern RULE = PHRASES.pattern("", "rule", "");
  private static final Pattern WROTE = PHRASES.pattern("", "wrote", "");
  private static final Pattern DEVICE = PHRASES.pattern("", "device", "");

  /// Not `>10 minutes`, which people write themselves.
  private static final Pattern QUOTED = Pattern.compile(">(?:|>.*|\\s+\\D.*)");

  private static final Pattern PROGRAM = PHRASES.pattern("", "program", "");

  /// Lines of the head of a mail.
  private static final int LONGEST_HEAD = 6;

  /// Fewer above another mail only pass it on.
  private static final int FEWEST_WORDS = 5;

  private MailText() {}

  /// A text without the mail that it answers and without what the program added. A mail that was
  /// passed on stays: what a customer wrote may be in it.
  static String own(String text) {
    var lines = text.lines().map(String::strip).toList();
    var own = new ArrayList<String>();
    boolean isAnswer = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (FORWARDED.matcher(line).matches()) {
        return text;
      }
      if (beginsOther(lines, i) && isReply(own)) {
        break;
      }
      int intro = introduction(lines, i);
      if (intro > 0) {
        if (!isQuoted(lines, i + intro)) {
          break;
        }
        isAnswer = true;
        i += intro - 1;
      } else if (!(isAnswer ? line.startsWith(">") : QUOTED.matcher(line).matches())) {
        own.add(line);
      }
    }
    while (!own.isEmpty() && isOfProgram(own.getLast())) {
      own.removeLast();
    }
    var said = own.stream().collect(Collectors.joining("\n")).strip();
    return said.isEmpty() || own.size() == lines.size() ? text : said;
  }

  private static boolean isOfProgram(String line) {
    return line.isEmpty() || DEVICE.matcher(line).matches();
  }

  /// Whether the mail before begins here, if what stands above is a reply.
  private static boolean beginsOther(List<String> lines, int at) {
    var line = lines.get(at);
    int below = at + 1;
    while (below < lines.size() && lines.get(below).isEmpty()) {
      below++;
    }
    return ORIGINAL.matcher(line).matches()
        || isHead(lines, at)
        || RULE.matcher(line).matches() && below < lines.size() && isHead(lines, below);
  }

  /// Whether it is more than the head of a mail or a "see below" above one that was passed on.
  private static boolean isReply(List<String> above) {
    return above.stream()
            .filter(line ->
                Stream.of(FROM, SENT, TO, SUBJECT).noneMatch(p -> p.matcher(line).matches()))
            .mapToInt(Words::count)
            .sum()
        >= FEWEST_WORDS;
  }

  /// Whether an address is one from which a program writes.
  static boolean isPrograms(String address) {
    return PROGRAM.matcher(address).matches();
  }

  /// How many heads of mails stand in a text.
  static int heads(List<String> lines) {
    var plain = lines.stream().map(String::strip).toList();
    return (int) IntStream.range(0, plain.size()).filter(i -> isHead(plain, i)).count();
  }

  /// Whether a label is one of a mail's head, such as `Subject`.
  static boolean isHeadLabel(String label) {
    var line = label + ": x";
    return Stream.of(FROM, SENT, TO, SUBJECT).anyMatch(p -> p.matcher(line).matches());
  }

  private static boolean isHead(List<String> lines, int at) {
    var head = lines.subList(at, Math.min(lines.size(), at + LONGEST_HEAD));
    var rest = head.stream().skip(1).takeWhile(line -> !line.isEmpty()).toList();
    return FROM.matcher(head.getFirst()).matches()
        && rest.stream().anyMatch(SENT.asMatchPredicate())
        && rest.stream().anyMatch(SUBJECT.asMatchPredicate());
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
