package io.personaassistant.slack.route;

import io.personaassistant.answering.CommandWords;
import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words of the command line that mean nothing, or something else, in Slack: where the same is done
/// here. Only what is typed as it is there counts, so that a sentence which begins with such a word
/// is read as any other.
public final class Elsewhere {
  private static final Pattern FEEDBACK =
      Pattern.compile("feedback (?:on |for |about )?(\\S+)(?: (?:yes|no)\\b.*)?");
  private static final Pattern VERSIONS =
      Pattern.compile("(history|versions|traits|links|(?:talk )?tracks) (?:of |for )?(\\S+)");

  /// The same behind the name, where nothing else can be meant.
  private static final Pattern OF_PERSONA =
      Pattern.compile("(\\S+?)(?:['’]s)? (versions|traits|links|talk tracks)");

  /// What goes for any persona, however it is named.
  private static final Pattern FOR_ANY =
      Pattern.compile(
          "(triage|link|quarantine|proposals|propose|state|kit|match|segments|export) (?:of |for )?(\\S+)");

  /// Somebody's code or name, which must not be taken for what a customer said.
  private static final Pattern FORGET =
      Pattern.compile(
          "(?i:forget(?: participant)?) (?:\\p{L}{0,8}[-_]?\\d+|\\S+@\\S+|\\p{Lu}\\S+(?: \\p{Lu}\\S+)+)");

  private static final Pattern ON_THE_SERVER =
      Pattern.compile(
          "audit|backup|restore|export|forget|doctor|setup|serve|eval|samples|segments|analyze|match"
              + "|ratings|version");

  private Elsewhere() {}

  /// What to say to who typed this; empty for all that is read as usual.
  public static Optional<Answer> of(String text, CommandWords words) {
    var typed =
        text.strip()
            .replaceFirst("(?i)^/?persona\\s+", "")
            .replaceAll("\\s+", " ")
            .replaceAll("[?.!]+$", "");
    var lower = typed.toLowerCase(Locale.ROOT);
    var feedback = FEEDBACK.matcher(lower);
    if (feedback.matches() && words.isPersona(feedback.group(1))) {
      var persona = feedback.group(1);
      return said(
          "What you think of a persona is asked under the brief: “Does this match your customers?”.",
          new FollowUp("Open the brief", persona));
    }
    var versions = VERSIONS.matcher(lower);
    if (versions.matches() && words.isPersona(versions.group(2))) {
      return inWindow(versions.group(2), versions.group(1));
    }
    var ofPersona = OF_PERSONA.matcher(lower);
    if (ofPersona.matches() && words.isPersona(ofPersona.group(1))) {
      return inWindow(ofPersona.group(1), ofPersona.group(2));
    }
    var forAny = FOR_ANY.matcher(lower);
    if (forAny.matches() && words.isPersona(forAny.group(2))) {
      return of(forAny.group(1), words);
    }
    if (FORGET.matcher(typed).matches()) {
      return said(
          "A participant is forgotten on the server: `persona forget` and the code or the name.");
    }
    return switch (lower) {
      case "share", "last" ->
          said(
              "*Share* stands under the answer that you want to post, and your recent drafts in the app's Home"
                  + " tab.");
      case "roles", "role" ->
          said(
              "Your role stands in the app's Home tab, under “My settings”; admins see and give all roles"
                  + " there.");
      case "channels" ->
          said(
              "In which channels shared with another company I answer is set by admins, in the app's Home"
                  + " tab.");
      case "questions", "open questions" ->
          said(
              "What the records could not answer stands under “Open questions” in the Home tab, for"
                  + " contributors and curators. A survey is for somebody: name the persona after it.");
      case "proposals", "propose" ->
          said(
              "“Propose a change” and “Proposals” stand in the app's Home tab, for contributors and"
                  + " curators.");
      case "kit" -> said("The starting kit stands in the window of `/persona build`.");
      case "state" ->
          said(
              "Whether a persona is a draft, active or archived is chosen in the menu under its brief, by"
                  + " curators.");
      case "ask", "show", "search", "history", "traits" ->
          said("That goes with the name of a persona; `list` names all of them.");
      case "triage", "link", "quarantine" ->
          said(
              "That is done under “Triage evidence” in the app's Home tab, for contributors and curators.");
      default ->
          ON_THE_SERVER.matcher(lower).matches()
              ? said("That is done on the server: `persona " + lower + "`.")
              : Optional.empty();
    };
  }

  private static Optional<Answer> inWindow(String persona, String what) {
    boolean isOfVersions = what.equals("history") || what.equals("versions");
    return said(
        "Traits with what is linked to each, talk tracks and former versions stand in the window of the"
            + " persona: `/persona edit "
            + persona
            + "`, for curators."
            + (isOfVersions ? " On the server: `persona history " + persona + "`." : ""),
        new FollowUp("Open the brief", persona),
        new FollowUp("Its evidence", "evidence " + persona));
  }

  private static Optional<Answer> said(String sentence, FollowUp... next) {
    return Optional.of(
        Answer.sentence(
            "That is elsewhere",
            sentence,
            next.length == 0 ? FollowUps.NONE : new FollowUps("Here", List.of(next))));
  }
}
