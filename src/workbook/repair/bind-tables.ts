import { freeId } from "../bindings/free-ids";
import { computedRoles, requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { MAX_COLUMNS } from "../model/area";
import type { Area } from "../model/area";
import { columnName, parseBindingName, tableRubricName } from "../model/binding-name";
import { readBindings } from "../bindings/bindings";
import { readsBallot } from "../bindings/combined-ballots";
import { followsCollectives } from "../formulas/formulas";
import type { Repair } from "../model/repair";
import { restoreColumns } from "./restore-columns";
import { readOutside } from "../outside/outside";
import type { OutsideSheet } from "../outside/outside";
import type { Edit } from "../model/plan";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";
import { unboundTables } from "../outside/unbound-tables";
import type { UnboundTable } from "../outside/unbound-tables";

/**
 * Binds what looks like a table and has no names. A copy gets its own number; a table that lost its names or rows gets
 * them back, with the free rows below its headings. Missing columns are added; formulas are left to the caller.
 */
export function bindTables(snapshot: Snapshot, wanted: "table-unbound" | "table-emptied"): Repair {
  const bindings = readBindings(snapshot);
  const outside = readOutside(snapshot);
  const taken = new Set(bindings.takenIds);
  const edits: Edit[] = [];
  const tables = new Set<number>();
  let repaired = snapshot;
  for (const table of unboundTables(snapshot, bindings)) {
    const rows = table.rows || table.freeRows;
    if ((table.rows === 0) !== (wanted === "table-emptied") || rows === 0) continue;
    const id = table.owner !== null && !tables.has(table.owner) ? table.owner : freeId(taken);
    taken.add(id);
    tables.add(id);
    const bound = bindTable({ ...table, rows }, id, repaired, outside.get(table.sheet)!);
    edits.push(...bound.edits);
    repaired = bound.repaired;
  }
  const missing = restoreColumns(repaired, tables, new Set());
  const ofCollectives = readBindings(missing.repaired).tables;
  const isCollective = ofCollectives.some(
    ({ id, rubric }) => tables.has(id) && rubric.method === "scores" && rubric.subjectKind === "collective",
  );
  // Results that follow a collective look it up in every table of collectives
  if (isCollective) for (const { id, rubric } of ofCollectives) if (followsCollectives(rubric)) tables.add(id);
  return { edits: [...edits, ...missing.edits], repaired: missing.repaired, tables };
}

function bindTable(
  table: UnboundTable,
  id: number,
  snapshot: Snapshot,
  sheet: OutsideSheet,
): Pick<Repair, "edits" | "repaired"> {
  const { firstRow, rows } = table;
  const columns = [...table.columns].map(([role, column]) => ({
    name: columnName(id, role),
    area: { sheet: table.sheet, row: firstRow, rows, column, columns: 1 },
  }));
  const kept = snapshot.names.find(({ name }) => name === tableRubricName(id))?.block;
  const rubric = kept ? null : rubricCellFor(table, snapshot);
  const named = [...columns, ...(rubric ? [{ name: tableRubricName(id), area: rubric.area }] : [])];
  const blocks = named.map(({ name, area }): NamedBlock => ({
    name,
    block: name === tableRubricName(id) ? textBlock(area, table.rubric) : blockOf(area, sheet),
  }));
  const isOwn = (name: string) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && binding.table === id;
  };
  // Roles without cells: their names are deleted
  const stale = snapshot.names.filter(
    ({ name, block }) =>
      isOwn(name) && block === null && !named.some((own) => own.name === name) && !isNeeded(name, table, snapshot),
  );
  return {
    edits: [
      ...(rubric?.edits ?? []),
      ...named.map(({ name, area }): Edit => ({ kind: "setName", name, area })),
      ...stale.map(({ name }): Edit => ({ kind: "deleteName", name })),
    ],
    repaired: {
      ...snapshot,
      copies: (snapshot.copies ?? []).filter(({ area }) => area.sheet !== table.sheet),
      names: [
        ...snapshot.names.filter(
          ({ name }) => !named.some((own) => own.name === name) && !stale.some((own) => own.name === name),
        ),
        ...blocks,
      ],
    },
  };
}

function isNeeded(name: string, { rubric }: UnboundTable, snapshot: Snapshot): boolean {
  const binding = parseBindingName(name);
  const known = readBindings(snapshot).rubrics.get(rubric)?.rubricAt?.rubric;
  return (
    binding?.kind === "column" &&
    known !== undefined &&
    [...requiredRoles(known), ...computedRoles(known)].includes(binding.role)
  );
}

/**
 * Returns the cell with the rubric's id; where there is none, a hidden column right of all contents gets it as its
 * heading.
 */
function rubricCellFor(
  { rubricCell, rubric, sheet, headingRow, firstRow, rows, columns }: UnboundTable,
  snapshot: Snapshot,
): { readonly area: Area; readonly edits: readonly Edit[] } | null {
  if (rubricCell) return { area: rubricCell, edits: [] };
  const used = snapshot.sheets.find(({ name }) => name === sheet)?.used;
  const column = Math.max(used ? used.column + used.columns : 1, ...[...columns.values()].map((own) => own + 1));
  const row = headingRow ?? firstRow - 1;
  if (row < 1 || column > MAX_COLUMNS) return null;
  const subject = columns.get("DoiTuong" satisfies Role)!;
  const area = { sheet, row, column, rows: 1, columns: 1 };
  return {
    area,
    edits: [
      {
        kind: "addColumns",
        added: {
          sheet,
          column,
          columns: [{ heading: rubric, width: 12, isHidden: true, numberFormat: "General" }],
          header: { row, rows: 1 },
          body: { row: firstRow, rows },
          like: { header: subject, body: { row: firstRow, column: subject } },
        },
      },
    ],
  };
}

function blockOf(area: Area, sheet: OutsideSheet): Block {
  const cells = Array.from({ length: area.rows }, (_, row) => sheet.at(area.row + row, area.column));
  const hasFormulas = cells.some(({ formula }) => formula !== null);
  return {
    area,
    columns: [cells.map(({ cell }) => cell)],
    formats: [cells.map(({ format }) => format)],
    formulas: [hasFormulas ? cells.map(({ formula }) => formula) : null],
  };
}

function textBlock(area: Area, text: string): Block {
  return { area, columns: [[text]], formats: ["General"], formulas: [null] };
}

/**
 * Deletes the names of tables that no longer exist anywhere. Of a ballot that a standing panel still reads, the names of
 * single cells stay: without them another ballot would be taken for it.
 */
export function forgetTables(snapshot: Snapshot): Repair {
  const bindings = readBindings(snapshot);
  const owned = new Set(unboundTables(snapshot, bindings).map(({ owner }) => owner));
  const gone = new Set(bindings.lost.filter((id) => !owned.has(id)));
  const combining = bindings.tables.filter(({ part }) => part.kind === "result");
  const isRead = (id: number) => combining.some((table) => readsBallot(table, id));
  const isGone = (name: string) => {
    const binding = parseBindingName(name);
    if (binding === null || !("table" in binding) || !gone.has(binding.table)) return false;
    return binding.kind !== "cell" || !isRead(binding.table);
  };
  return {
    edits: snapshot.names.filter(({ name }) => isGone(name)).map(({ name }): Edit => ({ kind: "deleteName", name })),
    tables: new Set(),
    repaired: { ...snapshot, names: snapshot.names.filter(({ name }) => !isGone(name)) },
  };
}

/**
 * Turns sheet-scoped names that replace broken ones into names of the workbook. The sheet-scoped names are deleted,
 * since formulas of the sheet would follow them.
 */
export function liftNames(snapshot: Snapshot): Repair {
  const scoped = snapshot.names.flatMap(({ name, block, scope }) =>
    block && scope !== undefined ? [{ name, area: block.area, scope }] : [],
  );
  const tables = new Set(
    scoped.flatMap(({ name }) => {
      const binding = parseBindingName(name);
      return binding?.kind === "column" ? [binding.table] : [];
    }),
  );
  return {
    edits: [
      ...scoped.map(({ name, area }): Edit => ({ kind: "setName", name, area })),
      ...scoped.map(({ name, scope }): Edit => ({ kind: "deleteName", name, scope })),
    ],
    tables,
    repaired: { ...snapshot, names: snapshot.names.map(({ name, block }) => ({ name, block })) },
  };
}
