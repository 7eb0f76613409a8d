import { describe, expect, it, test } from "vitest";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { packs } from "../../../../src/rubric/packs/packs";
import type { Rubric } from "../../../../src/rubric/rubric";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import { headingText } from "../../../../src/workbook/sheets/short-heading";
import { tableColumns } from "../../../../src/workbook/sheets/table-columns";
import { emptySnapshot } from "../../../snapshot-of";

/** Of the screen, at Excel's 96 a inch. */
const PIXELS_PER_POINT = 4 / 3;
/** Of a column in Excel with its default font: seven for each character, five for the padding. */
const pixelsWide = (characters: number) => 7 * characters + 5;
/** Beside the row numbers, the scroll bar and a task pane of 320 pixels, on a screen of 1366. */
const ROOM = 1366 - 30 - 18 - 320;
/** Between Excel's ribbon with its tabs and formula bar, and the tabs of sheets, on a screen of 768. */
const HEIGHT = 480;
/** Points of two lines of what is typed, set in 11 points. */
const TWO_LINES = 27.75;
const ROWS = 40;

const scored = packs.filter(({ method }) => method === "scores");

function tableOf(rubric: Rubric): SheetSpec {
  const inserted = insertTemplate(emptySnapshot(), { rubrics: [rubric.id], rows: ROWS, custom: [rubric] });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  const specs = inserted.plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []));
  return specs.find(({ outlines, blocks }) => outlines && blocks.some(({ cells }) => cells[0]![0] === "STT"))!;
}

function frozenPixels({ freeze, rowHeights }: SheetSpec): number {
  const heights = Array.from({ length: freeze.rows }, (_, index) => rowHeights.find(({ row }) => row === index + 1)!);
  return heights.reduce((sum, { height }) => sum + height * PIXELS_PER_POINT, 0);
}

describe("A new table", () => {
  test.each(packs.map((pack) => [pack.name, pack] as const))("keeps at most 150 pixels in view: %s", (_name, pack) => {
    expect(frozenPixels(tableOf(pack))).toBeLessThanOrEqual(150);
  });

  test.each(scored.map((pack) => [pack.name, pack] as const))(
    "shows subject, title, every score, total and band beside the pane on a small screen: %s",
    (_name, pack) => {
      const columns = tableColumns(pack);
      const last = columns.findIndex(({ role }) => role === "XepLoai");
      const seen = tableOf(pack).columnWidths.slice(0, last + 1);
      expect(columns.slice(0, last).filter(({ line }) => line).length).toBe(pack.criteria.length + pack.bonuses.length);
      expect(seen.reduce((sum, width) => sum + pixelsWide(width), 0)).toBeLessThanOrEqual(ROOM);
    },
  );

  test.each(scored.map((pack) => [pack.name, pack] as const))("shows nine entries of two lines: %s", (_name, pack) => {
    const spec = tableOf(pack);
    const room = HEIGHT - frozenPixels(spec);
    expect(Math.floor(room / (TWO_LINES * PIXELS_PER_POINT))).toBeGreaterThanOrEqual(9);
  });

  test.each(packs.map((pack) => [pack.name, pack] as const))("repeats unit and title on each page: %s", (_n, pack) => {
    const { page, freeze, blocks } = tableOf(pack);
    expect(page.titleRows).toEqual({ first: 1, last: freeze.rows });
    expect(blocks.filter(({ row }) => row === 1).map(({ cells }) => cells[0]![0])).toEqual([
      "TÊN CƠ QUAN, ĐƠN VỊ",
      expect.stringMatching(/^(BẢNG|DANH MỤC) /),
    ]);
  });

  it("has its facts in one group that a click closes, between evidence and note, open while they are asked for", () => {
    for (const pack of scored) {
      const { outlines } = tableOf(pack);
      const roles = tableColumns(pack).map(({ role }) => role);
      expect(outlines).toEqual([
        { first: roles.indexOf("MinhChung") + 2, last: roles.indexOf("GhiChu"), isClosed: false },
      ]);
    }
  });

  it("shows of a criterion's long name whole words, in as many lines as the heading row has", () => {
    const long = { ...scored[0]!.criteria[0]!, name: "Ban hành văn bản lãnh đạo, chỉ đạo; cách triển khai, hướng dẫn" };
    const heading = (name: string) =>
      headingText(tableColumns({ ...scored[0]!, criteria: [{ ...long, name }] }).find(({ line }) => line)!);
    expect(heading("Kết quả")).toBe("TC1\nKết quả");
    expect(heading(long.name)).toBe("TC1\nBan hành văn bản lãnh đạo…");
    expect(heading("x".repeat(200))).toBe("TC1");
  });
});
