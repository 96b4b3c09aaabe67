package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.persona.JsonList;
import io.personaassistant.text.Graphemes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What people think of drafts and of answers from the records, and which lines they use, kept with
/// what these rest on. Thread-safe.
public final class Feedback {
  /// What can be wrong with an answer or a draft: the word that is kept, and the words that people
  /// read.
  public enum Reason {
    UNTRUE("It is not true, or the evidence does not say it"),
    NOT_THEM("This persona would not think or talk like that"),
    GENERIC("It would fit anybody"),
    TONE("The tone or the length is wrong"),
    OFF("It does not answer what I asked"),
    OTHER("Something else");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /// What people read.
    public String label() {
      return label;
    }

    /// The word that is kept.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What became of a line.
  public enum Use {
    USED,
    EDITED,
    DROPPED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int MOST_COMMENT = 1_000;

  private final Database database;
  private final Records records;
  private final Answering answering;
  private final Clock clock;
  private final FeedbackStore store = new FeedbackStore();

  Feedback(Database database, Records records, Answering answering, Clock clock) {
    this.database = database;
    this.records = records;
    this.answering = answering;
    this.clock = clock;
  }

  /// What somebody says of an answer or a draft.
  ///
  /// @param reason one of [Reason], `""` for none
  /// @param comment their words; personal data in them is replaced
  public record Opinion(boolean good, String reason, String comment) {}

  /// Keeps what somebody thinks of a draft, in place of what they thought before.
  ///
  /// @return false when the draft is no longer kept
  public boolean judge(String user, String draft, Opinion opinion) {
    return records
        .drafts()
        .find(draft)
        .map(d -> keep(user, draft, opinion, d.promptVersion(), records.drafts().cites(draft)))
        .orElse(false);
  }

  /// The same of an answer from the records, which stands under the ref of its request.
  ///
  /// @param type the command word it answers
  /// @param cites the ids it cited
  /// @return false when the request is no longer kept
  public boolean judge(
      String user, String request, String type, List<String> cites, Opinion opinion) {
    return records
        .request(request)
        .map(_ -> keep(user, request, opinion, type + FeedbackStore.STORED, cites))
        .orElse(false);
  }

  private boolean keep(
      String user, String ref, Opinion opinion, String version, List<String> cites) {
    var words = opinion.comment().isBlank() ? "" : answering.heard(opinion.comment(), "");
    var said =
        new FeedbackStore.Judgement(
            ref,
            user,
            opinion.good(),
            opinion.reason(),
            Graphemes.start(words, MOST_COMMENT),
            version,
            JsonList.write(cites),
            clock.instant());
    database.run(h -> store.judge(h, records.workspace(), said));
    return true;
  }

  /// Keeps what became of a line, in place of what this person said of it before.
  public void use(String user, String draft, int line, Use what) {
    var use = new FeedbackStore.Use(draft, line, user, what.word(), clock.instant());
    database.run(h -> store.use(h, records.workspace(), use));
  }

  /// How often drafts and stored answers that are still kept were found useful or not, and what
  /// became of their lines, by type and version of its prompt, those written last first.
  public List<FeedbackStore.Tally> tallies() {
    return database.read(h -> store.tallies(h, records.workspace()));
  }

  /// The lines of a draft as they were shown, as this person may read them; empty when it is no
  /// longer kept.
  public List<Entry> lines(String user, String draft) {
    return read(user, draft, answering.drafts()::shown);
  }

  /// The same to be copied whole, each kind of line under its title.
  public List<Entry> copy(String user, String draft) {
    return read(user, draft, answering.drafts()::clean);
  }

  private List<Entry> read(String user, String draft, Function<Stored, List<Entry>> shown) {
    var stored = records.drafts().find(draft);
    return stored.map(d -> answering.reading().entries(user, d, shown.apply(d))).orElse(List.of());
  }

  /// One of them by its number; empty when there is none.
  public Optional<Entry> line(String user, String draft, int number) {
    var lines = lines(user, draft);
    return number < 1 || number > lines.size()
        ? Optional.empty()
        : Optional.of(lines.get(number - 1));
  }
}
