package io.personaassistant.slack.view.block;

/// The two kinds of windows, as JSON: one that asks and one that shows.
public final class Modal {
  private Modal() {}

  /// A window that asks: its submit button sends what is in its inputs.
  ///
  /// @param title 24 characters at most
  /// @param submit the same; `""` while nothing can be sent
  /// @param carried comes back with it, 3,000 characters at most
  public static String form(
      String title, String callbackId, String submit, String carried, BlockList blocks) {
    return form(title, callbackId, submit, "Cancel", carried, blocks);
  }

  /// The same where to close it is called otherwise.
  public static String form(
      String title,
      String callbackId,
      String submit,
      String close,
      String carried,
      BlockList blocks) {
    var view = Blocks.object().put("type", "modal").put("callback_id", callbackId);
    view.set("title", Blocks.plain(title));
    if (!submit.isEmpty()) {
      view.set("submit", Blocks.plain(submit));
    }
    view.set("close", Blocks.plain(close));
    view.put("private_metadata", carried);
    view.set("blocks", blocks.json());
    return view.toString();
  }

  /// A window that shows.
  public static String window(String title, BlockList blocks) {
    return window(title, blocks, "");
  }

  /// The same, which carries something that comes back with what is pressed in it.
  public static String window(String title, BlockList blocks, String carried) {
    var view = Blocks.object().put("type", "modal").put("private_metadata", carried);
    view.set("title", Blocks.plain(title));
    view.set("close", Blocks.plain("Close"));
    view.set("blocks", blocks.json());
    return view.toString();
  }
}
