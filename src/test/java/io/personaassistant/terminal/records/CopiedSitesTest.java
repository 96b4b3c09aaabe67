package io.personaassistant.terminal.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.testing.Terminal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of a network for work in other languages, and of reviews that answer questions.
class CopiedSitesTest {
  private final Terminal terminal;

  CopiedSitesTest(@TempDir Path folder) {
    terminal = new Terminal(folder).withDatabase("p.db");
  }

  private Terminal.Result imported(String text) {
    terminal.file("page.txt", text);
    return terminal.run("import", "table", "page.txt", "--yes", "--date=2026-02-10");
  }

  private List<String> said() {
    return terminal.items().stream()
        .map(item -> item.get("date").asText() + " " + item.get("text").asText())
        .toList();
  }

  @Test
  void a_network_for_work_is_read_in_the_languages_that_it_speaks() {
    imported(
        """
        Anja Koch
        Anja Koch
        Premium • 3.+
        Pflegedienstleitung | Dozentin
        3 Monate •
        Folgen
        Wir drucken den Dienstplan noch immer aus, weil die App im Keller kein Netz hat.
        87
        14 Kommentare
        Gefällt mir
        Kommentieren
        Teilen
        Senden
        Sven Ott
        2.
        Stationsleiter bei einem Kreiskrankenhaus
        2 Monate
        Bei uns hängt er auch an der Wand.
        Gefällt mir
        ·
        3
        Antworten
        ·
        1 Antwort
        Anja Koch
        Autorin
        Pflegedienstleitung | Dozentin
        2 Monate
        Und dann stimmt er schon am Mittag nicht mehr.
        Gefällt mir
        Antworten
        """);
    imported(
        """
        Post du fil d’actualité
        Voir le profil de Clara Petit
        Clara Petit
         • 2e
        Responsable achats dans une clinique
        1 sem. • Modifié •
        Suivre
        Chaque fournisseur demande le même certificat sur un autre portail.
        J’aime
        214
        38 commentaires
        J’aime
        Commenter
        Republier
        Envoyer
        Voir le profil de Jon Aas
        Jon Aas
        • 3e et +
        Directeur des opérations
        4 j
        Chez nous les rappels finissent dans les spams.
        J’aime
        12
        Répondre
        Voir le profil de Lea Roux
        Lea Roux
        • 2e
        Qualiticienne
        3 j
        Nous tenons une liste Excel depuis des années.
        J’aime
        Répondre
        """);

    assertThat(said())
        .containsExactlyInAnyOrder(
            "2025-11-10 Wir drucken den Dienstplan noch immer aus, weil die App im Keller kein Netz hat.",
            "2025-12-10 Bei uns hängt er auch an der Wand.",
            "2025-12-10 Und dann stimmt er schon am Mittag nicht mehr.",
            "2026-02-03 Chaque fournisseur demande le même certificat sur un autre portail.",
            "2026-02-06 Chez nous les rappels finissent dans les spams.",
            "2026-02-07 Nous tenons une liste Excel depuis des années.");
    assertThat(terminal.run("export").out())
        .doesNotContain("Koch", "Petit", "Dozentin", "Responsable", "Folgen");
  }

  @Test
  void a_review_in_answers_is_one_post_without_what_the_page_asks() {
    imported(
        """
        JD
        Jordan D.
        Nurse Manager
        Enterprise (> 1000 emp.)
        3/12/2026
        "Great until the roster changes"
        Rating: 4 out of 5
        What do you like best about ShiftGrid?
        The board shows who is on call at a glance.
        Review collected by and hosted on G2.com.
        What do you dislike about ShiftGrid?
        Swaps need three people to approve and then the app logs you out.
        Review collected by and hosted on G2.com.
        Recommendations to others considering ShiftGrid:
        Ask for the roster import first.
        Review collected by and hosted on G2.com.
        What problems is ShiftGrid solving and how is that benefiting you?
        Fewer calls at night.
        Review collected by and hosted on G2.com.
        Validated Reviewer
        Review source: Seller invite
        Helpful
        0
        Share
        Verified User in Hospital & Health Care
        UH
        Mid-Market (51-1000 emp.)
        2/20/2026
        "Does the job"
        What do you like best about ShiftGrid?
        Cheap.
        What do you dislike about ShiftGrid?
        No offline mode.
        What problems is ShiftGrid solving and how is that benefiting you?
        Nothing
        Current User
        Review source: Organic
        Helpful
        Share
        """);

    assertThat(said())
        .containsExactly(
            "2026-03-12 \"Great until the roster changes\"\n\nLikes: The board shows who is on call"
                + " at a glance.\n\nDislikes: Swaps need three people to approve and then the app"
                + " logs you out.\n\nRecommends: Ask for the roster import first."
                + "\n\nSolves: Fewer calls at night.",
            "2026-02-20 \"Does the job\"\n\nLikes: Cheap.\n\nDislikes: No offline mode.");
    assertThat(terminal.items().getLast().get("participant").asText()).isEmpty();
    assertThat(terminal.run("export").out()).doesNotContain("Nurse Manager", "emp.", "hosted on");
  }
}
