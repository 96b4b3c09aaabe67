package io.personaassistant.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.evidence.building.Segments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How well participants are grouped, over research of invented companies with labels; prints the
/// figures. The floors are the goals, or what is reached now where that is more, on two machines:
/// the same version gives other figures on each, since the sentence models round otherwise, as it
/// seems. An evaluation: what grouping does is tested elsewhere, and `bench/quality` runs this.
@Tag("evaluation")
class SegmentQualityTest {
  private static final List<String> DEVELOPMENT =
      List.of("bakery", "harbour", "tutoring", "solar", "vets", "radio");

  /// Looked at only to report.
  private static final List<String> HELD_OUT =
      List.of("freight", "theatre", "vegetable", "contract");

  /// Written by somebody who had seen neither the code nor the other sets.
  private static final List<String> BLIND =
      List.of("estate-management", "meal-delivery", "music-school", "noise");

  /// By somebody else who had seen neither; half of the titles are unknown, or all of them.
  private static final List<String> SECOND_BLIND =
      List.of(
          "coworking-space",
          "pet-boarding-kennel",
          "marina-berths",
          "workwear-rental",
          "tool-rental-shop",
          "town-library");

  /// By a third who had seen none of it; everybody has a title, or nobody.
  private static final List<String> THIRD_BLIND =
      List.of(
          "coffee-roasters",
          "dairy-herd-collars",
          "language-tutoring",
          "outdoor-gear-shop",
          "solar-installation",
          "theatre-ticketing");

  /// By a fourth who had seen none of it; everybody has a title.
  private static final List<String> FOURTH_BLIND_TITLED =
      List.of(
          "beekeeping-hive-sensors",
          "building-site-drawing-app",
          "restaurant-till-system",
          "wedding-photo-booking");

  /// By the same; half of the titles are known in two, none in four.
  private static final List<String> FOURTH_BLIND =
      List.of(
          "funeral-arrangement-service",
          "translation-agency-portal",
          "car-repair-garage-chain",
          "community-noticeboard-app",
          "self-service-laundrette",
          "tattoo-studio-bookings");

  /// By a fifth, who had seen none of the texts; everybody has a title, most have a word in common,
  /// and one says a fifth of it all. Its first sight showed that groups which stay were joined.
  private static final List<String> FIFTH = List.of("lift-service");

  /// By one who knew how grouping works, labels first; everybody has a title, half have one in
  /// `dental-software`.
  private static final List<String> SIXTH_TITLED =
      List.of("bike-share", "dental-software", "charity-crm", "podcast-hosting");

  /// By the same; nobody has a title, and most say two or three things.
  private static final List<String> SIXTH =
      List.of("allotments", "livery-yard", "parcel-lockers", "museum-guide");

  /// By one who had seen the code, but no list of titles; everybody has a title, nearly no two the
  /// same, and a third of what they say has nothing to do with their kind. At first sight, before
  /// kinds of work were known, 0.364 and 0.468.
  private static final List<String> SEVENTH = List.of("pump-supplier", "school-meals");

  /// By one who had seen neither grouping nor titles; everybody has a title.
  private static final List<String> EIGHTH = List.of("screen-print", "aquarium-care");

  /// By one who had seen nothing else; titles in great variety, many of which say nothing of the
  /// kind: an anaesthetic nurse among the amateur astronomers, "Member" in a choir.
  private static final List<String> NINTH =
      List.of("observatory-tours", "bakery-ovens", "choir-software");

  private record Score(double withRoles, double textAlone, int right) {}

  @Test
  void groups_participants_as_they_are_labelled(@TempDir Path folder) throws Exception {
    var development = score("development", DEVELOPMENT, folder);
    var heldOut = score("held-out", HELD_OUT, folder);

    var blind = score("blind", BLIND, folder);
    var second = score("blind again", SECOND_BLIND, folder);

    var third = score("blind, third", THIRD_BLIND, folder);

    var titled = score("fourth, titled", FOURTH_BLIND_TITLED, folder);

    var fourth = score("fourth, others", FOURTH_BLIND, folder);

    var fifth = score("fifth", FIFTH, folder);

    var sixthTitled = score("sixth, titled", SIXTH_TITLED, folder);

    var sixth = score("sixth, others", SIXTH, folder);

    var seventh = score("seventh, titled", SEVENTH, folder);

    var eighth = score("eighth, titled", EIGHTH, folder);

    var ninth = score("ninth, titled", NINTH, folder);

    assertThat(ninth.withRoles()).isGreaterThan(0.19);
    assertThat(eighth.withRoles()).isGreaterThan(0.60);
    assertThat(seventh.withRoles()).isGreaterThan(0.80);
    assertThat(sixthTitled.withRoles()).isGreaterThan(0.61);
    assertThat(sixthTitled.textAlone()).isGreaterThan(0.36);
    assertThat(sixthTitled.right()).isGreaterThanOrEqualTo(2);
    assertThat(sixth.textAlone()).isGreaterThan(0.10);
    assertThat(sixth.right()).isGreaterThanOrEqualTo(2);
    assertThat(fifth.withRoles()).isGreaterThan(0.95);
    assertThat(fifth.textAlone()).isGreaterThan(0.60);
    assertThat(fifth.right()).isEqualTo(FIFTH.size());
    assertThat(blind.withRoles()).isGreaterThan(0.90);
    assertThat(blind.textAlone()).isGreaterThan(0.28);
    assertThat(blind.right()).isEqualTo(BLIND.size());
    // with so few people one name more that is taken out of one remark moves two of these sets
    assertThat(second.withRoles()).isGreaterThan(0.57);
    assertThat(second.textAlone()).isGreaterThan(0.49);
    assertThat(second.right()).isGreaterThanOrEqualTo(3);
    // the models in eight bits come out a little otherwise on another kind of processor, which
    // moves
    // one of these sets
    assertThat(third.withRoles()).isGreaterThan(0.50);
    assertThat(third.textAlone()).isGreaterThan(0.21);
    assertThat(third.right()).isGreaterThanOrEqualTo(3);
    assertThat(titled.withRoles()).isGreaterThan(0.95);
    assertThat(titled.right()).isEqualTo(FOURTH_BLIND_TITLED.size());
    assertThat(fourth.withRoles()).isGreaterThan(0.27);
    assertThat(fourth.textAlone()).isGreaterThan(0.19);
    assertThat(fourth.right()).isGreaterThanOrEqualTo(3);
    assertThat(development.withRoles()).isGreaterThan(0.86);
    assertThat(development.textAlone()).isGreaterThan(0.50);
    assertThat(heldOut.withRoles()).isGreaterThan(0.80);
    assertThat(development.right() + heldOut.right()).isGreaterThanOrEqualTo(8);
  }

  private static Score score(String name, List<String> sets, Path folder) throws Exception {
    var withRoles = new ArrayList<Double>();
    var textAlone = new ArrayList<Double>();
    int right = 0;
    for (var each : sets) {
      var set = new LabelledSegments(each);
      try (var records = new Records(Files.createDirectory(folder.resolve(each)));
          var meanings = set.load(records)) {
        var segments = new Segments(meanings, false);
        var roles = records.database.<Segments.Found>read(h -> segments.of(h, 1, true));
        var text = records.database.<Segments.Found>read(h -> segments.of(h, 1, false));
        print(set, "titles", roles);
        print(set, "text alone", text);
        right += roles.segments().size() == set.groups() ? 1 : 0;
        if (set.groups() == 0) {
          assertThat(roles.why()).startsWith("Not enough evidence");
          assertThat(text.why()).startsWith("Not enough evidence");
        } else {
          withRoles.add(set.randIndex(roles));
          textAlone.add(set.randIndex(text));
        }
      }
    }
    var score = new Score(mean(withRoles), mean(textAlone), right);
    System.out.printf(
        Locale.ROOT,
        "segments %-12s  Rand index %.3f with titles, %.3f from text alone; number right or refused in %d of %d%n",
        name,
        score.withRoles(),
        score.textAlone(),
        right,
        sets.size());
    return score;
  }

  private static void print(LabelledSegments set, String how, Segments.Found found) {
    System.out.printf(
        Locale.ROOT,
        "segments %-12s  %-10s %d found of %d, Rand index %.2f, stability %.2f%n",
        set.name,
        how,
        found.segments().size(),
        set.groups(),
        set.groups() == 0 ? 0 : set.randIndex(found),
        found.stability());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElseThrow();
  }
}
