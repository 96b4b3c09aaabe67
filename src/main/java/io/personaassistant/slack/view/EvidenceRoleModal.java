package io.personaassistant.slack.view;

import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Role;

/// The window in which an admin says who may open evidence.
public final class EvidenceRoleModal {
  public static final String CALLBACK = "opens_evidence";
  public static final String ROLE = "opens_evidence_role";

  private EvidenceRoleModal() {}

  /// The view as JSON.
  ///
  /// @param now the least role of those who may
  public static String of(Role now) {
    var menu =
        Blocks.select(
            ROLE,
            "Choose who",
            Blocks.each(Role.values(), r -> Sentence.upperFirst(r.people()), Role::word),
            now.word());
    var blocks =
        new BlockList()
            .section(
                "What customers said, word for word. Others see of an item its source type, its"
                    + " day, what it counts for, and whom to ask; quotations that may be used"
                    + " outside the company stay in answers and drafts.")
            .input(
                ROLE,
                "Who may open evidence",
                "This role and every higher one. It holds at once and stands in the log.",
                menu,
                false);
    return Modal.form("Who opens evidence", CALLBACK, "Save", "", blocks);
  }
}
