import { describe, expect, it } from "vitest";
import { CLEAN, FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { check } from "../../src/actions/check";
import { panelOverview } from "../../src/actions/panel/panel-overview";
import { STEP_LABELS } from "../../src/judging/step";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { readBindings } from "../../src/workbook/bindings/bindings";
import { columnName } from "../../src/workbook/model/binding-name";
import { fillBallot, handOutFiles } from "../ballot-files";
import { cellsOf } from "../foreign/book-cells";
import { recalculate, withLibreOffice } from "../libreoffice";
import { carryOut, panelWorkbook, somebody } from "../panel-workbook";
import { workplace } from "./workplace";

const MODELS = ["Một cửa lưu động", "Sổ tay số", "Camera an ninh", "Tổ công nghệ số"] as const;
const UNITS = ["Đảng ủy xã A", "Đảng ủy xã B", "Đảng ủy xã A", "Công an xã C"] as const;
const JUDGES = ["TV01", "TV02", "TV03", "TV04", "TV05", "TV06", "TV07"] as const;
/** Points of the second criterion, by judge and entry: agreed, a gap of 1,0, a gap of 2,5, agreed. */
const SECOND: Readonly<Record<(typeof JUDGES)[number], readonly number[]>> = {
  TV01: [3, 3, 1, 2],
  TV02: [3, 3, 3.5, 2],
  TV03: [3.5, 3, 3.5, 2],
  TV04: [3, 3, 3.5, 2],
  TV05: [3, 4, 3.5, 2],
  TV06: [3, 3, 3.5, 2],
  TV07: [3.25, 3, 3.5, 2],
};

const pointsOf = (judge: (typeof JUDGES)[number]) => ({
  TC1: [2, 2, 2, 2],
  TC2: SECOND[judge],
  TC3: [1.5, 1.5, 1.5, 1.5],
  TC4: [0.5, 0.5, 0.5, 0.5],
});

/** A register with four entries. */
function register(): Uint8Array {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["danh-muc"], rows: 6 });
  return fillBallot(saveWorkbook(workbook), {
    DoiTuong: UNITS,
    MoHinh: MODELS,
    Loai: UNITS.map(() => "Tổ chức đảng"),
  });
}

/** Types into a table of the panel's workbook, as its chair does. */
function typed(
  bytes: Uint8Array,
  kind: "members" | "result",
  columns: Readonly<Partial<Record<Role, readonly (Cell | undefined)[]>>>,
) {
  const workbook = openWorkbook(bytes);
  const { tables, panelTables } = readBindings(capture(workbook));
  const id =
    kind === "result"
      ? tables.find(({ part }) => part.kind === "result")!.id
      : panelTables.find((own) => own.kind === kind)!.id;
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block!.area]));
  const edits = (Object.entries(columns) as [Role, readonly (Cell | undefined)[]][]).map(([role, cells]) => ({
    kind: "writeColumn" as const,
    area: { ...areas.get(columnName(id, role))!, rows: cells.length },
    cells,
  }));
  return saveWorkbook(apply(workbook, { edits }));
}

/** The second criterion of a judge in the panel's workbook. */
function secondOf(bytes: Uint8Array, judge: number) {
  const { tables } = readBindings(capture(openWorkbook(bytes)));
  return tables.filter(({ part }) => part.kind === "ballot")[judge]!.columns.get("TC2")!.cells;
}

withLibreOffice("A panel from its list to its summary, by command line", () => {
  it("hands out, takes back what is sound, asks about the rest, and comes to the same results in LibreOffice", async () => {
    const place = workplace({ "so.xlsx": register() });
    const members = JUDGES.flatMap((_, index) => [
      "--member",
      `Người chấm ${index + 1}; ; ${index === 2 ? UNITS[0] : "Văn phòng"}`,
    ]);
    expect(await place.run("panel", "new", "so.xlsx", ...members, "-o", "to.xlsx")).toBe(CLEAN);
    expect(await place.run("panel-hand-out", "to.xlsx", "--dir", "p", "-o", "giao.xlsx")).toBe(CLEAN);
    const file = (judge: string, lan = 1) => place.stored.get(`p/phieu-${judge}-lan-${lan}.xlsx`)!;

    // Judges fill their files in; some save them in LibreOffice
    const filled = new Map(JUDGES.map((judge) => [judge, fillBallot(file(judge), pointsOf(judge))]));
    const saved = await recalculate(new Map(filled));
    for (const judge of JUDGES.slice(0, 4)) place.stored.set(`nop/${judge}.xlsx`, saved.get(judge)!);
    for (const judge of JUDGES.slice(4)) place.stored.set(`nop/${judge}.xlsx`, filled.get(judge)!);
    // One formula typed over
    place.stored.set("nop/TV04.xlsx", fillBallot(saved.get("TV04")!, { Tong: [10] }));
    // TV05 hands in early, gets the ballot once more, and sends a changed copy of the first file
    expect(await place.run("panel-collect", "giao.xlsx", "nop/TV05.xlsx", "-o", "thu-1.xlsx")).toBe(CLEAN);
    expect(await place.run("panel-hand-out", "thu-1.xlsx", "--dir", "p", "--judge", "TV05", "-o", "giao-2.xlsx")).toBe(
      CLEAN,
    );
    place.stored.set("nop/TV05.xlsx", fillBallot(filled.get("TV05")!, { TC2: [2.5] }));
    // Two different files of TV06, one of another rubric, one that is no workbook
    place.stored.set("nop/TV06 ban 2.xlsx", fillBallot(filled.get("TV06")!, { TC2: [1] }));
    place.stored.set("nop/khac.xlsx", ballotOfOtherRubric());
    place.stored.set("nop/hong.xlsx", file("TV01").slice(0, 500));

    const ballots = [...place.stored.keys()].filter((path) => path.startsWith("nop/"));
    expect(await place.run("panel-collect", "giao-2.xlsx", ...ballots, "--dry-run")).toBe(FOUND_ERRORS);
    const preview = place.printed.slice(-2).join("\n");
    for (const line of [
      "Nhận · TV01 · nop/TV01.xlsx: 16 ô",
      "Nhận · TV04 · nop/TV04.xlsx: 16 ô\n    dòng 5, MH-001: ô công thức Tong bị ghi đè",
      "Phải chọn · TV05 · nop/TV05.xlsx: cũ hơn bản đã nhận",
      "Phải chọn · TV06 · nop/TV06.xlsx: hai tệp khác nhau của một người",
      "Phải chọn · TV06 · nop/TV06 ban 2.xlsx: hai tệp khác nhau của một người",
      "Bỏ qua · TV02 · nop/khac.xlsx: khác bộ tiêu chí",
      "Bỏ qua · nop/hong.xlsx: tệp có mật khẩu hoặc hỏng",
      "10 tệp: 5 nhận, 0 giống lần trước, 2 bỏ qua, 3 phải chọn.",
      "Chưa ghi gì.",
    ])
      expect(preview).toContain(line);
    expect(place.stored.has("thu.xlsx")).toBe(false);

    const accepted = ["--accept", "TV06=nop/TV06.xlsx", "--by", "Thư ký"];
    expect(await place.run("panel-collect", "giao-2.xlsx", ...ballots, ...accepted, "-o", "thu.xlsx")).toBe(
      FOUND_ERRORS,
    );
    const thu = place.stored.get("thu.xlsx")!;
    JUDGES.forEach((judge, index) => expect(secondOf(thu, index)).toEqual(SECOND[judge]));
    expect(await place.run("undo", "thu.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(contents(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("giao-2.xlsx")!));

    // A recusal, a discussion and the chair's decision
    const recusal = ["--judge", "TV03", "--subject", UNITS[0], "--reason", "cùng đơn vị"];
    expect(await place.run("panel-recuse", "thu.xlsx", ...recusal, "-o", "khai.xlsx")).toBe(CLEAN);
    const met = typed(place.stored.get("khai.xlsx")!, "members", { CoMat: JUDGES.map(() => "Có") });
    const decided = typed(met, "result", {
      ThaoLuan: [undefined, "BB 01", "BB 01"],
      QDChuTich: [undefined, undefined, 7],
      LyDoQD: [undefined, undefined, "Theo biên bản"],
    });
    place.stored.set("hop.xlsx", decided);
    expect(await place.run("classify", "hop.xlsx", "-o", "xep.xlsx")).not.toBe(UNUSABLE);
    expect(await place.run("summarize", "xep.xlsx", "-o", "tong-hop.xlsx")).not.toBe(UNUSABLE);
    const summarized = place.stored.get("tong-hop.xlsx")!;
    expect(totals(summarized)).toEqual([7.04, 7.14, 7, 6]);
    expect(panelOverview(capture(openWorkbook(summarized)))!.entries.map(({ step }) => STEP_LABELS[step])).toEqual(
      MODELS.map(() => STEP_LABELS.combined),
    );
    const calculated = (await recalculate(new Map([["a", summarized]]))).get("a")!;
    expect(totals(calculated)).toEqual(totals(summarized));
    const faults = check({ ...capture(openWorkbook(calculated)), calculated: true }).findings;
    expect(faults.filter(({ code }) => code.startsWith("formula-") || code === "result-stale")).toEqual([]);
  });
});

/** A ballot of a panel with the same code, for individuals. */
function ballotOfOtherRubric(): Uint8Array {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["ca-nhan"], rows: 4 });
  const listed = openWorkbook(fillBallot(saveWorkbook(workbook), { DoiTuong: UNITS, MoHinh: MODELS }));
  carryOut(listed, { kind: "new-panel", members: somebody(2), title: "", sheet: null, rubric: null });
  return fillBallot(handOutFiles(listed).get("TV02")!, { TC1: [1] });
}

/** Results of the panel, in the order of its entries. */
function totals(bytes: Uint8Array) {
  return readBindings(capture(openWorkbook(bytes)))
    .tables.find(({ part }) => part.kind === "result")!
    .columns.get("Tong")!
    .cells.slice(0, MODELS.length);
}

/** Every content but the log's; a formula without its value. */
function contents(bytes: Uint8Array) {
  return new Map(
    [...cellsOf(bytes)]
      .filter(([place]) => !place.includes("Sổ theo dõi"))
      .map(([place, { value, formula }]) => [place, formula ?? value]),
  );
}

describe("thamdinh panel-collect", () => {
  const ENTRIES = [{ DoiTuong: "Xã A", MoHinh: "Một" }];
  const panel = panelWorkbook(ENTRIES, somebody(2));
  const ballot = fillBallot(handOutFiles(panel.workbook).get("TV01")!, { TC1: [1] });
  const FILES = { "to.xlsx": saveWorkbook(panel.workbook), "a.xlsx": ballot };

  it("says as data what became of each file and row", async () => {
    const place = workplace(FILES);
    expect(
      await place.run("panel-collect", "to.xlsx", "a.xlsx", "a.xlsx", "khong-co.xlsx", "-o", "ra.xlsx", "--json"),
    ).toBe(FOUND_ERRORS);
    expect(JSON.parse(place.printed.at(-1)!)).toEqual({
      files: [
        { file: "a.xlsx", member: "TV01", state: "taken", reason: "1 ô", rows: [] },
        {
          file: "khong-co.xlsx",
          member: null,
          state: "skipped",
          reason: "tệp có mật khẩu hoặc hỏng. Không có tệp khong-co.xlsx. Hãy kiểm tra đường dẫn.",
          rows: [],
        },
      ],
      taken: 1,
      output: "ra.xlsx",
    });
  });

  it.each([
    [["to.xlsx"], "Hãy đưa tệp chung của tổ, rồi các tệp phiếu"],
    [["to.xlsx", "a.xlsx", "--accept", "TV01"], "--accept cần dạng MÃ=tệp"],
    [["to.xlsx", "a.xlsx", "--accept", "TV01=a.xlsx", "--accept", "tv01=b.xlsx"], "Đã chọn hai tệp cho tv01"],
    [["to.xlsx", "a.xlsx", "--accept", "TV02=a.xlsx"], "Không nhận tệp “a.xlsx” cho TV02 được"],
    [["a.xlsx", "a.xlsx"], "Tệp chưa có tổ thẩm định"],
  ])("refuses %j with a reason", async (args, reason) => {
    const place = workplace(FILES);
    expect(await place.run("panel-collect", ...args, "-o", "ra.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect(place.stored.size).toBe(2);
  });
});
