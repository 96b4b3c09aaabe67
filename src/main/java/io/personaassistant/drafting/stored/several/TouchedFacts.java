package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.type.Topics;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The approved product facts that a plan touches, those first that it would make untrue: what
/// customers are told today has to change before the plan does.
final class TouchedFacts {
  private static final int MOST = 3;

  /// A plan that takes away what the fact says is there.
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)\\b(?:drop(?:s|ped|ping)?|remov\\w+|stop(?:s|ped|ping)?|end(?:s|ed|ing)?|retir\\w+|abolish\\w*|cancel\\w*|discontinu\\w+|replac\\w+|rais(?:e|es|ed|ing)|no longer|without|get rid of|give up|phase out|instead of|sunset\\w*|shut\\w* down|scrap\\w*)\\b");

  private static final Pattern NEXT = Pattern.compile("[,;:]|\\b(?:and|but|while)\\b");

  private static final Pattern NONE = Pattern.compile("(?i)\\b(?:no|not|never|without|nothing)\\b");

  private static final Pattern VERB = Pattern.compile("(?i)not|never");

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
        .map(f -> new Touched(f, isDenied(f.statement())))
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

  /// A sentence that ends what the fact says is there, or has what it says there is none of.
  private boolean isDenied(String fact) {
    var none = NONE.matcher(fact);
    boolean some = none.find();
    var there = Topics.of(some ? fact.substring(0, none.start()) : fact);
    var absent = some ? fact.substring(none.end()) : "";
    // "no yearly plan" names a thing; what "is not charged" is named before
    var whose = some && VERB.matcher(none.group()).matches() ? there : Set.<String>of();
    return Words.sentences(request.said()).stream()
        .anyMatch(s -> ends(s.text(), there) || has(s.text(), absent, whose));
  }

  /// What is ended is named after the word, before the next clause.
  private static boolean ends(String sentence, Set<String> there) {
    var word = ENDS.matcher(sentence);
    while (word.find()) {
      var clause = NEXT.split(sentence.substring(word.end()), 2)[0];
      if (Topics.signals(clause, there) >= 2) {
        return true;
      }
    }
    return false;
  }

  /// A clause that neither ends nor denies it: "drop the yearly plan" keeps "no yearly plan".
  private static boolean has(String sentence, String absent, Set<String> whose) {
    if (!whose.isEmpty() && Topics.common(sentence, whose) == 0) {
      return false;
    }
    return NEXT.splitAsStream(sentence)
        .filter(c -> !NONE.matcher(c).find() && !ENDS.matcher(c).find())
        .anyMatch(c -> Topics.signals(absent, Topics.of(c)) >= 2);
  }
}
