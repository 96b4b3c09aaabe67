package io.personaassistant.answering.request;

import io.personaassistant.evidence.Library;
import io.personaassistant.evidence.intake.OurWords;
import io.personaassistant.text.personal.Redaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The personal data that people wrote, kept apart from their requests: in memory alone, and no
/// longer than Slack takes an answer to them. Thread-safe.
public final class Redactions {
  /// What stands in an answer whose personal data cannot be put back.
  public static final String REPLACED =
      "Personal data in the question was replaced before it was stored, such as [person 1]; only who"
          + " asked saw it put back, in the first answer.";

  private static final Duration KEPT = Requests.SHORT;
  private static final int MOST = 2_000;

  private final Clock clock;
  private final Map<String, Kept> byRequest = new LinkedHashMap<>();
  private volatile @Nullable Ours ours;

  private record Kept(Redaction redaction, Instant until) {
    @Override
    public String toString() {
      return redaction.toString();
    }
  }

  /// Words that are ours in one state of the records.
  private record Ours(Library library, Set<String> words) {}

  public Redactions(Clock clock) {
    this.clock = clock;
  }

  /// Takes the personal data out of the texts of a request, all at once so that one placeholder
  /// means one thing, and remembers it for the request with this ref; `""` remembers nothing.
  ///
  /// @param library asked for only when something looks like a name
  public List<String> replace(String requestRef, List<String> texts, Supplier<Library> library) {
    var redaction = Redaction.of(texts, ours(library));
    if (!redaction.isEmpty() && !requestRef.isEmpty()) {
      keep(requestRef, redaction);
    }
    return redaction.texts();
  }

  private synchronized void keep(String requestRef, Redaction redaction) {
    evict();
    var all = byRequest.keySet().iterator();
    while (byRequest.size() >= MOST) {
      all.next();
      all.remove();
    }
    byRequest.putIfAbsent(requestRef, new Kept(redaction, clock.instant().plus(KEPT)));
  }

  /// Remembers for one request what is remembered for another, as long as for that: somebody goes
  /// on with what they asked, so placeholders mean what they meant there.
  public synchronized void inherit(String requestRef, String from) {
    evict();
    var kept = byRequest.get(from);
    if (kept != null && !requestRef.isEmpty()) {
      byRequest.put(requestRef, kept);
    }
  }

  /// Puts the data of one request back into what its asker reads; changes nothing when it is no
  /// longer known.
  public synchronized UnaryOperator<String> restorer(String requestRef) {
    evict();
    var kept = byRequest.get(requestRef);
    return kept == null ? UnaryOperator.identity() : kept.redaction()::restore;
  }

  /// Forgets what was kept long enough.
  public synchronized void evict() {
    var now = clock.instant();
    // what was inherited is older than its neighbours, so all are looked at
    byRequest.values().removeIf(kept -> !kept.until().isAfter(now));
  }

  /// How many requests are remembered.
  synchronized int size() {
    return byRequest.size();
  }

  /// Tells words that are ours; reads the records for the first word it is asked for.
  private Predicate<String> ours(Supplier<Library> library) {
    var words = new ArrayList<Set<String>>(1);
    return word -> {
      if (words.isEmpty()) {
        words.add(ours(library.get()));
      }
      return words.getFirst().contains(word);
    };
  }

  /// The names of personas and the names in product facts, in lower case: no person's data.
  @SuppressWarnings("ReferenceEquality") // the records are the same object while nothing changes
  private Set<String> ours(Library library) {
    var known = ours;
    if (known != null && known.library() == library) {
      return known.words();
    }
    var words = OurWords.of(library.personas(), library.facts());
    ours = new Ours(library, words);
    return words;
  }
}
