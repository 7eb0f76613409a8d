import { combiningRoles, judgesOf, panelComputedRoles } from "../bindings/combining-roles";
import { cellText } from "../../scoring/cell-text";
import type { PanelCell } from "../../scoring/panel-role";
import { computedRoles, decidingRoles, isComputedRole, requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { Rubric } from "../../rubric/rubric";
import { normalizeText } from "../../text/fold";
import { readBindings } from "../bindings/bindings";
import type { RubricCells } from "../bindings/rubric-cells";
import { MAX_COLUMNS } from "../model/area";
import type { Area } from "../model/area";
import { cellName, columnName, tableRubricName } from "../model/binding-name";
import type { AddedColumn, AddedColumns, Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import type { Block, Snapshot } from "../model/snapshot";
import { FINGERPRINT_COLUMN } from "../sheets/attached-columns";
import { ballotColumns, resultColumns } from "../sheets/panel/panel-columns";
import { tableColumns } from "../sheets/table-columns";
import type { TableColumn } from "../sheets/table-columns";
import { tableValidations } from "../sheets/table-validations";
import { theme } from "../sheets/theme";
import { freeColumn } from "./free-column";
import { emptyColumn } from "./named-blocks";
import { tableNames } from "../bindings/table-names";

/**
 * Restores missing columns (empty) right of all used cells. Names of optional columns are deleted. Results in the new
 * columns are left to the caller. `only` are the tables to look at, `renewed` the rubrics that were restored before.
 */
export function restoreColumns(
  snapshot: Snapshot,
  only: ReadonlySet<number> | null,
  renewed: ReadonlySet<string>,
): Repair {
  let repaired = snapshot;
  const edits: Edit[] = [];
  const tables = new Set<number>();
  const { rubrics } = readBindings(repaired);
  for (const [id, columns] of tableNames(repaired)) {
    const rubricId = repaired.names.find(({ name }) => name === tableRubricName(id))?.block?.columns[0]?.[0] ?? null;
    const cells = rubrics.get(normalizeText(cellText(rubricId)))?.rubricAt;
    const subject = columns.get("DoiTuong") ?? longestOf(columns);
    if (!cells || !subject || (only && !only.has(id))) continue;
    const table = repairTable({ id, cells, columns, subject: subject.area }, repaired);
    if (table.edits.length > 0 || renewed.has(cells.rubric.id)) tables.add(id);
    edits.push(...table.edits);
    repaired = table.repaired;
  }
  return { edits, repaired, tables };
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

/** The columns of a table by its part in a panel, and those that it needs besides its rubric's. */
interface Layout {
  readonly columns: readonly TableColumn[];
  readonly needed: readonly Role[];
}

function layoutOf(id: number, rubric: Rubric, columns: ReadonlyMap<Role, Block | null>, { names }: Snapshot): Layout {
  const hasCell = (cell: PanelCell) => names.some(({ name }) => name === cellName(id, cell));
  if (hasCell("CuaTV")) return { columns: ballotColumns(rubric), needed: ["MaMH"] };
  if (!hasCell("To")) return { columns: tableColumns(rubric), needed: [] };
  const judges = judgesOf(columns.keys());
  const criteria = rubric.criteria.map(({ code }) => code);
  return {
    // Which judge a lost column was for, its heading said
    columns: resultColumns(
      rubric,
      Array.from({ length: judges }, (_, index) => `Phiếu ${index + 1}`),
    ),
    needed: [...combiningRoles(judges), ...panelComputedRoles(judges, criteria)],
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
  const layout = layoutOf(id, rubric, columns, snapshot);
  const needed = new Set<Role>([...requiredRoles(rubric), ...computedRoles(rubric), ...layout.needed]);
  const deciding = new Set<Role>(decidingRoles(rubric));
  const isGone = (role: Role) =>
    (columns.get(role) ?? null) === null && (needed.has(role) || (deciding.has(role) && columns.has(role)));
  const shown = layout.columns.map(({ role }) => role).filter(isGone);
  // Without its fingerprints a table of fixed values would become one of formulas
  const gone: readonly Role[] = columns.get("VanTay") === null ? [...shown, "VanTay"] : shown;
  const dispensable = [...columns].flatMap(([role, block]) => (block === null && !gone.includes(role) ? [role] : []));
  const first = freeColumn(snapshot, subject.sheet);
  const placed = gone
    .slice(0, Math.max(0, MAX_COLUMNS - first + 1))
    .map((role, index) => ({ role, area: { ...subject, column: first + index } }));
  const names = new Map<string, Block | null>([
    ...placed.map(({ role, area }): [string, Block] => [columnName(id, role), emptyColumn(area)]),
    ...dispensable.map((role): [string, null] => [columnName(id, role), null]),
  ]);
  return {
    edits: [
      ...dispensable.map((role): Edit => ({ kind: "deleteName", name: columnName(id, role) })),
      ...placed.flatMap(({ role, area }) => newColumnEdits(id, cells, layout.columns, columns, role, area)),
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

/**
 * Copies the formats of an existing column of the same kind, and hides the column again where it only supports
 * formulas.
 */
function newColumnEdits(
  id: number,
  cells: RubricCells,
  all: readonly TableColumn[],
  columns: ReadonlyMap<Role, Block | null>,
  role: Role,
  area: Area,
): readonly Edit[] {
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
