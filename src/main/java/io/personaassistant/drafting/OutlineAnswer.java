package io.personaassistant.drafting;

import static io.personaassistant.drafting.StoredAnswers.first;
import static io.personaassistant.drafting.StoredAnswers.status;

import io.personaassistant.drafting.Answer.Entry;
import io.personaassistant.drafting.Answer.FollowUp;
import io.personaassistant.drafting.Answer.FollowUps;
import io.personaassistant.drafting.Answer.Part;
import io.personaassistant.drafting.Answer.Section;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.evidence.TraitStatus;
import io.personaassistant.persona.Audience;
import io.personaassistant.persona.ProductFact;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the records hold for a draft type, laid out as its front matter says: traits, the persona's
/// words, what may be promised, and the skeleton to fill. What is not researched is named.
final class OutlineAnswer {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /// The kinds of trait that a customer-facing text rests on only when they hold.
  private static final Set<TraitStatus> SHAKY =
      EnumSet.of(TraitStatus.CONTRADICTED, TraitStatus.ASSUMPTION);

  Answer make(
      DraftType type, String option, String brief, Material material, StoredAnswers.Items items) {
    var run = new Run(brief, material, items);
    var missing = new LinkedHashSet<String>();
    var sections = new ArrayList<Section>();
    for (var part : type.outline()) {
      if (part.only().isEmpty() || part.only().contains(option)) {
        var entries = run.entries(part, missing);
        if (!entries.isEmpty()) {
          sections.add(new Section(part.title(), entries));
        } else if (!part.missing().isBlank()) {
          missing.add(part.missing());
        }
      }
    }
    if (!missing.isEmpty()) {
      var gap = Part.detail("Not researched", String.join(", ", missing));
      sections.add(new Section("", List.of(new Entry(List.of(gap), List.of(), ""))));
    }
    return new Answer(
        material.persona().slug(),
        type.command(),
        StoredAnswers.title(material.persona()),
        subtitle(type, option, brief),
        List.of(),
        sections,
        new FollowUps(
            "Next", List.of(new FollowUp("Objections", material.persona().slug() + " objections"))),
        EvidenceSummary.line(run.evidence(), material.today()),
        StoredAnswers.citesOf(sections));
  }

  private static String subtitle(DraftType type, String option, String brief) {
    var what = type.option(option).title();
    return brief.isBlank()
        ? what + ": what it can rest on"
        : what + " for: " + Words.first(brief, 24);
  }

  /// One answer in the making.
  private static final class Run {
    private final String brief;
    private final Material material;
    private final StoredAnswers.Items items;
    private final Set<String> shown = new LinkedHashSet<>();

    Run(String brief, Material material, StoredAnswers.Items items) {
      this.brief = brief;
      this.material = material;
      this.items = items;
    }

    List<Evidence> evidence() {
      return items.byIds(shown);
    }

    List<Entry> entries(OutlineSection part, Set<String> missing) {
      return switch (part.from()) {
        case TRAITS -> traits(part);
        case WORDS -> words(part.most());
        case FACTS -> facts(part.most());
        case TRACKS -> tracks(part.most());
        case QUOTES -> quotes(part.most());
        case UNCERTAIN -> uncertain(part.most());
        case AGAINST -> against(part.most());
        case LINES -> lines(part.lines(), missing);
      };
    }

    private List<TraitEvidence> usable(TraitKind kind) {
      return StoredAnswers.traits(material, kind).stream()
          .filter(t -> !SHAKY.contains(t.status()))
          .sorted(Comparator.comparing(TraitEvidence::status))
          .toList();
    }

    private List<Entry> traits(OutlineSection part) {
      var chosen = new ArrayList<TraitEvidence>();
      for (var kind : TraitKind.values()) {
        if (part.kinds().contains(kind)) {
          chosen.addAll(usable(kind));
        }
      }
      return chosen.stream().limit(part.most()).map(t -> trait(t, part.quote())).toList();
    }

    private Entry trait(TraitEvidence trait, boolean quote) {
      shown.addAll(StoredAnswers.idsOf(List.of(trait)));
      var parts = new ArrayList<Part>();
      parts.add(Part.lead(trait.trait().text()));
      if (quote) {
        said(trait)
            .ifPresent(e -> {
              parts.add(Part.quote(e.text()));
              parts.add(
                  Part.detail(
                      "",
                      e.id()
                          + (e.quotable()
                              ? " may be quoted outside"
                              : " is for you only: do not quote it outside")));
            });
      }
      var cites = quote ? first(trait.supports(), 3) : StoredAnswers.cites(trait);
      return new Entry(parts, cites, status(trait));
    }

    private Optional<Evidence> said(TraitEvidence trait) {
      return items.byIds(trait.supports()).stream()
          .filter(e -> e.sourceType().ownWords() && e.sampleSize() == 0)
          .filter(e -> e.isEffective(material.today()))
          .findFirst();
    }

    private List<Entry> words(int most) {
      var phrases =
          StoredAnswers.traits(material, TraitKind.VOCABULARY).stream()
              .limit(most)
              .map(t -> t.trait().text())
              .toList();
      return phrases.isEmpty()
          ? List.of()
          : List.of(new Entry(List.of(Part.lead(String.join(" · ", phrases))), List.of(), ""));
    }

    private List<Entry> facts(int most) {
      var wanted = new HashSet<>(Words.content(brief));
      usable(TraitKind.PAIN).forEach(p -> wanted.addAll(Words.content(p.trait().text())));
      material.approvedTracks().forEach(t -> wanted.addAll(t.proofRefs()));
      return material.approvedFacts().stream()
          .filter(f -> f.audience() == Audience.CUSTOMER)
          .sorted(Comparator.comparingInt((ProductFact f) -> -closeness(f, wanted)))
          .limit(most)
          .map(f ->
              new Entry(
                  List.of(Part.lead(f.statement()), Part.detail("How we know", f.proof())),
                  List.of(f.id()),
                  StoredAnswers.approval(f.approval(material.today()))))
          .toList();
    }

    private static int closeness(ProductFact fact, Set<String> wanted) {
      var stems = new HashSet<>(Words.content(fact.statement() + " " + fact.proof()));
      stems.retainAll(wanted);
      // a fact that a talk track of this persona rests on fits this persona
      return stems.size() + (wanted.contains(fact.id()) ? 2 : 0);
    }

    private List<Entry> tracks(int most) {
      return material.approvedTracks().stream()
          .limit(most)
          .map(t ->
              new Entry(
                  List.of(
                      Part.lead("They say", t.objection()),
                      Part.lead("Say", t.reply()),
                      Part.lead("Ask", t.question())),
                  t.proofRefs(),
                  StoredAnswers.approval(t.approval(material.today()))))
          .toList();
    }

    private List<Entry> quotes(int most) {
      return material.evidence().stream()
          .filter(e -> e.sourceType().ownWords() && e.sampleSize() == 0)
          .filter(e -> e.isEffective(material.today()))
          .limit(most)
          .map(e -> {
            shown.add(e.id());
            return new Entry(
                List.of(Part.quote(e.text())),
                List.of(e.id()),
                e.sourceType().label() + ", " + e.date() + (e.quotable() ? "" : ", for you only"));
          })
          .toList();
    }

    private List<Entry> uncertain(int most) {
      return material.traits().stream()
          .filter(t -> t.status() != TraitStatus.VALIDATED)
          .filter(t -> t.trait().kind() != TraitKind.VOCABULARY)
          .filter(t -> t.trait().kind() != TraitKind.DEMOGRAPHIC)
          .sorted(Comparator.comparingInt(t -> SurveyAnswer.certainty(t.status())))
          .limit(most)
          .map(t -> trait(t, false))
          .toList();
    }

    private List<Entry> against(int most) {
      var found = new ArrayList<Entry>();
      for (var trait : material.traits()) {
        items.byIds(trait.contradicts()).stream()
            .filter(e -> e.isEffective(material.today()))
            .forEach(e -> {
              shown.add(e.id());
              found.add(
                  new Entry(
                      List.of(
                          Part.lead("Against “" + trait.trait().text() + "”", ""),
                          Part.quote(e.text())),
                      List.of(e.id()),
                      e.sourceType().label() + ", " + e.date()));
            });
      }
      return found.subList(0, Math.min(most, found.size()));
    }

    /// The skeleton; a line whose value nobody has researched is left out and the gap named.
    private List<Entry> lines(List<String> lines, Set<String> missing) {
      var parts = new ArrayList<Part>();
      for (var line : lines) {
        var filled = filled(line, missing);
        if (filled.isPresent()) {
          var split = filled.get().split(" \\| ", 2);
          parts.add(
              split.length == 2 ? Part.detail(split[0], split[1]) : Part.detail("", split[0]));
        }
      }
      return parts.stream().map(p -> new Entry(List.of(p), List.of(), "")).toList();
    }

    private Optional<String> filled(String line, Set<String> missing) {
      var out = new StringBuilder();
      var matcher = VALUE.matcher(line);
      while (matcher.find()) {
        var value = value(matcher.group(1));
        if (value.isEmpty()) {
          TraitKind.of(matcher.group(1))
              .ifPresent(kind -> missing.add(kind.heading().toLowerCase(Locale.ROOT)));
          return Optional.empty();
        }
        matcher.appendReplacement(out, Matcher.quoteReplacement(value.get()));
      }
      matcher.appendTail(out);
      return Optional.of(out.toString());
    }

    private Optional<String> value(String name) {
      if (name.equals("brief")) {
        return brief.isBlank() ? Optional.empty() : Optional.of(brief);
      }
      return TraitKind.of(name).stream()
          .flatMap(kind -> usable(kind).stream())
          .map(t -> {
            shown.addAll(t.supports());
            return inSentence(t.trait().text());
          })
          .findFirst();
    }

    /// A trait's text as it goes on inside a sentence.
    private static String inSentence(String text) {
      var bare = text.replaceAll("[.!]+$", "");
      boolean plainStart =
          bare.length() > 1
              && Character.isUpperCase(bare.charAt(0))
              && Character.isLowerCase(bare.charAt(1));
      return plainStart ? bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1) : bare;
    }
  }
}
