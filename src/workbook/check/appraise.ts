import { isComputedRole, isScoreRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { SCORING_SEVERITY } from "../../scoring/finding";
import type { ScoringFinding } from "../../scoring/finding";
import { scoreTable } from "../../scoring/score-table";
import type { CollectiveResult, InputTable, ScoringContext } from "../../scoring/table";
import { isCellError, isNotCalculated } from "../../text/cell";
import { foldName, normalizeText } from "../../text/fold";
import { lookAlikeHash, lookAlikeKey } from "../../text/name-likeness";
import { readBindings } from "../bindings/bindings";
import type { Bindings, BoundTable } from "../bindings/bindings";
import { bandChangeFindings } from "./classified-note";
import { damagedNoteFindings } from "./damaged-notes";
import { checkComputed, sameValue } from "./check-computed";
import type { ComputedColumn } from "./check-computed";
import { computedValues } from "../formulas/computed-values";
import type { ValueReader } from "../formulas/computed-values";
import { combineBallots } from "./panel/combine-ballots";
import { emptyTableFindings } from "./empty-tables";
import { WORKBOOK_SEVERITY } from "../model/finding";
import { inReadingOrder, withEntries } from "./finding-order";
import type { Finding, FindingCode } from "../model/finding";
import { formerSeverity } from "../formulas/former-severity";
import { formerSortedValues } from "../formulas/former-sorted-values";
import { formerValues } from "../formulas/former-values";
import { formerRubricFindings } from "./former-rubrics";
import { otherFieldFindings } from "./other-field";
import {
  combiningFormulas,
  followsCollectives,
  formerCombiningFormulas,
  formerSortedFormulas,
  formerTableFormulas,
  tableFormulas,
} from "../formulas/formulas";
import type { FormulaTable } from "../formulas/formulas";
import { panelValues } from "../formulas/panel-values";
import { formerFormulaFindings, hasFormerFormulas, hasFormerSortedFormulas } from "./former-formula-findings";
import { checkRegister } from "./check-register";
import { lookAlikeFindings } from "./look-alike-names";
import { notCalculatedFindings } from "./not-calculated";
import { readResultFingerprints } from "./result-fingerprints";
import { sortedGroups } from "../formulas/sorted-groups";
import { acrossTables } from "./check-across-tables";
import { entryCodeFindings } from "./entry-codes";
import { hiddenRowFindings } from "./hidden-rows";
import { rowsOutsideFindings } from "./rows-outside-findings";
import { skippableFindings } from "./skip-rows";
import { structureFindings } from "./structure-findings";
import { takenAreas, unboundTables } from "../outside/unbound-tables";
import type { Snapshot } from "../model/snapshot";
import { lostPartFindings } from "./panel/lost-part-findings";
import { panelFindings } from "./panel/panel-findings";
import { panelParts } from "./panel/panel-parts";
import type { Appraisal, AppraisedTable, PanelParts } from "./appraised-table";

/** Reads, scores and checks everything bound in a workbook; every action starts from it. */
export function appraise(snapshot: Snapshot): Appraisal {
  const bindings = readBindings(snapshot);
  const context: ScoringContext = {
    body: knownBody(bindings),
    year: bindings.year?.value ?? null,
    collectives: new Map(),
  };
  const ballots = bindings.tables.flatMap((table) =>
    table.part.kind === "ballot" && !isAlone(table, bindings) ? [appraiseTable(table, context, [])] : [],
  );
  const parts = new Map(bindings.tables.map((table) => [table.id, panelParts(table, bindings, ballots)]));
  const partsOf = ({ id }: BoundTable) => parts.get(id) ?? null;
  const standing = standingTables(bindings, partsOf);
  const collectives = standing.filter(isCollectiveTable);
  const collectiveTables = collectives.map((table) => table.id);
  const collectiveResults = new Map(
    collectives.map((table) => [table.id, appraiseTable(table, context, collectiveTables, partsOf(table))]),
  );
  const isFollowed = bindings.tables.some(({ rubric }) => followsCollectives(rubric));
  const following: ScoringContext = isFollowed
    ? {
        ...context,
        collectives: resultsByKey([...collectiveResults.values()]),
        collectivesLike: likeNames([...collectiveResults.values()]),
      }
    : context;
  const tables = standing.map(
    (table) => collectiveResults.get(table.id) ?? appraiseTable(table, following, collectiveTables, partsOf(table)),
  );
  const unbound = unboundTables(snapshot, bindings);
  const structure = structureFindings(bindings, snapshot, unbound);
  // A workbook whose table only lost its names is not a workbook without tables
  const own = structure.length === 0 ? bindings.findings : bindings.findings.filter(({ code }) => code !== "no-tables");
  const outside = rowsOutsideFindings(bindings.tables, snapshot, takenAreas(unbound));
  const lostParts = lostPartFindings(snapshot, bindings);
  const damaged = new Set(
    [...bindings.findings, ...lostParts].flatMap(({ code, where: { table } }) =>
      code === "binding-broken" || code === "binding-missing" ? [table] : [],
    ),
  );
  const ofPanel = panelFindings(bindings, tables);
  return {
    bindings,
    tables,
    ballots,
    findings: inReadingOrder(
      withEntries(
        [
          ...structure,
          ...own,
          ...lostParts,
          ...damagedNoteFindings(snapshot),
          ...bandChangeFindings(tables, snapshot.classified ?? null, (table) =>
            collectiveResults.has(table.table.id) ? context : following,
          ),
          ...outside,
          ...emptyTableFindings(tables, outside),
          ...hiddenRowFindings(tables, snapshot),
          ...tables.flatMap(unconfirmedBands),
          ...tables.flatMap(uncategorized),
          ...tables.flatMap(formerFormulaFindings),
          ...formerRubricFindings(bindings),
          ...otherFieldFindings(bindings, snapshot),
          ...[...tables, ...ballots].flatMap((table) =>
            withoutEffectsOfNames(tableFindings(table, snapshot.calculated, isAlone(table.table, bindings)), damaged),
          ),
          ...withoutFixed(lookAlikeFindings(tables), tables),
          ...withoutRowsOf(checkRegister(tables), ofPanel),
          ...acrossTables(tables),
          ...entryCodeFindings(tables),
          ...ofPanel,
        ],
        bindings.tables,
      ),
      snapshot.sheets,
    ),
  };
}

/**
 * Returns the tables with results of their own: no ballots beside their panel, no score table whose entries a panel scores in its place, and
 * no combining table without its panel.
 */
function standingTables(bindings: Bindings, partsOf: (table: BoundTable) => PanelParts | null): readonly BoundTable[] {
  const { tables, replaced } = bindings;
  return tables.filter((table) => {
    const { id, part, rubric } = table;
    if (part.kind === "ballot") return isAlone(table, bindings);
    if (part.kind === "result") return partsOf(table) !== null;
    return !(replaced.has(id) && rubric.method === "scores");
  });
}

/** Whether a ballot is a file of its own, which its judge scores, checks and classifies as any score table. */
function isAlone({ part }: BoundTable, { panelTables }: Bindings): boolean {
  return part.kind === "ballot" && part.panel === null && panelTables.length === 0;
}

/**
 * A broken name makes the formulas that use it differ, or show an error, in its own table and in those that read it.
 * While no other value is wrong, only the name has to be repaired.
 */
function withoutEffectsOfNames(
  findings: readonly Finding[],
  damaged: ReadonlySet<number | undefined>,
): readonly Finding[] {
  return findings.filter(
    ({ code, where, found, expected }) =>
      !(code === "result-stale" && damaged.size > 0 && isCellError(found) && !isNotCalculated(found)) &&
      (code !== "formula-changed" ||
        !damaged.has(where.table) ||
        expected?.kind !== "value" ||
        !sameValue(found, expected.value)),
  );
}

/**
 * Returns the body unless no list contains it: an unknown body has its own finding, and would put every row outside its
 * authority.
 */
function knownBody({ body, findings }: Bindings): string | null {
  return findings.some(({ code }) => code === "body-unknown") ? null : (body?.name ?? null);
}

/** Returns a table's computed columns, ready to compare or to write. */
export function computedColumns(
  { table, formulas, earlierFormulas, values, states, result }: AppraisedTable,
  calculated: boolean,
): readonly ComputedColumn[] {
  const fingerprints = table.columns.get("VanTay")?.cells;
  return [...formulas].flatMap(([role, formula]): readonly ComputedColumn[] => {
    const column = table.columns.get(role);
    const usual = values.get(role);
    const ownStates = states.get(role);
    const valueAt =
      usual && column && table.hasFixedValues
        ? (sortedGroups(role, column.cells, result.entries.subjects) ?? usual)
        : usual;
    if (!column || !valueAt || !ownStates) return [];
    const isOwnValue = (row: number) =>
      readResultFingerprints(table.rubric, fingerprints?.[row] ?? null).isOwn(role, column.cells[row] ?? null);
    const earlier = () => earlierFormulas().flatMap((before) => before.get(role) ?? []);
    return [
      {
        table: table.id,
        role,
        column,
        formula,
        earlierFormulas: earlier,
        valueAt,
        calculated,
        states: ownStates,
        ...(table.hasFixedValues ? { isOwnValue } : {}),
      },
    ];
  });
}

function isCollectiveTable({ rubric }: BoundTable): boolean {
  return rubric.method === "scores" && rubric.subjectKind === "collective";
}

function appraiseTable(
  table: BoundTable,
  context: ScoringContext,
  collectiveTables: readonly number[],
  parts: PanelParts | null = null,
): AppraisedTable {
  if (parts) return appraisePanel(table, parts, context);
  const { rubric } = table;
  const input: InputTable = {
    rubric,
    rows: table.rows,
    columns: new Map([...table.columns].filter(([role]) => !isComputedRole(role))),
  };
  const result = scoreTable(input, context);
  const values = computedValues(input, result);
  const formulasWith = (tables: readonly number[]) => tableFormulas(asFormulaTable(table, tables));
  const present = { formulas: formulasWith(collectiveTables), values };
  const former = formerTableFormulas(asFormulaTable(table, collectiveTables));
  const sorted = formerSortedFormulas(asFormulaTable(table, collectiveTables));
  return {
    table,
    input,
    result,
    ...(hasFormerFormulas(table, former)
      ? { formulas: former, values: formerValues(input, result), renewed: { ...present, isSorted: false } }
      : (withoutDigests(table, { input, result }, sorted, present) ??
        (table.hasFixedValues && rubric.method === "scores"
          ? { formulas: present.formulas, values: formerValues(input, result) }
          : present))),
    states: new Map([...values.keys()].map((role) => [role, new Uint8Array(table.rows)])),
    earlierFormulas: () => (followsCollectives(rubric) ? earlierTables(collectiveTables).map(formulasWith) : []),
  };
}

function asFormulaTable(table: BoundTable, collectiveTables: readonly number[]): FormulaTable {
  return {
    id: table.id,
    cells: table.rubricAt,
    collectiveTables,
    column: (role: Role) => table.columns.get(role)?.area.column,
  };
}

/**
 * The formulas and values of a table that a version without digests built, beside the present ones; `null` for any other
 * table. `formulas` are those of that version.
 */
function withoutDigests(
  table: BoundTable,
  { input, result }: Pick<AppraisedTable, "input" | "result">,
  formulas: ReadonlyMap<Role, string>,
  present: Pick<AppraisedTable, "formulas" | "values">,
): Pick<AppraisedTable, "formulas" | "values" | "renewed"> | null {
  const former = formerSortedValues(input, result);
  if (!hasFormerSortedFormulas(table, formulas, present.values, former)) return null;
  return { formulas, values: new Map([...present.values, ...former]), renewed: { ...present, isSorted: true } };
}

/** A table whose results come from the ballots of a panel. */
function appraisePanel(table: BoundTable, parts: PanelParts, context: ScoringContext): AppraisedTable {
  const { input, entries, rows } = combineBallots(table, parts);
  const result = scoreTable(input, context, entries);
  const values = new Map<Role, ValueReader>([
    ...computedValues(input, result),
    ...panelValues(
      (row) => rows[row]!,
      parts.ballots.length,
      table.rubric.criteria.map(({ code }) => code),
      parts.panel.settings?.method ?? null,
    ),
  ]);
  const present = { formulas: combiningFormulas(asFormulaTable(table, []), parts.places), values };
  const sorted = formerCombiningFormulas(asFormulaTable(table, []), parts.places);
  return {
    table,
    input,
    result,
    ...(withoutDigests(table, { input, result }, sorted, present) ?? present),
    states: new Map([...values.keys()].map((role) => [role, new Uint8Array(table.rows)])),
    earlierFormulas: () => [formerSeverity(asFormulaTable(table, []), parts.places)],
    panel: { parts, rows },
  };
}

/**
 * Returns the tables of collectives that a workbook may have had before the last ones were added: tables are added one
 * at a time.
 */
function earlierTables(tables: readonly number[]): readonly (readonly number[])[] {
  return tables.map((_, count) => tables.slice(0, count));
}

function resultsByKey(tables: readonly AppraisedTable[]): ReadonlyMap<string, CollectiveResult> {
  const byKey = new Map<string, CollectiveResult>();
  for (const { result, input } of tables) {
    for (const subject of result.subjects) {
      // The first table with the collective counts, as in the formula's chain of tables
      const key = foldName(subject.name);
      if (byKey.has(key)) continue;
      byKey.set(key, {
        result: subject.result,
        band: input.rubric.bands[subject.band]?.name ?? null,
        provisional: subject.provisional,
      });
    }
  }
  return byKey;
}

/** Returns a function that finds names of collectives that look like a given name; its index is built on first use. */
function likeNames(tables: readonly AppraisedTable[]): (name: string) => readonly string[] {
  let byHash: Map<number, string[]> | undefined;
  return (name) => {
    if (!byHash) {
      byHash = new Map();
      for (const { result } of tables) {
        for (const subject of result.subjects) {
          const hash = lookAlikeHash(subject.name);
          byHash.set(hash, [...(byHash.get(hash) ?? []), normalizeText(subject.name)]);
        }
      }
    }
    const key = lookAlikeKey(name);
    return [...new Set((byHash.get(lookAlikeHash(name)) ?? []).filter((other) => lookAlikeKey(other) === key))];
  };
}

/** Returns look-alike findings without those whose cell has an error with its own fix: that fix may be sufficient. */
function withoutFixed(findings: readonly Finding[], tables: readonly AppraisedTable[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  const fixed = new Set(
    tables.flatMap(({ table, result }) =>
      result.findings
        .filter(({ code, fix }) => code.startsWith("text-") && fix !== undefined)
        .map(({ row, role }) => `${table.id} ${role} ${table.firstRow + row}`),
    ),
  );
  return findings.filter(({ where: { table, role, area } }) => !fixed.has(`${table} ${role} ${area?.row}`));
}

/** An entry that no panel has is reported as that, and not as one of the register that nobody scores. */
function withoutRowsOf(findings: readonly Finding[], ofPanel: readonly Finding[]): readonly Finding[] {
  const placeOf = ({ where: { area } }: Finding) => `${area?.row} ${area?.sheet}`;
  const lost = new Set(ofPanel.filter(({ code }) => code === "entry-not-in-panel").map(placeOf));
  return lost.size === 0 ? findings : findings.filter((own) => !lost.has(placeOf(own)));
}

/** Returns one finding for each rubric whose bands are not confirmed, for any number of its tables. */
function unconfirmedBands(
  { table, input: { rubric } }: AppraisedTable,
  index: number,
  tables: readonly AppraisedTable[],
): readonly Finding[] {
  if (tables.findIndex((other) => other.input.rubric.id === rubric.id) < index) return [];
  if (rubric.bandsConfirmed || rubric.method === "register") return [];
  const area = table.rubricAt.settingArea("bandsConfirmed");
  return [
    {
      code: "bands-unconfirmed",
      severity: WORKBOOK_SEVERITY["bands-unconfirmed"],
      where: { area, table: table.id },
      found: null,
    },
  ];
}

/** A table without categories cannot show which of its subjects clause 3 excludes. */
function uncategorized({ table, input: { rubric } }: AppraisedTable): readonly Finding[] {
  const subject = table.columns.get("DoiTuong")?.area;
  if (rubric.method === "register" || table.columns.has("Loai") || !subject) return [];
  if (rubric.categories.every(({ eligible }) => eligible)) return [];
  return [
    {
      code: "category-column-missing",
      severity: WORKBOOK_SEVERITY["category-column-missing"],
      where: { area: { ...subject, rows: 1 }, table: table.id },
      found: null,
      clause: "3",
    },
  ];
}

function tableFindings(appraised: AppraisedTable, calculated: boolean, isAlone: boolean): readonly Finding[] {
  const { table, result } = appraised;
  const skippable = skippableFindings(appraised);
  const noEntries = new Set(skippable.map(({ where }) => where.area?.row));
  // Findings about a row that is no entry are noise, and an uncalculated value has no other fault
  const ofEntries = result.findings
    .filter(({ row, found }) => !noEntries.has(table.firstRow + row) && !isNotCalculated(found))
    .filter((one) => table.part.kind !== "ballot" || isOfBallot(one, isAlone))
    .map((finding) => toFinding(finding, table));
  // Such a row needs no formulas either: it is to be marked or moved away
  const computed = computedColumns(appraised, calculated).flatMap((column) =>
    checkComputed(column, (row) => !noEntries.has(table.firstRow + row)),
  );
  return [...skippable, ...ofEntries, ...notCalculatedFindings(table), ...withoutEffects(computed)];
}

/**
 * Of a ballot only its scores are reported: everything else is said of the combining table, and how many ballots are
 * still to come once for each judge. A ballot that stands alone, as the judge's own file, also says what is missing.
 */
function isOfBallot({ code, role }: ScoringFinding, isAlone: boolean): boolean {
  return isScoreRole(role) && (isAlone || code !== "score-missing");
}

const CAUSES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "formula-overwritten",
  "formula-changed",
  "formula-missing",
]);

/**
 * Removes `result-stale` findings where a formula is missing or changed: only the cause is reported, since
 * recalculating would not help.
 */
function withoutEffects(findings: readonly Finding[]): readonly Finding[] {
  return findings.some(({ code }) => CAUSES.has(code))
    ? findings.filter(({ code }) => code !== "result-stale")
    : findings;
}

function toFinding(
  { code, severity = SCORING_SEVERITY[code], row, role, found, expected, clause, fix, choices }: ScoringFinding,
  table: BoundTable,
): Finding {
  const column = table.columns.get(role);
  const area = column ? { ...column.area, row: column.area.row + row, rows: 1 } : null;
  // Writing over a formula would lose it; its author has to correct it
  const isTyped = (column?.formulas?.[row] ?? null) === null;
  return {
    code,
    severity,
    where: { area, table: table.id, role },
    found,
    ...(expected === undefined
      ? {}
      : {
          expected:
            expected.kind === "row" || expected.kind === "namesake"
              ? { ...expected, row: table.firstRow + expected.row }
              : expected,
        }),
    ...(clause === undefined ? {} : { clause }),
    ...(isTyped && fix !== undefined ? { fix } : {}),
    ...(isTyped && choices !== undefined ? { choices } : {}),
  };
}
