import type { SheetsCloud, Workbench } from "../page/workbench";
import { createFunctionSandbox } from "../sheets/runtime/function-sandbox";
import { createSimulatedSheets } from "../sheets/simulated-sheets";

/** Where the workbench serves the built script. */
const FOLDER = "sheets/";

interface BuiltScript {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: { readonly oauthScopes: readonly string[]; readonly timeZone: string };
}

/** Google Sheets over the live grid, with the built script in it; its menus are there once the file has been opened. */
function openCloud({ code, html, manifest }: BuiltScript, { grid }: Workbench, language: string): SheetsCloud {
  const sheets = createSimulatedSheets(grid, {
    code,
    html,
    sandbox: createFunctionSandbox(),
    scopes: manifest.oauthScopes,
    scriptTimeZone: manifest.timeZone,
    userLocale: language,
    now: Date.now(),
  });
  const { screen } = sheets;
  // Sheets calculates before a script reads, and before a person sees what it wrote
  const whenSettled = (task: () => void) => void grid.settled().then(task);
  sheets.open();
  return {
    menus: () => screen.menus,
    press: async (captions) => {
      await grid.settled();
      const outcome = sheets.press(...captions);
      await grid.settled();
      if (outcome.ended === "threw") throw outcome.error;
      if (outcome.ended === "killed") throw new Error(outcome.message);
    },
    page: (place) => screen[place],
    google: (place) => sheets.google(place, whenSettled),
    close: (place) => {
      screen[place] = null;
      screen.onPages();
    },
    onPages: (listener) => {
      screen.onPages = listener;
    },
  };
}

async function start(): Promise<void> {
  const { workbench } = parent as unknown as { readonly workbench: Workbench };
  const [code, sidebar, notice, ballots, documents, manifest] = await Promise.all(
    ["Code.js", "sidebar.html", "notice.html", "ballots.html", "documents.html", "appsscript.json"].map(readText),
  );
  const script: BuiltScript = {
    code: code!,
    html: { sidebar: sidebar!, notice: notice!, ballots: ballots!, documents: documents! },
    manifest: JSON.parse(manifest!) as BuiltScript["manifest"],
  };
  workbench.connectSheets((language) => openCloud(script, workbench, language));
}

async function readText(file: string): Promise<string> {
  const answer = await fetch(`${FOLDER}${file}`);
  if (!answer.ok) throw new Error(`${FOLDER}${file}: ${String(answer.status)}`);
  return answer.text();
}

void start();
