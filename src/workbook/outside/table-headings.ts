import type { Rubric } from "../../rubric/rubric";
import { requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { foldLabel } from "../../text/fold";
import type { BoundTable } from "../bindings/bindings";
import { headingRow } from "./heading-row";
import type { OutsideSheet } from "./outside";
import { headingText } from "../sheets/short-heading";
import { tableColumns } from "../sheets/table-columns";
import type { TableColumn } from "../sheets/table-columns";

/** The headings of a kind of table in this workbook, from left to right. */
export interface HeadingPattern {
  readonly rubric: Rubric;
  readonly headings: readonly { readonly role: Role; readonly text: string }[];
}

/**
 * Returns the headings that identify a copied table: those of the workbook's rubrics, and those of users' own tables.
 */
export function headingPatterns(
  rubrics: readonly Rubric[],
  tables: readonly BoundTable[],
  outside: ReadonlyMap<string, OutsideSheet>,
): readonly HeadingPattern[] {
  const laidOut = tables.flatMap((table): readonly HeadingPattern[] => {
    const sheet = outside.get(table.sheet);
    const row = sheet ? headingRow(table, sheet) : null;
    if (!sheet || row === null) return [];
    const headings = [...table.columns]
      .sort((a, b) => a[1].area.column - b[1].area.column)
      .map(([role, { area }]) => ({ role, text: headingAt(sheet, row, area.column) }));
    return [{ rubric: table.rubric, headings: headings.filter(({ text }) => text !== "") }];
  });
  return [
    ...rubrics.flatMap((rubric) => {
      const columns = tableColumns(rubric);
      return [columns.map(headingText), columns.map(formerHeading)].map((texts) => ({
        rubric,
        headings: texts.map((text, index) => ({ role: columns[index]!.role, text: foldLabel(text) })),
      }));
    }),
    ...laidOut,
  ];
}

/** In tables of earlier versions, group headings separated the results of entries and of subjects. */
const FORMER_HEADINGS: Readonly<Partial<Record<Role, string>>> = {
  XepLoai: "Xếp loại",
  KetQua: "Kết quả",
  XepLoaiDT: "Xếp loại",
};

function formerHeading({ role, header }: TableColumn): string {
  return FORMER_HEADINGS[role] ?? header;
}

function headingAt(sheet: OutsideSheet, row: number, column: number): string {
  const { cell } = sheet.at(row, column);
  return typeof cell === "string" ? foldLabel(cell) : "";
}

/** The share of headings that a row must repeat. */
const SHARE = 0.6;

/**
 * Returns the columns of a row that repeats a kind of table's headings, each role in order from left to right; `null`
 * for another row.
 */
export function matchHeadings(
  sheet: OutsideSheet,
  row: number,
  { rubric, headings }: HeadingPattern,
): ReadonlyMap<Role, number> | null {
  const texts = sheet
    .columnsOf(row)
    .map((column) => ({ column, text: headingAt(sheet, row, column) }))
    .filter(({ text }) => text !== "");
  if (texts.length < 3) return null;
  const columns = new Map<Role, number>();
  const used = new Set<number>();
  for (const { role, text } of headings) {
    // Two columns may have the same heading: each takes the next match
    const found = texts.find((own) => own.text === text && !used.has(own.column));
    if (!found) continue;
    used.add(found.column);
    columns.set(role, found.column);
  }
  const required = requiredRoles(rubric);
  const present = required.filter((role) => columns.has(role)).length;
  const isLike =
    columns.size >= 3 &&
    columns.size >= headings.length * SHARE &&
    columns.has("DoiTuong") &&
    present * 2 > required.length;
  return isLike ? columns : null;
}
