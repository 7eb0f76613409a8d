import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRole } from "../../src/scoring/role";
import { rankSubjects } from "../../src/scoring/ranking";
import type { Cell } from "../../src/text/cell";
import { foldName } from "../../src/text/fold";
import { appraise } from "../../src/workbook/check/appraise";
import { columnName } from "../../src/workbook/model/binding-name";
import { sameValue } from "../../src/workbook/check/check-computed";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { libreOffice, recalculate } from "../libreoffice";
import { finishedWorkbook, workbookArbitrary } from "./filled-workbook";
import { appraiseIndependently, python } from "./independent";
import type { IndependentReport } from "./independent";

const WORKBOOKS = Number(process.env["THAMDINH_WORKBOOKS"] ?? 40);
/** Fixed, so that a failure can be looked at again. */
const SEED = Number(process.env["THAMDINH_WORKBOOKS_SEED"] ?? 20261127);
const FILES_AT_ONCE = 100;
const PER_WORKBOOK = 5_000;

interface Compared {
  cells: number;
  readonly differences: unknown[];
}

function compareCells(
  snapshot: Snapshot,
  by: "core" | "LibreOffice",
  report: IndependentReport,
  compared: Compared,
  workbook: string,
): void {
  const blocks = new Map(snapshot.names.map(({ name, block }) => [name, block]));
  for (const [role, expected] of Object.entries(report.columns)) {
    const block = isRole(role) ? blocks.get(columnName(report.table, role)) : undefined;
    expected.forEach((independent, row) => {
      const cell: Cell = block?.columns[0]?.[row] ?? null;
      compared.cells++;
      if (!block || !sameValue(cell, independent))
        compared.differences.push({ workbook, table: report.table, role, row, independent, [by]: cell });
    });
  }
}

/** Ranks as the summary tells them, by the keys of names. */
function compareRanks(snapshot: Snapshot, report: IndependentReport, compared: Compared, workbook: string): void {
  const table = appraise(snapshot).tables.find(({ table: { id } }) => id === report.table)!;
  const ranks = Object.fromEntries(
    rankSubjects(table.input, table.result).map(({ subject, rank }) => [foldName(subject.name), rank]),
  );
  compared.cells += Object.keys(report.ranks).length;
  if (JSON.stringify(Object.entries(ranks).sort()) !== JSON.stringify(Object.entries(report.ranks).sort())) {
    compared.differences.push({ workbook, table: report.table, ranks, independent: report.ranks });
  }
}

const missing = [
  ...(python === null ? ["python3 (Python)"] : []),
  ...(libreOffice === null ? ["soffice (LibreOffice Calc)"] : []),
];
// Where CI is "true" a missing program is a failure
const describeIfThere = missing.length === 0 || process.env["CI"] === "true" ? describe : describe.skip;

describeIfThere(
  `The product, LibreOffice and a calculator written apart${missing.length === 0 ? "" : ` [needs ${missing.join(", ")}]`}`,
  () => {
    it(
      "agree on every state, total, band, result, rank and count, in any workbook",
      { timeout: 120_000 + WORKBOOKS * PER_WORKBOOK },
      async () => {
        const compared: Compared = { cells: 0, differences: [] };
        const samples = fc.sample(workbookArbitrary, { seed: SEED, numRuns: WORKBOOKS });
        for (let from = 0; from < samples.length; from += FILES_AT_ONCE) {
          const files = new Map(
            samples
              .slice(from, from + FILES_AT_ONCE)
              .map((tables, index) => [String(from + index), finishedWorkbook(tables)]),
          );
          const [recalculated, independent] = await Promise.all([recalculate(files), appraiseIndependently(files)]);
          for (const [key, bytes] of files) {
            const [own, other] = [capture(openWorkbook(bytes)), capture(openWorkbook(recalculated.get(key)!))];
            for (const report of independent.get(key)!) {
              compareCells(own, "core", report, compared, key);
              compareCells(other, "LibreOffice", report, compared, key);
              compareRanks(own, report, compared, key);
            }
          }
        }
        console.log(
          `${WORKBOOKS} workbooks, ${compared.cells} cells and ranks compared, ${compared.differences.length} differences`,
        );
        expect(compared.differences.slice(0, 5)).toEqual([]);
        expect(compared.cells).toBeGreaterThan(WORKBOOKS * 50);
      },
    );
  },
);
