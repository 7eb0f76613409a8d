import { viFileReason } from "../../../src/language/vi/file-reasons";
import { describe, expect, it } from "vitest";
import { doubtsOf } from "../../../src/province/file-doubts";
import { LONG_TABLES, longPlace } from "../../../src/province/long-tables";
import type { CountedTable, LongColumn, LongValue } from "../../../src/province/long-tables";
import { readUnit } from "../../../src/province/read-unit";
import type { UnitReading } from "../../../src/province/unit-reading";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { handOutFiles } from "../../ballot-files";
import { carryOut, panelWorkbook, somebody } from "../../panel-workbook";
import { emptySnapshot, setCells } from "../../snapshot-of";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  unregistered,
} from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import { SEAL, filledPanel, sealedPanel } from "../seal/sealed-workbook";

function reading(snapshot: Snapshot, withoutNames = false): UnitReading {
  const answer = readUnit(snapshot, { withoutNames });
  if (!answer.ok) throw new Error(viFileReason(answer.reason));
  return answer.reading;
}

function column<Table extends CountedTable>(
  { rows }: UnitReading,
  table: Table,
  name: LongColumn<Table>,
): readonly LongValue[] {
  return rows[table].map((row) => row[longPlace(table, name)] ?? null);
}

const filled = tableSnapshot([
  {
    rubric: collective,
    entries: [
      collectiveEntry({ DT1: 0.5, LinhVuc: "kinh  tế" }),
      collectiveEntry({ MoHinh: "Sổ tay số", TC2: 3, TC4: null, BaoCao: null }),
      collectiveEntry({ DoiTuong: "Công an xã", MoHinh: "Camera", TC2: 2.25, LinhVuc: "Khác hẳn" }),
    ],
  },
  { rubric: individual, entries: [individualEntry()] },
  { rubric: unregistered, entries: [basisEntry()] },
  { rubric: register, entries: [{ DoiTuong: "Công an xã", MoHinh: "Camera" }] },
]);

describe("What a workbook contributes to a province", () => {
  it("is one row for each entry of every table with results, registers apart", () => {
    const read = reading(filled);
    expect(read.facts).toMatchObject({ tables: 4, unreadTables: 0, rows: 5, differing: 0, year: null, seal: null });
    expect(column(read, "ket_qua", "bang")).toEqual([1, 1, 1, 2, 3]);
    expect(column(read, "ket_qua", "bo_tieu_chi")).toEqual([
      "tap-the",
      "tap-the",
      "tap-the",
      "ca-nhan",
      "ca-nhan-khong-dang-ky",
    ]);
    expect(read.rows.ket_qua.every((row) => row.length === Object.keys(LONG_TABLES.ket_qua).length)).toBe(true);
  });

  it("has points in whole hundredths, as the cell shows them and as they are recomputed", () => {
    const read = reading(filled);
    expect(column(read, "ket_qua", "tong_tinh_lai_hp")).toEqual([950, null, 725, 900, null]);
    expect(column(read, "ket_qua", "tong_hp")).toEqual([950, null, 725, 900, null]);
    expect(column(read, "ket_qua", "lech")).toEqual([false, false, false, false, false]);
    expect(column(read, "ket_qua", "trang_thai").slice(0, 3)).toEqual(["Hoàn chỉnh", "Chưa đủ", "Hoàn chỉnh"]);
    expect(column(read, "ket_qua", "tam_tinh").slice(0, 3)).toEqual([true, true, false]);
  });

  it("says which row shows another result than the recomputed one", () => {
    const read = reading(setCells(filled, "ThamDinh_1_XepLoai", ["Tốt"]));
    expect(column(read, "ket_qua", "lech")).toEqual([true, false, false, false, false]);
    expect(column(read, "ket_qua", "muc")[0]).toBe("Xuất sắc");
    expect(read.facts.differing).toBe(1);
  });

  it("writes items of lists as the list does, and keeps what is in no list", () => {
    const read = reading(filled);
    expect(column(read, "ket_qua", "linh_vuc").slice(0, 3)).toEqual(["Kinh tế", "Kinh tế", "Khác hẳn"]);
    expect(column(read, "ket_qua", "bao_cao").slice(0, 3)).toEqual([true, null, true]);
    expect(column(read, "ket_qua", "de_nghi_kt")[0]).toBe(false);
  });

  it("has every score with its maximum, and whether a total counts it", () => {
    const read = reading(filled);
    const lines = read.rows.diem.slice(0, 10).map((row) => row.slice(5).join(" "));
    expect(lines.slice(0, 5)).toEqual([
      "TC1 tiêu chí 200 200 true",
      "TC2 tiêu chí 400 400 true",
      "TC3 tiêu chí 200 200 true",
      "TC4 tiêu chí 100 100 true",
      "DT1 thưởng 50 50 true",
    ]);
    expect(lines.slice(5)).toContain("TC4 tiêu chí  100 false");
    // Four criteria and a bonus three times, three criteria once, and none where a basis decides
    expect(read.rows.diem).toHaveLength(18);
  });

  it("names findings by code and cell, without what the cells hold", () => {
    const read = reading(filled);
    expect(column(read, "phat_hien", "ma")).toContain("score-missing");
    expect(read.findings.reduce((sum, { count }) => sum + count, 0)).toBe(read.rows.phat_hien.length);
    expect(JSON.stringify(read.rows.phat_hien)).not.toContain("Camera");
  });

  it("has codes for names where names must not leave the office; a subject's rows share one", () => {
    const read = reading(filled, true);
    expect(column(read, "ket_qua", "doi_tuong")).toEqual(["DT-1-001", "DT-1-001", "DT-1-002", "DT-2-001", "DT-3-001"]);
  });
});

describe("A workbook that cannot be counted says why", () => {
  it.each([
    { name: "without tables", snapshot: emptySnapshot(), says: "không có bảng nào" },
    {
      name: "with a register alone",
      snapshot: tableSnapshot([{ rubric: register, entries: [{ DoiTuong: "A", MoHinh: "B" }] }]),
      says: "chỉ có danh mục",
    },
    {
      name: "with broken names",
      snapshot: {
        ...filled,
        names: filled.names.map((named) =>
          /^ThamDinh_\d+_DoiTuong$/.test(named.name) ? { ...named, block: null } : named,
        ),
      },
      says: "Không bảng nào trong tệp đọc được",
    },
  ])("$name", ({ snapshot, says }) => {
    const answer = readUnit(snapshot, { withoutNames: false });
    expect(!answer.ok && viFileReason(answer.reason)).toContain(says);
  });
});

describe("A workbook with a panel", () => {
  it("is no judge's own ballot, which is no result of a unit", () => {
    const { workbook } = panelWorkbook([{ DoiTuong: "Đảng ủy A", MoHinh: "Sổ tay số" }], somebody(3));
    const [ballot] = handOutFiles(workbook).values();
    const answer = readUnit(capture(openWorkbook(ballot!)), { withoutNames: false });
    expect(!answer.ok && viFileReason(answer.reason)).toContain("phiếu của một người chấm");
  });

  it("has no unread table: members and recusals are no tables of entries", () => {
    const { workbook } = panelWorkbook([{ DoiTuong: "Đảng ủy A", MoHinh: "Sổ tay số" }], somebody(3));
    expect(reading(capture(workbook)).facts.unreadTables).toBe(0);
  });

  it("has its step, method and ballots, and every judge's scores; who takes no part is not counted", () => {
    const read = reading(capture(filledPanel().finish()));
    expect(column(read, "ket_qua", "buoc")).toEqual(["Đã hợp nhất", "Đã hợp nhất", "Đã hợp nhất"]);
    expect(column(read, "ket_qua", "cach")).toEqual(["TB", "TB", "TB"]);
    expect(column(read, "ket_qua", "so_phieu")).toEqual([2, 3, 3]);
    expect(column(read, "ket_qua", "khong_tinh")).toEqual([1, 0, 0]);
    expect(column(read, "ket_qua", "tong_tinh_lai_hp")).toEqual([705, 760, 710]);
    expect(read.facts.panelRows).toBe(3);
    const ballots = read.rows.phieu.map((row) => row.slice(2).join(" "));
    expect(ballots.slice(0, 3)).toEqual([
      "MH-001 5 TV01 người chấm được tính 700",
      "MH-001 5 TV02 người chấm được tính 710",
      "MH-001 5 TV03 người chấm không tham gia chấm 720",
    ]);
    const scores = read.rows.diem.filter((row) => row[longPlace("diem", "ma_mh")] === "MH-001");
    const ofThird = scores.filter((row) => row[longPlace("diem", "ma_tv")] === "TV03");
    expect(ofThird.map((row) => row.slice(5).join(" "))).toEqual([
      "TC1 tiêu chí 150 200 false",
      "TC2 tiêu chí 320 400 false",
      "TC3 tiêu chí 150 200 false",
      "TC4 tiêu chí 100 100 false",
      "DT1 thưởng  50 false",
    ]);
    expect(JSON.stringify(read)).not.toContain("Người chấm 1");
  });

  it("has a third marker's ballot apart, and whether it decided", () => {
    const states = (first: number, third: number) => {
      const book = filledPanel(2, somebody(2, true));
      const [one, , other] = book.ballots;
      book.fill(one!, "TC2", [undefined, first]);
      book.fill(other!, "TC2", [undefined, third]);
      const read = reading(capture(book.finish()));
      expect(column(read, "ket_qua", "so_phieu")).toEqual([2, 2]);
      return read.rows.phieu.filter((row) => row[2] === "MH-002").map((row) => row.slice(4).join(" "));
    };
    // The two are 2,10 apart, and the third agrees with one of them
    expect(states(1, 1)).toEqual([
      "TV01 người chấm được tính 550",
      "TV02 người chấm được tính 760",
      "TV03 người chấm thứ ba được tính 550",
    ]);
    expect(states(3, 3)[2]).toBe("TV03 người chấm thứ ba không dùng 750");
  });
});

describe("A sealed workbook", () => {
  const rows = (read: UnitReading) => new Set(column(read, "ket_qua", "chot_khop"));

  it("has its code, and fits while nobody changes what was sealed", () => {
    const workbook = sealedPanel();
    const sealed = reading(capture(workbook));
    expect(sealed.facts.seal).toMatchObject({ fits: true, differences: 0 });
    expect(sealed.facts.seal!.code).toMatch(/^(?:[0-9a-f]{4}-){7}[0-9a-f]{4}$/);
    expect(new Set(column(sealed, "ket_qua", "ma_chot"))).toEqual(new Set([sealed.facts.seal!.code]));
    expect(rows(sealed)).toEqual(new Set([true]));
    expect(doubtsOf(sealed.facts).filter(({ code }) => code.includes("seal"))).toEqual([]);
  });

  it("is doubtful after a score was changed, and after the seal was opened again", () => {
    const ballot = readBindings(capture(sealedPanel())).tables.find(({ part }) => part.kind === "ballot")!.id;
    const changed = reading(setCells(capture(sealedPanel()), `ThamDinh_${ballot}_TC1`, [1.25]));
    expect(changed.facts.seal).toMatchObject({ fits: false });
    expect(changed.facts.seal!.differences).toBeGreaterThan(0);
    expect(doubtsOf(changed.facts)).toContainEqual({
      code: "changed-after-seal",
      count: changed.facts.seal!.differences,
    });
    expect(rows(changed)).toEqual(new Set([false]));
    const workbook = sealedPanel();
    carryOut(workbook, { kind: "reopen", ...SEAL, reason: "chấm lại" });
    const reopened = reading(capture(workbook));
    expect(reopened.facts.seal).toEqual({ code: changed.facts.seal!.code, fits: null, differences: 0 });
    expect(doubtsOf(reopened.facts)).toContainEqual({ code: "seal-reopened", count: 0 });
    expect(rows(reopened)).toEqual(new Set([null]));
  });
});
