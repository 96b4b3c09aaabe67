package io.personaassistant.slack.view;

import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;

/// The window in which somebody chooses the channel for what they asked in a direct message.
public final class ShareForm {
  public static final String TITLE = "Share";
  public static final String CALLBACK = "share_there";
  public static final String CHANNEL = "share_channel";

  private ShareForm() {}

  /// The view as JSON.
  ///
  /// @param carried what the button carried
  public static String of(String carried) {
    var menu = Blocks.object().put("type", "conversations_select").put("action_id", CHANNEL);
    menu.set("placeholder", Blocks.plain("Choose a channel"));
    var filter = Blocks.object();
    filter.set("include", Blocks.list().add("public").add("private"));
    filter.put("exclude_external_shared_channels", true).put("exclude_bot_users", true);
    menu.set("filter", filter);
    var blocks =
        new BlockList()
            .input(
                CHANNEL,
                "Where",
                "Everybody in this channel reads it, as it stands here, with your name.",
                menu,
                false);
    return Modal.form(TITLE, CALLBACK, "Share", carried, blocks);
  }
}
