package io.personaassistant.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Which codes stand for one person. One file has somebody's address, another their name, and a
/// third both; that they are one must be known, so that nobody is counted twice and whoever asks to
/// be forgotten is forgotten everywhere. Codes alone are kept. Not thread-safe.
public final class KnownAsStore {
  private final Participants participants;
  private final Set<String> stored;
  private final Map<String, String> known = new HashMap<>();

  /// Who has an address, so that another of the same name is somebody else.
  private final Set<String> addressed = new HashSet<>();

  private final Map<String, Alias> fresh = new HashMap<>();

  /// Codes of this file, and whom its numbers stand for.
  private final Set<String> given = new HashSet<>();

  private final Map<String, String> numbered = new HashMap<>();

  /// Whose items go over to whom.
  private final Map<String, String> moved = new LinkedHashMap<>();

  private record Alias(String kind, String participant) {}

  private KnownAsStore(Participants participants, Set<String> stored) {
    this.participants = participants;
    this.stored = stored;
  }

  /// What is known in a workspace.
  ///
  /// @param stored the codes that items carry already
  public static KnownAsStore of(
      Handle handle, long workspace, Participants participants, Set<String> stored) {
    var all = new KnownAsStore(participants, stored);
    handle
        .select("SELECT alias, kind, participant FROM known_as WHERE workspace = ?", workspace)
        .map((rows, _) -> {
          all.add(rows.getString(1), new Alias(rows.getString(2), rows.getString(3)));
          return 0;
        })
        .list();
    // stored before they were taken for names
    stored.stream()
        .filter(name -> !Participants.isCode(name))
        .forEach(name -> all.moved.put(name, all.meant(name)));
    return all;
  }

  private String meant(String name) {
    var code = participants.code(name);
    return known.getOrDefault(code, code);
  }

  /// The code that a typed name, address or code stands for.
  public static String code(Handle handle, long workspace, String code) {
    return handle
        .select(
            "SELECT participant FROM known_as WHERE workspace = ? AND alias = ?", workspace, code)
        .mapTo(String.class)
        .findOne()
        .orElse(code);
  }

  /// A code and all others that stand for the same person.
  public static List<String> codes(Handle handle, long workspace, String code) {
    var all = new ArrayList<String>();
    all.add(code);
    all.addAll(
        handle
            .select(
                "SELECT alias FROM known_as WHERE workspace = ? AND participant = ? AND alias <> ?",
                workspace,
                code,
                code)
            .mapTo(String.class)
            .list());
    return all;
  }

  /// The code of a participant, and from now on that of the other names and addresses they have. A
  /// number is theirs in one file alone: where their address stands beside it, that says who it is.
  ///
  /// @param participant as a file has it
  /// @param others names and addresses that stand for the same person there
  public String code(String participant, List<String> others) {
    if (Participants.isCode(participant)) {
      // two files can have the same number for different people
      var addresses = others.stream().filter(KnownAsStore::isAddress).toList();
      if (addresses.size() == 1) {
        var person = named(addresses.getFirst(), others);
        if (!participant.isBlank()) {
          numbered.put(participant, person);
        }
        return person;
      }
      return numbered.getOrDefault(participant, known.getOrDefault(participant, participant));
    }
    return named(participant, others);
  }

  private String named(String participant, List<String> others) {
    var own = participants.code(participant);
    var codes = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (var typed : others) {
      if (!Participants.isCode(typed) && !typed.equals(participant)) {
        (isAddress(typed) ? codes : names).add(participants.code(typed));
      }
    }
    (isAddress(participant) ? codes : names).addFirst(own);
    var meant = meant(own, codes, names);
    given.add(meant);
    if (others.isEmpty()) {
      return meant;
    }
    if (!codes.isEmpty()) {
      names.forEach(name -> repoint(known.getOrDefault(name, meant), meant));
    }
    codes.forEach(code -> learn(code, new Alias("address", meant)));
    names.forEach(code -> learn(code, new Alias("name", meant)));
    return meant;
  }

  /// Whom names alone stood for until now is one whose address is known.
  private void repoint(String nameless, String person) {
    if (nameless.equals(person) || addressed.contains(nameless)) {
      return;
    }
    moved.put(nameless, person);
    List.copyOf(known.entrySet()).stream()
        .filter(entry -> entry.getValue().equals(nameless))
        .map(Map.Entry::getKey)
        .forEach(alias -> {
          known.put(alias, person);
          fresh.put(alias, new Alias("name", person));
        });
    numbered.replaceAll((_, code) -> code.equals(nameless) ? person : code);
  }

  private String meant(String own, List<String> addresses, List<String> names) {
    for (var address : addresses) {
      var person = known.get(address);
      if (person != null) {
        return person;
      }
      if (stored.contains(address)) {
        return address;
      }
    }
    for (var name : names) {
      var person = known.getOrDefault(name, stored.contains(name) ? name : "");
      // two people can have one name, and then each an address
      if (!person.isEmpty() && (addresses.isEmpty() || !addressed.contains(person))) {
        return person;
      }
    }
    return !addresses.isEmpty() && names.contains(own) && known.containsKey(own)
        ? addresses.getFirst()
        : own;
  }

  private void learn(String code, Alias alias) {
    if (!known.containsKey(code)) {
      add(code, alias);
      fresh.put(code, alias);
    }
  }

  private void add(String code, Alias alias) {
    known.put(code, alias.participant());
    if (alias.kind().equals("address")) {
      addressed.add(alias.participant());
    }
  }

  /// Whether one of those who asked to be forgotten is meant. Their name does not mean them beside
  /// another address than theirs, where theirs is known: two people can have one name.
  ///
  /// @param participant the code of a row's participant
  public boolean isAmong(Set<String> forgotten, String participant, List<String> others) {
    if (forgotten.contains(participant)
        || others.stream()
            .filter(KnownAsStore::isAddress)
            .map(participants::code)
            .anyMatch(forgotten::contains)) {
      return true;
    }
    return others.stream()
        .filter(typed -> !isAddress(typed))
        .map(participants::code)
        .filter(forgotten::contains)
        .map(name -> known.getOrDefault(name, name))
        .anyMatch(person ->
            !(addressed.contains(participant)
                && addressed.contains(person)
                && forgotten.contains(person)));
  }

  /// Keeps what was learned; items under a name whose address is now known go over to that, those
  /// of this file too, which are stored before.
  public void save(Handle handle, long workspace) {
    moved.forEach((from, to) -> move(handle, workspace, from, to));
    moved.clear();
    fresh.forEach((code, alias) -> {
      handle.execute(
          """
          INSERT INTO known_as(workspace, alias, kind, participant) VALUES (?, ?, ?, ?)
          ON CONFLICT (workspace, alias) DO UPDATE SET participant = excluded.participant\
          """,
          workspace,
          code,
          alias.kind(),
          alias.participant());
      move(handle, workspace, code, alias.participant());
    });
    fresh.clear();
  }

  private void move(Handle handle, long workspace, String from, String to) {
    if (!from.equals(to) && (stored.contains(from) || given.contains(from))) {
      handle.execute(
          "UPDATE evidence SET participant = ? WHERE workspace = ? AND participant = ?",
          to,
          workspace,
          from);
    }
  }

  private static boolean isAddress(String typed) {
    return typed.indexOf('@') > 0;
  }
}
