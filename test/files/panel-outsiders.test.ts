import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { cellName, columnName } from "../../src/workbook/model/binding-name";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { fillBallot, handOutFiles } from "../ballot-files";
import { cellsOf } from "../foreign/book-cells";
import { panelWorkbook, somebody } from "../panel-workbook";
import { LAYOUTS, QUIRKS, quirkyPackage } from "../producers/quirks";
import type { Quirk } from "../producers/quirks";
import { workplace } from "./workplace";

const MODELS = ["Một cửa lưu động", "Tổ hòa giải", "Camera an ninh"];
const CODES = ["MH-001", "MH-002", "MH-003"];
const CRITERIA = ["TC1", "TC2", "TC3", "TC4"] as const;
const POINTS = { TC1: [2, 1.5, 1], TC2: [3, 3.25, 2], TC3: [1.5, 1, 1], TC4: [1, 0.5, 0.5] };
const ALL_CELLS = 12;

const list = () => MODELS.map((MoHinh, index) => ({ DoiTuong: `Xã ${index % 2}`, MoHinh, Loai: "Tổ chức đảng" }));
const book = panelWorkbook(list(), somebody(3));
const BALLOT = handOutFiles(book.workbook).get("TV01")!;
const PANEL = saveWorkbook(book.workbook);
const FILLED = fillBallot(BALLOT, POINTS);
const [FIRST] = book.ballots as readonly [number];

const PANEL_CONTENTS = contents(PANEL);

/** Every content but the log's; a formula without its value. */
function contents(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  return new Map(
    [...cellsOf(bytes)]
      .filter(([place]) => !place.includes("Sổ theo dõi"))
      .map(([place, { value, formula }]) => [place, formula ?? value]),
  );
}

/** Each file is read once, whatever is asked of it. */
const read = new WeakMap<Uint8Array, Snapshot["names"]>();

function namesOf(bytes: Uint8Array): Snapshot["names"] {
  const names = read.get(bytes) ?? capture(openWorkbook(bytes)).names;
  read.set(bytes, names);
  return names;
}

function columnOf(bytes: Uint8Array, table: number, role: Role): readonly Cell[] {
  return namesOf(bytes).find(({ name }) => name === columnName(table, role))?.block?.columns[0] ?? [];
}

/** Collects one judge's file; what comes in must go again with undo, and the other judges' ballots stay. */
async function collected(file: Uint8Array, panel = PANEL) {
  const place = workplace({ "to.xlsx": panel, "TV01.xlsx": file });
  const code = await place.run("panel-collect", "to.xlsx", "TV01.xlsx", "-o", "thu.xlsx");
  expect(place.complaints).toEqual([]);
  const said = place.printed.join("\n");
  const bytes = place.stored.get("thu.xlsx") ?? panel;
  for (const [index, ballot] of book.ballots.entries())
    if (index > 0)
      for (const role of CRITERIA) expect(columnOf(bytes, ballot, role)).toEqual(columnOf(panel, ballot, role));
  if (place.stored.has("thu.xlsx")) {
    await place.run("undo", "thu.xlsx", "-o", "lai.xlsx");
    expect(contents(place.stored.get("lai.xlsx")!)).toEqual(panel === PANEL ? PANEL_CONTENTS : contents(panel));
  }
  return { code, said, bytes };
}

/** Writes cells of the judge's file beside what its names reach; rows count from the table's first. */
function typed(
  bytes: Uint8Array,
  cells: readonly { readonly role: Role; readonly row: number; readonly content: string | number }[],
): Uint8Array {
  const workbook = openWorkbook(bytes);
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  const edits = cells.map(({ role, row, content }) => {
    const area = areas.get(columnName(1, role))!;
    return {
      kind: "setCells" as const,
      sheet: area.sheet,
      cells: [{ row: area.row + row, column: area.column, content }],
    };
  });
  return saveWorkbook(apply(workbook, { edits }));
}

describe("A judge's file from an outsider's hands", () => {
  const producer = fc.record({
    quirks: fc.subarray(Object.keys(QUIRKS) as Quirk[], { maxLength: 6 }),
    layout: fc.constantFrom(...LAYOUTS),
  });

  it("is taken whole, however its producer writes packages", async () => {
    await fc.assert(
      fc.asyncProperty(producer, async ({ quirks, layout }) => {
        const { said, bytes } = await collected(quirkyPackage(FILLED, quirks, layout));
        expect(said).toContain(`Nhận · TV01 · TV01.xlsx: ${ALL_CELLS} ô`);
        for (const role of CRITERIA) expect(columnOf(bytes, FIRST, role)).toEqual(POINTS[role]);
      }),
      { numRuns: 6 },
    );
  });

  const code = fc.constantFrom(...CODES, ...CODES, "mh-002", "MH-002 ", "MH-777", "ＭＨ-001", null);
  const points: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
    ...[0, 0.25, 1, 1.5, 7, -1, 0.125, "1,5", "１，５", "1.5", " 2", "2 điểm", "½", "x", true, { date: 46143 }, null],
  );
  const row = fc.record({
    code,
    title: fc.constantFrom("as it was", "decomposed", "another"),
    cells: fc.tuple(points, points, points, points),
  });
  const file = fc.record({
    rows: fc.tuple(row, row, row),
    below: fc.option(fc.record({ gap: fc.integer({ min: 0, max: 2 }), points: fc.constantFrom(1, 1.5, "1,5") })),
  });

  /** More remarks on points than the command line lists, and points below the table. */
  const remarked = (own: string) => ({
    code: own,
    title: "as it was" as const,
    cells: ["x", "½", "1,5", "1.5"] as [Cell, Cell, Cell, Cell],
  });
  const manyRemarks = {
    rows: [remarked("MH-001"), remarked("mh-002"), remarked("MH-003")] as [Remarked, Remarked, Remarked],
    below: { gap: 0, points: 1 },
  };
  type Remarked = ReturnType<typeof remarked>;

  it("has each of its points in the ballot, or its row or the whole file named with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ rows, below }) => {
        const titleOf = ({ code: own, title }: (typeof rows)[number], index: number) => {
          const at = CODES.findIndex((one) => one === own?.toUpperCase());
          const title0 = MODELS[at < 0 ? index : at]!;
          return title === "another" ? "Tên khác" : title === "decomposed" ? title0.normalize("NFD") : title0;
        };
        const filled = fillBallot(BALLOT, {
          MaMH: rows.map((own) => own.code),
          MoHinh: rows.map(titleOf),
          ...Object.fromEntries(CRITERIA.map((role, index) => [role, rows.map(({ cells }) => cells[index]!)])),
        });
        const extra = below ? [{ role: "TC1" as const, row: 3 + below.gap, content: below.points }] : [];
        const whole = typed(filled, extra);
        const { said, bytes } = await collected(whole);
        if (/Bỏ qua · (?:TV01 · )?TV01\.xlsx: \S/.test(said)) return;
        const first = capture(openWorkbook(whole)).names.find(({ name }) => name === columnName(1, "TC1"))!.block!.area;
        const codes = columnOf(bytes, FIRST, "MaMH");
        rows.forEach(({ code: own, cells }, index) => {
          if (cells.every((cell) => cell === null) || said.includes(`dòng ${first.row + index}`)) return;
          const at = codes.findIndex((one) => typeof one === "string" && one.toUpperCase() === own?.toUpperCase());
          expect(CRITERIA.map((role) => columnOf(bytes, FIRST, role)[at])).toEqual(cells);
        });
        if (below) expect(said).toContain(`dòng ${first.row + 3 + below.gap}`);
      }),
      { numRuns: 10, examples: [[manyRemarks]] },
    );
  });

  const hostile = (change: (bytes: Uint8Array) => Uint8Array) => () => change(FILLED);
  it.each<readonly [string, () => Uint8Array, string]>([
    ["cut off", hostile((bytes) => bytes.slice(0, 3000)), "tệp có mật khẩu hoặc hỏng"],
    ["without its end", hostile((bytes) => bytes.slice(0, -40)), "tệp có mật khẩu hoặc hỏng"],
    ["empty", () => new Uint8Array(), "tệp có mật khẩu hoặc hỏng"],
    ["a web page", () => new TextEncoder().encode("<html><table>"), "tệp có mật khẩu hoặc hỏng"],
    ["an old .xls", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "tệp đang đặt mật khẩu"],
    ["without points", () => BALLOT, "phiếu trống"],
    ["the panel's own workbook", () => PANEL, "tệp có phiếu của nhiều người"],
    ["with nothing of a ballot", () => saveWorkbook(panelList()), "hãy chép điểm vào phiếu đã giao"],
  ])("is left out with its reason where it is %s", async (_, bytes, reason) => {
    const { code: exit, said } = await collected(bytes());
    expect(exit).toBe(FOUND_ERRORS);
    expect(said.toLowerCase()).toContain(reason.toLowerCase());
    expect(said).toContain("0 nhận");
  });
});

/** A judge's own table, without a panel. */
function panelList() {
  const workbook = openWorkbook(BALLOT);
  const names = capture(workbook).names.filter(({ name }) => /_(?:CuaTV|GiaoPhieu|To|LanGiao|LanNop)$/.test(name));
  return apply(workbook, { edits: names.map(({ name }) => ({ kind: "deleteName" as const, name })) });
}

describe("A panel's workbook that people changed by hand", () => {
  const scored = panelWorkbook(list(), somebody(3));
  for (const ballot of scored.ballots) for (const role of CRITERIA) scored.fill(ballot, role, POINTS[role]);
  scored.fill(scored.members, "CoMat", ["Có", "Có", "Có"]);
  const SCORED = saveWorkbook(scored.finish());
  const areas = new Map(capture(openWorkbook(SCORED)).names.map(({ name, block }) => [name, block?.area]));

  /** Cells of a column from its first row, by its name; `undefined` leaves a cell as it is. */
  interface Change {
    readonly name: string;
    readonly cells: readonly (Cell | undefined)[];
  }

  async function said(changes: readonly Change[]) {
    const edits = changes.map(({ name, cells }) => ({
      kind: "writeColumn" as const,
      area: { ...areas.get(name)!, rows: cells.length },
      cells,
    }));
    const place = workplace({ "to.xlsx": saveWorkbook(apply(openWorkbook(SCORED), { edits })) });
    expect(await place.run("classify", "to.xlsx", "-o", "xep.xlsx")).not.toBe(UNUSABLE);
    return { text: place.printed[0]!, totals: columnOf(place.stored.get("xep.xlsx")!, scored.result, "Tong") };
  }

  const TOTALS = [7.5, 6.25, 4.5];
  const recuse = (member: Cell, entry: Cell): readonly Change[] => [
    { name: columnName(scored.recusals, "MaTV"), cells: [member] },
    { name: columnName(scored.recusals, "MaMH"), cells: [entry] },
  ];
  const member = (role: Role, cell: Cell): readonly Change[] => [
    { name: columnName(scored.members, role), cells: [undefined, cell] },
  ];
  const ballot = (role: Role, cells: readonly (Cell | undefined)[]): readonly Change[] => [
    { name: columnName(scored.ballots[1]!, role), cells },
  ];
  const decision: readonly Change[] = [{ name: columnName(scored.result, "QDChuTich"), cells: ["7,5"] }];
  const method: readonly Change[] = [{ name: cellName(scored.members, "CachHopNhat"), cells: ["Bình quân"] }];

  it.each<readonly [string, readonly Change[], string | null, readonly Cell[]]>([
    ["nothing was changed", [], null, TOTALS],
    ["a judge was renamed", member("HoTen", "Tên mới"), null, TOTALS],
    ["two judges have one name", member("HoTen", "Người chấm 1"), null, TOTALS],
    ["a judge's name is decomposed", member("HoTen", "Nguyễn Thị Hòa".normalize("NFD")), null, TOTALS],
    ["a judge may no longer score", member("DuocCham", "Không"), null, TOTALS],
    ["the right to score has a space", member("DuocCham", "Có "), "đang được hiểu là Không", TOTALS],
    ["the right to score is gone", member("DuocCham", null), "đang trống nên đang được hiểu là Không", TOTALS],
    ["a role is none", member("VaiTro", "Người chấm thứ 3"), "hiểu là Thành viên", TOTALS],
    [
      "a judge's code was changed",
      member("MaTV", "GK-A"),
      "GK-A được chấm nhưng chưa có sheet phiếu",
      [null, null, null],
    ],
    ["two members have one code", member("MaTV", "TV01"), "Mã TV01 đã có ở một dòng trên", [null, null, null]],
    ["a recusal names another judge", recuse("TV09", "MH-001"), "mã người chấm “TV09” không có trong tổ", TOTALS],
    ["a recusal has a space", recuse("TV01 ", "MH-001"), "Dòng không chấm chưa có tác dụng", TOTALS],
    ["a recusal names another entry", recuse("TV01", "MH-1"), "mã mô hình “MH-1” không có trong tổ", TOTALS],
    [
      "a recusal is in small letters",
      recuse("tv01", "mh-001"),
      "TV01 đã chấm mô hình này nhưng không được tính",
      TOTALS,
    ],
    ["a number is text", ballot("TC1", ["1,5"]), "đang ở dạng chữ", [null, 6.25, 4.5]],
    ["digits are wide", ballot("TC1", ["１，５"]), "đang ở dạng chữ", [null, 6.25, 4.5]],
    ["a score is a date", ballot("TC1", [{ date: 46143 }]), "bị đổi thành ngày", [null, 6.25, 4.5]],
    ["a score is gone", ballot("TC2", [null]), "TV02 còn 1 mô hình", [null, 6.25, 4.5]],
    [
      "a code has a space",
      ballot("MaMH", ["MH-001 "]),
      "1 dòng đã chấm trong phiếu này không được tính",
      [null, 6.25, 4.5],
    ],
    ["a code stands twice", ballot("MaMH", [undefined, "MH-001"]), "đã có ở dòng trên", [7.5, null, 4.5]],
    ["codes are sorted apart from points", ballot("MaMH", ["MH-003", "MH-002", "MH-001"]), null, [null, 6.25, null]],
    ["a decision is text", decision, "Điểm quyết định “7,5”", TOTALS],
    ["the method is unknown", method, "ghi “Bình quân”", [null, null, null]],
  ])("counts or says what it does not count where %s", async (_, change, says, totals) => {
    const { text, totals: found } = await said(change);
    if (says !== null) expect(text).toContain(says);
    expect(found.map((cell) => (cell === "" ? null : cell))).toEqual(totals);
  });
});
