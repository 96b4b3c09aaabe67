package io.personaassistant.evidence;

/// A file that is no such file; nothing was changed. The message is a sentence with the next step
/// and holds nothing of the file's text.
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  FileRefused(String sentence) {
    super(sentence);
  }
}
