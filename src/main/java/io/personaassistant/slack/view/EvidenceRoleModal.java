package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Role;
import java.util.Arrays;

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
            Arrays.stream(Role.values()).map(EvidenceRoleModal::option).toList(),
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

  private static ObjectNode option(Role role) {
    return Blocks.option(Sentence.upperFirst(role.people()), role.word());
  }
}
