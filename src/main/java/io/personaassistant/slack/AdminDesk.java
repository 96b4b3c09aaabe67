package io.personaassistant.slack;

import io.personaassistant.answering.request.Members;
import io.personaassistant.slack.api.Directory.Channel;
import io.personaassistant.slack.api.Directory.Person;
import io.personaassistant.slack.api.Found;
import io.personaassistant.slack.api.SlackTrouble;
import io.personaassistant.slack.route.Office;
import io.personaassistant.slack.route.Outcome;
import io.personaassistant.slack.route.Pressed;
import io.personaassistant.slack.route.Routes;
import io.personaassistant.slack.route.Submitted;
import io.personaassistant.slack.view.EvidenceRoleModal;
import io.personaassistant.slack.view.RoleModal;
import io.personaassistant.slack.view.SharedChannelsModal;
import io.personaassistant.workspace.Right;
import io.personaassistant.workspace.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What admins set in the home tab for everybody: roles, who may open evidence, and in which
/// channels of several companies the assistant answers. Thread-safe.
final class AdminDesk {
  static final String ROLE = "home_role";
  static final String OPENS = "home_opens_evidence";
  static final String CHANNELS = "home_shared_channels";
  private final Office office;
  private final Members members;

  AdminDesk(Office office) {
    this.office = office;
    this.members = office.program().members();
  }

  void routes(Routes routes) {
    routes.button(ROLE, Right.ADMINISTER, p -> office.open(p, RoleModal.of()));
    routes.submit(RoleModal.CALLBACK, Right.ADMINISTER, this::give);
    routes.button(
        OPENS,
        Right.ADMINISTER,
        p -> office.open(p, EvidenceRoleModal.of(members.opensEvidence())));
    routes.submit(EvidenceRoleModal.CALLBACK, Right.ADMINISTER, this::openEvidence);
    routes.button(CHANNELS, Right.ADMINISTER, this::channels);
    routes.submit(SharedChannelsModal.CALLBACK, Right.ADMINISTER, this::allow);
  }

  /// Whether somebody can use the assistant at all; of whom Slack tells nothing, that is not known.
  private boolean isMember(String team, String user) {
    return switch (office.directory().person(user)) {
      case Found.Is(Person person) ->
          !person.isGuest()
              && !person.isStranger()
              && !person.isBot()
              && !person.isGone()
              && person.team().equals(team);
      case Found.Not<Person>(var _) -> true;
    };
  }

  private Outcome give(Submitted submitted) {
    var user = submitted.value(RoleModal.USER);
    var role = Role.of(submitted.value(RoleModal.ROLE));
    if (user.isEmpty() || role.isEmpty()) {
      return Outcome.error(RoleModal.USER, "Choose somebody.");
    }
    // what was given to somebody who became a guest can be taken away
    if (role.get() != Role.MEMBER && !isMember(submitted.asker().team(), user)) {
      return Outcome.error(RoleModal.USER, RoleModal.NO_MEMBER);
    }
    return done(
        submitted, RoleModal.USER, members.give(submitted.asker().user(), user, role.get()));
  }

  private Outcome openEvidence(Submitted submitted) {
    var least = Role.of(submitted.value(EvidenceRoleModal.ROLE));
    return done(
        submitted,
        EvidenceRoleModal.ROLE,
        least.isEmpty()
            ? Optional.of("Choose who.")
            : members.openEvidence(submitted.asker().user(), least.get()));
  }

  private void channels(Pressed pressed) {
    office.load(
        pressed,
        SharedChannelsModal.TITLE,
        () -> {
          var allowed = members.sharedChannels();
          // Slack shows nobody a channel that they are not in, and sends it back as taken out
          var seen = new TreeSet<>(allowed);
          seen.removeIf(channel -> !office.directory().sees(pressed.asker().user(), channel));
          return SharedChannelsModal.of(seen, allowed.size() - seen.size());
        });
  }

  private Outcome allow(Submitted submitted) {
    var chosen = submitted.values().getOrDefault(SharedChannelsModal.CHANNELS, List.of());
    var shown = SharedChannelsModal.shown(submitted.carried());
    // what was allowed before may have changed since, and stays until it is taken out
    var opened = new LinkedHashSet<>(chosen);
    opened.removeAll(shown);
    var closed = new LinkedHashSet<>(shown);
    chosen.forEach(closed::remove);
    return done(
        submitted,
        SharedChannelsModal.CHANNELS,
        unfit(opened).or(() -> members.allow(submitted.asker().user(), opened, closed)));
  }

  /// Why a channel that is newly chosen cannot be.
  private Optional<String> unfit(Set<String> opened) {
    return opened.stream()
        .flatMap(channel ->
            switch (office.directory().channel(channel)) {
              case Found.Not<Channel>(var code) ->
                  Stream.of(
                      SlackTrouble.of(code) == SlackTrouble.LATER
                          ? SharedChannelsModal.NOT_NOW
                          : SharedChannelsModal.NOT_SEEN);
              case Found.Is(Channel info) ->
                  info.isExternal()
                      ? Stream.<String>empty()
                      : Stream.of(SharedChannelsModal.NOT_SHARED);
            })
        .findFirst();
  }

  private Outcome done(Submitted submitted, String input, Optional<String> refused) {
    if (refused.isPresent()) {
      return Outcome.error(input, refused.get());
    }
    office.changed(submitted.asker());
    return new Outcome.Close();
  }
}
