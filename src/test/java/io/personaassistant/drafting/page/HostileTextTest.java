package io.personaassistant.drafting.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.personaassistant.checking.whole.Contrast;
import io.personaassistant.drafting.answer.Material;
import io.personaassistant.evidence.Evidence;
import io.personaassistant.evidence.SourceType;
import io.personaassistant.evidence.TraitEvidence;
import io.personaassistant.persona.Persona;
import io.personaassistant.persona.PersonaKind;
import io.personaassistant.persona.PersonaState;
import io.personaassistant.persona.Trait;
import io.personaassistant.persona.TraitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every text of a record tries to become markup.
class HostileTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final String TEXT =
      "</li></ol><style>body{display:none}</style> [click](https://evil.invalid) `x` \"y\" 'z' &amp;";

  private static PersonaPage page() {
    var persona =
        new Persona(
            "eve",
            "Eve <script>alert(1)</script>",
            List.of(),
            PersonaKind.BUYER,
            TEXT,
            40,
            "\"><img src=x>",
            "# Software",
            TEXT,
            TEXT,
            "https://pictures.invalid/eve.png\" onerror=\"alert(1)",
            TEXT,
            TEXT,
            TEXT,
            PersonaState.ACTIVE,
            1,
            Optional.empty(),
            0,
            false);
    var item =
        new Evidence(
            "E1\"><b>",
            SourceType.INTERVIEW,
            TEXT,
            TODAY.minusDays(9),
            "P-1",
            TEXT,
            0,
            TEXT,
            false,
            false,
            "",
            false);
    var trait =
        new TraitEvidence(
            new Trait("T1", "eve", TraitKind.GOAL, "# Reach <b>all</b> & 'more' *now*", 0),
            List.of(item.id()),
            List.of(),
            1,
            1,
            0);
    var material =
        new Material(
            persona,
            List.of(trait),
            List.of(),
            List.of(),
            List.of(item),
            List.of(),
            TODAY,
            Contrast.NONE);
    return PersonaPage.of(material, List.of(item), List.of(TEXT));
  }

  @Test
  void in_html_it_stays_text() {
    var page = HtmlPage.of(page(), "");

    assertThat(page)
        .contains(
            "Eve &lt;script&gt;alert(1)&lt;/script&gt;",
            "# Reach &lt;b&gt;all&lt;/b&gt; &amp; &#39;more&#39; *now*",
            "&lt;/li&gt;&lt;/ol&gt;&lt;style&gt;",
            "&quot;&gt;&lt;img src=x&gt;",
            "<a href=\"#item-1\">E1&quot;&gt;&lt;b&gt;</a>",
            "aria-label=\"Picture of Eve &lt;script&gt;")
        .doesNotContain("<script", "<img", "<b>all", "pictures.invalid", "href=\"http");
    assertThat(page.split("<style>", -1)).hasSize(2);
  }

  @Test
  void in_markdown_it_stays_text() {
    var markdown = MarkdownPage.of(page());

    assertThat(markdown)
        .contains(
            "# Eve \\<script\\>alert(1)\\</script\\>",
            "- \\# Reach \\<b\\>all\\</b\\> \\& 'more' \\*now\\*",
            "\\[click\\](https",
            "- **Industry:** \\# Software");
    assertThat(markdown.replace("\\<", "").replace("\\]", ""))
        .doesNotContain("<")
        .doesNotContain("](");
  }

  @Test
  void what_would_begin_a_list_or_a_heading_is_escaped() {
    assertThat(MarkdownPage.text("1. first")).isEqualTo("1\\. first");
    assertThat(MarkdownPage.text("- not\n- a list")).isEqualTo("\\- not - a list");
    assertThat(MarkdownPage.text("=== no heading")).isEqualTo("\\=== no heading");
  }
}
