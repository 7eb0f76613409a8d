import { foldLabel, normalizeText, stripDiacritics } from "../text/fold";

/** One unit that has to hand in a workbook. */
export interface Unit {
  /** ASCII letters, digits, dots, hyphens and underscores: it becomes part of paths. */
  readonly code: string;
  readonly name: string;
  /** Files and folders of the unit, relative to the collected folder, with `/`; empty where the code names them. */
  readonly paths: readonly string[];
}

/** Why a list of units cannot be used; `line` is the line of the file, from 1. */
export interface UnitListFault {
  readonly line: number;
  readonly reason: string;
}

type Field = "code" | "name" | "paths";

/** Headings by field, without diacritics and case. */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  code: ["MA", "MA DON VI", "MA DV", "DON_VI", "CODE"],
  name: ["TEN", "TEN DON VI", "DON VI", "NAME"],
  paths: ["TEP", "THU MUC", "DUONG DAN", "PATH"],
};

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
/** More than the country has offices; a list beyond it is some other file. */
const MOST_UNITS = 100_000;

/**
 * Reads the units of a table of texts whose first line holds the headings `ma`, `ten` and, where codes do not name the
 * files, `tep` (several by `|`). Other columns are ignored.
 */
export function readUnitList(
  lines: readonly (readonly string[])[],
): { readonly ok: true; readonly units: readonly Unit[] } | { readonly ok: false; readonly fault: UnitListFault } {
  const fail = (line: number, reason: string) => ({ ok: false, fault: { line, reason } }) as const;
  const columns = headingColumns(lines[0] ?? []);
  if (columns.code < 0 || columns.name < 0)
    return fail(1, "Dòng đầu phải có hai tiêu đề “ma” và “ten” (thêm “tep” nếu tên tệp không bắt đầu bằng mã)");
  if (lines.length - 1 > MOST_UNITS) return fail(MOST_UNITS + 1, `Danh sách có quá ${MOST_UNITS} đơn vị`);
  const units: Unit[] = [];
  const lineByKey = new Map<string, number>();
  const lineByPath = new Map<string, number>();
  for (const [index, cells] of lines.entries()) {
    const line = index + 1;
    const cell = (column: number) => normalizeText(cells[column] ?? "");
    if (index === 0 || cells.every((text) => normalizeText(text) === "")) continue;
    const unit: Unit = {
      code: cell(columns.code),
      name: cell(columns.name),
      paths:
        columns.paths < 0
          ? []
          : cell(columns.paths)
              .split("|")
              .map(unitPath)
              .filter((path) => path !== ""),
    };
    if (!CODE.test(unit.code))
      return fail(
        line,
        `Mã đơn vị “${unit.code}” không dùng được: chỉ gồm chữ không dấu, số, dấu chấm, gạch ngang, gạch dưới`,
      );
    if (unit.name === "") return fail(line, `Đơn vị ${unit.code} chưa có tên`);
    const same = lineByKey.get(unit.code.toUpperCase());
    if (same !== undefined) return fail(line, `Mã đơn vị ${unit.code} đã có ở dòng ${same}`);
    lineByKey.set(unit.code.toUpperCase(), line);
    for (const path of unit.paths) {
      const taken = lineByPath.get(pathKey(path));
      if (taken !== undefined) return fail(line, `Tệp hoặc thư mục “${path}” đã thuộc đơn vị ở dòng ${taken}`);
      lineByPath.set(pathKey(path), line);
    }
    units.push(unit);
  }
  return units.length === 0 ? fail(1, "Danh sách chưa có đơn vị nào") : { ok: true, units };
}

/** Returns a path as files of a folder are listed: `/` between parts, none at the ends. */
function unitPath(text: string): string {
  return normalizeText(text)
    .replaceAll("\\", "/")
    .replace(/^(?:\.?\/)+|\/+$/g, "");
}

/** The key by which paths match: neither case nor the form of accents distinguishes files of a unit. */
export function pathKey(path: string): string {
  return normalizeText(path).toUpperCase();
}

function headingColumns(headings: readonly string[]): Readonly<Record<Field, number>> {
  const keys = headings.map((heading) => foldLabel(stripDiacritics(normalizeText(heading))));
  const at = (field: Field) => keys.findIndex((key) => HEADINGS[field].includes(key));
  return { code: at("code"), name: at("name"), paths: at("paths") };
}
