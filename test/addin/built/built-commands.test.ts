import { describe, expect, it, vi } from "vitest";
import { capture as captureExcel } from "../../../addin/host";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { OfficeError } from "../../../workbench/office/office-error";
import { hostCases } from "../../host-cases/cases";
import { classifiedFile } from "../../host-cases/classified-file";
import { cellsByName, typedColumns } from "../../host-cases/typed-cells";
import type { EntryCells } from "../../input-table";
import { collectiveEntry } from "../../sound-entries";
import { contentOf } from "./built-browser";
import { builtCommands } from "./built-commands";
import type { BuiltCommands } from "./built-commands";

const BUTTONS: Readonly<Record<string, string>> = {
  "tap-the": "insertCollective",
  "ca-nhan": "insertIndividual",
  "ca-nhan-khong-dang-ky": "insertIndividualUnregistered",
  "danh-muc": "insertRegister",
};

describe.each(hostCases)("The built ribbon, with $rubric", ({ rubric, entries }) => {
  const button = BUTTONS[rubric]!;

  it("inserts, and after typing, classifies every cell as `thamdinh classify` does with the same file", async () => {
    const addin = await builtCommands();
    await addin.press(button);
    typeEntries(addin, await captureExcel(), rubric, entries);
    await addin.press("check");
    await addin.press("classify");
    expect(cellsByName(await captureExcel())).toEqual(cellsByName(await classifiedFile(rubric, entries)));
  });

  it("summarises in a sheet of its own, which it brings to view", async () => {
    const addin = await builtCommands();
    await addin.press(button);
    typeEntries(addin, await captureExcel(), rubric, entries);
    const before = addin.grid.sheets().length;
    await addin.press("summarize");
    if (rubric === "danh-muc") {
      // A register has no points to summarise
      expect(addin.grid.sheets()).toHaveLength(before);
      return;
    }
    expect(addin.grid.sheets()).toHaveLength(before + 1);
    expect(addin.grid.sheet(addin.grid.activeSheet()).name).toMatch(/^Tổng hợp/);
  });
});

describe("A ribbon button", () => {
  it("leaves other content of the workbook as it was", async () => {
    const addin = await builtCommands();
    const own = addin.grid.activeSheet();
    addin.grid.type(own, 3, 2, "Biên bản họp");
    await addin.press("insertCollective");
    await addin.press("classify");
    await addin.press("summarize");
    expect(addin.grid.sheet(own).content(3, 2)).toBe("Biên bản họp");
  });

  it("selects the first cell to fix, and tells where it is and what to do", async () => {
    const addin = await builtCommands();
    await addin.press("insertCollective");
    typeEntries(addin, await captureExcel(), "tap-the", [collectiveEntry({ TC2: null })]);
    await addin.press("check");
    const { row, column, sheet } = addin.area("ThamDinh_1_TC2");
    expect(addin.grid.sheet(addin.grid.activeSheet()).name).toBe(sheet);
    expect(addin.grid.sheet(addin.grid.activeSheet()).selection).toEqual([{ row, column, rows: 1, columns: 1 }]);
    const [title, ...lines] = addin.notice() ?? [];
    expect(title).toBe("Kiểm tra");
    expect(lines.join(" ")).toContain(`sheet “${sheet}”`);
  });

  it("speaks English in an English Office", async () => {
    const addin = await builtCommands({ displayLanguage: "en-US" });
    await addin.press("classify");
    expect(addin.notice()?.[0]).toBe("Classify");
  });

  it("says in a workbook without tables that there are none", async () => {
    const addin = await builtCommands();
    await addin.press("check");
    expect(addin.notice()?.join(" ")).toMatch(/bảng/);
  });

  it("says why Excel refused, and changes nothing", async () => {
    const addin = await builtCommands({ workbookProtected: true });
    const before = addin.grid.snapshotState();
    await addin.press("insertCollective");
    expect(addin.notice()?.join(" ")).toMatch(/^Chưa thực hiện được .*bảo vệ/);
    expect(addin.grid.snapshotState()).toEqual(before);
  });

  it.each(["check", "classify", "summarize", "insertRegister"])(
    "ends %s also when a call to Excel fails",
    async (name) => {
      const addin = await builtCommands();
      await addin.press("insertCollective");
      addin.host.failAt(1, new OfficeError("AccessDenied", "an injected failure"));
      await addin.press(name);
      expect(addin.notice()?.[0]).toBe("Chưa thực hiện được");
    },
  );

  it("ends also where dialogs are blocked", async () => {
    const addin = await builtCommands();
    addin.dialogs.mood = "blocked";
    await addin.press("check");
    expect(addin.notice()).toBeNull();
  });

  it("ends when its notice is closed, or after four minutes, before Excel would end it", async () => {
    const addin = await builtCommands();
    addin.dialogs.mood = "left-open";
    const closed = addin.press("check");
    await vi.waitFor(() => expect(addin.dialogs.opened).toHaveLength(1));
    addin.dialogs.closeLast();
    await closed;

    vi.useFakeTimers();
    try {
      const left = addin.press("check");
      await vi.waitFor(() => expect(addin.dialogs.opened).toHaveLength(2));
      await vi.advanceTimersByTimeAsync(4 * 60 * 1000);
      await left;
    } finally {
      vi.useRealTimers();
    }
  });

  it("keeps what it tells out of the address that a server sees", async () => {
    const addin = await builtCommands();
    await addin.press("insertCollective");
    typeEntries(addin, await captureExcel(), "tap-the", [collectiveEntry({ TC2: null })]);
    await addin.press("check");
    const address = new URL(addin.dialogs.opened.at(-1)!.address);
    expect([address.pathname, address.search]).toEqual(["/result.html", ""]);
  });
});

function typeEntries(
  { grid }: BuiltCommands,
  snapshot: Snapshot,
  rubric: string,
  entries: readonly EntryCells[],
): void {
  for (const { area, cells } of typedColumns(snapshot, rubric, entries)) {
    const { id } = grid.findSheet(area.sheet)!;
    cells.forEach((cell, index) => {
      // As pasted values: some are wrong on purpose, and validation would refuse them from the keyboard
      if (cell !== null) grid.setContent(id, area.row + index, area.column, contentOf(cell));
    });
  }
}
