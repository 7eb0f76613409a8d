import { packById } from "../../rubric/packs/packs";
import { computedRoles, decidingRoles, isComputedRole, requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { cellText } from "../../scoring/cell-text";
import type { Cell } from "../../text/cell";
import { normalizeText } from "../../text/fold";
import { MAX_COLUMNS } from "../model/area";
import type { Area } from "../model/area";
import { freeColumn } from "./free-column";
import { FINGERPRINT_COLUMN } from "../sheets/attached-columns";
import { YEAR_NAME, columnName, parseBindingName, tableRubricName } from "../model/binding-name";
import { readBindings } from "../bindings/bindings";
import type { Repair } from "../model/repair";
import type { AddedColumn, AddedColumns, Edit } from "../model/plan";
import type { RubricCells } from "../bindings/rubric-cells";
import { rubricSheet } from "../sheets/rubric/rubric-sheet";
import { freeSheetName } from "../model/sheet-name";
import type { SheetSpec } from "../model/sheet-spec";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";
import { specToBlock } from "../model/spec-to-block";
import { tableColumns } from "../sheets/table-columns";
import type { TableColumn } from "../sheets/table-columns";
import { tableValidations } from "../sheets/table-validations";
import { theme } from "../sheets/theme";

/**
 * Restores broken names: a deleted rubric sheet from its pack, missing columns (empty) right of all used cells. Names
 * of optional columns are deleted. Results in the new columns are left to the caller.
 */
export function repairBindings(snapshot: Snapshot, only: ReadonlySet<number> | null = null): Repair {
  const withRubrics = only ? { edits: [], repaired: snapshot, ids: new Set<string>() } : repairRubrics(snapshot);
  let { repaired } = withRubrics;
  const edits = [...withRubrics.edits];
  const tables = new Set<number>();
  const { rubrics } = readBindings(repaired);
  for (const [id, columns] of tableNames(repaired)) {
    const rubricId = repaired.names.find(({ name }) => name === tableRubricName(id))?.block?.columns[0]?.[0] ?? null;
    const cells = rubrics.get(normalizeText(cellText(rubricId)))?.rubricAt;
    const subject = columns.get("DoiTuong") ?? longestOf(columns);
    if (!cells || !subject || (only && !only.has(id))) continue;
    const table = repairTable({ id, cells, columns, subject: subject.area }, repaired);
    if (table.edits.length > 0 || withRubrics.ids.has(cells.rubric.id)) tables.add(id);
    edits.push(...table.edits);
    repaired = table.repaired;
  }
  return { edits, repaired, tables };
}

/** Extends names that do not cover the rows of their table over them again, in their own columns. */
export function alignColumns(snapshot: Snapshot): Repair {
  const edits: Edit[] = [];
  const tables = new Set<number>();
  const blocks = new Map<string, Block>();
  for (const [id, columns] of tableNames(snapshot)) {
    const subject = columns.get("DoiTuong")?.area;
    for (const [role, block] of columns) {
      if (!block || !subject || !isUneven(block.area, subject)) continue;
      tables.add(id);
      blocks.set(columnName(id, role), evenBlock(block, subject));
      edits.push({ kind: "setName", name: columnName(id, role), area: { ...subject, column: block.area.column } });
    }
  }
  return {
    edits,
    tables,
    repaired: {
      ...snapshot,
      names: snapshot.names.map(({ name, block }) => ({ name, block: blocks.get(name) ?? block })),
    },
  };
}

/** Returns the rows that most columns cover, for a table that lost its subject column. */
function longestOf(columns: ReadonlyMap<Role, Block | null>): Block | null {
  const whole = [...columns.values()].flatMap((block) => block ?? []);
  const likes = (block: Block) =>
    whole.filter(
      ({ area }) => area.sheet === block.area.sheet && area.row === block.area.row && area.rows === block.area.rows,
    ).length;
  return whole.reduce<Block | null>(
    (best, block) => (best === null || likes(block) > likes(best) ? block : best),
    null,
  );
}

function tableNames(snapshot: Snapshot): ReadonlyMap<number, ReadonlyMap<Role, Block | null>> {
  const tables = new Map<number, Map<Role, Block | null>>();
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column") continue;
    const own = tables.get(binding.table) ?? new Map<Role, Block | null>();
    own.set(binding.role, block);
    tables.set(binding.table, own);
  }
  return tables;
}

/**
 * Restores a rubric whose sheet was deleted from its pack: the user's changes are lost, and the bands count as
 * unconfirmed again.
 */
function repairRubrics(snapshot: Snapshot): Pick<Repair, "edits" | "repaired"> & { readonly ids: ReadonlySet<string> } {
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const edits: Edit[] = [];
  const ids = new Set<string>();
  let repaired = snapshot;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    const pack = binding?.kind === "rubric" && block === null ? packById(binding.id) : undefined;
    if (!pack) continue;
    const { body, year } = readBindings(repaired);
    const sheet = rubricSheet(
      pack,
      freeSheetName("Bộ tiêu chí", names),
      body ? { kind: "shared", ...body } : { kind: "own", name: null },
      year ? { kind: "shared", ...year } : hasYear(repaired) ? { kind: "own", value: null } : null,
    );
    ids.add(pack.id);
    names.push(sheet.spec.name);
    edits.push({ kind: "addSheet", spec: sheet.spec });
    repaired = withSpecNames(repaired, sheet.spec);
  }
  return { edits, repaired, ids };
}

/** Whether the workbook had a cell for the appraisal year: its name is left. */
function hasYear({ names }: Snapshot): boolean {
  return names.some(({ name }) => name === YEAR_NAME);
}

function withSpecNames(snapshot: Snapshot, spec: SheetSpec): Snapshot {
  const made = (spec.names ?? []).map(({ name, rect }): NamedBlock => ({ name, block: specToBlock(spec, rect) }));
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, { name: spec.name, visible: true, protected: false, used: specToBlock(spec).area }],
    names: [...snapshot.names.filter(({ name }) => !made.some((own) => own.name === name)), ...made],
  };
}

interface DamagedTable {
  readonly id: number;
  readonly cells: RubricCells;
  readonly columns: ReadonlyMap<Role, Block | null>;
  readonly subject: Area;
}

function repairTable(
  { id, cells, columns, subject }: DamagedTable,
  snapshot: Snapshot,
): Pick<Repair, "edits" | "repaired"> {
  const { rubric } = cells;
  const needed = new Set<Role>([...requiredRoles(rubric), ...computedRoles(rubric)]);
  const deciding = new Set<Role>(decidingRoles(rubric));
  const isGone = (role: Role) =>
    (columns.get(role) ?? null) === null && (needed.has(role) || (deciding.has(role) && columns.has(role)));
  const shown = tableColumns(rubric)
    .map(({ role }) => role)
    .filter(isGone);
  // Without its fingerprints a table of fixed values would become one of formulas
  const gone: readonly Role[] = columns.get("VanTay") === null ? [...shown, "VanTay"] : shown;
  const dispensable = [...columns].flatMap(([role, block]) => (block === null && !gone.includes(role) ? [role] : []));
  const first = freeColumn(snapshot, subject.sheet);
  const placed = gone
    .slice(0, Math.max(0, MAX_COLUMNS - first + 1))
    .map((role, index) => ({ role, area: { ...subject, column: first + index } }));
  const names = new Map<string, Block | null>([
    ...placed.map(({ role, area }): [string, Block] => [columnName(id, role), emptyBlock(area)]),
    ...dispensable.map((role): [string, null] => [columnName(id, role), null]),
  ]);
  return {
    edits: [
      ...dispensable.map((role): Edit => ({ kind: "deleteName", name: columnName(id, role) })),
      ...placed.flatMap(({ role, area }) => newColumnEdits(id, cells, columns, role, area)),
    ],
    repaired: {
      ...snapshot,
      names: [
        ...snapshot.names.filter(({ name }) => !names.has(name)),
        ...[...names].flatMap(([name, block]) => (block ? [{ name, block }] : [])),
      ],
    },
  };
}

function isUneven(area: Area, subject: Area): boolean {
  return area.sheet === subject.sheet && area.columns === 1 && (area.row !== subject.row || area.rows !== subject.rows);
}

/**
 * Copies the formats of an existing column of the same kind, and hides the column again where it only supports
 * formulas.
 */
function newColumnEdits(
  id: number,
  cells: RubricCells,
  columns: ReadonlyMap<Role, Block | null>,
  role: Role,
  area: Area,
): readonly Edit[] {
  const all = tableColumns(cells.rubric);
  const own = all.find((column) => column.role === role);
  const name: Edit = { kind: "setName", name: columnName(id, role), area };
  if (!own) return [name, ...fingerprintColumn(columns, area)];
  const present = (isLike: (other: Role) => boolean) =>
    [...columns].find(([other, block]) => block !== null && isLike(other))?.[1]?.area;
  const like =
    present((other) => all.find((column) => column.role === other)?.style === own.style) ??
    present((other) => isComputedRole(other) === isComputedRole(role)) ??
    present((other) => other === "DoiTuong");
  return [
    name,
    ...(like && area.row > 1 ? [{ kind: "addColumns" as const, added: addedColumn(own, area, like) }] : []),
    { kind: "setValidations", sheet: area.sheet, validations: tableValidations(cells, [own], () => area) },
  ];
}

/** The fingerprint column is the only one that no rubric defines. */
function fingerprintColumn(columns: ReadonlyMap<Role, Block | null>, area: Area): readonly Edit[] {
  const like =
    [...columns].find(([role, block]) => block !== null && isComputedRole(role))?.[1]?.area ??
    columns.get("DoiTuong")?.area;
  return like && area.row > 1 ? [{ kind: "addColumns", added: addedBeside(FINGERPRINT_COLUMN, area, like) }] : [];
}

function addedColumn({ header, width, style, group }: TableColumn, area: Area, like: Area): AddedColumns {
  return addedBeside(
    { heading: header, width, isHidden: group === "hidden", numberFormat: theme[style].numberFormat },
    area,
    like,
  );
}

function addedBeside({ heading, width, isHidden, numberFormat }: AddedColumn, area: Area, like: Area): AddedColumns {
  return {
    sheet: area.sheet,
    column: area.column,
    columns: [{ heading, width, isHidden, numberFormat }],
    header: { row: area.row - 1, rows: 1 },
    body: { row: area.row, rows: area.rows },
    like: { header: like.column, body: { row: like.row, column: like.column } },
  };
}

function emptyBlock(area: Area): Block {
  return { area, columns: [new Array<Cell>(area.rows).fill(null)], formats: ["General"], formulas: [null] };
}

/**
 * Returns a column over the rows of its table. Unread cells count as unread formulas, so that nothing is written into
 * them.
 */
function evenBlock(block: Block, subject: Area): Block {
  const rows = Array.from({ length: subject.rows }, (_, row) => subject.row + row - block.area.row);
  const isRead = (row: number) => row >= 0 && row < block.area.rows;
  return {
    area: { ...subject, column: block.area.column },
    columns: [rows.map((row) => (isRead(row) ? (block.columns[0]?.[row] ?? null) : ""))],
    formats: ["General"],
    formulas: [rows.map((row) => (isRead(row) ? (block.formulas[0]?.[row] ?? null) : UNREAD_FORMULA))],
  };
}
