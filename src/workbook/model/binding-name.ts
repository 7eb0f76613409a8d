import { isRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { isPanelCell } from "../../scoring/panel-role";
import type { PanelCell } from "../../scoring/panel-role";

/** Prefix of every defined name of the product. */
export const NAME_PREFIX = "ThamDinh_";

/** The one cell that names the appraising body for the whole workbook. */
export const BODY_NAME = `${NAME_PREFIX}CoQuan`;
/** The one cell with the appraisal year of the whole workbook, an integer. */
export const YEAR_NAME = `${NAME_PREFIX}Nam`;
/** All cells that the add-in wrote in the summary sheet, and the cell with the fingerprint that identifies them. */
export const SUMMARY_NAME = `${NAME_PREFIX}TongHop`;
export const SUMMARY_FINGERPRINT_NAME = `${NAME_PREFIX}TongHop_Dau`;

/**
 * Prefix of the product's chart names in Excel and in files; charts with other names stay unchanged. Sheets has no
 * chart names.
 */
export const CHART_PREFIX = `${NAME_PREFIX}BieuDo_`;

export function chartName(number: number): string {
  return `${CHART_PREFIX}${number}`;
}

/** Prefix of the names of printed forms, `ThamDinh_Mau_<form>`, and the end of the name of a form's fingerprint. */
const FORM_PREFIX = `${NAME_PREFIX}Mau_`;
const FINGERPRINT_END = "_Dau";

/** The name of all cells that the product wrote into a printed form. */
export function formName(form: string): string {
  return `${FORM_PREFIX}${form.replaceAll("-", "_")}`;
}

export function formFingerprintName(form: string): string {
  return `${formName(form)}${FINGERPRINT_END}`;
}

export type BindingName =
  | { readonly kind: "column"; readonly table: number; readonly role: Role }
  | { readonly kind: "table-rubric"; readonly table: number }
  | { readonly kind: "cell"; readonly table: number; readonly cell: PanelCell }
  | { readonly kind: "rubric"; readonly id: string }
  | { readonly kind: "body" }
  | { readonly kind: "year" }
  | { readonly kind: "summary" }
  | { readonly kind: "summary-fingerprint" }
  | { readonly kind: "form"; readonly form: string }
  | { readonly kind: "form-fingerprint"; readonly form: string };

const COLUMN = /^ThamDinh_([1-9]\d{0,4})_(\w+)$/;
const FORM = /^ThamDinh_Mau_([a-z_]+?)(_Dau)?$/;
const RUBRIC = /^ThamDinh_Rubric_([a-z0-9_]+)$/;

/** Parses a defined name; `null` for a name that only resembles the product's. */
export function parseBindingName(name: string): BindingName | null {
  if (name === BODY_NAME) return { kind: "body" };
  if (name === YEAR_NAME) return { kind: "year" };
  if (name === SUMMARY_NAME) return { kind: "summary" };
  if (name === SUMMARY_FINGERPRINT_NAME) return { kind: "summary-fingerprint" };
  const rubric = RUBRIC.exec(name);
  if (rubric) return { kind: "rubric", id: rubric[1]!.replaceAll("_", "-") };
  const form = FORM.exec(name);
  if (form) return { kind: form[2] === undefined ? "form" : "form-fingerprint", form: form[1]!.replaceAll("_", "-") };
  const column = COLUMN.exec(name);
  if (!column) return null;
  const table = Number(column[1]);
  if (column[2] === "Rubric") return { kind: "table-rubric", table };
  if (isPanelCell(column[2]!)) return { kind: "cell", table, cell: column[2] };
  return isRole(column[2]!) ? { kind: "column", table, role: column[2] } : null;
}

export function columnName(table: number, role: Role): string {
  return `${NAME_PREFIX}${table}_${role}`;
}

/** The name of a single cell of a panel's table. */
export function cellName(table: number, cell: PanelCell): string {
  return `${NAME_PREFIX}${table}_${cell}`;
}

export function tableRubricName(table: number): string {
  return `${NAME_PREFIX}${table}_Rubric`;
}

export function rubricName(id: string): string {
  return `${NAME_PREFIX}Rubric_${id.replaceAll("-", "_")}`;
}
