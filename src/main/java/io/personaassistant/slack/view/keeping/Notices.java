package io.personaassistant.slack.view.keeping;

import io.personaassistant.answering.editing.Kept;
import io.personaassistant.answering.editing.Theirs;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.block.SentenceModal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is said after a change of records, in mrkdwn.
public final class Notices {
  /// Nothing had to be changed.
  public static final String SAME = "Nothing was changed: the record was so already.";

  /// For a window whose persona is gone.
  public static final String GONE =
      "This persona is no longer there: somebody removed it meanwhile. Nothing was saved. Copy what"
          + " you typed; New persona begins it again.";

  /// What is read in a window is no longer what is stored.
  public static final String CHANGED_WHILE_READ =
      "*Nothing was done yet: somebody else changed it while you were reading.* Below stands what it"
          + " says now.";

  private static final int MOST_OTHERS = 5;

  private Notices() {}

  /// A window in place of one whose persona is gone.
  public static String gone() {
    return SentenceModal.of(
        "Persona", "This persona is no longer there. `/persona list` shows those there are.");
  }

  /// A window in place of one whose trait is gone.
  public static String goneTrait() {
    return SentenceModal.of(
        "Traits",
        "This trait is no longer there: somebody retired it meanwhile. *Versions* of the persona shows"
            + " who, and brings it back.");
  }

  /// A window in place of one whose talk track is gone.
  public static String goneTrack() {
    return SentenceModal.of(
        "Talk tracks",
        "This talk track is no longer there: somebody removed it meanwhile. *Versions* of the persona"
            + " shows who, and brings it back.");
  }

  /// Somebody else took a talk track away while a person was editing it.
  public static String removed(List<Theirs> theirs) {
    return "*Not saved yet: "
        + theirs.stream().findFirst().map(t -> Mrkdwn.person(t.by())).orElse("somebody else")
        + " removed this talk track meanwhile.* Below stands what you typed; *Save* makes it a new"
        + " one.";
  }

  /// Somebody else changed a record while a person was typing.
  ///
  /// @param id the record's id, which the names of its changes hold
  public static String clash(List<Theirs> theirs, String id) {
    return "*Not saved yet: somebody else changed it meanwhile.* "
        + about(theirs, id)
        + " Below stands what you typed; saving puts it in place of theirs.";
  }

  /// Somebody else changed a trait while a person read it, to take it away.
  public static String changedWhileRead(List<Theirs> theirs, String id) {
    return CHANGED_WHILE_READ + " " + about(theirs, id);
  }

  /// Somebody else took a trait away while a person was rewording it.
  public static String retired(List<Theirs> theirs, String id) {
    return "*Not saved yet: somebody else retired this trait meanwhile.* "
        + about(theirs, id)
        + " Below stands what you typed; *Add* makes it a new trait, without the former evidence.";
  }

  private static String about(List<Theirs> theirs, String id) {
    return theirs.stream()
        .filter(t -> List.of(t.change().what().split(" ")).contains(id))
        .map(FieldInputs::said)
        .collect(Collectors.joining(" "));
  }

  /// A persona is again what it was.
  ///
  /// @param bare traits that came back without evidence
  public static String restored(int version, List<String> bare) {
    return "*It is again what it was in version "
        + version
        + ".*"
        + (bare.isEmpty()
            ? ""
            : " Traits that came back without evidence: "
                + bare.stream().map(Mrkdwn::escape).collect(Collectors.joining(", "))
                + ".");
  }

  /// It is stored.
  ///
  /// @param others what others changed meanwhile
  public static String saved(List<Theirs> others) {
    if (others.isEmpty()) {
      return "*Saved.*";
    }
    var lines = new ArrayList<String>();
    lines.add("*Saved.* Others changed this persona while you were typing; that is kept as well:");
    others.stream().limit(MOST_OTHERS).forEach(o -> lines.add("• " + FieldInputs.said(o)));
    if (others.size() > MOST_OTHERS) {
      lines.add("and " + (others.size() - MOST_OTHERS) + " more: see *Versions*.");
    }
    return String.join("\n", lines);
  }

  /// What became of a button for the state.
  ///
  /// @param what `activate`, `archive`, `back` or `reviewed`
  public static String state(String what, Kept kept) {
    boolean done = kept instanceof Kept.Done;
    return switch (what) {
      case "activate" -> done ? "*It is active now.*" : "It is active already.";
      case "archive" ->
          done ? "*It is in the archive now.* You can bring it back." : "It is archived already.";
      case "back" -> done ? "*It is back.*" : "It is back already.";
      default ->
          done ? "*Reviewed today* is noted." : "That it was reviewed today is noted already.";
    };
  }
}
