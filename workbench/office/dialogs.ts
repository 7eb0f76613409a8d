/** How the simulated user and browser take dialogs: close each at once, leave it open, or block it (error 12009). */
export type DialogMood = "closed" | "left-open" | "blocked";

const IGNORED_BY_USER = 12009;
const DIALOG_CLOSED = 12006;

interface Answer {
  readonly status: "succeeded" | "failed";
  readonly value: {
    readonly addEventHandler: (type: string, handler: (event: { readonly error: number }) => void) => void;
  };
  readonly error?: { readonly code: number };
}

/** Shows a page as a dialog; resolves once the user has closed it. Sizes are percentages of the screen. */
export type PresentDialog = (
  address: string,
  size: { readonly width: number; readonly height: number },
) => Promise<void>;

/** A page of this machine, which browsers trust as if it came over https. */
const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/;

/** Dialogs of an add-in (DialogApi 1.1): what was opened, and how it went. */
export class Dialogs {
  readonly opened: { readonly address: string; readonly options: unknown }[] = [];
  mood: DialogMood = "closed";
  private close: (() => void) | null = null;

  /** Where there is a screen, dialogs are shown on it, and close when the user closes them. */
  constructor(private readonly present: PresentDialog | null = null) {}

  display = (address: string, options: unknown, callback: (answer: Answer) => void): void => {
    if (!address.startsWith("https://") && !(this.present && LOCAL.test(address)))
      throw new Error("displayDialogAsync takes absolute https addresses only");
    let tellClosed: (event: { readonly error: number }) => void = () => undefined;
    const value = {
      addEventHandler: (type: string, handler: (event: { readonly error: number }) => void) => {
        if (type === "dialogEventReceived") tellClosed = handler;
      },
    };
    queueMicrotask(() => {
      if (this.mood === "blocked") {
        callback({ status: "failed", value, error: { code: IGNORED_BY_USER } });
        return;
      }
      this.opened.push({ address, options });
      callback({ status: "succeeded", value });
      this.close = () => tellClosed({ error: DIALOG_CLOSED });
      // Excel's own size of a dialog that asks for none is 80 percent
      if (this.present) void this.present(address, { width: 80, height: 80, ...(options as object) }).then(this.close);
      else if (this.mood === "closed") this.close();
    });
  };

  /** The user closes the dialog that was left open. */
  closeLast(): void {
    this.close?.();
  }
}
