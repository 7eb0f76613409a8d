import { readRubricRows } from "../../rubric/read-rubric-rows";
import type { RubricRowFault } from "../../rubric/rubric-row-fault";
import { RUBRIC_COLUMNS } from "../../rubric/rubric-columns";
import type { Method, Rubric } from "../../rubric/rubric";
import { computedRoles, decidingRoles, requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import { isNotCalculated } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { normalizeText } from "../../text/fold";
import type { Area } from "../model/area";
import { BODY_NAME, columnName, parseBindingName, rubricName, tableRubricName } from "../model/binding-name";
import type { Finding, WorkbookFindingCode, Where } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { rubricCells } from "./rubric-cells";
import type { RubricCells } from "./rubric-cells";
import type { Block, Snapshot } from "../model/snapshot";

/** One column of a table, as its defined name binds it. */
export interface BoundColumn {
  readonly role: Role;
  readonly area: Area;
  readonly cells: readonly Cell[];
  readonly formats: string | readonly string[];
  readonly formulas: readonly (string | null)[] | null;
  readonly fonts?: string | readonly string[];
}

/** A table whose required names are all intact, so that it can be scored. */
export interface BoundTable {
  readonly id: number;
  readonly sheet: string;
  /** The sheet's row of the first entry. */
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: ReadonlyMap<Role, BoundColumn>;
  /**
   * Whether results are fixed values. It stays true after the fingerprint column is deleted, until a repair restores
   * that column.
   */
  readonly hasFixedValues: boolean;
  readonly rubricCell: Area;
  readonly cells: RubricCells;
}

/** A rubric in its sheet, sound or faulty. */
export interface BoundRubric {
  readonly id: string;
  readonly area: Area;
  readonly cells: RubricCells | null;
}

export interface Bindings {
  /** Ordered by table number. */
  readonly tables: readonly BoundTable[];
  readonly rubrics: ReadonlyMap<string, BoundRubric>;
  /** Numbers in use by intact and broken tables. */
  readonly takenIds: ReadonlySet<number>;
  /** Tables without any intact column name: their rows or their sheet were deleted. */
  readonly lost: readonly number[];
  /** The appraising body named in the workbook. */
  readonly body: { readonly area: Area; readonly name: string | null } | null;
  readonly findings: readonly Finding[];
}

/** Reads a workbook's names into tables and rubrics. Broken names become findings, and a broken table is not scored. */
export function readBindings(snapshot: Snapshot): Bindings {
  const findings: Finding[] = [];
  const report = (code: WorkbookFindingCode, where: Where, found: Cell, also: Partial<Finding> = {}) =>
    findings.push({ code, severity: WORKBOOK_SEVERITY[code], where, found, ...also });

  const tables = new Map<number, Map<Role | "Rubric", Block | null>>();
  const rubrics = new Map<string, BoundRubric>();
  let body: Bindings["body"] = null;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (!binding) continue;
    if (binding.kind === "column" || binding.kind === "table-rubric") {
      const columns = tables.get(binding.table) ?? new Map<Role | "Rubric", Block | null>();
      columns.set(binding.kind === "column" ? binding.role : "Rubric", block);
      tables.set(binding.table, columns);
    } else if (binding.kind === "rubric") {
      if (block) rubrics.set(binding.id, readRubric(binding.id, block, report));
      else report("binding-broken", { area: null, name }, null);
    } else if (binding.kind === "body" && block) {
      const cell = block.columns[0]?.[0] ?? null;
      body = { area: block.area, name: typeof cell === "string" && !isBlankCell(cell) ? normalizeText(cell) : null };
    } else if (binding.kind === "body") report("binding-broken", { area: null, name: BODY_NAME }, null);
  }
  const inOrder = [...tables.entries()].sort(([a], [b]) => a - b);
  const lost = inOrder.flatMap(([id, columns]) =>
    [...columns].some(([role, block]) => role !== "Rubric" && block !== null) ? [] : [id],
  );
  const bound = inOrder.flatMap(([id, columns]) =>
    lost.includes(id) ? [] : (bindTable(id, columns, rubrics, report) ?? []),
  );
  if (tables.size === 0) report("no-tables", { area: null }, null);
  reportBody(body, bound, report);
  return { tables: bound, rubrics, takenIds: new Set(tables.keys()), lost, body, findings };
}

type Report = (code: WorkbookFindingCode, where: Where, found: Cell, also?: Partial<Finding>) => void;

function readRubric(id: string, block: Block, report: Report): BoundRubric {
  const rows = Array.from({ length: block.area.rows }, (_, row) => block.columns.map((column) => column[row] ?? null));
  const read = readRubricRows(rows);
  const { area } = block;
  for (const fault of read.faults) {
    if (isNotCalculated(fault.found))
      report("not-calculated", { area: faultArea(area, fault), name: rubricName(id) }, null, {
        expected: { kind: "cells", cells: 1 },
      });
    else
      report("rubric-fault", { area: faultArea(area, fault), name: rubricName(id) }, fault.found, {
        expected: { kind: "rubric", fault },
        ...textFix(fault),
      });
  }
  if (!read.rubric) return { id, area, cells: null };
  const codes = read.positions.setting.map((row) =>
    cellText(rows[row]?.[RUBRIC_COLUMNS.code] ?? null)
      .trim()
      .toUpperCase(),
  );
  const cells = rubricCells(read.rubric, read.positions, area, codes);
  // Tables find their rubric by the id in the name; a different id in the cell would contradict it
  if (read.rubric.id !== id) {
    report("rubric-id-differs", { area: cells.settingArea("id"), name: rubricName(id) }, read.rubric.id, {
      expected: { kind: "one-of", items: [id] },
    });
    return { id, area, cells: null };
  }
  return { id, area, cells };
}

/**
 * Offers the normal form of text that formulas cannot match; every other fault of a rubric is for the user to decide.
 */
function textFix({ code, expected }: RubricRowFault): { readonly fix?: Cell } {
  return code === "text-not-normal" && typeof expected === "string" && expected !== "" ? { fix: expected } : {};
}

function faultArea(block: Area, fault: RubricRowFault): Area {
  return {
    sheet: block.sheet,
    row: block.row + fault.row,
    column: block.column + RUBRIC_COLUMNS[fault.column],
    rows: 1,
    columns: 1,
  };
}

function bindTable(
  id: number,
  blocks: ReadonlyMap<Role | "Rubric", Block | null>,
  rubrics: ReadonlyMap<string, BoundRubric>,
  report: Report,
): BoundTable | null {
  const rubricBlock = blocks.get("Rubric");
  if (!rubricBlock) {
    const code = rubricBlock === null ? "binding-broken" : "binding-missing";
    report(code, { area: null, table: id, name: tableRubricName(id) }, null);
    return null;
  }
  const rubricId = rubricBlock.columns[0]?.[0] ?? null;
  const where: Where = { area: rubricBlock.area, table: id };
  const rubric = typeof rubricId === "string" ? rubrics.get(normalizeText(rubricId)) : undefined;
  if (!rubric) {
    report(isBlankCell(rubricId) ? "table-rubric-missing" : "table-rubric-unknown", where, rubricId, {
      expected: { kind: "one-of", items: [...rubrics.keys()] },
    });
    return null;
  }
  // The rubric's own faults are already reported
  if (!rubric.cells) return null;
  const columns = boundColumns(id, rubric.cells.rubric, blocks, report);
  const subject = columns?.get("DoiTuong");
  if (!columns || !subject) return null;
  const { sheet, row, rows } = subject.area;
  return {
    id,
    sheet,
    firstRow: row,
    rows,
    columns,
    hasFixedValues: blocks.has("VanTay"),
    rubricCell: rubricBlock.area,
    cells: rubric.cells,
  };
}

function boundColumns(
  id: number,
  rubric: Rubric,
  blocks: ReadonlyMap<Role | "Rubric", Block | null>,
  report: Report,
): ReadonlyMap<Role, BoundColumn> | null {
  const columns = new Map<Role, BoundColumn>();
  let isWhole = true;
  const required = new Set(requiredRoles(rubric));
  const deciding = new Set(decidingRoles(rubric));
  for (const [role, block] of blocks) {
    if (role === "Rubric") continue;
    if (!block) {
      report("binding-broken", { area: null, table: id, role, name: columnName(id, role) }, null);
      // A table that never had the column is sound; one that lost it would score excluded subjects, or withhold bonuses
      if (required.has(role) || deciding.has(role)) isWhole = false;
      continue;
    }
    const fonts = block.fonts?.[0];
    columns.set(role, {
      role,
      area: block.area,
      cells: block.columns[0] ?? [],
      formats: block.formats[0] ?? "General",
      formulas: block.formulas[0] ?? null,
      ...(fonts === undefined ? {} : { fonts }),
    });
  }
  for (const role of required) {
    if (blocks.has(role)) continue;
    report("binding-missing", { area: null, table: id, role, name: columnName(id, role) }, null);
    isWhole = false;
  }
  // Without a computed column the core still scores, but the sheet cannot show the result
  for (const role of computedRoles(rubric)) {
    if (!blocks.has(role)) report("binding-missing", { area: null, table: id, role, name: columnName(id, role) }, null);
  }
  const subject = columns.get("DoiTuong");
  for (const { role, area } of columns.values()) {
    const fits =
      subject &&
      area.sheet === subject.area.sheet &&
      area.row === subject.area.row &&
      area.rows === subject.area.rows &&
      area.columns === 1;
    if (fits || !subject) continue;
    report("binding-uneven", { area, table: id, role, name: columnName(id, role) }, null);
    isWhole = false;
  }
  return isWhole ? columns : null;
}

const APPRAISING: readonly Method[] = ["scores", "basis"];

function reportBody(body: Bindings["body"], tables: readonly BoundTable[], report: Report): void {
  const appraised = tables.filter((table) => APPRAISING.includes(table.cells.rubric.method));
  if (!body || appraised.length === 0) return;
  const where: Where = { area: body.area, name: BODY_NAME };
  const items = [...new Set(appraised.flatMap((table) => table.cells.rubric.levels.map((level) => level.body)))];
  if (body.name === null) report("body-missing", where, null, { expected: { kind: "one-of", items } });
  else if (!items.some((item) => normalizeText(item).toUpperCase() === body.name?.toUpperCase())) {
    report("body-unknown", where, body.name, { expected: { kind: "one-of", items } });
  }
}
