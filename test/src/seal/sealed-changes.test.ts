import { describe, expect, it } from "vitest";
import { capture } from "../../../files/xlsx/read/capture";
import { check } from "../../../src/actions/check";
import { enFinding } from "../../../src/language/en/findings";
import { viFinding } from "../../../src/language/vi/findings";
import type { Cell } from "../../../src/text/cell";
import { sealedChanges } from "../../../src/seal/sealed-changes";
import { appraise } from "../../../src/workbook/check/appraise";
import type { Finding } from "../../../src/workbook/model/finding";
import { patchSnapshot } from "../../../src/workbook/model/patch-snapshot";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { blockOf, setCell } from "../../snapshot-of";
import { carryOut } from "../../panel-workbook";
import { sealedPanel } from "./sealed-workbook";

const book = sealedPanel();
/** Looking for entries outside of tables is most of an appraisal, and says nothing here. */
const sealed: Snapshot = { ...capture(book), outside: [] };
const NUMBERS = { decimalSeparator: "," } as const;

const found = (snapshot: Snapshot): readonly Finding[] => sealedChanges(appraise(snapshot), snapshot);

function nameOn(sheet: string, end: string): string {
  const own = sealed.names.find(({ name, block }) => name.endsWith(end) && block?.area.sheet === sheet);
  if (!own) throw new Error(`${sheet} has no ${end}`);
  return own.name;
}

interface Case {
  readonly sheet: string;
  readonly end: string;
  readonly content: Cell;
  readonly says: string;
}

const CASES: readonly Case[] = [
  { sheet: "Phiếu TV01", end: "_TC1", content: 1.75, says: "Sửa: TV01 · MH-001 · TC1: 1,50 → 1,75" },
  { sheet: "Phiếu TV02", end: "_TC2", content: null, says: "Sửa: TV02 · MH-001 · TC2: 3,10 → (trống)" },
  { sheet: "Tổ thẩm định", end: "_CoMat", content: "Không", says: "Sửa: thành viên TV01 · có mặt: “Có” → “Không”" },
  { sheet: "Tổ thẩm định", end: "_NguongA", content: 2, says: "Sửa: quy định của tổ ngưỡng thống nhất: 1 → 2" },
  { sheet: "Không tham gia chấm", end: "_LyDo", content: "Khác", says: "“Cùng đơn vị” → “Khác”" },
  { sheet: "Niêm phong", end: "_NguoiChot", content: "Ai khác", says: "“Trần Thị Bình” → “Ai khác”" },
];

describe("After the results are sealed, a check", () => {
  it("finds nothing while nothing has changed", () => {
    expect(found(sealed)).toEqual([]);
    expect(check(sealed).findings.filter(({ code }) => code === "sealed-changed")).toEqual([]);
  });

  it.each(CASES)("names what is another now, with its cell: $sheet $end", ({ sheet, end, content, says }) => {
    const name = nameOn(sheet, end);
    const snapshot = setCell(sealed, name, 0, 0, content);
    const { area } = blockOf(sealed, name);
    const own = found(snapshot).filter(({ where }) => where.area?.sheet === sheet && where.area.row === area.row);
    expect(own.map((finding) => viFinding(finding, NUMBERS)).join("\n")).toContain(says);
    for (const finding of own) {
      expect(finding).toMatchObject({ code: "sealed-changed", severity: "warning" });
      expect(enFinding(finding, NUMBERS)).toMatch(/^Changed: /);
    }
  });

  it("names a line that is gone where it was sealed, and one that is new", () => {
    const name = nameOn("Không tham gia chấm", "_MaTV");
    const says = found(setCell(sealed, name, 0, 0, "TV02")).map((finding) => viFinding(finding, NUMBERS));
    expect(says.filter((text) => text.startsWith("Thêm: không tham gia chấm TV02 · MH-001")).length).toBe(1);
    expect(says.filter((text) => text.startsWith("Mất: không tham gia chấm TV03 · MH-001")).length).toBe(1);
    expect(says.every((text) => text.includes("Nếu sửa là đúng, hãy mở lại rồi chốt lại."))).toBe(true);
  });

  it("says nothing of a cell that is not sealed, and nothing once the seal is opened again", () => {
    const { area } = blockOf(sealed, nameOn("Tổ thẩm định", "_HoTen"));
    const renamed = patchSnapshot(sealed, area.sheet, [{ row: area.row, column: area.column, content: "Đổi tên" }]);
    expect(found(renamed)).toEqual([]);
    carryOut(book, { kind: "reopen", date: "24/11/2026", by: "An", reason: "sửa" });
    const opened = { ...capture(book), outside: [] };
    expect(found(setCell(opened, nameOn("Phiếu TV01", "_TC1"), 0, 0, 1.75))).toEqual([]);
  });

  it("counts each difference among its warnings", () => {
    const snapshot = setCell(sealed, nameOn("Phiếu TV01", "_TC1"), 0, 0, 1.75);
    const { findings } = check(snapshot);
    expect(findings.filter(({ code }) => code === "sealed-changed").length).toBe(found(snapshot).length);
    expect(found(snapshot).length).toBeGreaterThan(1);
  });
});
