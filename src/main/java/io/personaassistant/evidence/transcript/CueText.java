package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.transcript.Transcript.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// WebVTT and SubRip: blocks of lines, each with the time it is shown.
final class CueText {
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*((?:\\d+:)?\\d{1,2}:\\d{2})[.,]\\d{1,3}\\s*-->\\s*(?:\\d+:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}.*");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]{1,80})>");

  /// As Webex writes who speaks, above the time: `4 "Rosa Bianchi" (9921)`.
  private static final Pattern NUMBERED =
      Pattern.compile("\\d+\\s+\"([^\"]{1,80})\"\\s+\\(\\d+\\)\\s*");

  private static final Pattern TAG = Pattern.compile("</?[a-z0-9.:_-]*(?:\\s[^>]*)?>");
  private static final Pattern DASH = Pattern.compile("^\\s*(?:-|–|—|>>)\\s*");
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&lrm;", "", "&rlm;", "", "&quot;", "\"");

  private static final int MOST_ABOVE = 20;

  private CueText() {}

  /// Whether one of the first lines is the time of a cue, or the file says it is WebVTT.
  static boolean isCues(List<String> lines) {
    return lines.getFirst().startsWith("WEBVTT")
        || lines.stream().limit(20).anyMatch(line -> TIMES.matcher(line).matches());
  }

  static Transcript read(List<String> lines) {
    var turns = new TurnCollector();
    var labels = new SpeakerLabels(spoken(lines), List.of());
    var unclear = new ArrayList<Unclear>();
    var speaker = "";
    for (int i = 0; i < lines.size(); i++) {
      var times = TIMES.matcher(lines.get(i));
      if (!times.matches()) {
        continue;
      }
      var at = times.group(1);
      var numbered = NUMBERED.matcher(i > 0 ? lines.get(i - 1) : "");
      speaker = numbered.matches() ? numbered.group(1).strip() : speaker;
      // a cue goes on to the next empty line
      for (i++; i < lines.size() && !lines.get(i).isBlank(); i++) {
        var line = lines.get(i);
        var voice = VOICE.matcher(line);
        var said = plain(line);
        if (voice.find()) {
          speaker = plain(voice.group(1)).strip();
        } else {
          var plain = DASH.matcher(said).replaceFirst("");
          var label = labels.at(plain);
          if (label.isPresent()) {
            speaker = label.get().speaker();
            said = label.get().said();
          } else if (!speaker.isEmpty() || labels.mayBeOthers(plain)) {
            speaker = labels.mayBeOthers(plain) ? "" : speaker;
            labels.unclear(i + 1, plain, speaker).ifPresent(unclear::add);
          } else if (SpokenText.isSaid(said)) {
            unclear.add(Unclear.nobodys(i + 1));
          }
        }
        turns.add(i + 1, at, speaker, DASH.matcher(said).replaceFirst(""));
      }
    }
    if (turns.all().isEmpty()) {
      throw new NoTranscript("The file has times but no words. Export the transcript again.");
    }
    return new Transcript(
        Map.of(Transcript.TITLE, above(lines)), labels.asking(), turns.all(), unclear);
  }

  /// The title, notes and facts above the first words.
  private static String above(List<String> lines) {
    return lines.stream()
        .takeWhile(line -> !TIMES.matcher(line).matches())
        .limit(MOST_ABOVE)
        .map(line -> line.replaceFirst("^(?:WEBVTT|NOTE|Kind:|Language:)\\s*", ""))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private static List<String> spoken(List<String> lines) {
    var spoken = new ArrayList<String>();
    boolean inside = false;
    for (var line : lines) {
      inside = TIMES.matcher(line).matches() || (inside && !line.isBlank());
      if (inside && !TIMES.matcher(line).matches()) {
        spoken.add(DASH.matcher(plain(line)).replaceFirst(""));
      }
    }
    return spoken;
  }

  private static String plain(String line) {
    var text = TAG.matcher(line).replaceAll("");
    for (var entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    return text.replace("&amp;", "&");
  }
}
