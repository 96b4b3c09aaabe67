package io.personaassistant.evidence.transcript;

import io.personaassistant.evidence.table.Archives;
import io.personaassistant.evidence.table.Heap;
import io.personaassistant.evidence.table.OldWindows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The lines of a text document: DOCX, or plain text in UTF-8, UTF-16 with its mark, or what older
/// Windows programs write; whichever the bytes are, whatever the file's name.
public final class DocumentText {
  /// The largest file that is read, in bytes.
  public static final int LARGEST = 20 << 20;

  private DocumentText() {}

  /// Reads them in order; paragraphs of a DOCX are lines. Throws [NoTranscript] for what is no
  /// text.
  ///
  /// @param name the file's name, `""` for text without one: what is called DOCX must be one
  public static List<String> lines(InputStream in, String name) throws IOException {
    return lines(in, name, false);
  }

  /// The same with the headings and list items of a DOCX marked as in Markdown.
  public static List<String> page(InputStream in, String name) throws IOException {
    return lines(in, name, true);
  }

  private static List<String> lines(InputStream in, String name, boolean marked)
      throws IOException {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new NoTranscript("The file is larger than 20 MB. Split it into several files.");
    }
    var lines =
        Archives.isOne(bytes)
            ? DocxText.paragraphs(bytes, marked)
            : plain(bytes, name.toLowerCase(Locale.ROOT));
    if (lines.stream().allMatch(String::isBlank)) {
      throw new NoTranscript("The file is empty. Export the transcript again.");
    }
    return lines;
  }

  private static List<String> plain(byte[] bytes, String name) throws IOException {
    requireText(bytes, name);
    Heap.refusal(bytes.length)
        .ifPresent(why -> {
          throw NoTranscript.form(why);
        });
    var text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
    return List.of(text.split("\n", -1));
  }

  private static void requireText(byte[] bytes, String name) {
    var start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      throw NoTranscript.form("That is a PDF. Save its text as DOCX or TXT, and import that.");
    }
    if (start.startsWith("{\\rtf") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw NoTranscript.form(
          "That is a document of an older kind. Open it and save it as DOCX or TXT.");
    }
    if (name.endsWith(".docx")) {
      throw NoTranscript.form(
          "The file is called DOCX, but it is none, or it is damaged. Open it and save it again as"
              + " DOCX or TXT.");
    }
  }

  private static NoTranscript noText() {
    return new NoTranscript(
        "That is no text. Export the transcript as TXT, Markdown, VTT, SRT or DOCX.");
  }

  /// Text in UTF-8, UTF-16 with its mark, or what older Windows programs write.
  private static String decoded(byte[] bytes) throws IOException {
    boolean wide =
        bytes.length >= 2
            && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
    try {
      var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw noText();
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      for (byte b : bytes) {
        if (b == 0) {
          throw noText();
        }
      }
      if (!OldWindows.isLikely(new ByteArrayInputStream(bytes))) {
        throw new NoTranscript(
            "The text is in a coding that is not read here: UTF-8, UTF-16 with its mark and"
                + " Windows-1252 are. Save it as text in UTF-8.");
      }
      return new String(bytes, OldWindows.CHARSET);
    }
  }
}
