import { viFileReason } from "../../../../src/language/vi/file-reasons";
import { describe, expect, it } from "vitest";
import { createBandCounter } from "../../../../src/province/band-counts";
import { completeRows } from "../../../../src/province/counted-file";
import type { CountedFile } from "../../../../src/province/counted-file";
import { decideFiles, isCounted } from "../../../../src/province/decide-files";
import { lastRowOf, listFrame, listRowHeight } from "../../../../src/province/sheets/list-sheet";
import type { ListSheet } from "../../../../src/province/sheets/list-sheet";
import { provinceSheets } from "../../../../src/province/sheets/province-sheets";
import { readUnit } from "../../../../src/province/read-unit";
import { createRubricCounter } from "../../../../src/province/rubric-groups";
import { unitKeys } from "../../../../src/province/unit-keys";
import type { Rubric } from "../../../../src/rubric/rubric";
import { hundredths } from "../../../../src/text/hundredths";
import type { Content } from "../../../../src/workbook/model/sheet-spec";
import { collective, collectiveEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const units = ["01", "02", "03"].map((code) => ({ code, name: `Xã ${code}`, paths: [] }));
const stricter: Rubric = {
  ...collective,
  bands: collective.bands.map((band, place) => (place === 0 ? { ...band, threshold: hundredths(950) } : band)),
};

function province() {
  const made = [
    { rubric: collective, scores: [4, 3.5, null] },
    { rubric: stricter, scores: [4] },
  ].map(({ rubric, scores }, index) => {
    const entries = scores.map((TC2, row) =>
      collectiveEntry({ DoiTuong: `Chi bộ ${row}`, MoHinh: `Mô hình ${row}`, TC2 }),
    );
    const answer = readUnit(tableSnapshot([{ rubric, entries }]), { withoutNames: false });
    if (!answer.ok) throw new Error(viFileReason(answer.reason));
    return { path: `0${index + 1}.xlsx`, reading: answer.reading, unit: units[index]! };
  });
  const damaged = {
    path: "03.xlsx",
    sha256: "c",
    unit: units[2]!,
    read: { ok: false, reason: { code: "damaged", detail: "" } },
  } as const;
  const decision = decideFiles(
    [
      ...made.map(({ path, unit, reading }) => ({
        path,
        sha256: path,
        unit,
        read: { ok: true as const, facts: reading.facts },
      })),
      damaged,
    ],
    units,
    { strict: false },
  );
  const counted: readonly CountedFile[] = decision.files
    .filter(isCounted)
    .map((file, index) => ({ file, reading: made[index]!.reading }));
  const bands = createBandCounter();
  const rubrics = createRubricCounter();
  const keyOf = unitKeys(units, decision);
  for (const one of counted) {
    bands.add(keyOf(one.file), one);
    rubrics.add(one);
  }
  const sheets = provinceSheets({
    date: "23/11/2026",
    units,
    decision,
    rubrics: rubrics.groups(),
    bands: bands.counts(),
    counted: () => counted,
    findingTitle: (code) => code,
    fileReason: viFileReason,
  });
  return { sheets: new Map(sheets.map((sheet) => [sheet.name, sheet])), counted };
}

async function rowsOf(list: ListSheet): Promise<readonly (readonly Content[])[]> {
  const rows: (readonly Content[])[] = [];
  for await (const row of list.rows(listFrame(list).firstRow)) rows.push(row);
  return rows;
}

const { sheets, counted } = province();
const sheet = (name: string) => sheets.get(name)!;

describe("The sheets of a province", () => {
  it("list exactly the rows that they say", async () => {
    for (const list of sheets.values()) {
      const rows = await rowsOf(list);
      expect(rows, list.name).toHaveLength(list.rowCount);
      for (const row of rows) expect(row).toHaveLength(list.columns.length);
    }
  });

  it("print their headings on every page, and everything within the print area", () => {
    for (const list of sheets.values()) {
      const { spec, firstRow } = listFrame(list);
      expect(spec.page.titleRows).toEqual({ first: firstRow - 1, last: firstRow - 1 });
      const last = lastRowOf(list, firstRow) + (list.closing ? 1 : 0);
      expect(spec.page.printArea).toEqual({ row: 1, column: 1, rows: last, columns: list.columns.length });
    }
  });

  it("name the damaged file with its reason, and its unit as missing", async () => {
    expect((await rowsOf(sheet("Tệp")))[2]).toEqual([
      3,
      "03.xlsx",
      "03",
      "Xã 03",
      "",
      "",
      "",
      "từ chối",
      viFileReason({ code: "damaged", detail: "" }),
      "",
      "",
      "c",
    ]);
    expect(await rowsOf(sheet("Đơn vị còn thiếu"))).toEqual([
      [1, "03", "Xã 03", "", "Đã nộp nhưng chưa tính: 03.xlsx"],
    ]);
  });

  it("give one row an entry, with points as numbers", async () => {
    const rows = await rowsOf(sheet("Kết quả"));
    expect(rows.map((row) => [row[0], row[8], row[9]])).toEqual([
      [1, 9, "Xuất sắc"],
      [1, 8.5, "Tốt"],
      [1, "", ""],
      [2, 9, "Tốt"],
    ]);
  });

  it("count by unit and band, with the values that the formulas will have", async () => {
    const list = sheet("Theo đơn vị × mức");
    const value = (content: Content) =>
      typeof content === "object" && content !== null && "formula" in content ? content.value : content;
    expect((await rowsOf(list)).map((row) => row.map(value))).toEqual([
      [1, "", "01", "Xã 01", 1, 1, 0, 0, 0, 1, 3],
      [2, "", "02", "Xã 02", 0, 1, 0, 0, 0, 0, 1],
      [3, "", "03", "Xã 03", 0, 0, 0, 0, 0, 0, 0],
    ]);
    expect(list.closing!(6, 8).map(value)).toEqual(["", "", "", "Toàn tỉnh", 1, 2, 0, 0, 0, 1, 4]);
  });

  it("say what the rubric of one unit decides otherwise", async () => {
    const rows = await rowsOf(sheet("Khác bộ tiêu chí"));
    expect(rows.map((row) => [row[0], row[3], row[4], row[5]])).toEqual([
      ["tap-the", 1, 3, "Không khác"],
      ["tap-the", 1, 1, "So với bản gốc: mức Xuất sắc: từ 9 → từ 9,5"],
    ]);
  });

  it("make a row as high as its longest text needs", () => {
    const { columns } = sheet("Tệp");
    const short = listRowHeight(columns, [1, "a.xlsx"]);
    expect(listRowHeight(columns, [1, "thư mục rất dài/".repeat(8)])).toBeGreaterThan(short * 2);
  });
});

describe("Rows of the long form", () => {
  it("are completed with the file's hash and unit", () => {
    const [row] = completeRows(counted[1]!, "ket_qua");
    expect(row!.slice(0, 2)).toEqual(["02.xlsx", "02"]);
    expect(completeRows(counted[1]!, "diem")[0]!.slice(0, 3)).toEqual(["02.xlsx", 1, null]);
  });
});
