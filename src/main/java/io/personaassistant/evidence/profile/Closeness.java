package io.personaassistant.evidence.profile;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether two statements of a body of research say nearly the same. Any two that are picked by lot
/// are somewhat close, since all are about one field; those that say the same stand out from that
/// and name the same things: two at least, or one where they stand out by far.
public final class Closeness {
  private static final int PAIRS = 4_000;
  private static final double WITH_SUBJECTS = 2.3;
  private static final double WITH_ONE = 4.3;

  /// Of two texts that are compared by their words alone so many telling ones are the same, or all
  /// of the shorter one's, which are two at least.
  private static final int SHARED = 3;

  private static final int FEWEST_SHARED = 2;

  /// And they are more than this share of the shorter one's.
  private static final double MOST = 0.5;

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:not|no|never|nobody|none|nothing|nowhere|neither|nor|without|cannot|hardly)\\b|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  private final double withSubjects;
  private final double withOne;
  private final boolean byWords;

  private Closeness(double mean, double deviation, boolean byWords) {
    this.byWords = byWords;
    this.withSubjects = mean + WITH_SUBJECTS * deviation;
    this.withOne = mean + WITH_ONE * deviation;
  }

  /// Measured on all statements there are, by what they mean.
  public static Closeness of(List<Statement> all) {
    return of(all, false);
  }

  /// Measured on all statements there are, by the words they share: one word in common makes them
  /// near, and says little, so most words must be the same and none of them denied.
  public static Closeness byWords(List<Statement> all) {
    return of(all, true);
  }

  private static Closeness of(List<Statement> all, boolean byWords) {
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
      return new Closeness(2, 0, byWords);
    }
    double mean = sum / counted;
    return new Closeness(mean, Math.sqrt(Math.max(squares / counted - mean * mean, 0)), byWords);
  }

  /// @param subjects what the sentence of `one` that matters is about, as stems
  boolean isSame(Statement one, Set<String> subjects, Statement other) {
    double closeness = one.closeness(other);
    if (byWords) {
      return closeness >= withSubjects && saysClearly(one, subjects, other);
    }
    if (closeness < withSubjects) {
      return false;
    }
    long shared = subjects.stream().filter(other.subjects::contains).count();
    return shared >= FEWEST_SHARED || (shared > 0 && closeness >= withOne);
  }

  private static boolean saysClearly(Statement one, Set<String> subjects, Statement other) {
    long shared = subjects.stream().filter(other.subjects::contains).count();
    int shorter = Math.min(subjects.size(), other.subjects.size());
    boolean enough = shared >= SHARED || (shared >= FEWEST_SHARED && shared == shorter);
    return enough
        && shared > MOST * shorter
        && one.isWish() == other.isWish()
        && NOT.matcher(one.text).find() == NOT.matcher(other.text).find();
  }

  /// Whether a statement is about what a text of the records says.
  boolean isAbout(Statement statement, float[] known) {
    return statement.closeness(known) >= withSubjects;
  }
}
