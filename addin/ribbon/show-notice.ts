import { noticeToFragment } from "./notice";
import type { Notice } from "./notice";

/** Hosts end a function of the ribbon, and with it the dialog, after five minutes. */
const LONGEST_MILLISECONDS = 4 * 60 * 1000;
const PERCENT_OF_WINDOW = { width: 30, height: 35 };

/**
 * Shows a notice; resolves once it is closed, or if it cannot be shown. Never rejects.
 *
 * Ribbon functions have no page, `alert` is not allowed, and opening the pane from here takes a shared runtime, which
 * Excel lacks on iPad and before 2021. So the first cell to correct is selected, which works everywhere, and a small
 * static page shows the rest, through the oldest dialog call (DialogApi 1.1). Where even that is blocked, the selection
 * remains.
 */
export function showNotice(notice: Notice): Promise<void> {
  return new Promise((resolve) => {
    const page = new URL("result.html", location.href);
    page.hash = noticeToFragment(notice);
    // In a frame; otherwise browsers would ask whether to allow a pop-up
    const options: Office.DialogOptions = { ...PERCENT_OF_WINDOW, displayInIframe: true };
    try {
      Office.context.ui.displayDialogAsync(page.href, options, ({ status, value: dialog }) => {
        if (status !== Office.AsyncResultStatus.Succeeded) {
          resolve();
          return;
        }
        const timer = setTimeout(resolve, LONGEST_MILLISECONDS);
        dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
          clearTimeout(timer);
          resolve();
        });
      });
    } catch {
      // An Office without dialogs
      resolve();
    }
  });
}
