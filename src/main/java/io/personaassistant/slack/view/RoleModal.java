package io.personaassistant.slack.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.text.Sentence;
import io.personaassistant.workspace.Role;
import java.util.List;

/// The window in which an admin gives a role.
public final class RoleModal {
  public static final String CALLBACK = "role";
  public static final String USER = "role_user";
  public static final String ROLE = "role_role";

  /// Why somebody gets no role.
  public static final String NO_MEMBER =
      "Guests, apps, people of other companies and who has left cannot use the assistant, so a role"
          + " does nothing for them. Choose a full member.";

  private RoleModal() {}

  /// The view as JSON.
  public static String of() {
    var people = Blocks.object().put("type", "users_select").put("action_id", USER);
    people.set("placeholder", Blocks.plain("Choose somebody"));
    var menu =
        Blocks.select(
            ROLE,
            "Choose a role",
            List.of(option(Role.CONTRIBUTOR), option(Role.CURATOR), option(Role.MEMBER)));
    var blocks =
        new BlockList()
            .input(USER, "Who", "", people, false)
            .input(
                ROLE,
                "Role",
                "It holds at once and stands in the log. Admins are named in PERSONA_ADMINS.",
                menu,
                false);
    return Modal.form("Give a role", CALLBACK, "Give", "", blocks);
  }

  private static ObjectNode option(Role role) {
    return Blocks.option(Sentence.upperFirst(role.word()) + ": " + role.does(), role.word());
  }
}
