package io.personaassistant.text.personal;

import io.personaassistant.text.Folded;
import io.personaassistant.text.WordList;
import io.personaassistant.text.Words;
import io.personaassistant.text.personal.PersonalData.Found;
import io.personaassistant.text.personal.PersonalData.Kind;
import io.personaassistant.text.personal.PersonalData.Pieces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The names that people have in networks: `@maria_k`, "my handle is jo_blogs". Those of companies
/// look the same; who knows what is ours says so.
public final class UserNames {
  private static final Pattern HANDLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}@_.\\-/<{`])@([\\p{L}_](?:[\\p{L}\\p{N}_]{2,29}+|[\\p{L}\\p{N}_]{0,2}+(?=[.\\-][\\p{L}\\p{N}_]{2}))(?:[.\\-][\\p{L}\\p{N}_]{1,29}+){0,3}+)"
              + "(?:@[\\p{L}\\p{N}\\-]{1,63}+(?:\\.[\\p{L}\\p{N}\\-]{2,63}+){1,3}+)?(?![\\p{L}\\p{N}@(/])");

  /// Places, rooms and the words of programs.
  private static final Set<String> NOBODY = WordList.named("user-names.nobody");

  private static final Pattern CALLED =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:twitter|instagram|insta|tiktok|snapchat|telegram|skype|discord|mastodon|bluesky|threads|reddit|github"
              + "|user ?name|login|screen ?name|handle|benutzername|nutzername|nom d'utilisateur|usuario|nome utente|gebruikersnaam)"
              + "(?: (?:name|handle|user|id|account))?(?: (?:in|on|for) (?:the|your|my|our) \\p{L}{2,15})?(?: ?[:=] ?| is | ist | est | es | è | (?:bin ich|heiße ich|i am|i'm|je suis|soy) | )(?:live:)?"
              + "([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[.\\-#](?=[\\p{Ll}\\p{N}_])){2,30}+)");

  private static final Pattern ON_REDDIT =
      Pattern.compile("(?<![\\p{L}\\p{N}/])/?u/([A-Za-z][A-Za-z0-9_\\-]{2,19}+)");

  private static final Pattern CODED = Pattern.compile(".*(?:[_#]|\\p{L}.*\\d|\\d.*\\p{L}).*");

  private UserNames() {}

  /// Every one of them in order of place.
  ///
  /// @param ours tells words in lower case that are no person's
  public static List<Found> find(String text, Predicate<String> ours) {
    if (text.isEmpty()) {
      return List.of();
    }
    var folded = Folded.of(text);
    var pieces = new Pieces(folded.text());
    if (pieces.hasAny(List.of("@"))) {
      pieces.each(HANDLE, Kind.HANDLE, 0, m -> isSomebody(m, ours));
    }
    pieces.each(CALLED, Kind.HANDLE, 1, m -> isCoded(m));
    pieces.each(ON_REDDIT, Kind.HANDLE, 0, m -> CODED.matcher(m.group(1)).matches());
    return pieces.found(folded);
  }

  private static boolean isSomebody(MatchResult handle, Predicate<String> ours) {
    var name = handle.group(1).toLowerCase(Locale.ROOT);
    return !NOBODY.contains(name)
        && !ours.test(name)
        && !Words.tokens(name.replace('_', ' ')).stream().allMatch(ours);
  }

  /// Behind a colon a point or dash tells a name too; a word alone may be what they say of it.
  private static boolean isCoded(MatchResult called) {
    var name = called.group(1);
    boolean introduced = called.group().matches("(?s).*[:=] ?(?:live:)?\\Q" + name + "\\E");
    boolean version = name.matches("v?\\d+(?:[.\\-]\\d+)*");
    return !version && (CODED.matcher(name).matches() || introduced && name.matches(".*[.\\-].*"));
  }
}
