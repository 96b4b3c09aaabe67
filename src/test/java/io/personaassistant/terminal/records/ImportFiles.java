package io.personaassistant.terminal.records;

/// Files to import.
final class ImportFiles {
  /// A survey as its tool exports it.
  static final String SURVEY =
      """
      Response ID;Submitted At;Plan;NPS;What is hardest about recruiting?;Anything else?
      R_1a;3/14/2026 14:05:33;Pro;9;"Finding people; really, finding them";
      R_2b;3/02/2026 09:12:01;Free;4;Our panel sends the same five people;k. A.
      R_3c;3/05/2026 10:00:00;Pro;7;Nobody shows up on Mondays;Please move the invites
      """;

  /// A call of an interviewer with one participant.
  static final String CALL =
      """
      WEBVTT

      00:00:01.000 --> 00:00:04.000
      <v Dana Whitfield>Marcus, how did you find people for your last study?</v>

      00:00:05.000 --> 00:00:11.500
      <v Marcus Okafor>I posted in two communities and waited nine days, Dana.</v>

      00:00:12.000 --> 00:00:13.000
      <v Dana Whitfield>What went wrong?</v>

      00:00:14.000 --> 00:00:19.000
      <v Marcus Okafor>Half of them had never used the product at all.</v>

      00:00:20.000 --> 00:00:22.000
      <v Dana Whitfield>Would you do it again?</v>

      00:00:23.000 --> 00:00:24.000
      <v Marcus Okafor>No.</v>
      """;

  /// A page about a persona as a team keeps it.
  static final String PAGE =
      """
      # Persona: Dora, 42, Fleet Dispatcher

      **Industry:** Road haulage
      **Location:** Graz

      ## Bio
      Dora plans forty trucks from a container office.

      ## Goals & Needs
      - Fill every truck on the way back
      - Go home at six

      ## Frustrations
      * Drivers call because the dock is not free

      ## Preferred channels
      Trucking forums

      Tools: Spreadsheet, phone

      > "I plan the day before the coffee is ready."

      ## Brand colours
      - Green
      """;

  private ImportFiles() {}
}
