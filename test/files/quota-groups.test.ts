import { expect, it } from "vitest";
import { insertTemplate } from "../../src/actions/insert-template";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import { quotaReport } from "../../src/quota/quota-report";
import { appraise } from "../../src/workbook/check/appraise";
import { columnName } from "../../src/workbook/model/binding-name";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import { cellsOf } from "../foreign/book-cells";
import { recalculate, withLibreOffice } from "../libreoffice";
import { collectiveEntry } from "../sound-entries";

const CATEGORIES = ["Tổ chức đảng", "Đơn vị sự nghiệp"] as const;
const SHEET = "Theo dõi tỷ lệ";

/** Twelve collectives of two categories, six of them in the top band of the first; watched by category. */
function watchedBook(): Uint8Array {
  const workbook = blankWorkbook();
  const inserted = insertTemplate(capture(workbook), { rubrics: ["tap-the"], rows: 12 });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  apply(workbook, inserted.plan);
  const entries = Array.from({ length: 12 }, (_, row) =>
    collectiveEntry({
      DoiTuong: `Đơn vị ${row + 1}`,
      Loai: CATEGORIES[row < 7 ? 0 : 1],
      TC1: 2,
      TC2: row < 6 ? 4 : 3.5,
      TC3: row < 6 ? 2 : 1.5,
      TC4: 1,
    }),
  );
  const { names } = capture(workbook);
  const edits = Object.keys(entries[0]!).flatMap((role) => {
    const area = names.find(({ name }) => name === columnName(1, role as "Loai"))?.block?.area;
    return area
      ? [{ kind: "writeColumn" as const, area, cells: entries.map((entry) => entry[role as "Loai"] ?? null) }]
      : [];
  });
  apply(workbook, { edits });
  let bytes = saveWorkbook(workbook);
  const commands: readonly Command[] = [
    { kind: "classify", repair: false },
    { kind: "watch-quota", group: "Loai" },
  ];
  for (const command of commands) {
    const open = openWorkbook(bytes);
    bytes = saveWorkbook(apply(open, perform(command, capture(open)).plan));
  }
  return bytes;
}

withLibreOffice("The sheet of a watched share, in LibreOffice", () => {
  it("counts the whole workbook and each group live, as the pane does, with verdicts for the groups that are chosen", async () => {
    const file = watchedBook();
    const groups = quotaReport(appraise(capture(openWorkbook(file))))!.groups;
    expect(groups.map(({ name, top, rated }) => [name, top, rated])).toEqual([
      [CATEGORIES[0], 6, 7],
      [CATEGORIES[1], 0, 5],
    ]);
    const area = capture(openWorkbook(file)).names.find(({ name }) => name.endsWith("_NhomTyLe"))!.block!.area;
    const whole = openWorkbook(file);
    apply(whole, { edits: [{ kind: "writeColumn", area, cells: ["Toàn sổ"] }] });
    const files = await recalculate(
      new Map([
        ["groups", file],
        ["whole", saveWorkbook(whole)],
      ]),
    );
    const lineOf = (name: string, label: string): readonly unknown[] => {
      const cells = cellsOf(files.get(name)!);
      const at = (row: number, column: number) => cells.get(`${SHEET}!${String(column)},${String(row)}`)?.value ?? null;
      const row = Array.from({ length: 80 }, (_, index) => index + 1).find((own) => at(own, 1) === label)!;
      return [2, 3, 4, 5, 6, 7].map((column) => at(row, column));
    };
    for (const { name, top, good, rated, base, most, standing } of groups) {
      const verdict = standing === "over" ? `Vượt ${top - most}` : `Còn ${most - top} chỗ`;
      expect(lineOf("groups", name!)).toEqual([top, good, rated, base, most, verdict]);
      expect(lineOf("whole", name!).slice(0, 5)).toEqual([top, good, rated, base, most]);
    }
    expect(lineOf("groups", "Toàn sổ").at(-1) ?? "").toBe("");
    expect(lineOf("whole", "Toàn sổ")).toEqual([6, 6, 12, 6, 2, "Vượt 4"]);
  });
});
