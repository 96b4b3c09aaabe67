package io.personaassistant.answering;

import io.personaassistant.answering.desk.Desk;
import io.personaassistant.answering.desk.Owner;
import io.personaassistant.answering.desk.Triage;
import io.personaassistant.answering.desk.Waiting;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.DraftStore;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.Library;
import io.personaassistant.persona.Persona;
import io.personaassistant.text.Graphemes;
import io.personaassistant.workspace.MemberStore.Given;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Right;
import io.personaassistant.workspace.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What somebody finds when they open the app: their personas, how to begin, what they drafted and
/// what waits for them. Thread-safe.
public final class Home {
  private static final int DRAFTS = 5;
  private static final int WAITING = 8;
  private static final int BRIEF = 90;
  private static final int STARTERS = 5;

  private final Database database;
  private final Answering answering;
  private final Records records;
  private final Members members;
  private final Health health;
  private final Triage triage;
  private final MatchAnswers matching;
  private final Supplier<LocalDate> today;

  Home(
      Database database,
      Answering answering,
      Records records,
      Members members,
      Health health,
      Triage triage,
      MatchAnswers matching,
      Supplier<LocalDate> today) {
    this.database = database;
    this.answering = answering;
    this.records = records;
    this.members = members;
    this.health = health;
    this.triage = triage;
    this.matching = matching;
    this.today = today;
  }

  /// All of it.
  ///
  /// @param more how many things wait besides those that are shown
  /// @param isOwn whether the personas are the person's own; else they are everybody's
  /// @param isNew whether there is no persona at all, none in the archive either
  /// @param desk the research work that lies about, for who captures evidence
  /// @param opensEvidence the least role of those who may open evidence
  /// @param sharedChannels ids of channels that another company reads and an admin allowed
  /// @param given roles that were given, for an admin alone
  public record Content(
      List<Card> personas,
      boolean isOwn,
      int others,
      boolean isNew,
      List<FollowUp> starters,
      List<Recent> drafts,
      List<Waiting> waiting,
      int more,
      Preferences own,
      Optional<String> usual,
      Role role,
      Optional<Desk> desk,
      Role opensEvidence,
      List<String> sharedChannels,
      List<Given> given) {
    public Content {
      personas = List.copyOf(personas);
      starters = List.copyOf(starters);
      drafts = List.copyOf(drafts);
      waiting = List.copyOf(waiting);
      sharedChannels = List.copyOf(sharedChannels);
      given = List.copyOf(given);
    }

    /// Whether the person may change records.
    public boolean keepsRecords() {
      return role.covers(Right.EDIT.least());
    }
  }

  /// A persona in one line.
  public record Card(String slug, String name, String about) {}

  /// A draft somebody asked for.
  ///
  /// @param brief how what it was asked for with begins, `""` for nothing
  public record Recent(String ref, String title, String brief, Instant at) {}

  /// A stored draft as it was shown.
  public record Shown(String title, List<Entry> entries) {
    public Shown {
      entries = List.copyOf(entries);
    }
  }

  /// What somebody can begin with, the best first.
  public List<FollowUp> starters(String user, int most) {
    return Starters.of(
        members.preferences(user),
        records.library(today.get()).personas(),
        answering.types(),
        most);
  }

  /// What somebody finds.
  ///
  /// @param name the name by which a record may call its owner, `""` for none
  /// @param isGone whether an account that a record names as its owner is used no more
  public Content of(String user, String name, Predicate<String> isGone) {
    var library = records.library(today.get());
    var kept = library.kept();
    var own = kept.stream().filter(p -> Owner.is(p, user, name)).toList();
    // drafts must not crowd out what others rely on
    var shown =
        (own.isEmpty() ? kept : own)
            .stream()
                .sorted(Comparator.comparing(Persona::isActive, Comparator.reverseOrder()))
                .toList();
    var set = members.preferences(user);
    var role = members.role(user);
    var report = health.withTrades(library);
    var waiting =
        Waiting.all(
            database,
            records.workspace(),
            own,
            isGone,
            role,
            library,
            report,
            matching.waiting(""));
    return new Content(
        shown.stream().limit(10).map(p -> card(p, library)).toList(),
        !own.isEmpty(),
        kept.size() - Math.min(10, shown.size()),
        library.personas().isEmpty(),
        starters(user, STARTERS),
        drafts(user),
        waiting.stream().limit(WAITING).toList(),
        Math.max(0, waiting.size() - WAITING),
        set,
        library.persona(set.persona()).map(Home::usual),
        role,
        role.covers(Right.CAPTURE.least())
            ? Optional.of(Desk.of(database, records, triage, own, report, today.get()))
            : Optional.empty(),
        members.opensEvidence(),
        role == Role.ADMIN ? List.copyOf(members.sharedChannels()) : List.of(),
        role == Role.ADMIN ? members.given() : List.of());
  }

  /// A draft that somebody asked for themselves, as it was shown.
  public Optional<Shown> draft(String user, String ref) {
    return records
        .drafts()
        .find(ref)
        .filter(d -> records.request(d.request()).filter(r -> r.asker().equals(user)).isPresent())
        .map(d ->
            new Shown(
                answering.drafts().title(d),
                answering.reading().entries(user, d, answering.drafts().shown(d))))
        .filter(s -> !s.entries().isEmpty());
  }

  private Card card(Persona persona, Library library) {
    var reviewed = persona.lastReview().map(d -> "reviewed " + ago(d, library.asOf()));
    var about =
        RecordWords.known(
            persona.title(),
            persona.state().word(),
            reviewed.orElse("never reviewed"),
            persona.sample() ? "sample" : "");
    return new Card(persona.slug(), persona.name(), String.join(" · ", about));
  }

  /// The default persona; one that is no longer in use stands for nobody.
  private static String usual(Persona persona) {
    return persona.isActive()
        ? persona.name()
        : persona.name() + ", no longer active, so I name one each time";
  }

  private static String ago(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(day, today);
    return days < 1
        ? "today"
        : days == 1 ? "yesterday" : days < 60 ? days + " days ago" : days / 30 + " months ago";
  }

  private List<Recent> drafts(String user) {
    List<DraftStore.Row> rows =
        database.read(h -> new DraftStore().askedBy(h, records.workspace(), user, DRAFTS));
    return rows.stream()
        .map(r ->
            new Recent(
                r.ref(),
                answering.drafts().title(r.persona(), r.type(), r.option()),
                Graphemes.cut(r.brief().strip().replaceAll("\\s+", " "), BRIEF),
                r.startedAt()))
        .toList();
  }
}
