/** The part of the simulated Office that presses a button of the ribbon. */
interface CommandFrame {
  readonly Office?: {
    readonly actions: {
      readonly press: (name: string) => Promise<void>;
      readonly isAssociated: (name: string) => boolean;
    };
  };
}

/** Milliseconds between two looks whether a page has associated its functions. */
const LOOK = 20;
/** Milliseconds after which a page that does not start is given up. */
const LONGEST_START = 20_000;

/**
 * Runs a function of the ribbon as Excel does: its page is loaded out of sight, and goes when the function says that it
 * has ended. Rejects when the page has no such function.
 */
export async function runRibbonFunction(page: string, name: string): Promise<void> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = name;
  frame.src = page;
  document.body.append(frame);
  try {
    const started = performance.now();
    for (;;) {
      const office = (frame.contentWindow as CommandFrame | null)?.Office;
      if (office?.actions.isAssociated(name)) {
        await office.actions.press(name);
        return;
      }
      if (performance.now() - started > LONGEST_START) throw new Error(`${page} has no function ${name}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
  } finally {
    frame.remove();
  }
}
