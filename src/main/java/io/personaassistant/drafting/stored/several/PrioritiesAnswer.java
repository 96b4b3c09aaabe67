package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.ranking.Amount;
import io.personaassistant.ranking.FeatureReader;
import io.personaassistant.ranking.Order;
import io.personaassistant.ranking.Order.Place;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Features in the order that reach, effort and the evidence give (draft standard 6.12): each with
/// a verdict, what it rests on, what to test first; ties are called ties, and what nobody gave is
/// asked for.
public final class PrioritiesAnswer {
  /// More do not fit a message; the table holds all.
  private static final int MOST_TOLD = 12;

  private static final int MOST_TESTS = 5;
  private static final int MOST_NAMES = 6;
  private static final int QUOTED = 100;

  /// A feature in its place.
  record Told(FeatureView view, Place place) {}

  /// The features in the order that personas give them.
  public Panelled make(PanelRequest request) {
    var list = FeatureReader.read(request.said());
    if (list.features().isEmpty()) {
      return new Panelled(nothing(request), Sheet.NONE);
    }
    var nearness = request.nearness();
    var views = new LinkedHashMap<String, FeatureView>();
    for (var feature : list.features()) {
      boolean isTold = views.size() < MOST_TOLD;
      views.put(feature.name(), FeatureView.of(feature, request.panel(), nearness, isTold));
    }
    var told = told(views);
    var losers = new Losers(request);
    var sections = new ArrayList<Section>();
    sections.add(
        new Section(
            "In this order", told.stream().limit(MOST_TOLD).map(t -> line(t, losers)).toList()));
    sections.add(new Section("Test first", tests(told)));
    addNeeds(sections, told, list.notes());
    sections.add(Section.of("", Entry.of(Part.detail("Counting", FeatureView.RULE))));
    var answer =
        request.answer(
            Sentence.counted(told.size(), "feature", "features"),
            "Weighed for " + Panel.names(request.materials()),
            notices(told),
            sections,
            FollowUps.NONE);
    return new Panelled(answer, new PrioritySheet(request, losers).of(told));
  }

  private static Answer nothing(PanelRequest request) {
    return Answer.sentence(
        request.type().title(),
        "I find no feature in this. Write one a line: feature | effort in person-months | reach in"
            + " people per quarter.");
  }

  private static List<Told> told(Map<String, FeatureView> views) {
    var told = new ArrayList<Told>();
    for (var place : Order.of(views.values().stream().map(FeatureView::rated).toList())) {
      var view = views.get(place.rated().feature().name());
      if (view != null) {
        told.add(new Told(view, place));
      }
    }
    return told;
  }

  private static Entry line(Told told, Losers losers) {
    var view = told.view();
    var place = told.place();
    var label = place.place() == 0 ? "No score" : place.place() + (place.isTie() ? " tie" : "");
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(label, view.name() + ": " + view.advice()));
    var notes = new ArrayList<String>();
    notes.add(formula(told));
    view.best()
        .ifPresentOrElse(
            n -> notes.add(n.who() + ", “" + n.text() + "”, " + RecordWords.status(n.trait())),
            () ->
                notes.add(
                    view.unlinked().isEmpty() && view.meant().isEmpty()
                        ? "nothing on record is about it"
                        : "no trait is about it in these words"));
    var against = view.against();
    if (!against.isEmpty()) {
      notes.add("against: " + String.join(" ", against));
    }
    var cites = new ArrayList<>(view.cites());
    against.stream().filter(id -> !cites.contains(id)).forEach(cites::add);
    // not in the small print: what somebody may not read is taken out of texts that cite it
    view.unlinked().stream()
        .findFirst()
        .ifPresent(best -> {
          int found = view.unlinked().size();
          parts.add(
              Part.detail(
                  "Not linked",
                  Sentence.counted(found, "item", "items")
                      + ", such as “"
                      + Graphemes.cut(best.text(), QUOTED)
                      + "” ("
                      + best.id()
                      + ")"));
          cites.add(best.id());
        });
    view.meant()
        .ifPresent(m -> {
          parts.add(m.toldShort());
          cites.add(m.item().id());
        });
    var lose = losers.of(view);
    if (!lose.isEmpty()) {
      parts.add(Part.detail("Who loses", lose));
    }
    return new Entry(parts, cites, String.join(" · ", notes));
  }

  /// "500 x 2 x 80 % / 2 = 400", with `[need]` for what is not there.
  static String formula(Told told) {
    var rated = told.view().rated();
    if (told.view().verdict() == FeatureView.Verdict.NOT) {
      return "no score: the evidence is against it";
    }
    var terms =
        amount(rated.feature().reach())
            + " x "
            + rated.impact().map(i -> i.value().toPlainString()).orElse("[research]")
            + " x "
            + rated.certainty().map(c -> c.percent() + " %").orElse("[research]")
            + " / "
            + amount(rated.feature().effort());
    return rated.score().map(s -> terms + " = " + number(s)).orElse(terms + ", no score");
  }

  static String amount(Amount amount) {
    return amount.given().map(PrioritiesAnswer::number).orElse("[need]");
  }

  /// With thousands separators; from 100 on without decimals.
  static String number(BigDecimal value) {
    boolean whole = value.compareTo(BigDecimal.valueOf(100)) >= 0;
    var rounded =
        whole
            ? value.setScale(0, RoundingMode.HALF_UP)
            : value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    if (rounded.scale() < 0) {
      rounded = rounded.setScale(0, RoundingMode.UNNECESSARY);
    }
    if (rounded.signum() == 0) {
      return "below 0.01";
    }
    return String.format(Locale.ROOT, "%,." + rounded.scale() + "f", rounded);
  }

  private static List<Entry> tests(List<Told> told) {
    return told.stream()
        .limit(MOST_TESTS)
        .map(t ->
            new Entry(
                List.of(
                    Part.lead(t.view().name() + ": " + t.view().assumption() + "."),
                    Part.detail("Cheapest", t.view().test())),
                t.view().cites().stream().limit(1).toList(),
                ""))
        .toList();
  }

  private static void addNeeds(List<Section> sections, List<Told> told, List<String> notes) {
    var entries = new ArrayList<Entry>();
    need(entries, "Effort", told, t -> t.view().rated().feature().effort());
    need(entries, "Reach", told, t -> t.view().rated().feature().reach());
    for (var note : notes) {
      entries.add(Entry.of(Part.detail("List", note)));
    }
    if (!entries.isEmpty()) {
      sections.add(new Section("Needed from you", entries));
    }
  }

  private static void need(
      List<Entry> entries, String what, List<Told> told, Function<Told, Amount> amount) {
    var missing =
        told.stream()
            .filter(t -> amount.apply(t) instanceof Amount.Missing)
            .map(t -> t.view().name())
            .toList();
    if (!missing.isEmpty()) {
      var names = String.join(", ", missing.stream().limit(MOST_NAMES).toList());
      int more = missing.size() - MOST_NAMES;
      entries.add(
          Entry.of(
              Part.detail(
                  what, "[need] for " + names + (more > 0 ? " and " + more + " more" : ""))));
    }
    for (var one : told) {
      if (amount.apply(one) instanceof Amount.Unusable(var typed, var why)) {
        entries.add(
            Entry.of(Part.detail(what, one.view().name() + ": “" + typed + "” " + why + ".")));
      }
    }
  }

  private static List<String> notices(List<Told> told) {
    var notices = new ArrayList<String>();
    if (told.size() > MOST_TOLD) {
      notices.add(
          ("The first %s of %s features; all are in the table: `persona ask prioritize"
                  + " --csv --file FILE`.")
              .formatted(MOST_TOLD, told.size()));
    }
    long scored = told.stream().filter(t -> t.place().place() > 0).count();
    boolean allTie =
        scored > 1
            && told.stream().filter(t -> t.place().place() > 0).allMatch(t -> t.place().isTie());
    if (allTie) {
      notices.add("No order holds: each feature changes places with another by one step.");
    }
    return notices;
  }
}
