import { cellText } from "../scoring/cell-text";
import { BLANK } from "../scoring/state";
import { sealedChanges } from "../seal/sealed-changes";
import { verifySeals } from "../seal/verify-seals";
import { normalizeText } from "../text/fold";
import { panelCell } from "../workbook/bindings/bound-panel";
import { appraise } from "../workbook/check/appraise";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import type { Finding } from "../workbook/model/finding";
import type { Snapshot } from "../workbook/model/snapshot";
import type { NO_UNIT_CODES } from "./file-reason";
import { findingCell, findingRows, severityWord } from "./finding-rows";
import { ballotRows } from "./ballot-rows";
import { longPlace } from "./long-tables";
import type { LongRow } from "./long-tables";
import { resultRows } from "./result-rows";
import { rubricMark } from "./rubric-mark";
import { scoreRows } from "./score-rows";
import type { FindingCount, ReadRubric, SealFacts, UnitAnswer } from "./unit-reading";

export interface ReadUnitOptions {
  /** Leaves names of subjects out: they become codes that are the same for all rows of a subject in a table. */
  readonly withoutNames: boolean;
}

const refused = (code: (typeof NO_UNIT_CODES)[number]): UnitAnswer => ({ ok: false, reason: { code } });

/**
 * Reads what a unit's workbook contributes to a province: its bound tables by role, recomputed and compared with their
 * cells. Says why where it has none.
 */
export function readUnit(snapshot: Snapshot, options: ReadUnitOptions): UnitAnswer {
  const appraisal = appraise(snapshot);
  const unread = unreadTables(appraisal);
  // One judge's file is no unit's result
  const tables = appraisal.tables.filter(({ table: { part } }) => part.kind !== "ballot");
  if (tables.length < appraisal.tables.length) return refused("one-ballot");
  if (tables.length === 0) return refused(unread > 0 ? "unreadable-tables" : "no-tables");
  const scored = tables.filter(({ input }) => input.rubric.method !== "register");
  if (scored.length === 0) return refused(unread > 0 ? "unreadable-tables" : "register-only");
  const year = appraisal.bindings.year?.value ?? null;
  const seal = readSealFacts(appraisal, snapshot);
  const ofFile = { ...options, year, period: periodOf(appraisal), seal };
  const results = scored.flatMap((table) => resultRows(table, ofFile));
  const found = [...appraisal.findings, ...sealedChanges(appraisal, snapshot)];
  const findings = countFindings(found);
  return {
    ok: true,
    reading: {
      facts: {
        year,
        tables: tables.length,
        unreadTables: unread,
        rows: results.length,
        panelRows: results.filter((row) => row[STEP] !== null).length,
        ...countDiffering(results),
        errors: found.filter(({ severity }) => severity === "error").length,
        warnings: found.filter(({ severity }) => severity === "warning").length,
        findingKinds: findings.length,
        seal,
      },
      rubrics: readRubrics(scored),
      findings,
      rows: {
        ket_qua: results,
        diem: scored.flatMap(scoreRows),
        phieu: scored.flatMap(ballotRows),
        phat_hien: findingRows(found),
      },
    },
  };
}

/** Tables that have names and were not read: broken names, a faulty rubric, rows that were deleted. */
function unreadTables({ bindings }: Appraisal): number {
  return bindings.takenIds.size - bindings.tables.length - bindings.panelTables.length - bindings.records.length;
}

/** Compares the workbook with its last seal, as far as the file itself can tell. */
function readSealFacts(appraisal: Appraisal, snapshot: Snapshot): SealFacts | null {
  const verification = verifySeals(appraisal, snapshot, "");
  if (!verification) return null;
  const { code, matches, differences, reopened } = verification;
  return reopened ? { code, fits: null, differences: 0 } : { code, fits: matches, differences: differences.length };
}

/** Returns the period of the workbook's panel; `null` where it has none. */
function periodOf({ bindings: { panelTables } }: Appraisal): string | null {
  const members = panelTables.find(({ kind }) => kind === "members");
  const period = members ? normalizeText(cellText(panelCell(members.cells, "Ky"))) : "";
  return period === "" ? null : period;
}

const STEP = longPlace("ket_qua", "buoc");
const DIFFERS = longPlace("ket_qua", "lech");

function countDiffering(rows: readonly LongRow[]) {
  return {
    differing: rows.filter((row) => row[DIFFERS] === true).length,
    uncalculated: rows.filter((row) => row[DIFFERS] === null).length,
  };
}

function readRubrics(tables: readonly AppraisedTable[]): readonly ReadRubric[] {
  const read = new Map<string, ReadRubric>();
  for (const { input, result } of tables) {
    const { id } = input.rubric;
    const rows = result.entries.states.reduce((count, state) => count + (state === BLANK ? 0 : 1), 0);
    const known = read.get(id);
    read.set(
      id,
      known ? { ...known, rows: known.rows + rows } : { mark: rubricMark(input.rubric), rubric: input.rubric, rows },
    );
  }
  return [...read.values()];
}

function countFindings(findings: readonly Finding[]): readonly FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.severity}`;
    const known = counts.get(key);
    counts.set(
      key,
      known
        ? { ...known, count: known.count + 1 }
        : { code: finding.code, severity: severityWord(finding), count: 1, firstCell: findingCell(finding) ?? "" },
    );
  }
  return [...counts.values()];
}
