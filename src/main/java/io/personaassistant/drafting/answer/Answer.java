package io.personaassistant.drafting.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What a person reads, as data: the same words on every surface. A view lays it out; it adds no
/// words of its own but the names of its buttons.
///
/// @param persona the slug it is about, `""` when it is about none
/// @param type the command word it answers, `""` for help and the like
/// @param title the first line, such as "Annie · UX Research Lead"
/// @param subtitle the second, such as what was heard; may be `""`
/// @param notices what must be known before reading, sample data first; then such as nothing on
///   record
/// @param sections the answer itself, most usable first
/// @param followUps what can be asked next, as commands
/// @param footer what it rests on: one line, may be `""`
/// @param cites every id cited, evidence first, in the order of appearance
/// @param asks what the reader is asked in return
/// @param picture of whom it is about, for surfaces that show pictures
public record Answer(
    String persona,
    String type,
    String title,
    String subtitle,
    List<String> notices,
    List<Section> sections,
    FollowUps followUps,
    String footer,
    List<String> cites,
    Optional<Asks> asks,
    Optional<Picture> picture) {
  public Answer {
    notices = SampleNotice.first(notices);
    sections = List.copyOf(sections);
    cites = List.copyOf(cites);
  }

  /// An answer that asks nothing in return, without a picture.
  public Answer(
      String persona,
      String type,
      String title,
      String subtitle,
      List<String> notices,
      List<Section> sections,
      FollowUps followUps,
      String footer,
      List<String> cites) {
    this(
        persona,
        type,
        title,
        subtitle,
        notices,
        sections,
        followUps,
        footer,
        cites,
        Optional.empty(),
        Optional.empty());
  }

  /// A question to who reads about a persona, which they answer with yes or no.
  ///
  /// @param version of the persona as it is shown
  public record Asks(String question, String persona, int version) {
    /// Whether the persona is like the reader's customers.
    public static Asks match(String persona, int version) {
      return new Asks("Does this match your customers?", persona, version);
    }
  }

  /// A picture on the web.
  ///
  /// @param address on a host that an admin allows
  /// @param said what it shows, for who does not see it
  public record Picture(String address, String said) {
    /// The picture of a persona with this name.
    public static Picture of(String name, String address) {
      return new Picture(address, "Picture of " + name);
    }
  }

  /// The same answer, which asks something in return.
  public Answer asking(Asks question) {
    return with(Optional.of(question), picture);
  }

  /// The same answer with a picture of whom it is about.
  public Answer with(Picture shown) {
    return with(asks, Optional.of(shown));
  }

  private Answer with(Optional<Asks> question, Optional<Picture> shown) {
    return new Answer(
        persona, type, title, subtitle, notices, sections, followUps, footer, cites, question,
        shown);
  }

  /// An answer about nobody in particular, which rests on no record and leads to nothing further.
  public static Answer page(String title, String subtitle, List<Section> sections, String footer) {
    return new Answer(
        "", "", title, subtitle, List.of(), sections, FollowUps.NONE, footer, List.of());
  }

  /// An answer of one paragraph.
  public static Answer sentence(String title, String text) {
    return page(title, "", List.of(Section.of("", Entry.of(Part.lead(text)))), "");
  }

  /// An answer of one paragraph that says what to do next, such as a refusal.
  public static Answer sentence(String title, String text, FollowUps next) {
    return sentence(title, text).goingOnWith(next);
  }

  /// Whether it asks which of its follow-ups is meant: a question that needs no heading, nor a
  /// label at what can be chosen.
  public boolean asksBack() {
    return title.equals(followUps.title());
  }

  /// The same answer with another first and second line.
  public Answer titled(String first, String second) {
    return new Answer(
        persona, type, first, second, notices, sections, followUps, footer, cites, asks, picture);
  }

  /// The same answer with what can be asked next.
  public Answer goingOnWith(FollowUps next) {
    return having(notices, sections, next, footer);
  }

  /// The same answer with a notice in front of the others but the one about samples.
  public Answer withNotice(String notice) {
    var all = new ArrayList<String>();
    all.add(notice);
    all.addAll(notices);
    return having(all, sections, followUps, footer);
  }

  /// The same answer with a section above the others, which rests on no item.
  public Answer withSection(Section first) {
    var all = new ArrayList<Section>();
    all.add(first);
    all.addAll(sections);
    return having(notices, all, followUps, footer);
  }

  /// The same answer with these sections instead.
  Answer with(List<Section> others) {
    return having(notices, others, followUps, footer);
  }

  /// The same answer with one thing more in its footer.
  public Answer withFooter(String more) {
    var all = footer.isEmpty() ? more : footer + " · " + more;
    return having(notices, sections, followUps, all);
  }

  /// The same answer with another line on what it rests on.
  public Answer restingOn(String line) {
    return having(notices, sections, followUps, line);
  }

  /// The same answer without what can be asked next.
  public Answer withoutFollowUps() {
    return goingOnWith(FollowUps.NONE);
  }

  /// The same answer with every text a person reads changed by `words`; ids and the commands of
  /// follow-ups stay, since those are sent on.
  public Answer map(UnaryOperator<String> words) {
    return new Answer(
        persona,
        type,
        words.apply(title),
        words.apply(subtitle),
        notices.stream().map(words).toList(),
        sections.stream().map(s -> s.map(words)).toList(),
        followUps,
        words.apply(footer),
        cites,
        asks,
        picture);
  }

  /// The same answer with what we say changed by `words`; entries that hold somebody's own words or
  /// rest on evidence stay as they are.
  public Answer mapOwn(UnaryOperator<String> words) {
    return having(
        notices.stream().map(words).toList(),
        sections.stream().map(s -> s.mapOwn(words)).toList(),
        followUps,
        words.apply(footer));
  }

  private Answer having(List<String> told, List<Section> said, FollowUps next, String restsOn) {
    return new Answer(
        persona, type, title, subtitle, told, said, next, restsOn, cites, asks, picture);
  }

  /// Entries under a heading; the heading may be `""`.
  public record Section(String title, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }

    /// These entries under a heading.
    public static Section of(String title, Entry... entries) {
      return new Section(title, List.of(entries));
    }

    private Section map(UnaryOperator<String> words) {
      return new Section(words.apply(title), entries.stream().map(e -> e.map(words)).toList());
    }

    private Section mapOwn(UnaryOperator<String> words) {
      return new Section(title, entries.stream().map(e -> e.mapOwn(words)).toList());
    }
  }

  /// One card, bullet or question.
  ///
  /// @param parts in reading order
  /// @param cites the ids it rests on, shown small below it
  /// @param note small print beside the ids: approval, status, what a check noted; may be `""`
  public record Entry(List<Part> parts, List<String> cites, String note) {
    public Entry {
      parts = List.copyOf(parts);
      cites = List.copyOf(cites);
    }

    /// What rests on no item and has no small print.
    public static Entry of(Part... parts) {
      return of(List.of(parts));
    }

    /// The same of parts in a list.
    public static Entry of(List<Part> parts) {
      return new Entry(parts, List.of(), "");
    }

    private Entry mapOwn(UnaryOperator<String> words) {
      return cites.isEmpty() && parts.stream().noneMatch(p -> p.role() == Role.QUOTE)
          ? map(words)
          : new Entry(parts, cites, words.apply(note));
    }

    /// The same entry with its texts changed by `words`.
    public Entry map(UnaryOperator<String> words) {
      return new Entry(
          parts.stream().map(p -> new Part(p.role(), p.label(), words.apply(p.text()))).toList(),
          cites,
          words.apply(note));
    }
  }

  /// A labelled text of an entry.
  ///
  /// @param label what stands before it, `""` for none
  public record Part(Role role, String label, String text) {
    /// What is read first.
    public static Part lead(String text) {
      return new Part(Role.LEAD, "", text);
    }

    /// What is read first, after a label.
    public static Part lead(String label, String text) {
      return new Part(Role.LEAD, label, text);
    }

    /// A text to send, to say or to ask as it stands.
    public static Part use(String text) {
      return new Part(Role.USE, "", text);
    }

    /// A text to send, to say or to ask as it stands, after a label.
    public static Part use(String label, String text) {
      return new Part(Role.USE, label, text);
    }

    /// Somebody's own words.
    public static Part quote(String text) {
      return new Part(Role.QUOTE, "", text);
    }

    /// Those of these parts that have a text, in order.
    public static List<Part> known(Part... parts) {
      return Stream.of(parts).filter(part -> !part.text().isBlank()).toList();
    }

    /// Something that helps to use it.
    public static Part detail(String label, String text) {
      return new Part(Role.DETAIL, label, text);
    }
  }

  /// What a part is, and so how it is laid out.
  public enum Role {
    LEAD,
    /// To be used as it stands; laid out as what leads.
    USE,
    QUOTE,
    DETAIL;

    /// Whether it is read first.
    public boolean leads() {
      return this == LEAD || this == USE;
    }
  }

  /// What can be asked next.
  ///
  /// @param title what stands before them, such as "Other objections"
  public record FollowUps(String title, List<FollowUp> list) {
    /// Nothing to ask next.
    public static final FollowUps NONE = new FollowUps("", List.of());

    public FollowUps {
      list = List.copyOf(list);
    }

    /// What comes next.
    public static FollowUps next(FollowUp... all) {
      return new FollowUps("Next", List.of(all));
    }
  }

  /// One thing that can be asked next: a label and the words that ask it.
  public record FollowUp(String label, String command) {}
}
