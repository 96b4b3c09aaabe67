package io.personaassistant.evidence.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A conversation as it was written down.
///
/// @param head what stands above the first turn: `date`, `participant`, `interviewer`, `segment`,
///   each as typed
/// @param turns in the order of the file; turns of one speaker that follow each other are one
public record Transcript(Map<String, String> head, List<Turn> turns) {
  /// The largest file that is read, in bytes.
  public static final int LARGEST = 20 << 20;

  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

  public Transcript {
    head = Map.copyOf(head);
    turns = List.copyOf(turns);
  }

  /// Reads WebVTT, SubRip, DOCX, Markdown or plain text, whichever the bytes are, whatever the
  /// file's name. Throws [NoTranscript] for anything else, and for a text in which nobody speaks.
  public static Transcript read(InputStream in) throws IOException {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new NoTranscript("The file is larger than 20 MB. Split it into several files.");
    }
    if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return SpokenText.read(DocxText.paragraphs(bytes));
    }
    var text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) {
      throw new NoTranscript("The file is empty. Export the transcript again.");
    }
    var lines = List.of(text.split("\n", -1));
    return CueText.isCues(lines) ? CueText.read(lines) : SpokenText.read(lines);
  }

  /// Text in UTF-8, UTF-16 with its mark, or what older Windows programs write.
  private static String decoded(byte[] bytes) {
    boolean wide =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    try {
      var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new NoTranscript(
            "That is no text. Export the transcript as TXT, Markdown, VTT, SRT or DOCX.");
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      for (byte b : bytes) {
        if (b == 0) {
          throw new NoTranscript(
              "That is no text. Export the transcript as TXT, Markdown, VTT, SRT or DOCX.");
        }
      }
      return new String(bytes, OLD_WINDOWS);
    }
  }
}
