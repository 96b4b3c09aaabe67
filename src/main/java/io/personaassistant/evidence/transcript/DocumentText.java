package io.personaassistant.evidence.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a text document: DOCX, or plain text in UTF-8, UTF-16 with its mark, or what older
/// Windows programs write; whichever the bytes are, whatever the file's name.
public final class DocumentText {
  /// The largest file that is read, in bytes.
  public static final int LARGEST = 20 << 20;

  private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

  private DocumentText() {}

  /// Reads them in order; paragraphs of a DOCX are lines. Throws [NoTranscript] for what is no
  /// text.
  public static List<String> lines(InputStream in) throws IOException {
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new NoTranscript("The file is larger than 20 MB. Split it into several files.");
    }
    if (bytes.length >= 4 && bytes[0] == 'P' && bytes[1] == 'K') {
      return DocxText.paragraphs(bytes);
    }
    var text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n');
    if (text.isBlank()) {
      throw new NoTranscript("The file is empty. Export the transcript again.");
    }
    return List.of(text.split("\n", -1));
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
