package io.personaassistant.evidence.document;

import io.personaassistant.evidence.table.JobTitles;
import io.personaassistant.persona.TraitKind;
import io.personaassistant.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes one page apart, line by line.
final class PageReader {
  private static final int REPEATED = 3;

  /// So many words has a heading at most.
  private static final int LONGEST_HEADING = 8;

  private static final Pattern LABEL = Pattern.compile("^([^:]{1,40}):\\s*(.*)$");
  private static final Pattern QUOTE =
      Pattern.compile("^[>\\s]*[\"“„«].{3,}[\"”“»][.,]?(\\s*[-–—].*)?$");
  private static final Pattern AGE_LINE =
      Pattern.compile(
          "(?i)^(?:typical )?(?:age(?: range| group)?|alter|âge|edad|idade|età|leeftijd)(?!\\p{L})[:\\s(]*(\\d{2}[^()]*)\\)?$");
  private final PageContent page = new PageContent();
  private final Map<String, Integer> headings = new HashMap<>();
  private Optional<Headings.Part> part = Optional.empty();
  private boolean unknownHeading;

  /// Lines above all headings that say by their verb what they are.
  private final List<Map.Entry<TraitKind, String>> loose = new ArrayList<>();

  /// The number of marks of the last known heading, and what came below it.
  private int level;

  private String lastHeading = "";
  private int items;
  private boolean bulleted;
  private boolean afterBlank;
  private boolean beforeBullet;

  PersonaDocument read(List<String> typed) {
    var lines = PageLine.of(PageTables.unfolded(typed));
    var counts = new HashMap<String, Integer>();
    lines.forEach(l -> counts.merge(l.text(), 1, Integer::sum));
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      // a line on every slide is a footer
      boolean footer =
          counts.getOrDefault(line.text(), 0) >= REPEATED && Headings.of(line.text(), "").isEmpty();
      if (!line.isBlank() && !footer && !PageNoise.PATTERN.matcher(line.text()).matches()) {
        var next = i + 1 < lines.size() ? lines.get(i + 1) : PageLine.BLANK;
        afterBlank = i > 0 && lines.get(i - 1).isBlank() && !next.isBlank();
        beforeBullet = next.item();
        line(line);
      }
    }
    loose.forEach(line -> page.add(line.getKey(), line.getValue()));
    int most = headings.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    return page.document(most);
  }

  private void line(PageLine line) {
    var text = line.text();
    boolean item = line.item();
    if (QUOTE.matcher(text).matches()) {
      quoted(text, item);
      return;
    }
    if (!item && !isOfWhatIsAbove(line) && heading(line)) {
      level = line.marks();
      lastHeading = text;
      items = 0;
      page.below("");
      return;
    }
    var label = LABEL.matcher(text);
    if (label.matches() && labelled(label, item)) {
      return;
    }
    if (line.marked()) {
      title(text, line.marks());
    } else if (!item && isLooseHeading(text)) {
      page.below("");
      page.unplaced(text);
      page.below(part.isEmpty() ? text : "");
    } else {
      content(text, item);
      items++;
      bulleted = item;
    }
  }

  /// Whether a line that could be a heading is one of those below the same: "Social media" is a
  /// channel among others.
  private boolean isOfWhatIsAbove(PageLine line) {
    var text = line.text();
    boolean names =
        part.equals(Optional.of(new Headings.Traits(TraitKind.CHANNEL)))
            || part.equals(Optional.of(new Headings.Traits(TraitKind.TOOL)));
    return !line.marked()
        && part.isPresent()
        && (items > 0 || names)
        && !text.endsWith(":")
        && !lastHeading.equalsIgnoreCase(text)
        && !Headings.asks(text)
        && Headings.of(text, page.called()).equals(part);
  }

  private void quoted(String text, boolean item) {
    if (part.isPresent() && part.get() instanceof Headings.Traits(var kind)) {
      var said = TraitLines.quoted(kind, text, item);
      if (said.isPresent()) {
        page.add(kind, said.get());
        items++;
        bulleted = item;
        return;
      }
    }
    page.quote(text);
  }

  /// Whether a line heads others although it is not known what of; then nothing below it is what
  /// stood above, unless it is a part of that.
  private boolean isLooseHeading(String text) {
    if (part.isEmpty() || !(part.get() instanceof Headings.Traits(var kind))) {
      boolean next = part.isPresent() && items > 0 && LooseHeadings.isShouted(text);
      if (next) {
        leave();
      }
      return next;
    }
    var around = new LooseHeadings.Around(kind, items, bulleted, afterBlank, beforeBullet);
    if (!LooseHeadings.isOne(text, page.name(), around)) {
      return false;
    }
    if (!LooseHeadings.isPart(around)) {
      leave();
    }
    return true;
  }

  /// What follows is below a heading of which nobody knows what it heads.
  private void leave() {
    part = Optional.empty();
    unknownHeading = true;
  }

  private boolean heading(PageLine line) {
    var text = line.text();
    var bare = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
    var label = LABEL.matcher(text);
    boolean says = label.matches() && !label.group(2).isBlank();
    var known =
        !says && Words.count(bare) <= LONGEST_HEADING
            ? Headings.of(bare, page.called())
            : Optional.<Headings.Part>empty();
    boolean surely =
        line.marked()
            || LooseHeadings.isShouted(bare)
            || (afterBlank && LooseHeadings.isAsked(bare))
            || (beforeBullet && !bare.contains(":"));
    var named = known.isEmpty() && surely ? Headings.around(bare) : known;
    var age = AGE_LINE.matcher(text);
    if (age.matches() && Words.count(text) <= Introduction.LONGEST_NAME) {
      // all that is said of it: what follows is no age
      page.field("age", age.group(1));
      return true;
    }
    named.ifPresent(p -> {
      part = named;
      unknownHeading = false;
      if (p instanceof Headings.Traits) {
        headings.merge(bare.toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    });
    return named.isPresent();
  }

  /// Whether a line says by its label what it is. What follows is the same, unless the line is one
  /// of a list.
  private boolean labelled(Matcher label, boolean item) {
    var named = Headings.of(label.group(1), page.called());
    var value = label.group(2).strip();
    if (named.isEmpty() || value.isEmpty()) {
      return false;
    }
    switch (named.get()) {
      case Headings.Traits(var kind) -> {
        if (kind == TraitKind.DEMOGRAPHIC) {
          page.add(
              kind,
              isKindWord(label.group(1), kind) ? value : label.group(1).strip() + ": " + value);
        } else {
          part = item ? part : named;
          unknownHeading &= item;
          PageContent.split(kind, value).forEach(v -> page.add(kind, v));
        }
      }
      case Headings.Field(var key) when key.equals("name") -> page.named(value);
      case Headings.Field(var key) -> page.field(key, value);
      case Headings.Said() -> page.quote(value);
    }
    return true;
  }

  private static boolean isKindWord(String label, TraitKind kind) {
    return TraitKind.of(label).filter(k -> k == kind).isPresent();
  }

  /// A heading that is none of ours: at the top it says who this is.
  private void title(String text, int marks) {
    if (page.name().isPresent() || page.hasTraits()) {
      // a heading with more marks is a part of what is above
      if (level == 0 || marks <= level) {
        leave();
        page.below(text);
      }
      return;
    }
    page.introduce(text);
  }

  private void content(String text, boolean item) {
    if (!item && page.isFirstMeeting(text)) {
      // "Persona" on the slide before headed nothing that follows
      part = Optional.empty();
      page.introduce(text);
      unknownHeading = false;
      return;
    }
    if (part.isEmpty()) {
      if (text.equalsIgnoreCase(page.called())) {
        return;
      }
      boolean first = page.isEmpty() && !item;
      boolean about = !first && !unknownHeading;
      var kind = about ? Description.kind(text, page.called()) : Optional.<TraitKind>empty();
      if (about && !item && Description.isOne(text)) {
        page.describe(Description.parts(text), false);
      } else if (about && !item && page.isUntitled() && JobTitles.isOne(text)) {
        page.field("title", text);
      } else if (kind.isPresent()) {
        loose.add(Map.entry(kind.get(), text));
      } else if (first
          && Words.count(text) <= 2 * Introduction.LONGEST_NAME
          && !text.endsWith(".")) {
        page.introduce(text);
      } else if (!item && beforeBullet) {
        leave();
        page.below("");
        page.unplaced(text);
        page.below(text);
      } else if (unknownHeading || item || Words.count(text) < Introduction.LONGEST_NAME) {
        page.unplaced(text);
      } else {
        page.field("background", text);
      }
      return;
    }
    switch (part.get()) {
      case Headings.Traits(var kind) ->
          TraitLines.of(kind, text, item).forEach(trait -> page.add(kind, trait));
      case Headings.Field(var key) -> page.field(key, text);
      case Headings.Said() -> page.quote(text);
    }
  }
}
