package io.personaassistant.answering;

import io.personaassistant.answering.building.BuildStore;
import io.personaassistant.answering.desk.MatchAnswerStore;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.DraftErasureStore;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.ForgottenStore;
import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.LibraryStore;
import io.personaassistant.evidence.NearParticipants;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.proposal.Proposal;
import io.personaassistant.evidence.proposal.Proposals;
import io.personaassistant.persona.Change;
import io.personaassistant.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Removes what is stored of a participant who asks for it: items, what search kept of them, and
/// their words in drafts. Traits are a team's own sentences, so those that use the participant's
/// words are named, not removed.
public final class Forget {
  /// So many words in a row are the participant's own.
  private static final int OWN_WORDS = 4;

  private final ForgottenStore forgotten = new ForgottenStore();
  private final DraftErasureStore drafts = new DraftErasureStore();
  private final Proposals proposals = new Proposals();
  private final BuildStore builds = new BuildStore();
  private final MatchAnswerStore matching = new MatchAnswerStore();
  private final FeedbackStore feedback = new FeedbackStore();
  private final LibraryStore libraries = new LibraryStore();

  /// What is, or was, stored of a participant.
  ///
  /// @param code what stands for the participant
  /// @param items ids of the items
  /// @param drafts how many drafts lose words
  /// @param lines how many lines of them
  /// @param statuses traits and open proposals whose status changes, as sentences
  /// @param answers how many answers to "Does this match your customers?" lose their reason
  /// @param ownWords ids of traits, talk tracks and proposals that use the participant's words
  public record Report(
      String code,
      List<String> items,
      int drafts,
      int lines,
      List<String> statuses,
      int answers,
      List<String> ownWords) {
    /// Nothing is known of the participant.
    public boolean isEmpty() {
      return items.isEmpty();
    }
  }

  /// What forgetting would do; nothing is changed.
  public Report look(Database database, long workspace, String participant, LocalDate today) {
    return database.read(handle -> {
      var code = forgotten.code(handle, workspace, participant);
      var items = forgotten.items(handle, workspace, code);
      var library = libraries.load(handle, workspace, true, today);
      var all = proposals.all(handle, workspace, "", today);
      return report(code, items, new DraftErasureStore.Erased(0, 0), 0, library, List.of(), all);
    });
  }

  /// Whether imports leave a participant out already.
  public boolean isForgotten(Database database, long workspace, String participant) {
    return database.read(handle ->
        forgotten.all(handle, workspace).contains(forgotten.code(handle, workspace, participant)));
  }

  /// Whom somebody may have meant who typed a participant that nothing is stored of: what to type,
  /// and how many items are stored of it.
  public Map<String, Integer> near(Database database, long workspace, String participant) {
    return database.read(handle ->
        NearParticipants.of(
            participant.strip(),
            forgotten.counts(handle, workspace),
            name -> forgotten.code(handle, workspace, name)));
  }

  /// Lets imports take a participant again, and says whether they were left out.
  public boolean allow(Database database, long workspace, String participant) {
    return database.write(handle ->
        forgotten.allow(handle, workspace, forgotten.code(handle, workspace, participant)));
  }

  /// Forgets, in one transaction, then writes the file anew so that nothing is left in it. Somebody
  /// of whom nothing is known is remembered as forgotten all the same.
  public Report run(
      Database database, long workspace, String participant, Change change, LocalDate today) {
    var report = database.write(handle -> forget(handle, workspace, participant, change, today));
    database.purge();
    return report;
  }

  private Report forget(
      Handle handle, long workspace, String participant, Change change, LocalDate today) {
    var code = forgotten.code(handle, workspace, participant);
    var items = forgotten.items(handle, workspace, code);
    var before = libraries.load(handle, workspace, true, today);
    var open = proposals.open(handle, workspace, "", today);
    var touched =
        drafts.erase(
            handle,
            workspace,
            items.stream().collect(Collectors.toMap(Evidence::id, Evidence::text)));
    var said = said(items);
    int answers = blankAnswers(handle, workspace, said);
    feedback.blankComments(handle, workspace, comment -> uses(comment, said));
    items.forEach(item -> builds.forget(handle, workspace, item.id()));
    forgotten.forget(handle, workspace, code, items, change);
    var after = libraries.load(handle, workspace, true, today);
    var statuses = statuses(before, after);
    statuses.addAll(states(open, proposals.open(handle, workspace, "", today)));
    return report(
        code,
        items,
        touched,
        answers,
        before,
        statuses,
        proposals.all(handle, workspace, "", today));
  }

  /// Proposals that rest on less than before.
  private static List<String> states(List<Proposal> before, List<Proposal> after) {
    var now = after.stream().collect(Collectors.toMap(Proposal::id, Proposal::state));
    return before.stream()
        .filter(p -> now.getOrDefault(p.id(), p.state()) != p.state())
        .map(p ->
            "proposal %d for %s was %s and is now %s: %s"
                .formatted(
                    p.id(),
                    p.persona(),
                    p.state().word(),
                    now.getOrDefault(p.id(), p.state()).word(),
                    p.change().summary() + " “" + p.change().text() + "”"))
        .toList();
  }

  private static Report report(
      String code,
      List<Evidence> items,
      DraftErasureStore.Erased touched,
      int answers,
      Library before,
      List<String> statuses,
      List<Proposal> all) {
    return new Report(
        code,
        items.stream().map(Evidence::id).toList(),
        touched.drafts(),
        touched.lines(),
        statuses,
        answers,
        ownWords(items, before, all));
  }

  /// Takes reasons away that repeat the participant; what was answered stays.
  private int blankAnswers(Handle handle, long workspace, List<String> said) {
    var repeated =
        matching.all(handle, workspace, "").stream().filter(a -> uses(a.because(), said)).toList();
    repeated.forEach(a -> matching.blank(handle, a.id()));
    return repeated.size();
  }

  /// Traits with another status first, then those that keep it on less.
  private static List<String> statuses(Library before, Library after) {
    var changes = new ArrayList<String>();
    var weaker = new ArrayList<String>();
    for (var persona : before.personas()) {
      var left =
          after.traits(persona.slug()).stream()
              .collect(Collectors.toMap(t -> t.trait().id(), t -> t));
      for (var trait : before.traits(persona.slug())) {
        var now = left.get(trait.trait().id());
        if (now == null) {
          continue;
        }
        if (now.status() != trait.status()) {
          changes.add(
              "%s of %s was %s and is now %s: %s"
                  .formatted(
                      trait.trait().id(),
                      persona.name(),
                      trait.status().word(),
                      now.status().word(),
                      trait.trait().text()));
        } else if (items(now) < items(trait)) {
          weaker.add(
              "%s of %s stays %s, on %d of its %d items: %s"
                  .formatted(
                      trait.trait().id(),
                      persona.name(),
                      now.status().word(),
                      items(now),
                      items(trait),
                      trait.trait().text()));
        }
      }
    }
    changes.addAll(weaker);
    return changes;
  }

  private static int items(TraitEvidence trait) {
    return trait.supports().size() + trait.contradicts().size();
  }

  private static List<String> said(List<Evidence> items) {
    return items.stream().map(item -> padded(item.text())).toList();
  }

  private static List<String> ownWords(List<Evidence> items, Library library, List<Proposal> all) {
    var said = said(items);
    var own = new ArrayList<String>();
    for (var persona : library.personas()) {
      library.traits(persona.slug()).stream()
          .filter(trait -> uses(trait.trait().text(), said))
          .forEach(trait -> own.add(trait.trait().id()));
      library.talkTracks(persona.slug()).stream()
          .filter(track -> uses(track.objection(), said) || uses(track.proof(), said))
          .forEach(track -> own.add(track.id()));
    }
    all.stream()
        .filter(p ->
            uses(p.change().text(), said)
                || uses(p.before(), said)
                || uses(p.proposed().why(), said)
                || p.decision().filter(d -> uses(d.by().why(), said)).isPresent())
        .forEach(p -> own.add("proposal " + p.id()));
    return own;
  }

  private static boolean uses(String text, List<String> said) {
    var words = Words.tokens(text);
    for (int i = 0; i + OWN_WORDS <= words.size(); i++) {
      var run = padded(String.join(" ", words.subList(i, i + OWN_WORDS)));
      if (said.stream().anyMatch(s -> s.contains(run))) {
        return true;
      }
    }
    return false;
  }

  private static String padded(String text) {
    return " " + String.join(" ", Words.tokens(text.toLowerCase(Locale.ROOT))) + " ";
  }
}
