package io.personaassistant.slack.view;

import io.personaassistant.slack.view.block.BlockList;
import io.personaassistant.slack.view.block.Blocks;
import io.personaassistant.slack.view.block.Modal;
import io.personaassistant.text.Sentence;
import java.util.Set;

/// The window in which an admin says in which channels that another company reads the assistant
/// answers all the same.
public final class SharedChannelsModal {
  public static final String TITLE = "Shared channels";
  public static final String CALLBACK = "shared_channels";
  public static final String CHANNELS = "shared_channels_chosen";

  /// Why a channel cannot be chosen that we do not see.
  public static final String NOT_SEEN =
      "I do not see one of these channels. Invite me there with /invite, then choose it again.";

  /// Why a channel cannot be chosen that is our own.
  public static final String NOT_SHARED =
      "One of these channels is not shared with another company, so I answer there anyway. Take it out.";

  /// What to do while Slack does not tell what a channel is.
  public static final String NOT_NOW =
      "Slack does not answer me just now, so I do not see who reads these channels. Save again in a minute.";

  private SharedChannelsModal() {}

  /// The channels that the window showed as allowed, from what it carries.
  public static Set<String> shown(String carried) {
    return carried.isEmpty() ? Set.of() : Set.of(carried.split(" "));
  }

  /// The view as JSON.
  ///
  /// @param now the channels that are allowed and that who opens it sees
  /// @param more how many are allowed besides
  public static String of(Set<String> now, int more) {
    var menu = Blocks.object().put("type", "multi_conversations_select").put("action_id", CHANNELS);
    menu.set("placeholder", Blocks.plain("No channel"));
    if (!now.isEmpty()) {
      var initial = Blocks.list();
      now.forEach(initial::add);
      menu.set("initial_conversations", initial);
    }
    var filter = Blocks.object();
    filter.set("include", Blocks.list().add("public").add("private"));
    menu.set("filter", filter.put("exclude_bot_users", true));
    var blocks =
        new BlockList()
            .section(
                "In a channel shared with another company I answer in private only, and nothing"
                    + " can be shared there. In the channels chosen here members of this"
                    + " workspace can mention me and share answers, and *the people of the other"
                    + " company read them*. Words of evidence that may not be quoted outside stay"
                    + " out; personas, talk tracks and drafts do not. Who belongs to the other"
                    + " company still gets no answer to what they ask.")
            .input(
                CHANNELS,
                "Channels shared with another company",
                "It holds at once and stands in the log.",
                menu,
                true);
    if (more > 0) {
      blocks.context(
          Sentence.counted(more, "channel that you are", "channels that you are")
              + " not in, or that I do not see now, "
              + (more == 1 ? "is" : "are")
              + " allowed besides; what you save here changes nothing there. Who is in it can"
              + " close it here, and `persona channels` on the command line lists all.");
    }
    return Modal.form(TITLE, CALLBACK, "Save", String.join(" ", now), blocks);
  }
}
