import { expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { insertTemplate } from "../../src/actions/insert-template";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { capture } from "../../files/xlsx/read/capture";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { ASKED_SEEDS, describeLiveStories, seedsOf } from "./live-stories";
import { emptyTally, runLiveStory } from "./story";

/** More: THAMDINH_LIVE_SEEDS=1-200. */
const SEEDS = seedsOf(ASKED_SEEDS ?? "1-4");
const STEPS = 20;

const tally = emptyTally();

describeLiveStories("Whatever people do to a workbook in LibreOffice between commands", tally, (editor) => {
  it.each(SEEDS)(
    "nothing typed is lost, results are those of a fresh calculation, and undo is exact (seed %i)",
    { timeout: 600_000 },
    async (seed) => {
      await runLiveStory(
        editor(),
        seed % 3 === 0 ? exampleWorkbook() : smallWorkbook(seed),
        { seed, steps: STEPS },
        tally,
      );
      expect(tally.commands).toBeGreaterThan(0);
    },
  );
});

/** One table of six rows, empty as a person first sees it. */
function smallWorkbook(seed: number): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), {
    rubrics: [seed % 2 === 0 ? "tap-the" : "ca-nhan"],
    rows: 6,
  });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  return saveWorkbook(apply(blank, inserted.plan));
}
