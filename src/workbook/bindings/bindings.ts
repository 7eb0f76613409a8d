import { readRubricRows } from "../../rubric/read-rubric-rows";
import type { RubricRowFault } from "../../rubric/rubric-row-fault";
import { RUBRIC_COLUMNS, SETTINGS } from "../../rubric/rubric-columns";
import type { Method, Rubric } from "../../rubric/rubric";
import { combiningRoles, judgesOf } from "./combining-roles";
import { computedRoles, decidingRoles, requiredRoles } from "../../scoring/role";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import type { InputColumn, InputTable } from "../../scoring/table";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import { isNotCalculated } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { normalizeText } from "../../text/fold";
import { firstCellOf } from "../model/area";
import type { Area } from "../model/area";
import { BODY_NAME, YEAR_NAME, columnName, parseBindingName, rubricName, tableRubricName } from "../model/binding-name";
import type { Finding, WorkbookFindingCode, Where } from "../model/finding";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { MEMBERS_ID, RECUSALS_ID, isIllegibleBallot, panelSource, panelTable, tablePart } from "./bound-panel";
import type { PanelCells, PanelTable, TablePart } from "./bound-panel";
import { namesBallot } from "./combined-ballots";
import { recordKind, recordTable } from "./record-table";
import type { RecordTable } from "./record-table";
import { rubricCells } from "./rubric-cells";
import { meantYear, readYear } from "./read-year";
import type { RubricCells } from "./rubric-cells";
import type { Block, Snapshot } from "../model/snapshot";

/** One column of a table, as its defined name binds it. */
export interface BoundColumn extends InputColumn {
  readonly role: Role;
  readonly area: Area;
  readonly formulas: readonly (string | null)[] | null;
}

/** A table whose required names are all intact, so that it can be scored. */
export interface BoundTable extends InputTable {
  readonly id: number;
  readonly sheet: string;
  /** The sheet's row of the first entry. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<Role, BoundColumn>;
  /**
   * Whether results are fixed values. It stays true after the fingerprint column is deleted, until a repair restores
   * that column.
   */
  readonly hasFixedValues: boolean;
  /** Its part in a panel of judges. */
  readonly part: TablePart;
  readonly rubricCell: Area;
  readonly rubricAt: RubricCells;
}

/** A rubric in its sheet, sound or faulty. */
export interface BoundRubric {
  readonly id: string;
  readonly area: Area;
  readonly rubricAt: RubricCells | null;
}

export interface Bindings {
  /** Ordered by table number. */
  readonly tables: readonly BoundTable[];
  /** Members and recusals of panels, ordered by table number. */
  readonly panelTables: readonly PanelTable[];
  /** The log and seals, ordered by table number. */
  readonly records: readonly RecordTable[];
  readonly rubrics: ReadonlyMap<string, BoundRubric>;
  /** Numbers in use by intact and broken tables. */
  readonly takenIds: ReadonlySet<number>;
  /** Tables without any intact column name: their rows or their sheet were deleted. */
  readonly lost: readonly number[];
  /** Ballots that cannot be read, or told apart from others: while there is one, no panel's ballots can be combined. */
  readonly brokenBallots: readonly number[];
  /** Score tables whose entries a panel scores in their place, also one whose combining table cannot be read. */
  readonly replaced: ReadonlySet<number>;
  /** The appraising body named in the workbook. */
  readonly body: { readonly area: Area; readonly name: string | null } | null;
  /** The appraisal year of the workbook; `null` in a workbook without its name. */
  readonly year: { readonly area: Area; readonly value: number | null } | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a workbook's names into tables and rubrics, once for each snapshot. Broken names become findings, and a broken
 * table is not scored.
 */
export function readBindings(snapshot: Snapshot): Bindings {
  const bindings = known.get(snapshot) ?? bind(snapshot);
  known.set(snapshot, bindings);
  return bindings;
}

const known = new WeakMap<Snapshot, Bindings>();

function bind(snapshot: Snapshot): Bindings {
  const findings: Finding[] = [];
  const report = (code: WorkbookFindingCode, where: Where, found: Cell, also: Partial<Finding> = {}) =>
    findings.push({ code, severity: WORKBOOK_SEVERITY[code], where, found, ...also });

  const tables = new Map<number, Map<Role | "Rubric", Block | null>>();
  const cells = new Map<number, Map<PanelCell, Block | null>>();
  const rubrics = new Map<string, BoundRubric>();
  let body: Bindings["body"] = null;
  let year: Bindings["year"] = null;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (!binding) continue;
    if (binding.kind === "column" || binding.kind === "table-rubric") {
      const columns = tables.get(binding.table) ?? new Map<Role | "Rubric", Block | null>();
      columns.set(binding.kind === "column" ? binding.role : "Rubric", block);
      tables.set(binding.table, columns);
    } else if (binding.kind === "cell") {
      const own = cells.get(binding.table) ?? new Map<PanelCell, Block | null>();
      cells.set(binding.table, own.set(binding.cell, block));
    } else if (binding.kind === "rubric") {
      if (block) rubrics.set(binding.id, readRubric(binding.id, block, report));
      else report("binding-broken", { area: null, name }, null);
    } else if (binding.kind === "body" && block) {
      const cell = block.columns[0]?.[0] ?? null;
      body = { area: block.area, name: typeof cell === "string" && !isBlankCell(cell) ? normalizeText(cell) : null };
    } else if (binding.kind === "body") report("binding-broken", { area: null, name: BODY_NAME }, SETTINGS.body[1]);
    else if (binding.kind === "year" && block) year = readYearCell(block, report);
    else if (binding.kind === "year") report("binding-broken", { area: null, name: YEAR_NAME }, SETTINGS.year[1]);
  }
  const inOrder = [...tables.entries()].sort(([a], [b]) => a - b);
  const lost = inOrder.flatMap(([id, columns]) =>
    [...columns].some(([role, block]) => role !== "Rubric" && block !== null) ? [] : [id],
  );
  const panelTables = inOrder.flatMap(([id, columns]) => bindPanelTable(id, columns, cells.get(id) ?? NO_CELLS) ?? []);
  const records = inOrder.flatMap(([id, columns]) => bindRecord(id, columns, cells.get(id) ?? NO_CELLS) ?? []);
  const unscored = new Set(
    inOrder.flatMap(([id, columns]) =>
      panelKind(columns) === null && recordKind(rubricIdOf(columns)) === null ? [] : [id],
    ),
  );
  const bound = inOrder.flatMap(([id, columns]) =>
    lost.includes(id) || unscored.has(id)
      ? []
      : (bindTable(id, columns, cells.get(id) ?? NO_CELLS, rubrics, report) ?? []),
  );
  if (tables.size === 0) report("no-tables", { area: null }, null);
  reportBody(body, bound, report);
  const legible = new Set(bound.flatMap(({ id, part }) => (part.kind === "ballot" ? [id] : [])));
  return {
    tables: bound,
    panelTables,
    records,
    rubrics,
    takenIds: new Set(tables.keys()),
    lost,
    brokenBallots: [
      ...[...cells].flatMap(([id, own]) =>
        own.has("CuaTV") && (!legible.has(id) || isIllegibleBallot(own)) ? [id] : [],
      ),
      ...nameless(bound),
    ],
    replaced: new Set([...cells].flatMap(([id, own]) => panelSource(own) ?? likelySource(id, own, bound))),
    body,
    year,
    findings,
  };
}

/** Ballots whose single cells have no names any more: tables that a combining table reads as ballots. */
function nameless(tables: readonly BoundTable[]): readonly number[] {
  const combining = tables.filter(({ part }) => part.kind === "result");
  return tables.flatMap(({ id, part }) =>
    part.kind === "single" && combining.some((own) => namesBallot(own, id)) ? [id] : [],
  );
}

/** The source of a panel whose cell for it is gone: the only score table of the rubric outside of panels. */
function likelySource(id: number, cells: PanelCells, tables: readonly BoundTable[]): readonly number[] {
  if (cells.get("Nguon") !== null) return [];
  const rubric = tables.find((table) => table.id === id)?.rubric.id;
  const likely = tables.filter(
    ({ part, rubric: own }) =>
      part.kind === "single" && own.method === "scores" && (rubric === undefined || own.id === rubric),
  );
  return likely.length === 1 ? likely.map((table) => table.id) : [];
}

const NO_CELLS: PanelCells = new Map();

type TableBlocks = ReadonlyMap<Role | "Rubric", Block | null>;

function panelKind(blocks: TableBlocks): PanelTable["kind"] | null {
  const id = rubricIdOf(blocks);
  return id === MEMBERS_ID ? "members" : id === RECUSALS_ID ? "recusals" : null;
}

function rubricIdOf(blocks: TableBlocks): Cell {
  return blocks.get("Rubric")?.columns[0]?.[0] ?? null;
}

function bindPanelTable(id: number, blocks: TableBlocks, cells: PanelCells): PanelTable | null {
  const kind = panelKind(blocks);
  return kind === null ? null : panelTable(kind, id, intactColumns(blocks), cells);
}

function bindRecord(id: number, blocks: TableBlocks, cells: PanelCells): RecordTable | null {
  const kind = recordKind(rubricIdOf(blocks));
  return kind === null ? null : recordTable(kind, id, intactColumns(blocks), cells);
}

function intactColumns(blocks: TableBlocks): ReadonlyMap<Role, Block> {
  const columns = new Map<Role, Block>();
  for (const [role, block] of blocks) if (role !== "Rubric" && block) columns.set(role, block);
  return columns;
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
  if (!read.rubric) return { id, area, rubricAt: null };
  const codes = read.positions.setting.map((row) =>
    cellText(rows[row]?.[RUBRIC_COLUMNS.code] ?? null)
      .trim()
      .toUpperCase(),
  );
  const rubricAt = rubricCells(read.rubric, read.positions, area, codes);
  // Tables find their rubric by the id in the name; a different id in the cell would contradict it
  if (read.rubric.id !== id) {
    report("rubric-id-differs", { area: rubricAt.settingArea("id"), name: rubricName(id) }, read.rubric.id, {
      expected: { kind: "one-of", items: [id] },
    });
    return { id, area, rubricAt: null };
  }
  return { id, area, rubricAt };
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
  blocks: TableBlocks,
  cells: PanelCells,
  rubrics: ReadonlyMap<string, BoundRubric>,
  report: Report,
): BoundTable | null {
  const rubricBlock = blocks.get("Rubric");
  if (!rubricBlock) {
    const code = rubricBlock === null ? "binding-broken" : "binding-missing";
    const sheet = [...blocks.values()].find((block) => block)?.area.sheet;
    const area = sheet === undefined ? null : firstCellOf(sheet);
    report(code, { area, table: id, name: tableRubricName(id) }, rubricBlock === null ? SETTINGS.id[1] : null);
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
  if (!rubric.rubricAt) return null;
  const part = tablePart(cells);
  const columns = boundColumns(id, rubric.rubricAt.rubric, part, blocks, report);
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
    part,
    rubricCell: rubricBlock.area,
    rubric: rubric.rubricAt.rubric,
    rubricAt: rubric.rubricAt,
  };
}

function boundColumns(
  id: number,
  rubric: Rubric,
  part: TablePart,
  blocks: TableBlocks,
  report: Report,
): ReadonlyMap<Role, BoundColumn> | null {
  const columns = new Map<Role, BoundColumn>();
  let isWhole = true;
  // Where ballots are combined, criteria are means and the code of an entry ties the ballots to it
  const required = new Set<Role>(
    part.kind === "result" ? combiningRoles(judgesOf(blocks.keys())) : requiredRoles(rubric),
  );
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

function readYearCell({ area, columns }: Block, report: Report): Bindings["year"] {
  const found = columns[0]?.[0] ?? null;
  const value = readYear(found);
  const where: Where = { area, name: YEAR_NAME };
  if (isBlankCell(found)) report("year-missing", where, null);
  else if (isNotCalculated(found)) report("not-calculated", where, null, { expected: { kind: "cells", cells: 1 } });
  else if (value === null) {
    const fix = meantYear(found);
    report("year-unreadable", where, found, fix === undefined ? {} : { fix });
  }
  return { area, value };
}

const APPRAISING: readonly Method[] = ["scores", "basis"];

function reportBody(body: Bindings["body"], tables: readonly BoundTable[], report: Report): void {
  const appraised = tables.filter((table) => APPRAISING.includes(table.rubric.method));
  if (!body || appraised.length === 0) return;
  const where: Where = { area: body.area, name: BODY_NAME };
  const items = [...new Set(appraised.flatMap((table) => table.rubric.levels.map((level) => level.body)))];
  if (body.name === null) report("body-missing", where, null, { expected: { kind: "one-of", items } });
  else if (!items.some((item) => normalizeText(item).toUpperCase() === body.name?.toUpperCase())) {
    report("body-unknown", where, body.name, { expected: { kind: "one-of", items } });
  }
}
