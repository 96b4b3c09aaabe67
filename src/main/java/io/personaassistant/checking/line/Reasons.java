package io.personaassistant.checking.line;

import java.util.Optional;
import java.util.regex.Pattern;

/// Sentences of findings that others act upon: each is written and read here, so that what reads it
/// cannot miss it.
public final class Reasons {
  /// Behind what a line shows of a number or share that its source has of something else.
  public static final String OF_OTHER = " is said of something else in the evidence.";

  private static final String STANDS_IN = " stands in ";
  private static final String UNCITED = ", which the line does not cite.";
  private static final String NOTHING = " nothing about this.";
  private static final String COMES = " comes ";
  private static final String INTERNAL = "from evidence that may not be quoted outside.";

  private static final Pattern HELD =
      Pattern.compile("(?s).*" + Pattern.quote(STANDS_IN) + "(\\S+)" + Pattern.quote(UNCITED));

  private Reasons() {}

  /// What the line says stands in an item or fact that was given.
  public static String uncited(String shown, String id) {
    return shown + STANDS_IN + id + UNCITED;
  }

  /// The item or fact of [#uncited(String, String)].
  public static Optional<String> uncited(Finding finding) {
    var held = HELD.matcher(finding.why());
    return held.matches() ? Optional.of(held.group(1)) : Optional.empty();
  }

  /// Nothing that is cited touches what the line says.
  ///
  /// @param ids what is cited, as it is named in a sentence
  public static String nothing(String ids, boolean one) {
    return ids + (one ? " says" : " say") + NOTHING;
  }

  /// Whether a finding is [#nothing(String, boolean)].
  public static boolean isNothing(Finding finding) {
    return finding.why().endsWith(NOTHING);
  }

  /// An item or fact that says otherwise.
  public static String opposite(String id) {
    return id + " says the opposite of this.";
  }

  /// What must stay inside.
  public static String internal(String shown) {
    return shown + COMES + INTERNAL;
  }

  /// What stays inside by [#internal(String)], as it is shown.
  public static Optional<String> internal(Finding finding) {
    var why = finding.why();
    return why.endsWith(COMES + INTERNAL)
        ? Optional.of(why.substring(0, why.length() - COMES.length() - INTERNAL.length()))
        : Optional.empty();
  }

  /// [#internal(String)] of several that are listed.
  public static String internalAll(String listed) {
    return listed + " come " + INTERNAL;
  }
}
