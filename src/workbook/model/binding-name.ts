import { isRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";

/** Prefix of every defined name of the product. */
export const NAME_PREFIX = "ThamDinh_";

/** The one cell that names the appraising body for the whole workbook. */
export const BODY_NAME = `${NAME_PREFIX}CoQuan`;
/** All cells that the add-in wrote in the summary sheet, and the cell with the fingerprint that identifies them. */
export const SUMMARY_NAME = `${NAME_PREFIX}TongHop`;
export const SUMMARY_MARK_NAME = `${NAME_PREFIX}TongHop_Dau`;

/**
 * Prefix of the product's chart names in Excel and in files; charts with other names stay unchanged. Sheets has no
 * chart names.
 */
export const CHART_PREFIX = `${NAME_PREFIX}BieuDo_`;

export function chartName(number: number): string {
  return `${CHART_PREFIX}${number}`;
}

export type BindingName =
  | { readonly kind: "column"; readonly table: number; readonly role: Role }
  | { readonly kind: "table-rubric"; readonly table: number }
  | { readonly kind: "rubric"; readonly id: string }
  | { readonly kind: "body" }
  | { readonly kind: "summary" }
  | { readonly kind: "summary-mark" };

const COLUMN = /^ThamDinh_([1-9]\d{0,4})_(\w+)$/;
const RUBRIC = /^ThamDinh_Rubric_([a-z0-9_]+)$/;

/** Parses a defined name; `null` for a name that only resembles the product's. */
export function parseBindingName(name: string): BindingName | null {
  if (name === BODY_NAME) return { kind: "body" };
  if (name === SUMMARY_NAME) return { kind: "summary" };
  if (name === SUMMARY_MARK_NAME) return { kind: "summary-mark" };
  const rubric = RUBRIC.exec(name);
  if (rubric) return { kind: "rubric", id: rubric[1]!.replaceAll("_", "-") };
  const column = COLUMN.exec(name);
  if (!column) return null;
  const table = Number(column[1]);
  if (column[2] === "Rubric") return { kind: "table-rubric", table };
  return isRole(column[2]!) ? { kind: "column", table, role: column[2] } : null;
}

export function columnName(table: number, role: Role): string {
  return `${NAME_PREFIX}${table}_${role}`;
}

export function tableRubricName(table: number): string {
  return `${NAME_PREFIX}${table}_Rubric`;
}

export function rubricName(id: string): string {
  return `${NAME_PREFIX}Rubric_${id.replaceAll("-", "_")}`;
}
