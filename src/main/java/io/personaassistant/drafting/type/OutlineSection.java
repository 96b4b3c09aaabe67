package io.personaassistant.drafting.type;

import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.TraitKind;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// One part of a stored answer, as a draft type's front matter says.
///
/// @param title what people read above it
/// @param missing what is named as not researched when the records have nothing for it
/// @param from what it is made of
/// @param kinds for traits: which kinds, in the order they are shown
/// @param most how many entries at most
/// @param quote with each trait, somebody's own words about it
/// @param lines for [From#LINES]: "Label | text" or "Label | text | small print", where `{goal}`,
///   `{pain}` and the like stand for the persona's best researched trait of the kind, `{word}` for
///   a phrase of theirs, `{said}` for words that may be quoted outside, `{fact}` and `{answer}` for
///   the approved fact that is nearest, `{brief}` for what was asked, `{labels}` for the words on
///   the screen that it lists, `{fields}` and `{rejected}` for the work that keeps somebody out of
///   a study, `{when}` and `{needed}` for how recently or often those did it whom the brief wants,
///   `{who}` for the people whom it wants, `{topic}` for what the brief is about, `{Topic}` for the
///   same with a capital, `{subject}` for that or else a phrase of theirs, `{question}` for what to
///   ask about it; `{fact:90}` only where it fits 90 characters. After ` || ` stands what is said
///   instead when the records cannot fill the first
/// @param only options that show it; empty for all
/// @param readers kinds of persona that it is shown for; empty for all
/// @param chars for facts: how many characters fit where they go, 0 for no matter
/// @param use whether the lines are to be used as they stand, together or each; facts and tracks
///   always are
/// @param close for facts and tracks: only those that speak of the brief
/// @param mood `angry` or `calm`: shown when what was asked reads so; `""` for either
public record OutlineSection(
    String title,
    String missing,
    From from,
    SequencedSet<TraitKind> kinds,
    int most,
    boolean quote,
    List<String> lines,
    List<String> only,
    Set<PersonaKind> readers,
    int chars,
    Use use,
    boolean close,
    String mood) {
  public OutlineSection {
    kinds = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(kinds));
    readers = Set.copyOf(readers);
    lines = List.copyOf(lines);
    only = List.copyOf(only);
  }

  /// The same part under another title with other lines.
  OutlineSection with(String otherTitle, List<String> otherLines) {
    return new OutlineSection(
        otherTitle,
        missing,
        from,
        kinds,
        most,
        quote,
        otherLines,
        only,
        readers,
        chars,
        use,
        close,
        mood);
  }

  /// How the lines of a part are used.
  public enum Use {
    /// They help to write what is used.
    NOT,
    /// All of them are one text.
    TOGETHER,
    /// Each is a text, such as a question.
    EACH
  }

  /// What a part is made of.
  public enum From {
    /// Traits of the given kinds that may be built on, validated ones first.
    TRAITS,
    /// The persona's own phrases, in one line.
    WORDS,
    /// Approved facts that customers may read, nearest to the brief first.
    FACTS,
    /// Approved talk tracks.
    TRACKS,
    /// Traits that research should settle first: contested, contradicted, assumed, weak.
    UNCERTAIN,
    /// Evidence that stands against traits.
    AGAINST,
    /// Fixed text: the skeleton that the standard prescribes.
    LINES
  }
}
