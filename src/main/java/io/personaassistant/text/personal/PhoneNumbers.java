package io.personaassistant.text.personal;

import io.personaassistant.text.PhraseTable;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Phone numbers in the ways the world writes them. A number that starts like one, is grouped like
/// one, or is called one; dates, sums, versions and order numbers are none.
final class PhoneNumbers {
  private static final PhraseTable WORDINGS =
      PhraseTable.read(PhoneNumbers.class, "phone-numbers.txt");

  private static final Pattern CUE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}])(?:" + WORDINGS.of("cue") + ")(?![\\p{L}])[^\\d\\n]{0,20}$");
  private static final Pattern BUSINESS =
      Pattern.compile("(?iu)(?<![\\p{L}])(?:" + WORDINGS.of("business") + ")$");
  private static final Pattern AMERICAN =
      Pattern.compile("(?:1[ .\\-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]\\d{4}");
  private static final Pattern DATE =
      Pattern.compile(
          "^(?:\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![./\\-]?\\d)|(?:19|20)\\d{2}([./-])\\d{1,2}\\2\\d{1,2}(?!\\d)).*",
          Pattern.DOTALL);

  private static final int MOST_DIGITS = 15;

  private PhoneNumbers() {}

  static void find(String text, Pieces pieces) {
    int i = 0;
    while (i < text.length()) {
      if (starts(text, i)) {
        var run = Run.read(text, i);
        if (run.digits() >= 7) {
          check(text, run, pieces);
        }
        i = Math.max(i + 1, run.end());
      } else {
        i++;
      }
    }
  }

  private static boolean starts(String text, int i) {
    char c = text.charAt(i);
    boolean opens = isDigit(c) || ((c == '+' || c == '(') && nextIsDigit(text, i + 1));
    if (!opens || i == 0) {
      return opens;
    }
    char before = text.charAt(i - 1);
    return !Character.isLetterOrDigit(before) && "._/#$€£-".indexOf(before) < 0
        || (before == '-' && i > 1 && Character.isWhitespace(text.charAt(i - 2)));
  }

  private static boolean nextIsDigit(String text, int i) {
    return i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '+');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void check(String text, Run run, Pieces pieces) {
    var shown = text.substring(run.start(), run.end());
    boolean glued =
        run.end() < text.length()
            && (Character.isLetter(text.charAt(run.end()))
                || "%€$£_@".indexOf(text.charAt(run.end())) >= 0);
    if (glued && !shown.startsWith("+")) {
      return;
    }
    var before = text.substring(Math.max(0, run.start() - 40), run.start());
    if (isPhone(shown, run, before)) {
      pieces.add(Kind.PHONE, run.start(), run.end());
    }
  }

  private static boolean isPhone(String shown, Run run, String before) {
    int digits = run.digits();
    if (shown.startsWith("+") || shown.startsWith("(+")) {
      return digits <= MOST_DIGITS;
    }
    if (DATE.matcher(shown).matches()) {
      return false;
    }
    if (AMERICAN.matcher(shown).matches()) {
      return !isBusiness(before);
    }
    if (shown.startsWith("00") && digits >= 9) {
      return run.groups().size() > 1 || digits >= 11;
    }
    return !isBusiness(before) && (CUE.matcher(before).find() || isDomestic(shown, run, digits));
  }

  /// Whether the number is called that of an order and the like, and not after that a phone: "the
  /// order is late, call 555 0123".
  private static boolean isBusiness(String before) {
    var business = BUSINESS.matcher(before);
    var cue = CUE.matcher(before);
    if (!business.find()) {
      return false;
    }
    // "invoice number is" tells of the invoice alone
    return !cue.find(business.start()) || cue.group().startsWith("number");
  }

  /// A trunk prefix 0, or an area in brackets.
  private static boolean isDomestic(String shown, Run run, int digits) {
    boolean area = shown.matches("(?:[08] ?)?\\(0?\\d{1,5}\\).*");
    boolean trunk = shown.startsWith("0") && run.groups().getFirst().length() >= 2;
    boolean times = shown.matches("(?:(?:[01]\\d|2[0-3])[0-5]\\d(?:[ \\-]|$)){2,}");
    boolean decimals = run.groups().size() > 1 && shown.matches("0?\\d?\\.\\d+(?: .*)?");
    return (area || (trunk && !decimals && !times)) && digits >= 9 && digits <= 12;
  }

  /// Digits that hang together by the marks phone numbers are written with.
  private record Run(int start, int end, int digits, List<String> groups) {
    static Run read(String text, int from) {
      var groups = new ArrayList<String>();
      int i = from;
      int end = from;
      int digits = 0;
      while (i < text.length()) {
        int group = i;
        while (i < text.length() && isDigit(text.charAt(i))) {
          i++;
        }
        if (i > group) {
          if (digits + i - group > MOST_DIGITS && digits >= 7) {
            break;
          }
          digits += i - group;
          groups.add(text.substring(group, i));
          end = i < text.length() && text.charAt(i) == ')' ? i + 1 : i;
        }
        int next = afterMarks(text, i, from);
        if (next == i && i > group || next < 0) {
          break;
        }
        i = next;
      }
      return new Run(from, end, digits, groups.isEmpty() ? List.of("") : groups);
    }

    /// The offset of the next digit when only marks of phone numbers stand before it, else -1.
    private static int afterMarks(String text, int from, int start) {
      int i = from;
      while (i < text.length() && i - from < 4 && " .-/()+".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      boolean digit = i < text.length() && isDigit(text.charAt(i));
      int plus = i > from ? text.substring(from, i).lastIndexOf('+') : -1;
      // a plus in the middle begins another number
      boolean another = plus > 0 && !(plus == 1 && from == start);
      return digit && !another ? i : -1;
    }
  }
}
