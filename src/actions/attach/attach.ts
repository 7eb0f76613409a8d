import { packById, packs } from "../../rubric/packs/packs";
import type { Rubric } from "../../rubric/rubric";
import { assignableRoles } from "../../recognition/guess-columns";
import { likeCells, placeColumns } from "../../recognition/place-columns";
import { recognizeTable } from "../../recognition/recognize-table";
import type { RecognizedTable } from "../../recognition/recognize-table";
import type { RegionGrid } from "../../recognition/region-grid";
import { isComputedRole, scoreRoles } from "../../scoring/role";
import type { ComputedRole, Role } from "../../scoring/role";
import { SKIP_KEY_ROLES, skipKey } from "../../scoring/skipped-rows";
import type { Area } from "../../workbook/model/area";
import { missingColumns } from "../../workbook/sheets/attached-columns";
import type { MissingColumn } from "../../workbook/sheets/attached-columns";
import { columnName, tableRubricName } from "../../workbook/model/binding-name";
import { readBindings } from "../../workbook/bindings/bindings";
import type { Bindings } from "../../workbook/bindings/bindings";
import { contentFingerprint } from "../../workbook/model/fingerprint";
import { faultyRubrics } from "../../workbook/bindings/faulty-rubrics";
import { ownSheets } from "../../workbook/bindings/own-sheets";
import { EMPTY_PLAN, addedArea } from "../../workbook/model/plan";
import type { AddedColumns, Edit, Plan } from "../../workbook/model/plan";
import type { Region, Snapshot } from "../../workbook/model/snapshot";
import { RESULT_FILL } from "../../workbook/sheets/theme";
import { growFrames } from "../../workbook/repair/grow-frames";
import { attachNotes } from "./attach-notes";
import type { AttachProposal, AttachRefusal, ProposedAddition } from "./attach-proposal";
import { ownTableRefusal, roleRefusals, standingRefusals, unclearRoles, unusedScores } from "./attach-refusals";
import { attachedResults } from "./attached-results";
import { addRubricSheets } from "../rubric-sheets";
import { freeId } from "../../workbook/bindings/free-ids";
import type { AddSheet } from "../rubric-sheets";
import type { AttachInput } from "./attach-input";

export interface Attach {
  /** `null` where no table was found. */
  readonly proposal: AttachProposal | null;
  /** Empty for a table that can be attached. */
  readonly refusals: readonly AttachRefusal[];
  /** Empty with a refusal. */
  readonly plan: Plan;
}

/**
 * Finds a user's table in a region and plans how to attach it: names, result columns, the rubric. Typed cells stay
 * unchanged.
 */
export function attach(snapshot: Snapshot, input: AttachInput): Attach {
  const refuse = (refusal: AttachRefusal): Attach => ({ proposal: null, refusals: [refusal], plan: EMPTY_PLAN });
  const { region } = snapshot;
  if (!region) return refuse({ code: "no-region" });
  const bindings = readBindings(snapshot);
  const { sheet } = region.block.area;
  if (ownSheets(snapshot).has(sheet)) return refuse({ code: "own-sheet", sheet });
  const faulty = faultyRubrics(bindings).find(({ id }) => id === input.rubric);
  if (faulty) return refuse({ code: "faulty-rubric", ...faulty });
  const wanted =
    input.rubric === null ? null : (bindings.rubrics.get(input.rubric)?.rubricAt?.rubric ?? packById(input.rubric));
  if (wanted === undefined) return refuse({ code: "unknown-rubric", id: input.rubric ?? "" });
  const roles = new Map(input.roles.map(({ column, role }) => [column, role]));
  const found = recognizeTable(region, {
    rubrics: knownRubrics(bindings),
    rubric: wanted,
    roles,
    header: input.header ?? null,
  });
  if (!found.ok) return refuse({ code: found.reason });
  return proposeTable(snapshot, bindings, region, found.table, found.grid, input);
}

/** Returns the packs in menu order, as the workbook has changed them, followed by the workbook's own rubrics. */
function knownRubrics({ rubrics }: Bindings): readonly Rubric[] {
  const own = [...rubrics.values()].flatMap(({ rubricAt }) => (rubricAt ? [rubricAt.rubric] : []));
  return [
    ...packs.map((pack) => own.find(({ id }) => id === pack.id) ?? pack),
    ...own.filter(({ id }) => packById(id) === undefined),
  ];
}

function proposeTable(
  snapshot: Snapshot,
  bindings: Bindings,
  region: Region,
  table: RecognizedTable,
  grid: RegionGrid,
  input: AttachInput,
): Attach {
  const { rubric, header, columns, sheet } = table;
  const kept = keptResults(table, input);
  const bound = boundRoles(table, kept);
  const firstRow = header.last + 1;
  const lastRow = Math.max(header.last, table.rows.at(-1)?.row ?? 0);
  const skipped = skippedTexts(table, grid, bound);
  const unclear = unclearRoles(rubric, bound);
  const added = missingColumns({
    rubric,
    present: new Set([...bound.keys(), ...unclear]),
    headings: columns.map(({ heading }) => heading),
    hasSkippedRows: skipped.some((text) => text !== undefined),
    hasFixedValues: input.results === "values" && rubric.method !== "register",
  });
  const shown = added.filter(({ isHidden }) => !isHidden);
  const hidden = added.filter(({ isHidden }) => isHidden);
  const places = placeColumns(
    region,
    table,
    shown.length,
    hidden.length,
    snapshot.frames?.tables.some(({ name }) => name === table.excelTable?.name) ?? false,
  );
  const additions = places ? [...placeAll(shown, places.shown), ...placeAll(hidden, places.hidden)] : [];
  const area: Area = {
    sheet,
    row: header.first,
    column: columns[0]!.column,
    rows: lastRow - header.first + 1,
    columns: columns.at(-1)!.column - columns[0]!.column + 1,
  };
  // What else would be said of it, its columns and rubric, is no matter then
  const own = ownTableRefusal(snapshot, bindings, area);
  if (own) return { proposal: null, refusals: [own], plan: EMPTY_PLAN };
  const seen = acceptedFingerprint(table, area, rubric);
  const refusals: readonly AttachRefusal[] = [
    ...(input.rubric === null ? unusedScores(table, input) : []),
    ...standingRefusals(snapshot, bindings, region, table),
    ...roleRefusals(table, bound, unclear, grid, firstRow, lastRow),
    ...(places ? [] : [{ code: "no-room" } as const]),
    ...(input.seen !== undefined && input.seen !== seen ? [{ code: "table-changed" } as const] : []),
  ];
  const names = snapshot.sheets.map(({ name }) => name);
  const sheetEdits: AddSheet[] = [];
  const cells = refusals.some(({ code }) => code === "faulty-rubric")
    ? undefined
    : addRubricSheets([rubric], bindings, names, (edit) => {
        names.push(edit.spec.name);
        sheetEdits.push(edit);
      }).cellsById.get(rubric.id);
  const proposal: AttachProposal = {
    area,
    header: { row: header.first, rows: header.last - header.first + 1 },
    firstRow,
    lastRow,
    entries: table.rows.filter(({ kind }) => kind === "entry").length,
    rubric: rubric.id,
    rubricName: rubric.name,
    rubricConfidence: table.rubricConfidence,
    columns: columns.map(({ column, heading, samples, guess }) => ({
      column,
      heading,
      samples,
      role: guess.role,
      confidence: guess.confidence,
      reason: guess.reason,
    })),
    roles: assignableRoles(rubric),
    additions: additions.map(({ role, heading, column, isHidden }) => ({ role, heading, column, isHidden })),
    sheets: sheetEdits.map(({ spec }) => spec.name),
    notes: attachNotes({
      region,
      table,
      rubric,
      input,
      bound,
      kept,
      added,
      firstRow,
      lastRow,
      isBeside: places !== null && places.shown > columns.at(-1)!.column + 1,
    }),
    findings: [],
    seen,
  };
  if (refusals.length > 0 || !cells || !places) return { proposal, refusals, plan: EMPTY_PLAN };
  const id = freeId(bindings.takenIds);
  const scores = scoreRoles(rubric).flatMap((role) => bound.get(role) ?? []);
  const group = (own: readonly PlacedColumn[]): AddedColumns => ({
    ...(own.every(({ isHidden }) => isHidden) ? {} : { tint: RESULT_FILL }),
    sheet,
    column: own[0]!.column,
    columns: own.map(({ heading, width, isHidden, numberFormat }) => ({
      heading,
      width: places.isWidthFree || isHidden ? width : null,
      isHidden,
      numberFormat,
    })),
    header: { row: header.first, rows: header.last - header.first + 1 },
    body: { row: firstRow, rows: lastRow - firstRow + 1 },
    like: likeCells(grid, table, scores),
  });
  const groups = [additions.filter(({ isHidden }) => !isHidden), additions.filter(({ isHidden }) => isHidden)]
    .filter((own) => own.length > 0)
    .map(group);
  const dataArea = (column: number): Area => ({
    sheet,
    row: firstRow,
    column,
    rows: lastRow - firstRow + 1,
    columns: 1,
  });
  const roleColumns = new Map<Role, number>([
    ...bound,
    ...additions.flatMap(({ role, column }): [Role, number][] => (role === "Rubric" ? [] : [[role, column]])),
  ]);
  const rubricColumn = additions.find(({ role }) => role === "Rubric")!.column;
  const rubricArea: Area = { sheet, row: header.first, column: rubricColumn, rows: 1, columns: 1 };
  const results = attachedResults({
    snapshot,
    region,
    id,
    rubric,
    sheets: sheetEdits,
    roleColumns,
    rubricArea,
    dataArea,
    skipped,
    kept,
  });
  const skipColumn = roleColumns.get("BoQua");
  const first = shown.length > 0 ? addedArea(groups[0]!) : dataArea(columns[0]!.column);
  const edits: readonly Edit[] = [
    ...sheetEdits,
    ...groups.map((own): Edit => ({ kind: "addColumns", added: own })),
    ...[...roleColumns].map(([role, column]): Edit => ({
      kind: "setName",
      name: columnName(id, role),
      area: dataArea(column),
    })),
    { kind: "setName", name: tableRubricName(id), area: rubricArea },
    ...(skipColumn === undefined ? [] : [{ kind: "writeColumn", area: dataArea(skipColumn), cells: skipped } as const]),
    ...results.edits,
    ...(places.shown === columns.at(-1)!.column + 1
      ? growFrames(snapshot.frames, area, { ...area, columns: area.columns + shown.length })
      : []),
    { kind: "activate", area: { ...first, row: firstRow, rows: 1, columns: 1 } },
  ];
  return { proposal: { ...proposal, findings: results.findings }, refusals, plan: { edits } };
}

type PlacedColumn = MissingColumn & ProposedAddition;

function placeAll(columns: readonly MissingColumn[], from: number): readonly PlacedColumn[] {
  return columns.map((column, index) => ({ ...column, column: from + index }));
}

/** Returns result columns that users keep themselves and that remain theirs. */
function keptResults({ columns }: RecognizedTable, { adopt }: AttachInput): ReadonlyMap<ComputedRole, number> {
  return new Map(
    columns.flatMap(({ column, guess: { role } }): [ComputedRole, number][] =>
      role !== null && isComputedRole(role) && !adopt.includes(role) ? [[role, column]] : [],
    ),
  );
}

/** Returns the columns of the table that get a defined name. */
function boundRoles({ columns }: RecognizedTable, kept: ReadonlyMap<ComputedRole, number>): ReadonlyMap<Role, number> {
  return new Map(
    columns.flatMap(({ column, guess: { role } }): [Role, number][] =>
      role !== null && kept.get(role as ComputedRole) !== column ? [[role, column]] : [],
    ),
  );
}

/**
 * Returns for each row the text that `BoQua` keeps; `undefined` for entries and for rows that are blank to the formulas
 * anyway.
 */
function skippedTexts(
  table: RecognizedTable,
  grid: RegionGrid,
  bound: ReadonlyMap<Role, number>,
): readonly (string | undefined)[] {
  return table.rows.map(({ row, kind }) => {
    if (kind === "entry" || kind === "blank") return undefined;
    const key = skipKey(
      SKIP_KEY_ROLES.map((role) => {
        const column = bound.get(role);
        return column === undefined ? null : grid.cell(row, column);
      }),
    );
    return key === "" ? undefined : key;
  });
}

/** Fingerprint of what the user accepted: headings, roles and rows. Scores may change in the meantime. */
function acceptedFingerprint({ columns, rows }: RecognizedTable, area: Area, rubric: Rubric): string {
  const parts = [
    area.sheet,
    String(area.row),
    String(area.column),
    String(area.rows),
    String(area.columns),
    rubric.id,
    ...columns.map(({ heading, guess: { role } }) => `${heading} ${role ?? ""}`),
    rows.map(({ kind }) => kind[0]).join(""),
  ];
  return contentFingerprint((_row, column) => parts[column]!, 1, parts.length);
}
