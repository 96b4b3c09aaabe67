package io.personaassistant.evidence.transcript;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  /// Names of styles, as Word writes them in its languages.
  private static final Pattern HEADING_STYLE =
      Pattern.compile(
          "(?i)(?:heading|(?:ü|u)?berschrift|titre|t[ií]tulo|titolo|kop|rubrik|title|titel)([1-6])?");

  private static final Pattern LIST_STYLE =
      Pattern.compile("(?i)(?:list|aufz).*(?:bullet|number|zeichen|nummer).*");

  private DocxText() {}

  /// @param marked headings and list items get the marks that they have in Markdown
  static List<String> paragraphs(byte[] bytes, boolean marked) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long left = LARGEST_UNPACKED;
      for (int i = 0; i < MOST_ENTRIES; i++) {
        var entry = zip.getNextEntry();
        if (entry == null && i == 0) {
          throw new ZipException("not one entry can be read");
        }
        if (entry == null) {
          break;
        }
        var bounded = new Bounded(zip, left);
        if (entry.getName().equals("word/document.xml")) {
          return read(bounded, marked);
        }
        bounded.drain();
        left = bounded.left;
      }
      throw NoTranscript.form(
          "That is an archive without a text in it. Save the text as DOCX or TXT.");
    } catch (ZipException | EOFException | XMLStreamException _) {
      throw NoTranscript.form(
          "The DOCX is damaged. Open it, save it again, or save it as plain text.");
    }
  }

  private static List<String> read(InputStream in, boolean marked) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var xml = factory.createXMLStreamReader(in);
    var paragraphs = new ArrayList<String>();
    var table = new DocxTable();
    var text = new StringBuilder();
    var mark = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        mark = marked ? mark(xml, mark) : "";
        if (marked) {
          table.open(xml.getLocalName());
        }
        start(xml, text);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
        text.insert(0, text.isEmpty() ? "" : mark);
        var lines = List.of(text.toString().split("\n", -1));
        if (table.isOpen()) {
          table.add(lines);
        } else {
          paragraphs.addAll(lines);
        }
        text.setLength(0);
        mark = "";
      } else if (event == XMLStreamConstants.END_ELEMENT && table.closes(xml.getLocalName())) {
        paragraphs.addAll(table.lines());
      }
    }
    return paragraphs;
  }

  /// What Markdown would write before the paragraph, by its properties, which come before its
  /// words.
  private static String mark(XMLStreamReader xml, String before) {
    var name = xml.getLocalName();
    if (name.equals("numPr") && before.isEmpty()) {
      return "- ";
    }
    if (!name.equals("pStyle")) {
      return before;
    }
    var style = "";
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      style = xml.getAttributeLocalName(i).equals("val") ? xml.getAttributeValue(i) : style;
    }
    var heading = HEADING_STYLE.matcher(style);
    if (heading.matches()) {
      return "#".repeat(heading.group(1) == null ? 1 : Integer.parseInt(heading.group(1))) + " ";
    }
    return LIST_STYLE.matcher(style).matches() ? "- " : before;
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
        throw NoTranscript.form(
            "The DOCX unpacks to more than 64 MB. Save it without pictures, or as plain text.");
      }
    }
  }
}
