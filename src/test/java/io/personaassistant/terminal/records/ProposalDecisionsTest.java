package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What becomes of proposals: accepted, with a reason where evidence is short, declined, or
/// overtaken by another change.
class ProposalDecisionsTest extends ProposalRecords {
  @Test
  void accepting_makes_a_version_with_the_evidence_linked() {
    propose("A2,A4");
    assertThat(said("proposals", "accept", "1", "--by", "bo"))
        .contains("Proposal 1 is accepted: version 2 of mara has it.");

    assertThat(said("history", "mara", "2"))
        .isEqualTo("pain mara-pain-1\n  + Enters holidays twice\n");
    assertThat(said("history", "mara"))
        .contains("2  2026-11-24  bo  proposal 1: 2 items from interview and survey (1 change)");
    assertThat(said("traits", "--json"))
        .contains("\"trait\":\"mara-pain-1\"", "\"supports\":[\"A4\",\"A2\"]")
        .contains("\"status\":\"validated\"");
    assertThat(said("audit"))
        .contains("ana  make proposal 1: mara, add pain")
        .contains("bo  accept proposal 1: mara, add pain")
        .contains("bo  confirm link A2 mara-pain-1: supports");
    assertThat(said("proposals")).contains("Nothing is proposed.");
    assertThat(told("proposals", "--all"))
        .contains("1 accepted mara", "accepted by bo on 2026-11-24");
    assertThat(said("proposals", "accept", "1"))
        .contains("Proposal 1 was accepted already, by bo on 2026-11-24.");
    assertThat(said("propose", "mara", "add", "pain", "Enters holidays twice"))
        .contains("Mara has this pain already: mara-pain-1.");
  }

  @Test
  void a_curator_accepts_a_parked_one_with_a_reason() {
    assertThat(said("propose", "mara", "set", "job title", "Practice Lead", "--evidence", "A1"))
        .contains("Proposal 1 is parked");
    assertThat(said("proposals", "accept", "1", "--reason", "seen on site in March"))
        .contains("version 2");
    assertThat(said("history", "mara", "2"))
        .isEqualTo("title\n  - Clinic Manager\n  + Practice Lead\n");
    assertThat(said("history", "mara")).contains("proposal 1: seen on site in March");
  }

  @Test
  void a_trait_is_reworded_under_its_id_and_retired_with_its_links_kept() {
    said("propose", "mara", "reword", "MARA-WAIT", "Waits a fortnight.", "--evidence", "A2,A4");
    said("proposals", "accept", "1");
    assertThat(said("traits", "--json"))
        .contains("\"trait\":\"mara-wait\"", "\"text\":\"Waits a fortnight.\"");

    said("propose", "mara", "retire", "mara-wait");
    assertThat(said("proposals"))
        .contains("2  parked  mara, retire mara-wait: “Waits a fortnight.”");
    // what contradicts a trait speaks for retiring it, without a word about the proposal
    terminal.file(
        "r.csv",
        """
        trait,evidence,stance,confirm
        mara-wait,A2,contradicts,yes
        mara-wait,A7,contradicts,yes
        """);
    assertThat(said("link", "--review", "r.csv")).contains("1 link confirmed, 1 changed");
    assertThat(said("proposals"))
        .contains("2  ready", "2 items from interview and analytics (A2, A7)");
    said("proposals", "accept", "2");
    assertThat(said("traits", "--json")).doesNotContain("mara-wait");

    var exported = terminal.run("export").out();
    assertThat(exported).contains("\"trait\" : \"mara-wait\"");
    terminal.file("all.json", exported);
    terminal.run("import", "all", "all.json", "--db", "other.db");
    assertThat(terminal.run("export", "--db", "other.db").out()).isEqualTo(exported);
  }

  /// Who cites it for other words says that it supports these; nobody is to be surprised by that.
  @Test
  void evidence_against_a_trait_is_turned_only_for_other_words_and_with_a_word_about_it() {
    said("propose", "mara", "reword", "mara-wait", "Waits a month.", "--evidence", "A2,A7");
    said("propose", "mara", "add", "pain", "Holidays", "--evidence", "A2,A4");
    terminal.file("r.csv", "trait,evidence,stance,confirm\nmara-wait,A2,contradicts,yes\n");
    said("link", "--review", "r.csv");
    var turned = "A2 contradicts what stands there now; accepted, it supports the new words.";

    assertThat(told("proposals")).containsOnlyOnce(turned);
    assertThat(told("proposals", "support", "1", "A4")).contains(turned);
    said("proposals", "accept", "1");
    assertThat(said("traits", "--json"))
        .contains("\"supports\":[\"A7\",\"A4\",\"A2\"],\"contradicts\":[]");

    // the same words came about in another way, and somebody read A2 as against them
    terminal.file(
        "t.json",
        """
        {"traits": [{"id": "mara-day", "persona": "mara", "kind": "pain", "text": "Holidays"}],
         "links": [{"evidence": "A2", "trait": "mara-day", "stance": "contradicts"}]}
        """);
    said("import", "personas", "t.json");
    assertThat(said("proposals", "accept", "2")).contains("is accepted");
    assertThat(said("traits", "--json"))
        .contains("\"contested\",\"supports\":[\"A4\"],\"contradicts\":[\"A2\"]");
  }

  @Test
  void what_changed_first_is_never_overwritten() {
    said("propose", "mara", "reword", "mara-wait", "Waits a fortnight.", "--evidence", "A2,A4");
    said("propose", "mara", "reword", "mara-wait", "Waits three weeks.", "--evidence", "A2,A7");
    said("propose", "mara", "retire", "mara-wait", "--evidence", "A2,A4");
    said("proposals", "accept", "1");

    assertThat(said("proposals").replaceAll("\\s+", " "))
        .contains("2 overtaken mara, reword mara-wait", "3 overtaken mara, retire mara-wait")
        .contains("it is now “Waits a fortnight.”");
    assertThat(said("proposals", "accept", "2"))
        .contains("“Waits nine days.” has changed since this was proposed: it is now “Waits a f");
    assertThat(said("proposals", "accept", "3")).contains("has changed since this was proposed");
    // who proposes it again has seen the new words
    said("propose", "mara", "reword", "mara-wait", "Waits three weeks.");
    assertThat(said("proposals", "accept", "2")).contains("version 3");
    assertThat(said("history", "mara", "3"))
        .contains("- Waits a fortnight.\n  + Waits three weeks.");
    said("propose", "mara", "reword", "mara-wait", "Waits.", "--evidence", "A2,A4");
    said("propose", "mara", "retire", "mara-wait", "--evidence", "A2,A4");
    assertThat(said("proposals", "accept", "3")).contains("is accepted");
    assertThat(said("proposals", "--json"))
        .containsPattern("\"state\" ?: ?\"overtaken\"")
        .doesNotContain("ready");
    assertThat(said("proposals", "accept", "4", "--reason", "so be it")).contains("is gone since");
  }

  @Test
  void of_two_curators_at_once_one_makes_the_change_and_the_other_is_told() throws Exception {
    said("propose", "mara", "reword", "mara-wait", "Waits a fortnight.", "--evidence", "A2,A4");
    said("propose", "mara", "reword", "mara-wait", "Waits three weeks.", "--evidence", "A2,A7");
    List<String> told;
    try (var curators = Executors.newFixedThreadPool(2)) {
      var first = curators.submit(() -> said("proposals", "accept", "1", "--by", "ana"));
      var second = curators.submit(() -> said("proposals", "accept", "2", "--by", "bo"));
      told = List.of(first.get(), second.get());
    }

    assertThat(told).filteredOn(t -> t.contains("is accepted: version 2")).hasSize(1);
    assertThat(told).filteredOn(t -> t.contains("has changed since this was proposed")).hasSize(1);
    assertThat(said("history", "mara").lines()).hasSize(2);
    assertThat(said("proposals")).contains("  overtaken  ").doesNotContain("ready", "\n3 ");
  }

  @Test
  void what_was_declined_comes_back_only_with_evidence_it_did_not_have() {
    propose("A1");
    assertThat(said("proposals", "decline", "1")).contains("Say why proposal 1 is declined");
    assertThat(said("proposals", "decline", "1", "--reason", "one clinic alone"))
        .contains("Proposal 1 is declined");

    assertThat(said("propose", "mara", "add", "pain", "Enters holidays twice", "--evidence", "A1"))
        .contains("This was declined on 2026-11-24 by ana: one clinic alone.");
    assertThat(
            said("propose", "mara", "add", "pain", "Enters holidays twice", "--evidence", "A1,A4"))
        .contains("Proposal 2 is ready");
  }

  /// What was said, on one line.
  private String told(String... words) {
    return said(words).replaceAll("\\s+", " ");
  }
}
