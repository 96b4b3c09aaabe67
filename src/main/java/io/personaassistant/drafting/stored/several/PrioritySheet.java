package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Nearness;
import io.personaassistant.drafting.answer.Sheet;
import io.personaassistant.drafting.stored.record.PainWeight;
import io.personaassistant.drafting.stored.several.PrioritiesAnswer.Told;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.ranking.Amount;
import io.personaassistant.text.Sentence;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// The features as a table for a spreadsheet: one row each, every number in a cell of its own,
/// empty where nobody gave it.
final class PrioritySheet {
  private static final List<String> HEADER =
      List.of(
          ("Feature|Verdict|Place|RICE|Reach|Impact|Confidence %|Effort|Tie with|Personas"
                  + "|Traits|Frequency x intensity|Evidence|Against|Who loses|Test first|Cheapest test"
                  + "|Missing")
              .split("\\|"));

  /// The first columns are short.
  private static final int NARROW = 8;

  private final PanelRequest request;
  private final Losers losers;

  PrioritySheet(PanelRequest request, Losers losers) {
    this.request = request;
    this.losers = losers;
  }

  Sheet of(List<Told> told) {
    return new Sheet(HEADER, told.stream().map(this::row).toList(), NARROW);
  }

  private List<String> row(Told told) {
    var view = told.view();
    var rated = view.rated();
    var place = told.place();
    return List.of(
        view.name(),
        view.verdict().word(),
        place.place() == 0 ? "" : place.place() + (place.isTie() ? " tie" : ""),
        rated
            .score()
            .map(s -> s.round(new MathContext(6)).stripTrailingZeros().toPlainString())
            .orElse(""),
        plain(rated.feature().reach()),
        rated.impact().map(i -> i.value().toPlainString()).orElse(""),
        rated.certainty().map(c -> "" + c.percent()).orElse(""),
        plain(rated.feature().effort()),
        String.join("; ", place.ties()),
        String.join("; ", view.near().stream().map(Nearness.Near::who).toList()),
        String.join("; ", view.near().stream().map(n -> n.trait().trait().id()).toList()),
        view.best().map(n -> weight(n.trait())).orElse(""),
        String.join(" ", view.cites()),
        String.join(" ", view.against()),
        losers.of(view),
        view.assumption(),
        view.test(),
        missing(told));
  }

  private static String plain(Amount amount) {
    return amount.given().map(v -> v.toPlainString()).orElse("");
  }

  /// How many people a pain hurts, and how many name what it costs.
  private String weight(TraitEvidence trait) {
    if (trait.trait().kind() != TraitKind.PAIN) {
      return "";
    }
    var weight = PainWeight.of(trait, request.items(), request.today());
    return Sentence.counted(weight.people(), "person", "people")
        + (weight.words().isEmpty() ? "" : ", " + weight.words());
  }

  private static String missing(Told told) {
    var feature = told.view().rated().feature();
    var missing = new ArrayList<String>();
    if (feature.reach().given().isEmpty()) {
      missing.add("reach");
    }
    if (feature.effort().given().isEmpty()) {
      missing.add("effort");
    }
    if (told.view().verdict() == FeatureView.Verdict.RESEARCH) {
      missing.add("evidence");
    }
    return String.join("; ", missing);
  }
}
