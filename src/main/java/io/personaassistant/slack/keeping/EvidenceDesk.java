package io.personaassistant.slack.keeping;

import static io.personaassistant.slack.route.SlackText.number;

import io.personaassistant.answering.editing.TraitLinks;
import io.personaassistant.answering.request.EvidenceReading;
import io.personaassistant.evidence.Link;
import io.personaassistant.evidence.intake.LinkReview.Removal;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Windows;
import io.personaassistant.slack.view.block.Mrkdwn;
import io.personaassistant.slack.view.keeping.EvidenceModal;
import io.personaassistant.slack.view.keeping.LinksWindow;
import io.personaassistant.slack.view.keeping.LinksWindow.Place;
import io.personaassistant.slack.view.keeping.Notices;
import io.personaassistant.workspace.Right;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Cited items in a window, and what they are linked to; curators take wrong links away there, and
/// put them back. Thread-safe.
public final class EvidenceDesk {
  static final String EVIDENCE = "evidence";
  private final Office office;
  private final EvidenceReading reading;
  private final TraitLinks links;

  public EvidenceDesk(Office office) {
    this.office = office;
    this.reading = office.program().answering().reading();
    this.links = office.program().editing().traitLinks();
  }

  /// Adds its buttons, menus and windows.
  public void routes(Routes routes) {
    routes.button(EVIDENCE, Right.ASK, p -> office.open(p, items(p)));
    routes.button(LinksWindow.BACK, Right.ASK, p -> office.show(p, items(p)));
    routes.button(LinksWindow.OF_ITEM, Right.EDIT, this::ofItem);
    routes.button(LinksWindow.REMOVE, Right.EDIT, this::remove);
    routes.button(LinksWindow.PUT_BACK, Right.EDIT, this::putBack);
  }

  /// The window with the links of a trait.
  ///
  /// @param page from 0
  public String ofTrait(String user, String trait, int page) {
    return ofTrait(user, trait, page, Optional.empty(), "");
  }

  private String ofTrait(String user, String trait, int page, Optional<Place> done, String notice) {
    return links
        .ofTrait(user, trait)
        .map(of -> LinksWindow.of(of, page, done, notice))
        .orElseGet(Notices::goneTrait);
  }

  /// What the button says: the items of a draft, or those it names.
  private String items(Pressed pressed) {
    var user = pressed.asker().user();
    var draft = pressed.part("draft");
    if (!draft.isEmpty() && office.program().records().drafts().find(draft).isEmpty()) {
      return Windows.sentence("No longer kept", "That draft is no longer kept. Please ask anew.");
    }
    var ids =
        draft.isEmpty()
            ? Arrays.stream(pressed.part("ids").split(" ")).filter(i -> !i.isEmpty()).toList()
            : office.program().records().drafts().cites(draft);
    boolean keeps = office.may(pressed.asker(), Right.EDIT);
    return EvidenceModal.of(
        reading.items(user, ids), keeps ? links.linked(ids) : Set.of(), pressed.value());
  }

  private void ofItem(Pressed pressed) {
    var parts = pressed.value().split(" ", 2);
    show(pressed, parts[0], parts.length > 1 ? parts[1] : "", Optional.empty(), "");
  }

  private void show(
      Pressed pressed, String item, String source, Optional<Place> done, String notice) {
    office.show(
        pressed,
        links
            .ofItem(pressed.asker().user(), item)
            .map(of -> LinksWindow.of(of, source, done, notice))
            .orElseGet(() ->
                Windows.sentence(
                    "Links", item + " is no longer on record. Close this and look again.")));
  }

  private void remove(Pressed pressed) {
    Place.read(pressed.value())
        .ifPresent(place -> {
          var removal = links.remove(pressed.asker().user(), link(place));
          office.changed(pressed.asker());
          show(
              pressed,
              place,
              Optional.of(place).filter(_ -> removal == Removal.REMOVED),
              switch (removal) {
                case REMOVED ->
                    "*Taken away:* " + place.item() + " is no longer linked to " + trait(place);
                case GONE -> "That link was taken away already.";
                case TURNED ->
                    "Somebody turned that link meanwhile, so nothing was taken away. Read it again"
                        + " as it is now.";
              });
        });
  }

  private void putBack(Pressed pressed) {
    Place.read(pressed.value())
        .ifPresent(place -> {
          var refused = links.putBack(pressed.asker().user(), link(place));
          office.changed(pressed.asker());
          show(
              pressed,
              place,
              refused.map(_ -> place),
              refused
                  .map(Mrkdwn::inSlack)
                  .orElse("*It is back:* " + place.item() + " is linked to " + trait(place)));
        });
  }

  /// The words of the trait, which end the sentence.
  private String trait(Place place) {
    return links
        .trait(place.trait())
        .map(t -> "this trait: " + Mrkdwn.ending(t.trait().text()))
        .orElse("this trait, which is gone.");
  }

  private void show(Pressed pressed, Place place, Optional<Place> done, String notice) {
    if (place.ofTrait()) {
      int page = number(place.rest(), 0);
      var view = ofTrait(pressed.asker().user(), place.trait(), page, done, notice);
      office.show(pressed, view);
    } else {
      show(pressed, place.item(), place.rest(), done, notice);
    }
  }

  private static Link link(Place place) {
    return new Link(place.item(), place.trait(), place.stance());
  }
}
