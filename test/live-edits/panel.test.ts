import { expect, it } from "vitest";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { check } from "../../src/actions/check";
import type { CollectedFile } from "../../src/actions/panel/decide-ballots";
import { readBindings } from "../../src/workbook/bindings/bindings";
import { choosePanelCommand, returnedBallots } from "../fuzz/panel-story";
import { chooseCommand } from "../fuzz/story";
import { panelWorkbook, somebody } from "../panel-workbook";
import { ASKED_SEEDS, describeLiveStories, seedsOf } from "./live-stories";
import { expectExactPanel } from "./panel-in-cells";
import { MEDDLED, emptyTally, findingsIn, runLiveStory } from "./story";
import type { Subject } from "./story";

/** More, and longer ones: THAMDINH_LIVE_SEEDS=1-200. */
const SEEDS = seedsOf(ASKED_SEEDS ?? "1-2");
const STEPS = ASKED_SEEDS === null ? 10 : 24;
const ENTRIES = 3;

/** Cells that a result follows from are gone, which is reported itself: formulas show errors then. */
const BROKEN: ReadonlySet<string> = new Set(["panel-broken", "binding-broken", "binding-missing"]);

const tally = { ...emptyTally(), exactEntries: 0 };

describeLiveStories(
  "Whatever people do to ballots, members and recusals in LibreOffice between commands",
  tally,
  (editor) => {
    it.each(SEEDS)(
      "nothing typed is lost, results are those of a fresh and of an exact calculation, and undo is exact (seed %i)",
      { timeout: 600_000 },
      async (seed) => {
        const before = tally.exactEntries;
        const count = (entries: number) => (tally.exactEntries += entries);
        await runLiveStory(editor(), panelOf(seed), { seed, steps: STEPS, subject: panelStory(count) }, tally);
        expect(tally.exactEntries).toBeGreaterThan(before);
      },
    );
  },
);

/** Two or three judges, some with a third marker, and the first scores of most of them. */
function panelOf(seed: number): Uint8Array {
  const entries = Array.from({ length: ENTRIES }, (_, index) => ({
    DoiTuong: `Xã ${index % 2}`,
    MoHinh: `Mô hình ${index}`,
    Loai: "Tổ chức đảng",
  }));
  const book = panelWorkbook(entries, somebody(2 + (seed % 2), seed % 4 < 2));
  book.ballots.forEach((ballot, judge) => {
    book.fill(ballot, "TC1", [1, 2, 1.5]);
    book.fill(ballot, "TC2", [2 + (((seed + judge) * 3) % 8) / 4, 3, judge === 1 ? null : 4]);
    book.fill(ballot, "TC3", [1, 1.25, 1]);
    book.fill(ballot, "TC4", [1, 0.5, 0.75]);
  });
  book.fill(book.members, "CoMat", ["Có", "Có", "Có"]);
  return saveWorkbook(book.finish());
}

/** Commands of a panel and of every workbook, and the judges' files that come back meanwhile. */
function panelStory(count: (entries: number) => void): Subject {
  const returned: CollectedFile[] = [];
  return {
    kind: "panel",
    choose: (dice, bytes) => {
      if (dice.roll(2) === 0) return chooseCommand(dice, findingsIn(bytes));
      const command = choosePanelCommand(dice, returned);
      const hasPanel = readBindings(capture(openWorkbook(bytes))).panelTables.length > 0;
      return hasPanel ? command : { kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null };
    },
    acted: (performed, dice) => void returned.push(...returnedBallots(performed, dice, returned.length)),
    expectLive: (live, saved) => {
      const snapshot = capture(openWorkbook(saved));
      const { findings } = check(snapshot);
      // A result that was typed over or cleared leads others astray, and is reported itself
      if (findings.some(({ code }) => MEDDLED.has(code))) return;
      expect(findings.filter(({ code }) => code === "result-stale")).toEqual([]);
      const result = readBindings(snapshot).tables.find(({ part }) => part.kind === "result");
      if (!result || findings.some(({ code }) => BROKEN.has(code))) return;
      count(expectExactPanel(live, result.rubric.maximum));
    },
  };
}
