import { pathToFileURL } from "node:url";
import { onTestFinished, vi } from "vitest";
import type { SimulatedExcelOptions } from "../../../workbench/office/simulated-excel";
import { openAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";

export interface BuiltCommands extends OpenAddin {
  /** Presses a ribbon button; resolves once the function has said that it is completed. */
  readonly press: (functionName: string) => Promise<void>;
  /** The texts that the last notice showed, `null` if none was opened. */
  readonly notice: () => readonly string[] | null;
}

const BUILT = pathToFileURL("dist/addin/commands.js").href;
let loads = 0;

/** The built ribbon commands in a simulated Excel, loaded as their page loads them; for one test, within it. */
export async function builtCommands(options: SimulatedExcelOptions = {}): Promise<BuiltCommands> {
  const addin = openAddin(options);
  vi.stubGlobal("location", new URL("https://localhost:3000/commands.html"));
  // A test after this one in the same process has no page
  onTestFinished(() => void vi.unstubAllGlobals());
  // Each page runs the script anew
  // eslint-disable-next-line thamdinh/import-borders -- what is built belongs to no folder of the sources
  await import(`${BUILT}?load=${++loads}`);
  const actions = addin.Office.actions as unknown as { readonly press: (name: string) => Promise<void> };
  return {
    ...addin,
    press: actions.press,
    notice: () => {
      const last = addin.dialogs.opened.at(-1);
      if (!last) return null;
      const parts = new URLSearchParams(new URL(last.address).hash.slice(1));
      return [parts.get("title") ?? "", ...parts.getAll("line")];
    },
  };
}
