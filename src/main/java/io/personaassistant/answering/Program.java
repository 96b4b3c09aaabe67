package io.personaassistant.answering;

import io.personaassistant.answering.building.GuidedBuild;
import io.personaassistant.answering.building.PersonaBuild;
import io.personaassistant.answering.desk.Captures;
import io.personaassistant.answering.desk.OpenQuestions;
import io.personaassistant.answering.desk.Triage;
import io.personaassistant.answering.editing.Editing;
import io.personaassistant.answering.editing.Keeping;
import io.personaassistant.answering.model.Drafting;
import io.personaassistant.answering.model.ModelQueue;
import io.personaassistant.answering.model.Routing;
import io.personaassistant.answering.model.TranscriptReader;
import io.personaassistant.answering.plan.TextReviews;
import io.personaassistant.answering.request.Budget;
import io.personaassistant.answering.request.Materials;
import io.personaassistant.answering.request.Members;
import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Requests;
import io.personaassistant.checking.Checks;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.Drafter;
import io.personaassistant.drafting.LanguageModel;
import io.personaassistant.drafting.Turns;
import io.personaassistant.drafting.prompt.Prompts;
import io.personaassistant.drafting.stored.StoredAnswers;
import io.personaassistant.evidence.intake.Extractor;
import io.personaassistant.evidence.meaning.SentenceModels;
import io.personaassistant.persona.AllowedPictures;
import io.personaassistant.workspace.Settings;
import io.personaassistant.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

/// The opened program: one database, its records, and what answers from them. Thread-safe; close
/// it.
public final class Program implements AutoCloseable {
  /// How long a request stays this process's without a sign of life.
  private static final Duration LEASE = Duration.ofSeconds(15);

  private final Database database;
  private final Workspace workspace;
  private final Records records;
  private final StoredAnswers stored;
  private final Turns turns;
  private final Health health;
  private final Briefs briefs;
  private final Answering answering;
  private final Members members;
  private final TextReviews textReviews;
  private final Captures captures;
  private final Triage triage;
  private final PersonaBuild build;
  private final Editing editing;
  private final AllowedPictures pictures;
  private final Extractor reader;
  private final Requests requests;
  private final Clock clock;
  private final Supplier<LocalDate> today;

  /// @param hideSamples samples are as good as not there
  /// @param today what "today" means
  public Program(
      Database database,
      Workspace workspace,
      boolean hideSamples,
      Settings settings,
      LanguageModel model,
      Supplier<LocalDate> today,
      Clock clock) {
    this.database = database;
    this.workspace = workspace;
    this.pictures = new AllowedPictures(settings.linkHosts());
    this.clock = clock;
    this.today = today;
    var types = PromptsOfSettings.types(settings);
    var checks = Checks.standard();
    var prompts = new Prompts(PromptsOfSettings.files(settings));
    var budget =
        new Budget(
            database, workspace.id(), settings.tokensPerDay(), settings.tokensPerPerson(), clock);
    this.turns = new Turns(Runtime.getRuntime().availableProcessors());
    var drafter =
        new Drafter(
            prompts,
            model,
            checks,
            settings.linkHosts(),
            settings.modelPatience(),
            turns,
            clock,
            () -> Refs.next("d"));
    this.records =
        new Records(
            database,
            workspace.id(),
            hideSamples,
            settings.embeddings() ? SentenceModels.shared() : SentenceModels.none());
    this.build = new PersonaBuild(database, records, !hideSamples);
    this.health =
        new Health(
            database, workspace.id(), build, records.meanings(), types, settings.retentionDays());
    this.members = new Members(database, workspace.id(), settings.admins(), clock);
    this.stored = new StoredAnswers();
    this.briefs = new Briefs(records, stored, health, pictures, today);
    var queue = new ModelQueue(settings.modelConcurrency());
    this.textReviews = new TextReviews(records, types, checks, settings.linkHosts(), today);
    this.answering =
        new Answering(
            records,
            types,
            stored,
            briefs,
            new Drafting(records, stored, drafter, queue, budget, clock),
            turns,
            health,
            members,
            new Routing(prompts, types, model, queue, budget),
            textReviews,
            today,
            clock);
    this.reader = new TranscriptReader(prompts, model, budget, () -> records.library(today.get()));
    this.captures = new Captures(database, records, members, today, clock);
    this.triage = new Triage(database, records, !hideSamples, today);
    this.editing =
        new Editing(
            new Keeping(database, workspace.id(), clock),
            records,
            members,
            answering.reading(),
            pictures,
            today,
            clock);
    this.requests =
        new Requests(
            database,
            Refs.next("p"),
            LEASE,
            Duration.ofDays(settings.retentionDays()),
            answering::forget,
            clock);
  }

  /// Computes beside everything else what items mean, as they come in, what searches go by, and
  /// what replies on record mean, so that nobody who asks waits for it; until the program is
  /// closed.
  public void keepMeanings() {
    records
        .meanings()
        .start(() -> {
          records.keepSearchUp();
          var library = records.library(today.get());
          // without evidence and other personas, which replies are not compared with
          records
              .meanings()
              .readAhead(
                  library.active().stream()
                      .map(p -> Materials.ofRecordAlone(p, library))
                      .flatMap(material -> stored.compared(material, records).stream()));
        });
  }

  /// The file that all of it is kept in.
  public Database database() {
    return database;
  }

  /// Whose records these are.
  public Workspace workspace() {
    return workspace;
  }

  /// The records as they stand.
  public Records records() {
    return records;
  }

  /// What answers a request.
  public Answering answering() {
    return answering;
  }

  /// What is on record about a persona, at a glance.
  public Briefs briefs() {
    return briefs;
  }

  /// Turns at the processor for long steps.
  public Turns turns() {
    return turns;
  }

  /// Judges the personas.
  public Health health() {
    return health;
  }

  /// Who may do what, and what people set for themselves.
  public Members members() {
    return members;
  }

  /// What somebody finds when they open the app.
  public Home home() {
    return new Home(database, answering, records, members, health, triage, matchAnswers(), today);
  }

  /// What people think of drafts.
  public Feedback feedback() {
    return new Feedback(database, records, answering, clock);
  }

  /// Keeps customers' messages as evidence.
  public Captures captures() {
    return captures;
  }

  /// What people asked that the records could not answer.
  public OpenQuestions questions() {
    return new OpenQuestions(database, records, today);
  }

  /// Evidence that nobody has looked at yet.
  public Triage triage() {
    return triage;
  }

  /// Which pictures of personas may be set and shown.
  public AllowedPictures pictures() {
    return pictures;
  }

  /// Edits of personas, their traits and their talk tracks.
  public Editing editing() {
    return editing;
  }

  /// What colleagues say to "Does this match your customers?".
  public MatchAnswers matchAnswers() {
    return new MatchAnswers(database, records, answering, members, today, clock);
  }

  /// Changes of personas that wait.
  public Proposing proposing() {
    return new Proposing(
        database, workspace.id(), new SecondSources(database, records), today, clock);
  }

  /// Files and pasted texts as evidence.
  public Imports imports() {
    return new Imports(database, records, today, clock, reader);
  }

  /// Has the model pick out of transcripts what is worth keeping; it gives nothing, and says so,
  /// where there is no model.
  public Extractor transcriptReader() {
    return reader;
  }

  /// Builds personas from the evidence.
  public PersonaBuild build() {
    return build;
  }

  /// Personas that curators build together, line by line.
  public GuidedBuild guidedBuild() {
    return new GuidedBuild(database, records, build, today, clock);
  }

  /// Checks of text that people wrote.
  public TextReviews textReviews() {
    return textReviews;
  }

  /// What was asked, on disk.
  public Requests requests() {
    return requests;
  }

  /// What says which day it is.
  public Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    requests.close();
    records.meanings().close();
    database.close();
  }
}
