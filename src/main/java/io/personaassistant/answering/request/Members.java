package io.personaassistant.answering.request;

import io.personaassistant.database.Database;
import io.personaassistant.drafting.answer.ClosedEvidence;
import io.personaassistant.drafting.answer.ClosedEvidence.Readers;
import io.personaassistant.workspace.AuditStore;
import io.personaassistant.workspace.MemberStore;
import io.personaassistant.workspace.Preferences;
import io.personaassistant.workspace.Right;
import io.personaassistant.workspace.Role;
import io.personaassistant.workspace.WorkspaceSettingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Who may do what, what people set for themselves, and the log of changes. Every right is asked
/// for here, each time. Thread-safe.
public final class Members {
  private static final String SHARED = "a channel that another company reads";

  /// An answer is made in less.
  private static final Duration UNDER_WAY = Duration.ofMinutes(10);

  /// When a channel of several companies was last found to be allowed.
  private final Map<String, Instant> allowed = new ConcurrentHashMap<>();

  private final Database database;
  private final long workspace;
  private final Set<String> admins;
  private final Clock clock;
  private final MemberStore store = new MemberStore();
  private final AuditStore audit = new AuditStore();
  private final WorkspaceSettingStore settings = new WorkspaceSettingStore();

  public Members(Database database, long workspace, Set<String> admins, Clock clock) {
    this.database = database;
    this.workspace = workspace;
    this.admins = admins;
    this.clock = clock;
  }

  /// Somebody's role: admin by the settings alone, else what they were given, else member.
  public Role role(String user) {
    if (admins.contains(user)) {
      return Role.ADMIN;
    }
    return database
        .read(h -> store.role(h, workspace, user))
        .filter(r -> r != Role.ADMIN)
        .orElse(Role.MEMBER);
  }

  /// Why somebody may not do something, a sentence; empty when they may.
  public Optional<String> refused(String user, Right right) {
    return right.least() == Role.MEMBER || role(user).covers(right.least())
        ? Optional.empty()
        : Optional.of(right.refusal());
  }

  /// Gives a role, or with member takes back what was given.
  ///
  /// @return why not, a sentence; empty when it was given
  public Optional<String> give(String by, String user, Role role) {
    var refused = refused(by, Right.ADMINISTER);
    return refused.isPresent() ? refused : giveAtTerminal(by, user, role);
  }

  /// As {@link #give}, by who works at the command line: whoever may open the file is an admin.
  ///
  /// @param by the name that the audit log keeps
  public Optional<String> giveAtTerminal(String by, String user, Role role) {
    if (role == Role.ADMIN || admins.contains(user)) {
      return Optional.of("Admins are named in PERSONA_ADMINS alone; change it there and restart.");
    }
    var now = clock.instant();
    database.run(h -> {
      store.give(h, workspace, new MemberStore.Given(user, role, by, now));
      audit.add(h, workspace, new AuditStore.Entry(now, by, "give role", user, role.word()));
    });
    return Optional.empty();
  }

  /// The least role of those who may open evidence.
  public Role opensEvidence() {
    return database.read(h -> settings.opensEvidence(h, workspace));
  }

  /// Sets the least role of those who may open evidence.
  ///
  /// @return why not, a sentence; empty when it was set
  public Optional<String> openEvidence(String by, Role least) {
    var refused = refused(by, Right.ADMINISTER);
    if (refused.isEmpty()) {
      openEvidenceAtTerminal(by, least);
    }
    return refused;
  }

  /// As {@link #openEvidence}, by who works at the command line.
  public void openEvidenceAtTerminal(String by, Role least) {
    var now = clock.instant();
    database.run(h -> {
      settings.openEvidence(h, workspace, least);
      audit.add(
          h, workspace, new AuditStore.Entry(now, by, "open evidence to", least.people(), ""));
    });
  }

  /// What is kept from somebody who may not open evidence; empty for who may.
  public Optional<ClosedEvidence> closedTo(String user) {
    var least = opensEvidence();
    return least == Role.MEMBER || role(user).covers(least)
        ? Optional.empty()
        : Optional.of(new ClosedEvidence(least, Readers.PERSON));
  }

  /// What is kept from a channel: what not everybody in the workspace may open, and where everybody
  /// may, from a channel that another company reads what may not be quoted outside.
  public Optional<ClosedEvidence> closedIn(String channel) {
    return closedToSome()
        .or(() ->
            allows(channel) || wasAllowed(channel)
                ? Optional.of(new ClosedEvidence(Role.MEMBER, Readers.OTHER_COMPANY))
                : Optional.empty());
  }

  /// What is kept from a place where everybody in the workspace reads.
  public Optional<ClosedEvidence> closedToSome() {
    var least = opensEvidence();
    return least == Role.MEMBER
        ? Optional.empty()
        : Optional.of(new ClosedEvidence(least, Readers.CHANNEL));
  }

  /// The channels shared with another company in which the assistant may answer, in order of id.
  public Set<String> sharedChannels() {
    return database.read(h -> settings.sharedChannels(h, workspace));
  }

  /// Whether the assistant may answer in this channel although another company reads it.
  public boolean allows(String channel) {
    boolean is = sharedChannels().contains(channel);
    if (is) {
      allowed.put(channel, clock.instant());
    }
    return is;
  }

  /// Whether an answer may be under way into a channel that was closed meanwhile.
  private boolean wasAllowed(String channel) {
    var last = allowed.get(channel);
    return last != null && last.plus(UNDER_WAY).isAfter(clock.instant());
  }

  /// Opens channels that another company reads for answers, and closes others; what somebody else
  /// has set of others meanwhile stays.
  ///
  /// @return why not, a sentence; empty when it was set
  public Optional<String> allow(String by, Set<String> opened, Set<String> closed) {
    var refused = refused(by, Right.ADMINISTER);
    if (refused.isEmpty()) {
      allowAtTerminal(by, opened, closed);
    }
    return refused;
  }

  /// As {@link #allow}, by who works at the command line.
  public void allowAtTerminal(String by, Set<String> opened, Set<String> closed) {
    var now = clock.instant();
    database.run(h -> {
      var before = settings.sharedChannels(h, workspace);
      var channels = new TreeSet<>(before);
      channels.addAll(opened);
      channels.removeAll(closed);
      settings.allow(h, workspace, channels);
      for (var channel : channels) {
        if (!before.contains(channel)) {
          audit.add(h, workspace, new AuditStore.Entry(now, by, "allow in", channel, SHARED));
        }
      }
      for (var channel : before) {
        if (!channels.contains(channel)) {
          audit.add(h, workspace, new AuditStore.Entry(now, by, "no longer in", channel, SHARED));
        }
      }
    });
  }

  /// Every role that was given in Slack or on the command line, the newest first.
  public List<MemberStore.Given> given() {
    return database.read(h -> store.given(h, workspace));
  }

  /// The people that the settings name as admins.
  public Set<String> admins() {
    return admins;
  }

  /// Whether anybody besides this person has a right.
  public boolean othersMay(String user, Right right) {
    return admins.stream().anyMatch(admin -> !admin.equals(user))
        || given().stream().anyMatch(g -> !g.user().equals(user) && g.role().covers(right.least()));
  }

  /// What somebody has set for themselves.
  public Preferences preferences(String user) {
    return user.isEmpty()
        ? Preferences.NONE
        : database.read(h -> store.preferences(h, workspace, user));
  }

  /// Keeps what somebody sets for themselves.
  public void prefer(String user, Preferences set) {
    database.run(h -> store.prefer(h, workspace, user, set));
  }

  /// Notes a change in the log; for changes that are stored by themselves.
  public void note(String by, String action, String subject, String detail) {
    var entry = new AuditStore.Entry(clock.instant(), by, action, subject, detail);
    database.run(h -> audit.add(h, workspace, entry));
  }

  /// The newest changes, the newest first.
  public List<AuditStore.Entry> log(int most) {
    return database.read(h -> audit.newest(h, workspace, most));
  }
}
