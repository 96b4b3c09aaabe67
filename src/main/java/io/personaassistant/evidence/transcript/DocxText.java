package io.personaassistant.evidence.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a DOCX. What unpacks to more than 64 MB is refused, and nothing outside the
/// document is ever read.
final class DocxText {
  private static final long LARGEST_UNPACKED = 64L << 20;
  private static final int MOST_ENTRIES = 4_000;

  private DocxText() {}

  static List<String> paragraphs(byte[] bytes) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long left = LARGEST_UNPACKED;
      for (int i = 0; i < MOST_ENTRIES; i++) {
        var entry = zip.getNextEntry();
        if (entry == null) {
          break;
        }
        var bounded = new Bounded(zip, left);
        if (entry.getName().equals("word/document.xml")) {
          return read(bounded);
        }
        bounded.drain();
        left = bounded.left;
      }
      throw new NoTranscript(
          "That is an archive without a text in it. Save the transcript as DOCX, TXT or VTT.");
    } catch (ZipException | XMLStreamException _) {
      throw new NoTranscript(
          "The DOCX is damaged. Open it, save it again, or save it as plain text.");
    }
  }

  private static List<String> read(InputStream in) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var xml = factory.createXMLStreamReader(in);
    var paragraphs = new ArrayList<String>();
    var text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml, text);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        paragraphs.addAll(List.of(text.toString().split("\n", -1)));
        text.setLength(0);
      }
    }
    return paragraphs;
  }

  private static void start(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "t" -> text.append(xml.getElementText());
      case "tab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      // says the same a second time, for older programs
      case "Fallback" -> skip(xml);
      default -> {}
    }
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /// Stops an archive that unpacks to far more than it is.
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    void drain() throws IOException {
      var buffer = new byte[8192];
      while (read(buffer, 0, buffer.length) >= 0) {
        // counted as it passes
      }
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new NoTranscript(
            "The DOCX unpacks to more than 64 MB. Save it without pictures, or as plain text.");
      }
    }
  }
}
