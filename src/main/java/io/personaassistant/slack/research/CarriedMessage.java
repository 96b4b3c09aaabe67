package io.personaassistant.slack.research;

import java.time.LocalDate;

/// What the window in which a message becomes evidence carries of it.
///
/// @param link where it stands
/// @param day when it was written
/// @param participant whose words they are when nobody is named, `""` for nobody known
/// @param outside who wrote it belongs to another company
/// @param removed how many pieces of personal data were taken out
record CarriedMessage(
    String link, LocalDate day, String participant, boolean outside, int removed) {
  String text() {
    return String.join(
        "\n",
        link,
        day.toString(),
        participant,
        Boolean.toString(outside),
        Integer.toString(removed));
  }

  static CarriedMessage of(String text) {
    var lines = text.split("\n", -1);
    return new CarriedMessage(
        lines[0],
        LocalDate.parse(lines[1]),
        lines[2],
        Boolean.parseBoolean(lines[3]),
        Integer.parseInt(lines[4]));
  }
}
