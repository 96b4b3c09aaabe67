package io.personaassistant.answering.grammar;

import io.personaassistant.checking.lint.question.Question;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.stored.several.TopicAsked;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.Refinement;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.number.TimeLimit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person asked, all names resolved. [CommandParser] makes one of any text.
public sealed interface Command {
  /// Nothing was said: what can I do here, and for whom.
  record Home() implements Command {}

  /// Thanks, and nothing asked.
  record Thanks() implements Command {}

  /// A word or a sign that asks for nothing, such as "ok", "stop" or an emoji.
  record Remark() implements Command {}

  /// The version before the newest: nothing is overwritten, so it still stands.
  record EarlierVersion() implements Command {}

  /// How to use it; `about` is a team, a draft type or a word, a persona for whom, or `""`.
  record Help(String about) implements Command {}

  /// What I set for myself.
  record OwnSettings() implements Command {}

  /// A window in which records are kept, which only a slash command can open.
  ///
  /// @param word which window, and whose record
  record RecordWindow(RecordWord word) implements Command {}

  /// All personas with their state.
  record ListPersonas() implements Command {}

  /// The brief of a persona.
  ///
  /// @param of the kind of trait that is asked for; empty for all
  record Brief(Persona persona, Optional<TraitKind> of) implements Command {
    /// The whole of it.
    Brief(Persona persona) {
      this(persona, Optional.empty());
    }
  }

  /// What only a person has and a persona has not, such as an email address or a surname.
  record Contact(Persona persona) implements Command {}

  /// A draft of a type for a persona; option and brief may be `""`.
  ///
  /// @param isAsked whether who asks wants to know what they think of the brief, which nobody said
  record Draft(Persona persona, DraftType type, String option, String brief, boolean isAsked)
      implements Command {
    public Draft(Persona persona, DraftType type, String option, String brief) {
      this(persona, type, option, brief, false);
    }

    /// The same where what they think is asked.
    Draft asked() {
      return new Draft(persona, type, option, brief, true);
    }

    /// The same with another brief.
    public Draft with(String other) {
      return new Draft(persona, type, option, other, isAsked);
    }

    /// The same for another persona.
    Draft forAnother(Persona other) {
      return new Draft(other, type, option, brief, isAsked);
    }
  }

  /// A draft that is there, in another way.
  ///
  /// @param what empty when none was named or understood
  /// @param also what else is asked at once
  /// @param detail the channel, id, name or wish that it needs, `""` for none
  /// @param language the language's name in English where another one is asked for, else `""`
  /// @param persona whom the new draft is for, for another persona
  /// @param draft the draft's ref, `""` for the asker's last one there
  /// @param lines the numbers of the lines to write again; empty for all
  /// @param unknown the words that were not understood, `""` for none
  record Refine(
      Optional<Refinement> what,
      List<Refinement> also,
      String detail,
      String language,
      Optional<Persona> persona,
      String draft,
      List<Integer> lines,
      String unknown)
      implements Command {
    /// The same for another persona, of what was asked or drafted last.
    static Refine forAnother(Persona persona) {
      return new Refine(
          Optional.of(Refinement.PERSONA),
          List.of(),
          persona.name(),
          "",
          Optional.of(persona),
          "",
          List.of(),
          "");
    }

    /// The draft that stands, from another angle.
    public static Refine otherAngle() {
      return new Refine(
          Optional.of(Refinement.ANGLE), List.of(), "", "", Optional.empty(), "", List.of(), "");
    }

    /// The same of a draft that is named.
    public Refine of(String ref) {
      return new Refine(what, also, detail, language, persona, ref, lines, unknown);
    }

    /// Whether it asks the same as before for another persona.
    public boolean isForAnother() {
      return persona.isPresent() && draft.isEmpty();
    }
  }

  /// A draft of a type that is about several personas at once, in this order; the brief may be
  /// `""`.
  record ForSeveral(List<Persona> personas, DraftType type, String option, String brief)
      implements Command {}

  /// A draft type about several personas, but these are too few or too many: which ones?
  ///
  /// @param rest what was said besides
  record WhichPersonas(DraftType type, List<Persona> named, List<Persona> candidates, String rest)
      implements Command {}

  /// A draft that is for one persona, of several that were named one after the other.
  ///
  /// @param rest what it is about, as it was typed
  record OneEach(DraftType type, List<Persona> named, String rest) implements Command {}

  /// A file came with words that no file goes with.
  record NoPlaceForFile() implements Command {}

  /// The items with these ids, as they were typed.
  record ShowItems(List<String> ids) implements Command {}

  /// What lines of the answer before rest on.
  ///
  /// @param lines their numbers from 1, -1 for the last one; empty for all
  record WhyLines(List<Integer> lines) implements Command {}

  /// Something of the answer before, whatever that was; what it rests on is asked as [WhyLines].
  record OfAnswer(AskedOfAnswer.Kind kind) implements Command {}

  /// What is on record about a topic.
  ///
  /// @param personas whose; empty for all
  /// @param topic `""` only where kinds of source are named: all that came so
  /// @param sources the kinds of source that it is to come from; empty for any
  /// @param only what alone of that is wanted; empty for all
  /// @param time from when; empty for any time
  record Topic(
      List<Persona> personas,
      String topic,
      Set<SourceType> sources,
      Set<TopicAsked.Only> only,
      Optional<TimeLimit> time)
      implements Command {
    public Topic(List<Persona> personas, String topic) {
      this(personas, topic, Set.of());
    }

    public Topic(List<Persona> personas, String topic, Set<SourceType> sources) {
      this(personas, topic, sources, Set.of());
    }

    Topic(
        List<Persona> personas, String topic, Set<SourceType> sources, Set<TopicAsked.Only> only) {
      this(personas, topic, sources, only, Optional.empty());
    }

    /// The same about something else, of these.
    Topic about(List<Persona> others, String other) {
      return new Topic(others, other, sources, only, time);
    }
  }

  /// Everything on record about a persona.
  record ShowEvidence(Persona persona) implements Command {}

  /// How much evidence is linked to each of these.
  record CountEvidence(List<Persona> personas) implements Command {}

  /// Product facts and approved replies: those that have expired or will soon.
  ///
  /// @param all with those that stand
  record Approvals(boolean all) implements Command {}

  /// The versions of a persona: who changed what, when and why.
  record History(Persona persona) implements Command {}

  /// The common mistakes that a persona shows, or all of them.
  record Health(Optional<Persona> persona) implements Command {}

  /// What is wrong with a question, as a persona would be asked it; an empty question asks how.
  record Lint(Optional<Persona> persona, Question.Context context, String question)
      implements Command {}

  /// A draft type without a persona: whom is it for?
  record WhichPersona(String rest, List<Persona> candidates) implements Command {}

  /// The reading of words as what a customer said, as a choice is called.
  String HEARD = "What a customer said";

  /// Two readings are equal or a word was nearly one: which was meant?
  record DidYouMean(String typed, List<FollowUp> readings) implements Command {}

  /// A draft of a kind of which there is no type, and what is nearest to it.
  record NoSuchDraft(String typed, List<FollowUp> nearest) implements Command {}

  /// The text is longer than `most` characters.
  record TooLong(int most) implements Command {}

  /// The words point at a message that did not come with them.
  record PointsAtNothing() implements Command {}

  /// None of it was a persona or a draft type.
  record NotUnderstood(String typed) implements Command {}
}
