import process from "node:process";
import { afterAll, beforeAll } from "vitest";
import { withLibreOfficeEditor } from "../libreoffice";
import { startLibreOfficeEditor } from "./libreoffice-editor";
import type { LibreOfficeEditor } from "./libreoffice-editor";
import type { Tally } from "./story";

/** Seeds that are asked for by THAMDINH_LIVE_SEEDS=1-200; `null` where none are. */
export const ASKED_SEEDS = process.env["THAMDINH_LIVE_SEEDS"] ?? null;

/** Returns the seeds from a first one to a last one, `1-200`. */
export function seedsOf(range: string): readonly number[] {
  const [first = 1, last = first] = range.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Describes stories in one LibreOffice, which starts before them; prints the tally of all in the end. */
export function describeLiveStories(
  title: string,
  tally: Tally,
  tell: (editor: () => LibreOfficeEditor) => void,
): void {
  withLibreOfficeEditor(title, () => {
    let editor: LibreOfficeEditor;

    beforeAll(async () => {
      editor = await startLibreOfficeEditor();
    }, 180_000);

    afterAll(async () => {
      await editor.close();
      console.log(JSON.stringify(tally));
    });

    tell(() => editor);
  });
}
