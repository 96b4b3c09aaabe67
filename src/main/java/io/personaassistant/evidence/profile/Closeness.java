package io.personaassistant.evidence.profile;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// Whether two statements of a body of research say nearly the same. Any two that are picked by lot
/// are somewhat close, since all are about one field; those that say the same stand out from that,
/// and by a little less where they also name the same thing.
public final class Closeness {
  private static final int PAIRS = 4_000;
  private static final double WITH_SUBJECT = 2.3;
  private static final double WITHOUT = 3.5;

  private final double withSubject;
  private final double without;

  private Closeness(double mean, double deviation) {
    this.withSubject = mean + WITH_SUBJECT * deviation;
    this.without = mean + WITHOUT * deviation;
  }

  /// Measured on all statements there are.
  public static Closeness of(List<Statement> all) {
    var random = new Random(17);
    double sum = 0;
    double squares = 0;
    int counted = 0;
    for (int i = 0; i < PAIRS && !all.isEmpty(); i++) {
      var one = all.get(random.nextInt(all.size()));
      var other = all.get(random.nextInt(all.size()));
      if (!one.participant.equals(other.participant)) {
        double closeness = one.closeness(other);
        sum += closeness;
        squares += closeness * closeness;
        counted++;
      }
    }
    if (counted == 0) {
      return new Closeness(2, 0);
    }
    double mean = sum / counted;
    return new Closeness(mean, Math.sqrt(Math.max(squares / counted - mean * mean, 0)));
  }

  /// @param subjects what the sentence of `one` that matters is about, as stems
  boolean isSame(Statement one, Set<String> subjects, Statement other) {
    double closeness = one.closeness(other);
    return closeness >= without
        || (closeness >= withSubject && subjects.stream().anyMatch(other.subjects::contains));
  }

  /// Whether a statement is about what a text of the records says.
  boolean isAbout(Statement statement, float[] known) {
    return statement.closeness(known) >= withSubject;
  }
}
