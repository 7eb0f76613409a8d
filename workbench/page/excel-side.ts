import type { Language } from "../../src/language/words";
import { readManifest } from "./read-manifest";
import type { RibbonGroup } from "./read-manifest";

/** Where the workbench serves the built add-in. */
const FOLDER = "excel/";

/** The built Excel add-in as the page shows it. */
export interface ExcelSide {
  readonly group: (language: Language) => RibbonGroup;
}

/** Reads the built manifest. Rejects when there is none. */
export async function loadExcelSide(): Promise<ExcelSide> {
  const answer = await fetch(`${FOLDER}manifest.xml`);
  if (!answer.ok) throw new Error(`${FOLDER}manifest.xml: ${answer.status}`);
  const manifest = await answer.text();
  const groups = { vi: readManifest(manifest, "vi", FOLDER), en: readManifest(manifest, "en", FOLDER) };
  return { group: (language) => groups[language] };
}
