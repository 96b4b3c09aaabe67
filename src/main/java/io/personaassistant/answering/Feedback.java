package io.personaassistant.answering;

import io.personaassistant.answering.request.Records;
import io.personaassistant.answering.request.Request;
import io.personaassistant.database.Database;
import io.personaassistant.drafting.DraftStore.Stored;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.UsableLines;
import io.personaassistant.drafting.answer.UsableLines.Line;
import io.personaassistant.persona.JsonList;
import io.personaassistant.text.Graphemes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /// Which line of what is meant.
  ///
  /// @param ref of a draft, or of the request of an answer from the records
  /// @param number from 1; of an answer among all its entries
  /// @param mark what the line of an answer was when it was shown, since records change; `""` where
  ///   that does not matter
  public record LineOf(String ref, int number, String mark) {
    /// A line of a draft, or of an answer that is as it was.
    public LineOf(String ref, int number) {
      this(ref, number, "");
    }

    private boolean is(Line line) {
      return line.number() == number && (mark.isEmpty() || line.mark().equals(mark));
    }
  }

  /// Keeps what became of a line, in place of what this person said of it before; nothing for one
  /// that is no longer kept.
  public void use(String user, LineOf which, Use what) {
    shown(user, which.ref())
        .flatMap(shown -> shown.line(which).map(line -> use(user, which.ref(), shown, line, what)))
        .ifPresent(use -> database.run(h -> store.use(h, records.workspace(), use)));
  }

  private FeedbackStore.Use use(String user, String ref, Shown shown, Line line, Use what) {
    return new FeedbackStore.Use(
        ref,
        line.number(),
        user,
        what.word(),
        shown.madeBy(),
        JsonList.write(line.entry().cites()),
        clock.instant());
  }

  /// How often drafts and stored answers that are still kept were found useful or not, and what
  /// became of their lines, by type and version of its prompt, those written last first.
  public List<FeedbackStore.Tally> tallies() {
    return database.read(h -> store.tallies(h, records.workspace()));
  }

  /// One line of a draft, or of an answer from the records, as this person may read it; empty when
  /// it is no longer kept, or is another by now.
  public Optional<Entry> line(String user, LineOf which) {
    return shown(user, which.ref())
        .flatMap(shown ->
            shown.line(which).map(line -> shown.reader().apply(List.of(line.entry())).getFirst()));
  }

  /// The lines of a draft, or those of an answer from the records that can be used as they stand,
  /// of a text to send that text alone, to be copied whole, each kind under its title, as this
  /// person may read them; empty when it is no longer kept.
  public List<Entry> copy(String user, String ref) {
    return shown(user, ref).map(shown -> shown.reader().apply(shown.whole())).orElse(List.of());
  }

  /// What stands under a ref.
  ///
  /// @param whole all of it, to be copied
  /// @param reader what one person reads of it
  private record Shown(
      String madeBy, List<Line> lines, List<Entry> whole, UnaryOperator<List<Entry>> reader) {
    Optional<Line> line(LineOf which) {
      return lines.stream().filter(which::is).findFirst();
    }
  }

  private Optional<Shown> shown(String user, String ref) {
    return records
        .drafts()
        .find(ref)
        .map(draft -> shown(user, draft))
        .or(() -> records.request(ref).map(request -> shown(user, request)));
  }

  private Shown shown(String user, Stored draft) {
    var drafts = answering.drafts();
    return new Shown(
        draft.promptVersion(),
        UsableLines.numbered(drafts.shown(draft)),
        drafts.clean(draft),
        entries -> answering.reading().entries(user, draft, entries));
  }

  /// Personal data stands in it for who gave it.
  private Shown shown(String user, Request request) {
    var answer = answering.again(request);
    var lines = UsableLines.of(answer);
    UnaryOperator<String> restore =
        request.asker().equals(user) ? answering.restorer(request.ref()) : UnaryOperator.identity();
    return new Shown(
        answer.type() + FeedbackStore.STORED,
        lines,
        UsableLines.headed(UsableLines.together(answer)),
        entries -> entries.stream().map(e -> e.map(restore)).toList());
  }
}
