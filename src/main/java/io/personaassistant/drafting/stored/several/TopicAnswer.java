package io.personaassistant.drafting.stored.several;

import io.personaassistant.drafting.answer.Answer;
import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.answer.Nearness.Near;
import io.personaassistant.drafting.answer.ResearchQuestion;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Graphemes;
import io.personaassistant.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which personas speak of a topic, and with which words: the traits that share words with it or
/// rest on items that do, then items that nobody has linked, then what only comes near in meaning,
/// told as such. It finds, it does not judge; who says nothing is named too.
public final class TopicAnswer {
  private static final int MOST_PERSONAS = 6;
  private static final int MOST_TRAITS = 3;

  /// Where one persona alone is asked about.
  private static final int MOST_TRAITS_OF_ONE = 8;

  private static final int MOST_NEXT = 3;
  private static final int MOST_CITED = 3;
  private static final int LONGEST_TOPIC = 80;

  private final String topic;
  private final Panel panel;

  /// Those that were asked about.
  private final List<Material> about;

  private final boolean namesSpeakers;

  private final Set<String> shown = new LinkedHashSet<>();
  private final List<TraitEvidence> restsOn = new ArrayList<>();
  private final Set<Material> told = new LinkedHashSet<>();
  private List<TopicSpeaker> saying = List.of();
  private boolean gap;

  /// @param all every active persona, so that what is linked to another one is known
  /// @param namesSpeakers whether the codes of those who said something are told
  public TopicAnswer(String topic, List<Material> about, Panel all, boolean namesSpeakers) {
    this.namesSpeakers = namesSpeakers;
    this.topic = Graphemes.cut(topic, LONGEST_TOPIC);
    this.panel = all;
    this.about = about;
  }

  /// Who speaks of the topic, and who does not.
  public Answer make() {
    var nearness = panel.nearness();
    var speakers =
        about.stream()
            .map(m -> TopicSpeaker.of(m, topic, nearness))
            .sorted(Comparator.comparingDouble(TopicSpeaker::score).reversed())
            .toList();
    saying = speakers.stream().filter(s -> !s.near().isEmpty()).toList();
    var sections = new ArrayList<Section>();
    saying.stream().limit(MOST_PERSONAS).forEach(s -> sections.add(section(s)));
    saying.forEach(s -> told.add(s.material()));
    if (saying.size() > MOST_PERSONAS) {
      var rest = saying.stream().skip(MOST_PERSONAS).map(TopicSpeaker::material).toList();
      sections.add(Section.of("", sentence(Panel.names(rest) + " too: ask for each by name.")));
    }
    var spoken = RecordWords.citesOf(sections);
    var items = new TopicItems(topic, about, panel, namesSpeakers);
    items.sure(shown).forEach(sections::add);
    boolean said = !sections.isEmpty();
    items.near(shown).ifPresent(sections::add);
    items.facts().ifPresent(sections::add);
    told.addAll(items.owners());
    boolean nothing = sections.isEmpty();
    gap = nothing;
    silent(speakers, said, nothing, sections);
    var cites = RecordWords.citesOf(sections);
    return new Answer(
        "",
        "search",
        title(said, nothing),
        said ? counted() : "",
        List.of(),
        sections,
        followUps(),
        spoken.isEmpty()
            ? ""
            : EvidenceSummary.line(panel.items().byIds(spoken), panel.today(), restsOn),
        cites);
  }

  private String title(boolean said, boolean nothing) {
    var quoted = "“" + topic + "”";
    if (nothing) {
      return "Nothing on record about " + quoted;
    }
    if (!said && about.size() == 1) {
      return about.getFirst().persona().name() + " does not speak of " + quoted + " in these words";
    }
    if (!said) {
      return "Nobody speaks of " + quoted + " in these words";
    }
    if (saying.isEmpty() && about.size() > 1) {
      return "No persona speaks of " + quoted + " yet";
    }
    return (about.size() == 1 ? "On record about " : "Who speaks of ") + quoted;
  }

  /// Of whom the answer tells something, once it is made.
  public List<Material> told() {
    return List.copyOf(told);
  }

  /// Whether nothing on record speaks of the topic, once the answer is made.
  public boolean isGap() {
    return gap;
  }

  private String counted() {
    return about.size() == 1
        ? ""
        : saying.isEmpty()
            ? "Somebody does, in items that nobody has linked to a persona"
            : "%s of %s personas, by the words of traits and evidence"
                .formatted(saying.size(), about.size());
  }

  private Section section(TopicSpeaker speaker) {
    int most = about.size() == 1 ? MOST_TRAITS_OF_ONE : MOST_TRAITS;
    var entries = new ArrayList<Entry>();
    speaker.near().stream().limit(most).forEach(n -> entries.add(trait(n)));
    int more = speaker.near().size() - most;
    if (more > 0) {
      entries.add(
          sentence(more + (more == 1 ? " more trait speaks" : " more traits speak") + " of it."));
    }
    return new Section(RecordWords.title(speaker.material().persona()), entries);
  }

  /// The trait with the words of the item that is nearest; the item against it where more speaks
  /// against than for it.
  private Entry trait(Near near) {
    var pro = TopicSpeaker.pro(near);
    var contra = TopicSpeaker.contra(near);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(Sentence.upperFirst(near.trait().trait().kind().one()), near.text()));
    var quoted = pro.stream().filter(i -> shown.add(i.id())).findFirst();
    quoted.ifPresent(i -> parts.add(TopicItems.words(i)));
    contra.stream()
        .filter(i -> shown.add(i.id()))
        .findFirst()
        .ifPresent(i -> {
          parts.add(Part.detail("Against", TopicItems.cut(i)));
        });
    var cites = new LinkedHashSet<String>();
    pro.stream().limit(MOST_CITED).forEach(i -> cites.add(i.id()));
    contra.stream().limit(1).forEach(i -> cites.add(i.id()));
    if (cites.isEmpty()) {
      cites.addAll(RecordWords.cites(near.trait()));
    }
    shown.addAll(cites);
    restsOn.add(near.trait());
    var said =
        quoted
            .map(i -> i.participant())
            .filter(code -> namesSpeakers && !code.isBlank())
            .map(code -> "said by " + code + " · ")
            .orElse("");
    return new Entry(parts, List.copyOf(cites), said + RecordWords.status(near.trait()));
  }

  private void silent(
      List<TopicSpeaker> speakers, boolean said, boolean nothing, List<Section> sections) {
    var silent =
        speakers.stream().filter(s -> s.near().isEmpty()).map(TopicSpeaker::material).toList();
    var entries = new ArrayList<Entry>();
    if (!silent.isEmpty()) {
      entries.add(
          sentence(
              (nothing ? "No trait and no evidence of " : "")
                  + Panel.names(silent)
                  + (nothing
                      ? " speaks of it."
                      : saying.isEmpty() && said
                          ? ": no trait speaks of it until what stands above is linked."
                          : ": nothing on record speaks of it. That is not a no.")));
    }
    if (saying.isEmpty()) {
      entries.add(Entry.of(Part.detail("Ask them", ResearchQuestion.of("about " + topic))));
    }
    if (!entries.isEmpty()) {
      sections.add(new Section(nothing ? "" : "Not researched", entries));
    }
  }

  static Entry sentence(String text) {
    return Entry.of(Part.lead(text));
  }

  private FollowUps followUps() {
    var next = new ArrayList<FollowUp>();
    for (var speaker : saying.subList(0, Math.min(MOST_NEXT, saying.size()))) {
      var persona = speaker.material().persona();
      next.add(
          new FollowUp(
              "What to say to " + persona.name(), persona.slug() + " objections " + topic));
      if (about.size() > 1 && speaker.near().size() > MOST_TRAITS) {
        next.add(
            new FollowUp(
                "All that " + persona.name() + " says", "search " + persona.slug() + " " + topic));
      }
    }
    return next.isEmpty() ? FollowUps.NONE : new FollowUps("Next", next);
  }
}
