package io.personaassistant.answering.grammar;

import io.personaassistant.drafting.type.DraftTypes;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaFinder;
import io.personaassistant.text.Similarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// One text as something that is asked of a draft, word by word; not thread-safe.
final class RefineReading {
  private static final Pattern REF = Pattern.compile("d-[2-9a-z]{11}");
  private static final Pattern ID = Pattern.compile("[A-Za-z]{1,8}-?\\d{1,9}");
  private static final int SHORT = 3;

  /// A channel with what the text is to be about, or who is to get it.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?i)\\S+ (?:about|for|from|in|of|on|that|the|this|to|which|who|with|without|i|we|they|you)\\b.*");

  /// What leads to a persona, a channel or a language that there is not.
  private static final Set<String> TO_NOTHING =
      Set.of("for", "as", "in", "into", "on", "to", "auf", "en");

  private static final List<String> PHRASES =
      Arrays.stream(Refinement.values()).flatMap(r -> r.phrases().stream()).toList();

  /// One thing that is asked.
  ///
  /// @param with the language, channel, id or name, `""` for none
  private record Wish(Refinement what, String with) {
    int rank() {
      return switch (what) {
        case PERSONA, CHANNEL, PROOF -> 0;
        case WISH -> 1;
        case LANGUAGE -> 3;
        default -> 2;
      };
    }
  }

  private final DraftTypes types;
  private final List<String> words;
  private final List<Persona> personas;
  private int at;
  private boolean cue;
  private boolean renew;
  private boolean loose;
  private String draft = "";
  private final List<Wish> wishes = new ArrayList<>();
  private Optional<Persona> persona = Optional.empty();
  private final TreeSet<Integer> lines = new TreeSet<>();
  private final List<String> unknown = new ArrayList<>();

  RefineReading(DraftTypes types, List<String> words, List<Persona> personas) {
    this.types = types;
    this.words = words;
    this.personas = personas;
  }

  void read() {
    while (at < words.size()) {
      renew |= RefineWords.RENEW.contains(lower(at)) || RefineWords.RENEW.contains(phrase(2));
      if (!draftName() && !lineNumbers() && !language() && !proof() && !whole() && !target()) {
        var word = lower(at);
        cue |= RefineWords.CUES.contains(word);
        if (!RefineWords.FILLERS.contains(word)) {
          unknown.add(words.get(at));
        }
        at++;
      }
    }
    // "rewrite line 1", "line 2 again": in other words, whatever these are
    boolean again = words.stream().anyMatch(w -> w.matches("(?i)again|anew|another|retry|neu"));
    if (unknown.isEmpty() && wishes.isEmpty() && (renew || again && !lines.isEmpty())) {
      ask(Refinement.ANGLE, "");
    }
  }

  /// Everything was understood, and it can only be about a draft.
  boolean isWhole() {
    return unknown.isEmpty() && !wishes.isEmpty() && (!loose || cue);
  }

  /// @param all the text, for a wish in words of one's own; `""` where there is none
  Command.Refine command(String all) {
    boolean own = !all.isEmpty() && isWish(all);
    if (own) {
      ask(Refinement.WISH, said(all));
    }
    // what makes another draft, or needs a proof, leads; a language goes with anything
    var sorted = wishes.stream().sorted(Comparator.comparingInt(Wish::rank)).toList();
    var first = sorted.stream().findFirst();
    return new Command.Refine(
        first.map(Wish::what),
        sorted.stream().skip(1).map(Wish::what).toList(),
        first.filter(w -> w.what() != Refinement.LANGUAGE).map(Wish::with).orElse(""),
        wishes.stream()
            .filter(w -> w.what() == Refinement.LANGUAGE)
            .map(Wish::with)
            .findFirst()
            .orElse(""),
        persona,
        draft,
        List.copyOf(lines),
        own ? "" : String.join(" ", unknown));
  }

  /// What was not understood is an order in words of one's own, no slip.
  private boolean isWish(String all) {
    boolean leadsToNothing =
        !unknown.isEmpty()
            && TO_NOTHING.contains(unknown.getFirst().toLowerCase(Locale.ROOT))
            && unknown.size() <= SHORT
            && !DraftWishes.isOne(all);
    return !unknown.isEmpty() && !leadsToNothing && !isNear(String.join(" ", unknown));
  }

  /// Without what only says that a draft is refined, and which.
  private String said(String all) {
    return all.strip()
        .replaceFirst("(?i)^" + RefineParser.WORD + "\\s+", "")
        .replaceFirst("(?i)(?:^|\\s)" + REF.pattern() + "(?=\\s|$)", "")
        .strip();
  }

  private String lower(int index) {
    return index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
  }

  private String phrase(int count) {
    return at + count <= words.size()
        ? String.join(" ", words.subList(at, at + count)).toLowerCase(Locale.ROOT)
        : "";
  }

  private boolean draftName() {
    if (!REF.matcher(lower(at)).matches()) {
      return false;
    }
    draft = lower(at++);
    return true;
  }

  private boolean lineNumbers() {
    var named = LinesNamed.at(words, at);
    named.ifPresent(found -> {
      lines.addAll(found.lines());
      at = found.next();
    });
    return named.isPresent();
  }

  private boolean language() {
    int from = RefineWords.INTO.contains(lower(at)) ? at + 1 : at;
    if (from == at
        && !(at > 0 && RefineWords.TRANSLATE.contains(lower(at - 1)) || isAlone(lower(at)))) {
      return false;
    }
    if (lower(from).matches("the|het|das|el|le")) {
      from++;
    }
    int named = from;
    var language = Languages.named(lower(from));
    language.ifPresent(l -> {
      ask(Refinement.LANGUAGE, l);
      at = named + 1;
    });
    return language.isPresent();
  }

  /// "Dutch, please"; who says "polish" may mean something else.
  private boolean isAlone(String word) {
    return words.stream()
            .filter(w -> !RefineWords.FILLERS.contains(w.toLowerCase(Locale.ROOT)))
            .allMatch(word::equalsIgnoreCase)
        && !DraftWishes.isOne(word);
  }

  private boolean proof() {
    if (!Set.of("use", "with", "proof", "cite").contains(lower(at))) {
      return false;
    }
    int next = at + 1;
    while (Set.of("this", "the", "proof", "evidence", "fact").contains(lower(next))) {
      next++;
    }
    if (next >= words.size() || !ID.matcher(words.get(next)).matches()) {
      return false;
    }
    ask(Refinement.PROOF, words.get(next).toUpperCase(Locale.ROOT));
    at = next + 1;
    return true;
  }

  private boolean whole() {
    for (int count = 3; count > 0; count--) {
      var found = RefineWords.whole(phrase(count));
      if (found.isPresent()) {
        ask(found.get(), "");
        at += count;
        return true;
      }
    }
    return false;
  }

  /// "for Tomas", "other persona Tomas", "as an email", "in an email", "for LinkedIn".
  private boolean target() {
    boolean outright = phrase(2).matches("(?:other|another|different) (?:persona|channel)");
    boolean as = RefineWords.AS.contains(lower(at));
    boolean in = lower(at).equals("in") && RefineWords.ARTICLES.contains(lower(at + 1));
    if (!outright && !as && !in && !RefineWords.FOR.contains(lower(at))) {
      return false;
    }
    int from = outright ? at + 2 : at + 1;
    while (RefineWords.ARTICLES.contains(lower(from))) {
      from++;
    }
    // "for Tomas and shorter"
    int end = from;
    while (end < words.size() && !lower(end).equals("and")) {
      end++;
    }
    var rest =
        words.subList(Math.min(from, words.size()), end).stream()
            .filter(w -> !w.matches("(?i)instead|please|pls|again|too|as|well|bitte|stattdessen"))
            .toList();
    var meant = String.join(" ", rest);
    cue |= words.stream().anyMatch(w -> w.matches("(?i)instead|again")) || outright;
    var found = new PersonaFinder(personas).atStart(meant);
    if (found instanceof PersonaFinder.Match.Found(var who, var more) && more.isBlank()) {
      ask(Refinement.PERSONA, who.name());
      persona = Optional.of(who);
    } else {
      var channel = NamedChannel.in(meant.toLowerCase(Locale.ROOT), types);
      // "in an email you promised a trial" and "as an email marketer I need more" are heard
      if (channel.isEmpty()
          || (in || as && !GOES_ON.matcher(meant).matches())
              && !NamedChannel.isWhole(channel.get(), types)) {
        return false;
      }
      ask(Refinement.CHANNEL, channel.get());
    }
    loose |= !as && !in;
    at = end;
    return true;
  }

  private void ask(Refinement refinement, String with) {
    var wish = new Wish(refinement, with);
    if (!wishes.contains(wish)) {
      wishes.add(wish);
    }
  }

  /// Whether a word is nearly one that asks for something of a draft.
  static boolean isNear(String word) {
    int letters = word.strip().length();
    return letters > 4 && !Similarity.nearest(word.strip(), PHRASES, letters > 6 ? 2 : 1).isEmpty();
  }
}
