package io.personaassistant.answering.desk;

import java.time.Instant;
import java.util.Optional;

/// What a colleague said to "Does this match your customers?". It is opinion: it supports no trait
/// and changes nothing by itself.
///
/// @param id names it, from 1
/// @param persona the slug of the persona
/// @param version the version that they had read
/// @param by Slack user id, or a name at the command line
/// @param because their reason, without personal data; may be `""` for a yes
/// @param decision empty while nobody has decided on it
public record MatchAnswer(
    long id,
    String persona,
    int version,
    String by,
    boolean matches,
    String because,
    Instant at,
    Optional<Decision> decision) {

  /// What became of an answer.
  ///
  /// @param proposal the proposal that was made of it, 0 where it is kept as a note
  public record Decision(String by, Instant at, long proposal) {}

  /// Whether somebody has to read it: a yes without a reason is counted, no more.
  public boolean waits() {
    return decision.isEmpty() && (!matches || !because.isEmpty());
  }

  /// Yes or no.
  public String word() {
    return matches ? "yes" : "no";
  }
}
