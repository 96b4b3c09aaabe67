package io.personaassistant.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records that labelled drafts cite, told apart by the persona that a draft is about.
public enum DraftWorld {
  SAMPLES("annie", "tomas", "ingrid"),
  ORCHARD("mateo", "priya"),
  CLINICS("hanna", "odile", "marek"),
  MARINA("jonas", "lena"),
  WORKWEAR("marta", "devin", "rosa"),
  POOLS("renate", "oskar", "lucia"),
  BALANCES("quality-manager", "lab-lead", "ops-director"),
  WEDDINGS("nadia", "bruno"),
  FERRIES("ferry-owner", "deck-lead", "ticket-office"),
  KITCHENS("catering-director", "kitchen-cook", "school-office"),
  VETS("practice-owner", "front-desk-nurse"),
  BAKERY("cafe-buyer", "hotel-pastry-chef"),
  SCAFFOLDS("roof-foreman", "facade-painter"),
  OPTICS("optic-owner", "workshop-optician"),
  DRIVING("school-principal", "drive-instructor"),
  SAWMILLS("mill-owner", "kiln-operator"),
  SKISCHOOLS("ski-school-head", "ski-instructor"),
  CAMPSITES("campsite-owner", "campsite-reception"),
  NURSERIES("nursery-grower", "garden-designer"),
  LOCKSMITHS("locksmith-owner", "building-caretaker"),
  CONCRETE("batch-plant-manager", "mixer-driver"),
  REMOVALS("removals-owner", "moving-family"),
  HIRE("hire-shop-owner", "site-foreman"),
  MUSIC("music-school-head", "piano-parent"),
  CHIMNEYS("sweep-master"),
  POTTERIES("pottery-owner"),
  BICYCLES("bike-shop-owner"),
  LINENS("linen-manager"),
  ORCHESTRAS("orchestra-librarian"),
  SOLAR("solar-owner"),
  HEARING("hearing-owner"),
  REMINDERS("noreen", "silas"),
  LOANS("loans-registrar", "loans-conservator", "loans-director"),
  TREES("tree-surgeon", "tree-officer"),
  WALLS("wall-manager", "route-setter", "wall-desk"),
  CINEMAS("cinema-owner", "cinema-projection"),
  STORAGES("storage-owner", "storage-desk"),
  RINKS("rink-manager", "skate-hire"),
  FLORISTS("florist-owner", "flower-buyer"),
  TRANSPORTS("transport-dispatcher", "clinic-discharge"),
  BOATS("yard-owner", "boat-turnaround"),
  DRONES("spray-contractor", "farm-manager"),
  EXAMS("exam-centre-head", "exam-invigilator"),
  LAUNDERETTES("launderette-owner", "site-attendant"),
  GUIDEDOGS("training-head", "dog-instructor"),
  TUNERS("solo-tuner", "workshop-owner"),
  TIMES("dispatch-lead", "pilot-planner", "tea-buyer"),
  RETOLD(
      "lift-planner",
      "translation-head",
      "brewery-logistics",
      "physio-owner",
      "bee-supplier",
      "print-owner",
      "stage-manager",
      "gym-owner",
      "dairy-farmer",
      "river-lockkeeper",
      "tour-guide",
      "school-lab");

  /// The day on which all of them are judged.
  public static final String DAY = "--as-of=2026-11-26";

  public static final Path LABELS = Path.of("src/test/resources/checking/drafts").toAbsolutePath();

  private static final JsonMapper JSON = new JsonMapper();

  private final Set<String> personas;
  private byte @Nullable [] loaded;

  DraftWorld(String... personas) {
    this.personas = Set.of(personas);
  }

  /// The world of a draft or question, given as a line of a set; the samples where it is about
  /// nobody.
  public static DraftWorld of(String line) {
    try {
      String persona = JSON.readTree(line).path("persona").asText();
      return Arrays.stream(values())
          .filter(w -> w.personas.contains(persona))
          .findFirst()
          .orElseGet(() -> {
            if (!persona.isEmpty() && !persona.equals("null")) {
              throw new IllegalArgumentException("nobody knows " + persona);
            }
            return SAMPLES;
          });
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A terminal in this folder with the records loaded: by the program itself the first time, and
  /// from a copy of its file after that.
  public synchronized Terminal in(Path folder) {
    var file = folder.resolve("data/persona.db");
    try {
      Files.createDirectories(file.getParent());
      if (loaded != null) {
        Files.write(file, loaded);
      } else {
        load(folder);
        loaded = Files.readAllBytes(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Terminal(folder);
  }

  private void load(Path folder) {
    var terminal = new Terminal(folder);
    var result =
        this == SAMPLES
            ? terminal.run("samples", "load", DAY)
            : terminal.run(
                "import",
                "all",
                LABELS.resolve(name().toLowerCase(Locale.ROOT) + ".json").toString(),
                DAY);
    assertThat(result.exit()).describedAs(result.err()).isZero();
  }
}
