import type { Level, Rubric } from "../rubric/rubric";
import { managingLevels } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { CellCheck, Report, RowCheck } from "./finding";
import { listChecks } from "./list-findings";
import { createListMatcher } from "./list-matcher";
import type { InputTable, ScoringContext } from "./table";

const CLAUSE = "4";

/**
 * Checks of clause 4. A Party cell appraises its members, and no collective. A committee appraises the subjects of its
 * own level; grassroots and district-level committees also those of lower levels that are proposed for commendation.
 * What the province's committee appraises beside its own level, the available text no longer says.
 */
export function authorityChecks(
  table: InputTable,
  { body }: ScoringContext,
  report: Report,
): readonly (RowCheck | CellCheck)[] {
  if (body === null) return [];
  const matchBody = createListMatcher([body]);
  const own = table.rubric.levels.filter((level) => matchBody(level.body) === 0);
  if (own.length === 0) return [];
  return own.every((level) => level.individualsOnly)
    ? partyCellChecks(table, body, report)
    : levelChecks(table, own, report);
}

function partyCellChecks(table: InputTable, body: string, report: Report): readonly (RowCheck | CellCheck)[] {
  const { columns, rubric } = table;
  const levels = columns.get("Cap");
  if (rubric.subjectKind === "collective") {
    return levels
      ? [
          (row) =>
            report("collective-by-party-cell", row, "Cap", levels.cells[row] ?? null, {
              expected: { kind: "body", body },
              clause: CLAUSE,
            }),
        ]
      : [];
  }
  const members = columns.get("DangVien");
  if (!members || rubric.subjectKind !== "individual") return [];
  const match = createListMatcher([NO]);
  return [
    ...listChecks(
      table,
      {
        role: "DangVien",
        items: [YES, NO],
        missing: "party-member-missing",
        unknown: "answer-unknown",
        clause: CLAUSE,
      },
      report,
    ),
    (row) => {
      const cell = members.cells[row] ?? null;
      if (match(cell) === 0) report("not-party-member", row, "DangVien", cell, { clause: CLAUSE });
    },
  ];
}

function levelChecks(
  { columns, rubric }: InputTable,
  own: readonly Level[],
  report: Report,
): readonly (RowCheck | CellCheck)[] {
  const column = columns.get("Cap");
  if (!column) return [];
  const levels = managingLevels(rubric.levels);
  const match = createListMatcher(levels.map((level) => level.name));
  const matchYes = createListMatcher([YES]);
  const proposals = columns.get("DeNghiKT");
  const isLifted = liftedLevels(rubric, own);
  return [
    (row) => {
      const level = levels[match(column.cells[row] ?? null)];
      if (!level || own.includes(level)) return;
      if (isLifted(level) && matchYes(proposals?.cells[row] ?? null) === 0) return;
      report("outside-authority", row, "Cap", column.cells[row] ?? null, {
        expected: { kind: "body", body: level.body },
        clause: CLAUSE,
      });
    },
  ];
}

/**
 * Returns a test: does a proposal for commendation lift the limit for subjects of a level? Levels are listed from the
 * highest to the lowest. The highest body's proposals stand in the part of the text that is missing.
 */
function liftedLevels({ levels }: Rubric, own: readonly Level[]): (level: Level) => boolean {
  const managing = managingLevels(levels);
  const highest = Math.min(...own.map((level) => levels.indexOf(level)));
  const isHighestOfAll = managing[0] !== undefined && own.includes(managing[0]);
  return (level) => !isHighestOfAll && levels.indexOf(level) > highest;
}
