package io.personaassistant.evidence.meaning;

import ai.onnxruntime.OrtEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Loads the native libraries of ONNX Runtime so that nothing stays on the disk. By itself it takes
/// them out of its jar into a temporary directory that it leaves there empty at each end, and with
/// 24 MB in it when the process is killed.
final class RuntimeLibraries {
  /// Where ONNX Runtime looks for its libraries before it takes them out; the image sets it.
  private static final String PLACE = "onnxruntime.native.path";

  private static final List<String> NAMES =
      List.of(System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));

  private static boolean loaded;

  private RuntimeLibraries() {}

  /// The environment of ONNX Runtime; the first call loads the libraries.
  ///
  /// @throws IOException when there is no room to take them out
  static synchronized OrtEnvironment environment() throws IOException {
    var packed = "/ai/onnxruntime/native/" + platform() + "/";
    boolean ours =
        !loaded
            && System.getProperty(PLACE) == null
            && OrtEnvironment.class.getResource(packed + NAMES.getFirst()) != null;
    loaded = true;
    return ours ? loadedFrom(packed) : OrtEnvironment.getEnvironment();
  }

  private static OrtEnvironment loadedFrom(String packed) throws IOException {
    var place = Files.createTempDirectory("persona-onnx").toFile();
    // at the end goes what cannot while it is loaded, as on Windows; the directory last
    place.deleteOnExit();
    try {
      for (var name : NAMES) {
        var library = new File(place, name);
        library.deleteOnExit();
        try (var in = OrtEnvironment.class.getResourceAsStream(packed + name)) {
          Files.copy(Objects.requireNonNull(in), library.toPath());
        }
      }
      System.setProperty(PLACE, place.toString());
      return OrtEnvironment.getEnvironment();
    } finally {
      System.clearProperty(PLACE);
      for (var name : NAMES) {
        var _ = new File(place, name).delete();
      }
      var _ = place.delete();
    }
  }

  /// As ONNX Runtime names the directories in its jar.
  private static String platform() {
    var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var system = os.contains("win") ? "win" : os.contains("mac") ? "osx" : "linux";
    return system + "-" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x64");
  }
}
