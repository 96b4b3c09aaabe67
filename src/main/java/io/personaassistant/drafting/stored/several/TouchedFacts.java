package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.persona.ProductFact;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The approved product facts that a plan touches, those first that it would make untrue: what
/// customers are told today has to change before the plan does.
final class TouchedFacts {
  private static final int MOST = 3;

  private final PanelRequest request;

  TouchedFacts(PanelRequest request) {
    this.request = request;
  }

  private record Touched(ProductFact fact, boolean denied) {}

  List<Entry> entries() {
    var plan = new HashSet<>(Topics.of(request.said()));
    request.materials().forEach(m -> plan.removeAll(Topics.of(m.persona().name())));
    return request.materials().getFirst().approvedFacts().stream()
        .filter(f -> Topics.signals(f.statement(), plan) >= 2)
        .map(f -> new Touched(f, PlanBreaks.breaks(request.said(), f.statement())))
        .sorted(
            Comparator.comparing((Touched t) -> !t.denied())
                .thenComparingInt(t -> -Topics.signals(t.fact().statement(), plan)))
        .limit(MOST)
        .map(TouchedFacts::entry)
        .toList();
  }

  private static Entry entry(Touched touched) {
    return new Entry(
        List.of(
            Part.lead(
                touched.denied() ? "Contradicts" : "Check",
                "“" + touched.fact().statement() + "”")),
        List.of(touched.fact().id()),
        touched.denied()
            ? "we promise this today; first change it and tell those it was promised"
            : "does it still hold under the plan?");
  }
}
