package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.AskedWork;
import io.personaassistant.drafting.stored.record.OurPlan;
import io.personaassistant.drafting.type.BriefSays;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.OutlineSection;
import io.personaassistant.drafting.type.OutlineSection.Use;
import io.personaassistant.drafting.type.Recency;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The skeleton of an outline, filled from the records. A line whose value nobody has researched is
/// left out and the gap named.
final class OutlineLines {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)(?::(\\d+)(?::(\\d+)-(\\d+))?)?}");
  private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]]*(?:\\[[^\\]]*][^\\[\\]]*)*]");
  private static final String OR = " || ";

  private final OutlineBasis basis;
  private final Optional<AskedWork> work;
  private final boolean isOfPeople;

  /// @param isWho whether the brief may say whom to look for
  OutlineLines(OutlineBasis basis, BriefTopic topic, boolean isWho) {
    this.basis = basis;
    this.isOfPeople = isWho && topic.isOfPeople();
    this.work = isOfPeople ? Optional.empty() : AskedWork.of(topic);
  }

  /// A text with the ids it rests on.
  private record Value(String text, List<String> ids) {
    Value(String text) {
      this(text, List.of());
    }

    static Value of(ProductFact fact) {
      return new Value(fact.statement(), List.of(fact.id()));
    }
  }

  List<Entry> entries(OutlineSection part, Set<String> missing) {
    var entries = new ArrayList<Entry>();
    boolean isOne = part.use() == Use.TOGETHER;
    boolean leads = true;
    for (var line : part.lines()) {
      // "Shall I show you where that is?" goes on from the line before it; one to fill in does not
      boolean fixed = isOne && !VALUE.matcher(line).find() && !line.contains("[");
      var entry = fixed && !leads ? Optional.<Entry>empty() : entry(line, part.use(), missing);
      entry.ifPresent(entries::add);
      leads = fixed ? leads : entry.isPresent();
    }
    return isOne && !entries.isEmpty() ? List.of(joined(entries)) : entries;
  }

  /// A line without its label is still a line, and so is one whose small print is not researched.
  private Optional<Entry> entry(String line, Use use, Set<String> missing) {
    var split = List.of(line.split(" \\| ", 3));
    var label = split.size() > 1 ? split.getFirst() : "";
    var ids = new LinkedHashSet<String>();
    var text = firstFilled(split.size() > 1 ? split.get(1) : line, ids, missing);
    var note = split.size() > 2 ? firstFilled(split.get(2), ids, missing).orElse("") : "";
    if (work.isPresent() && label.equals("This work")) {
      return Optional.empty(); // it stands in the questions
    }
    return text.map(said -> work.map(w -> w.in(said)).orElse(said))
        .map(said -> new Entry(List.of(part(use, label, said)), List.copyOf(ids), note));
  }

  private static Part part(Use use, String label, String said) {
    // where each is a text, what must be filled in from end to end is none yet
    boolean isText = use == Use.TOGETHER || (use == Use.EACH && !PLACE.matcher(said).matches());
    return isText ? Part.use(label, said) : Part.detail(label, said);
  }

  private static Entry joined(List<Entry> entries) {
    var ids = new LinkedHashSet<String>();
    entries.forEach(e -> ids.addAll(e.cites()));
    var parts = entries.stream().flatMap(e -> e.parts().stream()).toList();
    var notes = entries.stream().map(Entry::note).filter(n -> !n.isBlank()).distinct().toList();
    return new Entry(parts, List.copyOf(ids), String.join(" · ", notes));
  }

  /// The first of several ways to say it that the records can fill; what the first one lacks is
  /// missing when there is none.
  private Optional<String> firstFilled(String ways, Set<String> ids, Set<String> missing) {
    var lacking = new LinkedHashSet<String>();
    for (var way : ways.split(Pattern.quote(OR), -1)) {
      var lacks = new LinkedHashSet<String>();
      var used = new LinkedHashSet<String>();
      var text = filled(way, used, lacks);
      if (text.isPresent()) {
        ids.addAll(used);
        return text;
      }
      lacking.addAll(lacks);
    }
    missing.addAll(lacking);
    return Optional.empty();
  }

  private Optional<String> filled(String line, Set<String> ids, Set<String> missing) {
    var out = new StringBuilder();
    var matcher = VALUE.matcher(line);
    while (matcher.find()) {
      int most = matcher.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(2));
      var known = value(matcher.group(1));
      var value =
          known
              .filter(found -> Graphemes.count(found.text()) <= most)
              .filter(found -> hasWords(found.text(), matcher.group(3), matcher.group(4)));
      if (value.isEmpty()) {
        // what is only too long is on record
        missing(matcher.group(1)).filter(_ -> known.isEmpty()).ifPresent(missing::add);
        return Optional.empty();
      }
      ids.addAll(value.get().ids());
      matcher.appendReplacement(out, Matcher.quoteReplacement(value.get().text()));
    }
    matcher.appendTail(out);
    var brand = new BriefSays(basis.brief()).brand();
    return Optional.of(brand.map(b -> out.toString().replace("[Brand]", b)).orElse(out.toString()));
  }

  private static boolean hasWords(String text, @Nullable String least, @Nullable String most) {
    int words = text.strip().split("\\s+").length;
    return least == null
        || most == null
        || words >= Integer.parseInt(least) && words <= Integer.parseInt(most);
  }

  private static Optional<String> missing(String name) {
    return switch (name) {
      case "said" -> Optional.of("short words that may be quoted outside");
      case "word" -> Optional.of("their words");
      case "fact" -> Optional.of("approved facts for customers");
      case "answer" -> Optional.of("an approved answer to this message");
      case "subject" -> missing("word");
      case "answers",
          "asked",
          "when",
          "needed",
          "who",
          "brief",
          "colleague",
          "peer",
          "topic",
          "Topic",
          "thing",
          "question" ->
          Optional.empty();
      default -> TraitKind.of(name).map(kind -> kind.heading().toLowerCase(Locale.ROOT));
    };
  }

  private Optional<Value> value(String name) {
    var said = basis.sayable().best();
    return switch (name) {
      case "brief" ->
          basis.brief().isBlank() || new BriefSays(basis.brief()).isSilence()
              ? Optional.empty()
              : Optional.of(new Value(Words.first(BriefTopic.withoutAbout(basis.brief()), 40)));
      case "asked" -> new BriefSays(basis.brief()).asked().map(Value::new);
      case "topic" -> topic();
      case "Topic" -> topic().map(OutlineLines::capital);
      case "thing" -> topic().map(_ -> new Value(basis.topic().thing()));
      case "subject" -> topic().or(() -> value("word")).map(OutlineLines::capital);
      case "question" ->
          topic()
              .map(t ->
                  OurPlan.of(basis.brief())
                      .map(OurPlan::lastTime)
                      .orElseGet(() -> ResearchQuestion.of("about " + t.text())))
              .map(Value::new);
      case "word" -> basis.word(said.map(SayableWords.Said::words).orElse("")).map(Value::new);
      case "said" ->
          said.map(s -> {
            basis.quote(s.id());
            return new Value("“" + s.words() + "”", List.of(s.id()));
          });
      case "peer" -> speaker(said, "Somebody in a job like yours");
      case "colleague" -> speaker(said, "Somebody in this job");
      case "fact" ->
          basis
              .facts()
              .beside(said.map(SayableWords.Said::words).orElse(""))
              .map(Value::of)
              .or(() ->
                  basis.topic().isAsked() || basis.facts().all().isEmpty()
                      ? Optional.empty()
                      : Optional.of(new Value("[the fact below that answers this]")));
      case "labels" -> {
        var labels = new BriefSays(basis.brief()).labels();
        yield labels.isEmpty() ? Optional.empty() : Optional.of(new Value(labels));
      }
      // who studies people for a living is not kept out of a study about that
      case "fields" ->
          Optional.of(
              new Value(
                  basis.isResearcher()
                      ? "Recruiting participants / [your field] / Education / Health care / None of these"
                      : "Market research / Advertising / [your field] / Education / None of these"));
      case "rejected" ->
          Optional.of(
              new Value(
                  basis.isResearcher()
                      ? "the first two; never research or marketing, which is their own job"
                      : "the first three"));
      case "when" -> Recency.of(basis.brief()).map(Recency::question).map(Value::new);
      case "needed" -> Recency.of(basis.brief()).map(Recency::needed).map(Value::new);
      case "who" -> topic().filter(_ -> isOfPeople);
      case "answers" -> answers();
      case "answer" -> basis.message().answer().map(a -> new Value(a.text(), a.ids()));
      default -> trait(name);
    };
  }

  /// A fact for each thing that they asked, or the place for it; empty where they asked nothing, or
  /// one thing to which there is an approved answer.
  private Optional<Value> answers() {
    var questions = new BriefSays(basis.brief()).questions();
    if (questions.isEmpty() || questions.size() == 1 && value("answer").isPresent()) {
      return Optional.empty();
    }
    var told = new LinkedHashSet<String>();
    var ids = new LinkedHashSet<String>();
    for (var question : questions) {
      var fact = basis.facts().answer(question);
      told.add(
          fact.map(ProductFact::statement).orElse("[what you may say on “" + question + "”]."));
      fact.map(ProductFact::id).ifPresent(ids::add);
    }
    return Optional.of(new Value(String.join(" ", told), List.copyOf(ids)));
  }

  /// Who said it: a veterinary nurse has no job like that of the vet.
  private static Optional<Value> speaker(Optional<SayableWords.Said> said, String peer) {
    return said.map(s -> {
      var job = Sentence.lowerFirst(s.speaker());
      return new Value(
          job.isEmpty() ? peer : ("aeiou".indexOf(job.charAt(0)) < 0 ? "A " : "An ") + job);
    });
  }

  private static Value capital(Value value) {
    return new Value(Sentence.upperFirst(value.text()), value.ids());
  }

  private Optional<Value> topic() {
    return basis.topic().isAsked()
        ? Optional.of(new Value(basis.topic().phrase()))
        : Optional.empty();
  }

  private Optional<Value> trait(String name) {
    return TraitKind.of(name).stream()
        .flatMap(kind -> basis.traits(kind).stream())
        .findFirst()
        .map(t -> {
          basis.use(t);
          return new Value(Sentence.lowerFirst(Sentence.withoutStop(t.trait().text())));
        });
  }
}
