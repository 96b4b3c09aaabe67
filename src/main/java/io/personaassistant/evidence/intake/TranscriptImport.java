package io.personaassistant.evidence.intake;

import io.personaassistant.database.Database;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.file.FileProblem;
import io.personaassistant.evidence.file.RecordFile;
import io.personaassistant.evidence.file.Row;
import io.personaassistant.evidence.file.Section;
import io.personaassistant.evidence.file.ToldOf;
import io.personaassistant.evidence.transcript.DocumentText;
import io.personaassistant.evidence.transcript.NoTranscript;
import io.personaassistant.evidence.transcript.SpeakerNames;
import io.personaassistant.evidence.transcript.TalkTitle;
import io.personaassistant.evidence.transcript.Transcript;
import io.personaassistant.evidence.transcript.Utterances;
import io.personaassistant.evidence.transcript.Utterances.Utterance;
import io.personaassistant.persona.Change;
import io.personaassistant.text.Graphemes;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes evidence of what the participants of an interview, a call or a test said: one item for
/// each utterance that can stand alone, in their words. The same transcript a second time changes
/// nothing.
public final class TranscriptImport {
  private static final int LONGEST_SOURCE = 120;

  private final RecordImport records;
  private final Optional<Extractor> extractor;

  /// An import through the same gates as every other.
  public TranscriptImport(RecordImport records) {
    this(records, Optional.empty());
  }

  private TranscriptImport(RecordImport records, Optional<Extractor> extractor) {
    this.records = records;
    this.extractor = extractor;
  }

  /// The same import with the pieces that somebody picks out in place of whole answers.
  public TranscriptImport picking(Extractor picker) {
    return new TranscriptImport(records, Optional.of(picker));
  }

  /// What the person importing knows about a conversation; `""` and empty where the file says it.
  ///
  /// @param source how the conversation is called, such as `interview-07`; the name of the file
  ///   where empty
  /// @param date the day it was held
  /// @param participant the code or name of the only participant
  /// @param interviewers labels of those who ask
  /// @param persona the slug of the persona it is about, `""` for none
  /// @param quotable whether the participants may be quoted outside the company
  /// @param monologue all of the text is one participant's words
  public record Facts(
      SourceType sourceType,
      String source,
      Optional<LocalDate> date,
      String participant,
      List<String> interviewers,
      String segment,
      String persona,
      boolean quotable,
      boolean monologue) {
    public Facts {
      interviewers = List.copyOf(interviewers);
    }
  }

  /// Reads a conversation and stores what the participants said.
  ///
  /// @param in TXT, Markdown, WebVTT, SubRip or DOCX; read to its end, not closed
  /// @param name the file's name, `""` for text without one
  /// @param today items dated later than this get a warning
  public ImportOutcome run(
      Database database,
      long workspace,
      InputStream in,
      String name,
      Facts facts,
      Change change,
      LocalDate today) {
    try {
      var lines = DocumentText.lines(in, name);
      var refusal = facts.monologue() ? Optional.<String>empty() : NoTalk.refusal(lines);
      if (refusal.isPresent()) {
        return new ImportRefused(refusal.get(), ToldOf.KIND);
      }
      var transcript = Transcript.of(lines);
      var said =
          facts.monologue()
              ? Utterances.monologue(transcript)
              : Utterances.of(transcript, facts.interviewers());
      var rows = rows(transcript, said, name, facts, today);
      var notes = TalkNotes.of(said);
      if (extractor.isPresent()) {
        return picked(database, workspace, rows, facts.persona(), notes, change, today);
      }
      var file = new RecordFile(Map.of(Section.EVIDENCE, rows), notes);
      return records.store(database, workspace, file, List.of(), change, today);
    } catch (NoTranscript problem) {
      return new ImportRefused(problem.why(), problem.helps());
    } catch (FileProblem problem) {
      return new ImportRefused(problem.why(), problem.helps());
    } catch (IOException _) {
      return new ImportRefused(
          "The transcript could not be read to its end. Check it and try again.", ToldOf.FILE);
    }
  }

  private ImportReport picked(
      Database database,
      long workspace,
      List<Row> rows,
      String persona,
      List<String> notes,
      Change change,
      LocalDate today) {
    var before = database.read(h -> TranscriptPicks.Before.of(h, workspace));
    var coded = database.read(h -> FileCodes.apart(rows, h, workspace, notes::add));
    var picks = TranscriptPicks.of(coded, persona, before, extractor.orElseThrow(), notes);
    var file = new RecordFile(Map.of(Section.EVIDENCE, picks.rows()), notes);
    var sifted = records.sifted(database, workspace, file);
    return database.write(h -> {
      var report = records.apply(h, workspace, sifted, List.of(), change, today);
      var suggestions = new ModelSuggestionStore();
      picks.picked().forEach(p -> suggestions.add(h, workspace, p.source(), p.text(), p.pick()));
      return report;
    });
  }

  private static List<Row> rows(
      Transcript transcript, Utterances said, String name, Facts facts, LocalDate today) {
    if (said.all().isEmpty()) {
      throw new FileProblem("No answer in it is long enough to stand alone as evidence.");
    }
    var source = source(transcript, name, facts);
    var date = facts.date().orElseGet(() -> TalkDay.of(transcript, name, today)).toString();
    var participants = participants(transcript, said, source, facts);
    var head = transcript.head();
    // whom one speaks with for their work is grouped by it
    var speaking = said.all().stream().map(Utterance::speaker).distinct().toList();
    var typed =
        Optional.ofNullable(head.get("segment"))
            .or(() -> Optional.ofNullable(head.get("role")))
            .orElse("");
    var segment = facts.segment().isEmpty() ? typed : facts.segment();
    var title = new TalkTitle(transcript);
    var rows = new ArrayList<Row>();
    for (var utterance : said.all()) {
      var values = new LinkedHashMap<String, Object>();
      values.put("source_type", facts.sourceType().word());
      values.put("source_ref", source + " " + place(utterance));
      values.put("date", date);
      values.put("participant", participants.getOrDefault(utterance.speaker(), ""));
      var speaker = utterance.speaker();
      boolean labelled = speaker.equals(participants.get(speaker));
      if (labelled && Utterances.isCounted(speaker, participants.size())) {
        values.put(FileCodes.KEY, source);
      }
      values.put(
          "segment",
          segment.isEmpty() ? title.role(speaker, speaking.size() == 1).orElse("") : segment);
      values.put("text", utterance.text());
      values.put("quotable", facts.quotable() ? "yes" : "no");
      if (!facts.persona().isEmpty()) {
        values.put("persona", facts.persona());
      }
      rows.add(new Row(utterance.line(), values));
    }
    return rows;
  }

  private static String place(Utterance utterance) {
    return utterance.at().isEmpty() ? "line " + utterance.line() : utterance.at();
  }

  private static String source(Transcript transcript, String name, Facts facts) {
    if (!facts.source().isBlank()) {
      return facts.source().strip();
    }
    // a file is often called after whom it is with
    var plain = new SpeakerNames(transcript).without(name.replaceFirst("\\.[A-Za-z]{2,4}$", ""));
    if (plain.isEmpty()) {
      throw new FileProblem(
          "The conversation needs a name to be cited by. Say it with --source interview-07.",
          ToldOf.NAME);
    }
    var named =
        plain.chars().anyMatch(Character::isLetter)
            ? plain
            : facts.sourceType().label() + " " + plain;
    return Graphemes.start(named, LONGEST_SOURCE);
  }

  /// For each label, whom it stands for. A part such as `Participant` is somebody else in every
  /// conversation.
  private static Map<String, String> participants(
      Transcript transcript, Utterances said, String source, Facts facts) {
    var labels = said.all().stream().map(Utterance::speaker).distinct().toList();
    var only =
        facts.participant().isBlank()
            ? transcript.head().getOrDefault("participant", "")
            : facts.participant().strip();
    if (labels.size() == 1 && !only.isBlank()) {
      return Map.of(labels.getFirst(), only);
    }
    if (!facts.participant().isBlank()) {
      throw new FileProblem(
          "--participant names one person, but %d answer: %s. Leave it out; each becomes a code."
              .formatted(labels.size(), String.join(", ", labels)),
          ToldOf.PARTICIPANT);
    }
    var title = new TalkTitle(transcript);
    return labels.stream()
        .collect(
            Collectors.toMap(
                label -> label,
                label ->
                    label.isEmpty() || Utterances.isPart(label)
                        ? source + " " + label
                        : title.fullName(label)));
  }
}
