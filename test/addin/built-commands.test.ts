import { describe, expect, it, vi } from "vitest";
import { capture as captureExcel } from "../../addin/host";
import { runCommandLine } from "../../files/command-line";
import { apply as applyToFile } from "../../files/xlsx/apply";
import { capture as captureFile } from "../../files/xlsx/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/workbook";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { columnName } from "../../src/workbook/binding-name";
import type { Snapshot } from "../../src/workbook/snapshot";
import { OfficeError } from "../../workbench/office/office-error";
import type { CellContent } from "../../workbench/grid/grid";
import type { EntryCells } from "../input-table";
import { basisEntry, collectiveEntry, individualEntry, registerEntry } from "../sound-entries";
import { builtCommands } from "./built-commands";
import type { BuiltCommands } from "./built-commands";

interface Template {
  readonly button: string;
  readonly rubric: string;
  readonly entries: readonly EntryCells[];
  /** Columns whose values decide whether the example has anything to show. */
  readonly results: readonly Role[];
}

const templates: readonly Template[] = [
  {
    button: "insertCollective", rubric: "tap-the", results: ["Tong", "XepLoai", "KetQua", "XepLoaiDT"],
    entries: [
      collectiveEntry(), collectiveEntry({ MoHinh: "Chi bộ bốn tốt", TC1: 1.5, TC2: 3, TC3: 1.5, DT1: 0.5 }),
      collectiveEntry({ DoiTuong: "Hội Nông dân xã", MoHinh: "Vườn mẫu", TC2: null }), collectiveEntry({ DoiTuong: "Đoàn xã", MoHinh: "Đường hoa", TC1: 15 }),
    ],
  },
  {
    button: "insertIndividual", rubric: "ca-nhan", results: ["Tong", "XepLoai", "KetQua", "XepLoaiDT"],
    entries: [individualEntry(), individualEntry({ DoiTuong: "Trần Thị Bích", MoHinh: "Lớp học số", TC2: 3.5 }), individualEntry({ DoiTuong: "Lê Phúc", MoHinh: "", TC3: 1 })],
  },
  {
    button: "insertIndividualUnregistered", rubric: "ca-nhan-khong-dang-ky", results: ["TinhTrang", "XepLoaiDT"],
    entries: [basisEntry(), basisEntry({ DoiTuong: "Trần Thị Bích", CanCu: "c", MucGhi: "Tốt" })],
  },
  { button: "insertRegister", rubric: "danh-muc", results: [], entries: [registerEntry(), registerEntry({ MoHinh: "Chợ không tiền mặt", LinhVuc: "Lạ" })] },
];

const ROWS = "50";

describe.each(templates)("The built ribbon, with $rubric", ({ button, rubric, entries, results }) => {
  it("inserts, and after typing, classifies every cell as `thamdinh classify` does with the same file", async () => {
    const addin = await builtCommands();
    await addin.press(button);
    typeEntries(addin, await captureExcel(), rubric, entries);
    await addin.press("check");
    await addin.press("classify");
    const inExcel = cellsByName(await captureExcel());
    expect(inExcel).toEqual(cellsByName(await classifiedFile(rubric, entries)));
    const table = tableOf(await captureExcel(), rubric);
    expect(results.filter((role) => !inExcel.get(columnName(table, role))?.some((cell) => cell !== null))).toEqual([]);
  });

  it("summarises in a sheet of its own, which it brings to view", async () => {
    const addin = await builtCommands();
    await addin.press(button);
    typeEntries(addin, await captureExcel(), rubric, entries);
    const before = addin.grid.sheets().length;
    await addin.press("summarize");
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

  it("selects the first cell to mend, and tells where it is and what to do", async () => {
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

  it.each(["check", "classify", "summarize", "insertRegister"])("ends %s also when a call to Excel fails", async (name) => {
    const addin = await builtCommands();
    await addin.press("insertCollective");
    addin.host.failAt(1, new OfficeError("AccessDenied", "an injected failure"));
    await addin.press(name);
    expect(addin.notice()?.[0]).toBe("Chưa thực hiện được");
  });

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

/** The number of the table that a rubric was inserted as. */
function tableOf({ names }: Snapshot, rubric: string): number {
  const found = names.find(({ name, block }) => /^ThamDinh_\d+_Rubric$/.test(name) && block?.columns[0]?.[0] === rubric);
  return Number(/\d+/.exec(found?.name ?? "")?.[0]);
}

function typeEntries({ grid }: BuiltCommands, snapshot: Snapshot, rubric: string, entries: readonly EntryCells[]): void {
  for (const [role, cells] of columnsOf(entries)) {
    const area = snapshot.names.find(({ name }) => name === columnName(tableOf(snapshot, rubric), role))?.block?.area;
    if (!area) continue;
    const { id } = grid.findSheet(area.sheet)!;
    cells.forEach((cell, index) => {
      // As pasted values: some are wrong on purpose, and validation would refuse them from the keyboard
      if (cell !== null) grid.setContent(id, area.row + index, area.column, contentOf(cell));
    });
  }
}

/** Excel holds a date as its serial number, under the format of its cell. */
function contentOf(cell: Exclude<Cell, null>): CellContent {
  return typeof cell === "object" && "date" in cell ? cell.date : cell;
}

function columnsOf(entries: readonly EntryCells[]): ReadonlyMap<Role, readonly Cell[]> {
  const roles = new Set(entries.flatMap((entry) => Object.keys(entry) as Role[]));
  return new Map([...roles].map((role) => [role, entries.map((entry) => entry[role] ?? null)]));
}

/** The same template and cells as a file, classified on the command line. */
async function classifiedFile(rubric: string, entries: readonly EntryCells[]): Promise<Snapshot> {
  const stored = new Map<string, Uint8Array>();
  const thamdinh = (...args: readonly string[]) =>
    runCommandLine(args, {
      read: (path) => Promise.resolve(stored.get(path)!),
      write: (path, bytes) => Promise.resolve(void stored.set(path, bytes)),
      print: () => undefined,
      complain: (text) => {
        throw new Error(text);
      },
      today: () => new Date(2026, 10, 23),
    });
  await thamdinh("template", "--rubric", rubric, "--rows", ROWS, "-o", "a.xlsx");
  const empty = openWorkbook(stored.get("a.xlsx")!);
  const { names } = captureFile(empty);
  const table = tableOf(captureFile(empty), rubric);
  const edits = [...columnsOf(entries)].flatMap(([role, cells]) => {
    const area = names.find(({ name }) => name === columnName(table, role))?.block?.area;
    return area ? [{ kind: "writeColumn" as const, area: { ...area, rows: cells.length }, cells }] : [];
  });
  stored.set("b.xlsx", saveWorkbook(applyToFile(empty, { edits })));
  await thamdinh("classify", "b.xlsx", "-o", "c.xlsx");
  return captureFile(openWorkbook(stored.get("c.xlsx")!));
}

/** Every bound cell but row numbers, which a file leaves to its program; an empty text and an empty cell look alike in both. */
function cellsByName({ names }: Snapshot): ReadonlyMap<string, readonly Cell[]> {
  return new Map(names.filter(({ name }) => !name.endsWith("_STT")).sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, block }) =>
    [name, (block?.columns ?? []).flatMap((cells) => cells.map((cell) => (cell === "" ? null : cell)))]));
}
