import { readCriteria } from "../recognition/criteria/read-criteria";
import type { StatedHeader } from "../recognition/recognize-table";
import { blankRubric } from "../rubric/blank-rubric";
import { packById } from "../rubric/packs/packs";
import { parseRubric } from "../rubric/parse-rubric";
import type { RubricFault } from "../rubric/parse-rubric";
import type { Rubric, SubjectKind } from "../rubric/rubric";
import { rubricFromLines } from "../rubric/rubric-from-lines";
import type { OpenRubric } from "../rubric/rubric-from-lines";
import { readRubricJson, rubricToJson } from "../rubric/rubric-json";
import { MAX_SCORED_LINES } from "../rubric/schema";
import { KEPT_ROLES, isComputedRole } from "../scoring/role";
import type { Role } from "../scoring/role";
import { foldName, normalizeText, stripDiacritics } from "../text/fold";
import type { Area } from "../workbook/model/area";
import { parseBindingName } from "../workbook/model/binding-name";
import { readBindings } from "../workbook/bindings/bindings";
import { faultyRubrics } from "../workbook/bindings/faulty-rubrics";
import type { FaultyRubric } from "../workbook/bindings/faulty-rubrics";
import { ownSheets } from "../workbook/bindings/own-sheets";
import type { Bindings } from "../workbook/bindings/bindings";
import type { Plan } from "../workbook/model/plan";
import type { RubricCells } from "../workbook/bindings/rubric-cells";
import { rubricSheet } from "../workbook/sheets/rubric/rubric-sheet";
import { freeSheetName } from "../workbook/model/sheet-name";
import type { Snapshot } from "../workbook/model/snapshot";

/**
 * Source of a new rubric: blank (one criterion), a copy of a pack or a rubric of the workbook, the text of a file, or
 * the headings of a table.
 */
export type RubricSource =
  | { readonly kind: "blank"; readonly subjectKind: SubjectKind }
  | { readonly kind: "copy"; readonly id: string }
  | { readonly kind: "json"; readonly text: string }
  /**
   * `at` is `null` for the table around the selection; `header` and `roles` are the user's statements about its heading
   * rows and columns.
   */
  | {
      readonly kind: "headers";
      readonly at: Area | null;
      readonly header?: StatedHeader | null;
      readonly roles?: readonly StatedRole[];
    };

/** The user's statement about a column of the sheet; `null` for a column without a role. */
export interface StatedRole {
  readonly column: number;
  readonly role: Role | null;
}

export interface MakeRubricInput {
  readonly source: RubricSource;
  /** Display name; absent for the source's own. */
  readonly name?: string;
  /** Absent to derive it from the name, or to use the file's. */
  readonly id?: string;
}

export type RubricRefusal =
  | { readonly code: "name-missing" }
  | { readonly code: "id-taken"; readonly id: string }
  | { readonly code: "name-taken"; readonly name: string }
  | { readonly code: "unknown-rubric"; readonly id: string }
  | { readonly code: "not-a-rubric-file" }
  /** No table with headings is there, or none of its columns holds scores. */
  | { readonly code: "no-headings" }
  | { readonly code: "no-criteria" }
  | { readonly code: "bad-header" }
  /** Criteria are rows, in a form that cannot be read. */
  | { readonly code: "criteria-in-rows" }
  | { readonly code: "own-sheet"; readonly sheet: string }
  | { readonly code: "too-many-criteria"; readonly count: number; readonly most: number }
  | { readonly code: "rubric-faults"; readonly faults: readonly RubricFault[] };

export type MakeRubric =
  | {
      readonly ok: true;
      readonly id: string;
      readonly name: string;
      readonly sheet: string;
      readonly plan: Plan;
      /** Cells of the new sheet to be filled in before the rubric counts. */
      readonly unfilled: readonly Area[];
      /** Whether the rubric was read from rows of criteria; `null` for a rubric that was not read from a table. */
      readonly isByRows: boolean | null;
    }
  | { readonly ok: false; readonly refusal: RubricRefusal };

/** Plans a rubric's sheet, by which templates and attached tables can then be scored. */
export function makeRubric(snapshot: Snapshot, { source, name, id }: MakeRubricInput): MakeRubric {
  const bindings = readBindings(snapshot);
  const read = readSource(source, bindings, snapshot);
  if (!read.ok) return read;
  const ownName = normalizeText(name ?? (source.kind === "json" ? read.rubric.name : ""));
  if (ownName === "") return { ok: false, refusal: { code: "name-missing" } };
  const ownId = id ?? (source.kind === "json" ? read.rubric.id : idFrom(ownName));
  if (bindings.rubrics.has(ownId) || (source.kind !== "json" && packById(ownId)))
    return { ok: false, refusal: { code: "id-taken", id: ownId } };
  const hasName = [...bindings.rubrics.values()].some(
    ({ rubricAt }) => rubricAt && foldName(rubricAt.rubric.name) === foldName(ownName),
  );
  if (hasName) return { ok: false, refusal: { code: "name-taken", name: ownName } };
  const parsed = parseRubric({ ...read.rubric, id: ownId, name: ownName, bandsConfirmed: false });
  if (!parsed.ok) return { ok: false, refusal: { code: "rubric-faults", faults: parsed.faults } };
  const sheetName = freeSheetName(
    `Bộ tiêu chí ${ownName}`,
    snapshot.sheets.map((sheet) => sheet.name),
  );
  const { spec, cells } = rubricSheet(
    parsed.rubric,
    sheetName,
    bindings.body ? { kind: "shared", ...bindings.body } : { kind: "own", name: null },
    bindings.year ? { kind: "shared", ...bindings.year } : null,
  );
  const unfilled = read.open ? openCells(read.open, cells) : [];
  // A user who reads a rubric from a table continues with that table; in a live workbook open points are shown first
  const table = source.kind === "headers" ? (snapshot.region?.at ?? null) : null;
  const shown =
    table !== null && (unfilled.length === 0 || snapshot.host === "xlsx")
      ? { ...table, rows: 1, columns: 1 }
      : (unfilled[0] ?? cells.settingArea("id"));
  const blanks = unfilled.map(({ row, column }) => ({ row, column, cells: [[null]] }));
  return {
    ok: true,
    id: ownId,
    name: ownName,
    sheet: sheetName,
    unfilled,
    isByRows: read.isByRows ?? null,
    plan: {
      edits: [
        { kind: "addSheet", spec: { ...spec, blocks: [...spec.blocks, ...blanks] } },
        { kind: "activate", area: shown },
      ],
    },
  };
}

/**
 * Returns the cells for points that the headings do not state: those of lines, and those of the total and the bands
 * that depend on it.
 */
function openCells({ open, isTotalOpen, rubric }: OpenRubric, cells: RubricCells): readonly Area[] {
  const lines = (["criterion", "bonus", "deduction"] as const).flatMap((kind) =>
    open[kind].map((index) => cells.area(kind, index, "value")),
  );
  if (!isTotalOpen) return lines;
  const bands = rubric.bands.flatMap(({ threshold }, index) =>
    threshold === 0 ? [] : [cells.area("band", index, "value")],
  );
  return [cells.settingArea("maximum"), ...lines, ...bands];
}

export type ExportRubric =
  | { readonly ok: true; readonly fileName: string; readonly json: string }
  | { readonly ok: false; readonly refusal: RubricRefusal };

/** Returns a rubric of the workbook, or a pack, as the text of a file. */
export function exportRubric(snapshot: Snapshot | null, id: string): ExportRubric {
  const bound = snapshot ? readBindings(snapshot).rubrics.get(id) : undefined;
  const rubric = bound ? bound.rubricAt?.rubric : packById(id);
  if (!rubric) return { ok: false, refusal: { code: "unknown-rubric", id } };
  return { ok: true, fileName: `bo-tieu-chi-${rubric.id}.json`, json: rubricToJson(rubric) };
}

/** Returns the sound rubrics of a workbook. */
export function listRubrics(snapshot: Snapshot): readonly { readonly id: string; readonly name: string }[] {
  return [...readBindings(snapshot).rubrics.values()].flatMap(({ id, rubricAt }) =>
    rubricAt ? [{ id, name: rubricAt.rubric.name }] : [],
  );
}

/** Returns the faulty rubrics of a workbook with the cells that are at fault. */
export function listFaultyRubrics(snapshot: Snapshot): readonly FaultyRubric[] {
  return faultyRubrics(readBindings(snapshot));
}

function readSource(
  source: RubricSource,
  bindings: Bindings,
  snapshot: Snapshot,
):
  | { readonly ok: true; readonly rubric: Rubric; readonly open?: OpenRubric; readonly isByRows?: boolean }
  | { readonly ok: false; readonly refusal: RubricRefusal } {
  switch (source.kind) {
    case "blank":
      return { ok: true, rubric: blankRubric("trong", "Trống", source.subjectKind) };
    case "copy": {
      const rubric = bindings.rubrics.get(source.id)?.rubricAt?.rubric ?? packById(source.id);
      return rubric ? { ok: true, rubric } : { ok: false, refusal: { code: "unknown-rubric", id: source.id } };
    }
    case "headers": {
      return readTable(source, snapshot);
    }
    case "json": {
      const read = readRubricJson(source.text);
      if (read.ok) return { ok: true, rubric: read.rubric };
      return {
        ok: false,
        refusal: "notRubric" in read ? { code: "not-a-rubric-file" } : { code: "rubric-faults", faults: read.faults },
      };
    }
  }
}

function readTable(
  { header = null, roles = [] }: Extract<RubricSource, { readonly kind: "headers" }>,
  snapshot: Snapshot,
): ReturnType<typeof readSource> {
  const { region = null } = snapshot;
  if (!region) return { ok: false, refusal: { code: "no-headings" } };
  const { sheet } = region.block.area;
  if (ownSheets(snapshot).has(sheet)) return { ok: false, refusal: { code: "own-sheet", sheet } };
  const found = readCriteria(region, {
    header,
    roles: new Map(roles.map(({ column, role }) => [column, role])),
    computed: computedColumns(snapshot, sheet),
  });
  if (!found.ok)
    return {
      ok: false,
      refusal: { code: found.reason === "no-region" || found.reason === "no-heading" ? "no-headings" : found.reason },
    };
  const { lines, total, subjectKind, isByRows } = found.read;
  if (lines.length > MAX_SCORED_LINES)
    return { ok: false, refusal: { code: "too-many-criteria", count: lines.length, most: MAX_SCORED_LINES } };
  const open = rubricFromLines(lines, total, subjectKind);
  return { ok: true, rubric: open.rubric, open, isByRows };
}

/** Returns columns of a sheet with the product's results: they are no criteria of the table beside them. */
function computedColumns({ names }: Snapshot, sheet: string): ReadonlySet<number> {
  return new Set(
    names.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      const isOurs =
        binding?.kind === "table-rubric" ||
        (binding?.kind === "column" &&
          (isComputedRole(binding.role) || (KEPT_ROLES as readonly Role[]).includes(binding.role)));
      return block && isOurs && block.area.sheet === sheet ? [block.area.column] : [];
    }),
  );
}

const LONGEST_ID = 40;

/** `Thi đua khối xã` → `thi-dua-khoi-xa`. */
function idFrom(name: string): string {
  const words = stripDiacritics(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return words.slice(0, LONGEST_ID).replace(/-+$/, "") || "rieng";
}
