package io.personaassistant.drafting.stored.outline;

import io.personaassistant.drafting.answer.Answer.Entry;
import io.personaassistant.drafting.answer.Answer.FollowUp;
import io.personaassistant.drafting.answer.Answer.FollowUps;
import io.personaassistant.drafting.answer.Answer.Part;
import io.personaassistant.drafting.answer.Answer.Section;
import io.personaassistant.drafting.answer.EvidenceSummary;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.drafting.stored.record.Items;
import io.personaassistant.drafting.stored.record.RecordWords;
import io.personaassistant.drafting.stored.record.StoredAnswer;
import io.personaassistant.drafting.type.BriefSays;
import io.personaassistant.drafting.type.BriefTopic;
import io.personaassistant.drafting.type.DraftType;
import io.personaassistant.drafting.type.OutlineSection;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the records hold for a draft type, laid out as its front matter says: traits, the persona's
/// words, what may be promised, and the skeleton to fill. What is not researched is named.
public final class OutlineAnswer {
  private static final int MOST_FOLLOW_UPS = 4;

  /// Words after which a brief goes on from the title.
  private static final Pattern GOES_ON =
      Pattern.compile("^(?:about|on|of|for|to|with|(?:regard|announc|introduc|promot|launch)ing) ");

  /// The answer that the outline of a type, or of its option, gives for a brief.
  public StoredAnswer make(
      DraftType type, String option, String brief, Material material, Items items) {
    var topic = BriefTopic.of(brief, type.topic(), material.persona().name());
    var basis = new OutlineBasis(brief, topic, material, items);
    var entries = new OutlineEntries(basis);
    var lines = new OutlineLines(basis, topic, type.topic() == BriefTopic.Place.PEOPLE);
    var missing = new LinkedHashSet<String>();
    var sections = new ArrayList<Section>();
    var mood = mood(type, brief, items);
    var shown = type.outline().stream().filter(p -> isShown(p, option, mood, material)).toList();
    for (var part : new BriefSays(brief).inTime(shown)) {
      var made =
          part.from() == OutlineSection.From.LINES
              ? lines.entries(part, missing)
              : entries.entries(part);
      if (!made.isEmpty()) {
        sections.add(new Section(title(part, basis), made));
      } else if (!part.missing().isBlank()) {
        missing.add(part.missing());
      }
    }
    if (basis.topic().isAsked()) {
      sections.add(
          Math.min(1, sections.size()),
          new TopicSection(basis, type.audience(), isPromising(shown), sections).section());
    }
    addGaps(sections, missing);
    basis.use(RecordWords.citesOf(sections));
    var answer =
        RecordWords.answer(
            material.persona(),
            type.command(),
            subtitle(type, option, brief),
            List.of(),
            sections,
            followUps(type, option, brief, material),
            basis.evidence().isEmpty() && !TraitEvidence.itemsOf(material.traits()).isEmpty()
                ? "No evidence on record about this · not researched"
                : EvidenceSummary.line(basis.evidence(), material.today(), basis.rests()));
    return new StoredAnswer(Optional.of(answer), true, basis.topic().isGap(material));
  }

  private static String title(OutlineSection part, OutlineBasis basis) {
    if (part.close()) {
      return switch (part.from()) {
        case FACTS ->
            basis.message().facts().isEmpty()
                ? "Nearest approved facts; none names this"
                : part.title();
        case TRACKS ->
            basis.message().track().isEmpty()
                ? "Nearest approved answer; it may be about something else"
                : part.title();
        default -> part.title();
      };
    }
    if (!basis.topic().isAsked()) {
      return part.title();
    }
    return switch (part.from()) {
      case FACTS ->
          basis.facts().onTopic("").isEmpty() && basis.facts().partly().isEmpty()
              ? part.title() + ": none names this"
              : part.title();
      case TRACKS ->
          basis.tracks().stream().noneMatch(t -> basis.topic().speaks(t.objection()))
              ? part.title() + ": none names this"
              : part.title();
      default -> part.title();
    };
  }

  /// Whether what is drafted says what the product does.
  private static boolean isPromising(List<OutlineSection> shown) {
    return shown.stream()
        .anyMatch(part ->
            part.from() == OutlineSection.From.FACTS
                || part.lines().stream().anyMatch(line -> line.contains("{fact")));
  }

  private static boolean isShown(
      OutlineSection part, String option, String mood, Material material) {
    var word = option.isEmpty() ? "plain" : option;
    return (part.only().isEmpty() || part.only().contains(word))
        && (part.mood().isEmpty() || part.mood().equals(mood))
        && (part.readers().isEmpty() || part.readers().contains(material.persona().kind()));
  }

  /// How the brief reads, where the type asks.
  private static String mood(DraftType type, String brief, Items items) {
    boolean matters = type.outline().stream().anyMatch(p -> !p.mood().isEmpty());
    return matters && items.isAngry(brief) ? "angry" : "calm";
  }

  private static void addGaps(List<Section> sections, Set<String> missing) {
    if (!missing.isEmpty()) {
      var gap = Part.detail("Not researched", String.join(", ", missing));
      sections.add(Section.of("", Entry.of(gap)));
    }
  }

  private static String subtitle(DraftType type, String option, String brief) {
    var what = type.option(option).title();
    if (brief.isBlank()) {
      return what + ": what it can rest on";
    }
    var silence = new BriefSays(brief).silence();
    if (silence.isPresent()) {
      return what + ": " + silence.get();
    }
    var said = Words.first(brief.strip(), 24);
    return GOES_ON.matcher(said).find() ? what + " " + said : what + " for: " + said;
  }

  /// The other variants of the type for the same brief, then the objections.
  private static FollowUps followUps(
      DraftType type, String option, String brief, Material material) {
    var slug = material.persona().slug();
    var next = new ArrayList<FollowUp>();
    var own = type.option(option);
    for (var other : type.options().values()) {
      // a variant may be the plain one by another name
      if (!own.alone() && !other.alone() && !other.title().equals(own.title())) {
        var command = (slug + " " + type.command() + " " + other.word() + " " + brief).strip();
        next.add(new FollowUp(other.title(), command));
      }
    }
    var some = new ArrayList<>(next.subList(0, Math.min(MOST_FOLLOW_UPS, next.size())));
    some.add(new FollowUp("Objections", slug + " objections"));
    return new FollowUps("Next", some);
  }
}
