package io.personaassistant.drafting.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;

/// The Markdown files that prompts are made of, by name without `.md`: those that ship with the
/// program, and over them those of the admin's own folder. Read once; immutable.
public final class PromptFiles {
  private static final String FOLDER = "prompts";

  private final Map<String, String> texts;

  private PromptFiles(Map<String, String> texts) {
    this.texts = texts;
  }

  /// The files that ship with the program.
  public static PromptFiles builtIn() {
    var texts = new TreeMap<String, String>();
    // by a file that is always there: with an AOT cache a class does not know the jar it came from
    var known = PromptFiles.class.getResource("/" + FOLDER + "/system.md");
    try {
      if (known == null) {
        throw new IllegalStateException("the program has no prompts");
      }
      if (known.openConnection() instanceof JarURLConnection jar) {
        addJar(Path.of(jar.getJarFileURL().toURI()), texts);
      } else {
        addFolder(Path.of(known.toURI()).resolveSibling("."), texts);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own prompts", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program lies where no path leads", e);
    }
    return new PromptFiles(texts);
  }

  /// These files with those of `folder` added or put in place of those with the same name.
  ///
  /// @throws PromptFileException when the folder or a file in it cannot be read
  public PromptFiles with(Path folder) {
    var all = new TreeMap<>(texts);
    try {
      addFolder(folder, all);
    } catch (NotDirectoryException _) {
      throw new PromptFileException(
          folder + " (PROMPTS_DIR) is a file; name the folder that your prompt files are in");
    } catch (NoSuchFileException _) {
      throw new PromptFileException(
          "there is no folder " + folder + "; make it, or correct or unset PROMPTS_DIR");
    } catch (CharacterCodingException _) {
      throw new PromptFileException(
          "a file in " + folder + " (PROMPTS_DIR) is not text in UTF-8; save it as that");
    } catch (IOException | DirectoryIteratorException _) {
      throw new PromptFileException(
          folder + " (PROMPTS_DIR) cannot be read; check the rights of the folder and its files");
    }
    return new PromptFiles(all);
  }

  /// Names in order.
  List<String> names() {
    return List.copyOf(texts.keySet());
  }

  /// The text of a file.
  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static void addFolder(Path folder, Map<String, String> texts) throws IOException {
    try (var files = Files.newDirectoryStream(folder, "*.md")) {
      for (var file : files) {
        texts.put(nameOf(file.getFileName().toString()), Files.readString(file));
      }
    }
  }

  private static void addJar(Path jar, Map<String, String> texts) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      for (var entry :
          file.stream().filter(e -> e.getName().matches(FOLDER + "/[^/]+\\.md")).toList()) {
        try (var in = file.getInputStream(entry)) {
          var name = entry.getName().substring(FOLDER.length() + 1);
          texts.put(nameOf(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static String nameOf(String file) {
    return file.substring(0, file.length() - ".md".length());
  }
}
