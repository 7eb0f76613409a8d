import { describe, expect, it, test } from "vitest";
import { check } from "../../../../src/actions/check";
import { repair } from "../../../../src/actions/repair";
import { perform } from "../../../../src/actions/perform";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { PresentRule, Snapshot } from "../../../../src/workbook/model/snapshot";
import { applyPlan, blockOf, changeBlock, writeCell } from "../../../snapshot-of";
import { pasteOver, withRules } from "../../../rules-snapshot";
import { cellArea, soundSnapshot } from "../check/finding-cases";

const ruled = withRules(soundSnapshot());
const TC1 = columnName(1, "TC1");
const LOAI = columnName(1, "Loai");
const COLUMN = blockOf(ruled, TC1).area;
const FOREIGN: PresentRule = { kind: "custom", formula: `=LEN($K${String(COLUMN.row)})>3` };

function lacking(
  snapshot: Snapshot,
): readonly (readonly [row: number, column: number, rows: number, columns: number])[] {
  return check(snapshot).findings.flatMap(({ code, where: { area } }) =>
    code === "validation-missing" && area
      ? [[area.row - COLUMN.row, area.column - COLUMN.column, area.rows, area.columns] as const]
      : [],
  );
}

/** The same table as somebody's own: the id of its rubric stands in a column that belongs to nothing else. */
function attached(snapshot: Snapshot): Snapshot {
  return changeBlock(snapshot, "ThamDinh_1_Rubric", (block) => ({ ...block, area: { ...block.area, column: 90 } }));
}

const everyColumn = (rule: PresentRule) => (snapshot: Snapshot) =>
  snapshot.rules!.reduce((now, { name }) => pasteOver(now, name, 0, blockOf(now, name).area.rows, rule), snapshot);

describe("Rules on what may be typed", () => {
  test.each<readonly [name: string, change: (snapshot: Snapshot) => Snapshot, found: ReturnType<typeof lacking>]>([
    ["are sound where all stand", (snapshot) => snapshot, []],
    ["are told cell by cell where they are gone", (snapshot) => pasteOver(snapshot, TC1, 1, 1), [[1, 0, 1, 1]]],
    [
      "are told where the whole column lost them",
      (snapshot) => pasteOver(snapshot, TC1, 0, COLUMN.rows),
      [[0, 0, COLUMN.rows, 1]],
    ],
    [
      "are told where others were pasted over some of them",
      (snapshot) => pasteOver(snapshot, TC1, 0, 1, FOREIGN),
      [[0, 0, 1, 1]],
    ],
    [
      "are told where one of another kind was pasted over some of them",
      (snapshot) => pasteOver(snapshot, TC1, 0, 1, "other"),
      [[0, 0, 1, 1]],
    ],
    [
      "are sound where the host writes them as for another row",
      (snapshot) => pasteOver(snapshot, TC1, 2, 1, snapshot.rules!.find(({ name }) => name === TC1)!.runs[0]!.rule),
      [],
    ],
    [
      "are told where those of another column were pasted",
      (snapshot) =>
        pasteOver(
          snapshot,
          TC1,
          2,
          1,
          snapshot.rules!.find(({ name }) => name === columnName(1, "TC2"))!.runs[0]!.rule,
        ),
      [[2, 0, 1, 1]],
    ],
    ["may be somebody's own for a whole column", (snapshot) => pasteOver(snapshot, TC1, 0, COLUMN.rows, FOREIGN), []],
    [
      "may be of a kind of their own for a whole column",
      (snapshot) => pasteOver(snapshot, TC1, 0, COLUMN.rows, "other"),
      [],
    ],
    ["are not judged where the host does not tell them", (snapshot) => pasteOver(snapshot, TC1, 1, 1, "unread"), []],
    [
      "are told where their list has moved on in the rubric's sheet",
      (snapshot) => pasteOver(snapshot, LOAI, 0, COLUMN.rows, { kind: "list", source: "='Bộ tiêu chí'!$C$1:$C$2" }),
      [[0, blockOf(ruled, LOAI).area.column - COLUMN.column, COLUMN.rows, 1]],
    ],
    [
      "are told where the sheet of their list is gone",
      (snapshot) => pasteOver(snapshot, LOAI, 0, 1, { kind: "list", source: "=#REF!" }),
      [[0, blockOf(ruled, LOAI).area.column - COLUMN.column, 1, 1]],
    ],
    [
      "are told where the rubric's cells that they ask are gone",
      (snapshot) => pasteOver(snapshot, TC1, 0, COLUMN.rows, gone(snapshot)),
      [[0, 0, COLUMN.rows, 1]],
    ],
  ])("%s", (_, change, found) => {
    expect(lacking(change(ruled))).toEqual(found);
  });

  it("are the business of nobody in a table of somebody's own that never had any", () => {
    expect(lacking(everyColumn("none")(attached(ruled)))).toEqual([]);
    expect(lacking(everyColumn(FOREIGN)(attached(ruled)))).toEqual([]);
    expect(lacking(everyColumn("none")(ruled))).not.toEqual([]);
  });

  it("are ours in such a table in a column that was added with them", () => {
    expect(lacking(pasteOver(attached(ruled), TC1, 1, 1))).toEqual([[1, 0, 1, 1]]);
  });
});

function gone(snapshot: Snapshot): PresentRule {
  const { rule } = snapshot.rules!.find(({ name }) => name === TC1)!.runs[0]!;
  return typeof rule === "string" || rule.kind !== "custom"
    ? rule
    : { ...rule, formula: rule.formula.replace(/'[^']+'!\$?[A-Z]+\$?\d+/g, "#REF!") };
}

describe("Setting them again", () => {
  const pasted = pasteOver(pasteOver(pasteOver(ruled, TC1, 1, 1), LOAI, 0, 1), LOAI, 2, 1, FOREIGN);

  it("touches exactly the cells that have lost theirs", () => {
    const { edits } = repair(pasted, { code: "validation-missing" }).plan;
    const cells = edits.flatMap((edit) =>
      (edit.kind === "setValidations" ? edit.validations : []).map(({ rect: { row, column, rows, columns } }) => [
        row - COLUMN.row,
        column,
        rows,
        columns,
      ]),
    );
    expect(edits.map(({ kind }) => kind)).toEqual(["setValidations"]);
    const { column } = blockOf(ruled, LOAI).area;
    expect(cells).toEqual([
      [1, COLUMN.column, 1, 1],
      [0, column, 1, 1],
      [2, column, 1, 1],
    ]);
  });

  it("repairs all that was found, and the outcome says so", () => {
    const { performed, plan } = perform({ kind: "repair", code: "validation-missing" }, pasted);
    expect(performed).toMatchObject({ kind: "outcome", outcome: { findings: [] } });
    expect(check(applyPlan(pasted, plan)).findings).toEqual([]);
  });

  it("is told before it is done, as one line", () => {
    const { performed } = perform({ kind: "preview", command: { kind: "repair", code: "validation-missing" } }, pasted);
    expect(performed).toMatchObject({
      kind: "previewed",
      changes: [{ kind: "set-rules", cells: 3, areas: [{ rows: 1 }, { rows: 1 }, { rows: 1 }] }],
    });
  });

  it("stays found after other repairs, and corrections", () => {
    for (const command of [
      { kind: "repair", code: "formula-missing" },
      { kind: "fix", code: "score-date" },
      { kind: "classify", repair: false },
    ] as const) {
      expect(perform(command, pasted).performed).toMatchObject({
        outcome: {
          findings: [{ code: "validation-missing" }, { code: "validation-missing" }, { code: "validation-missing" }],
          summary: { warnings: 3 },
        },
      });
    }
  });
});

describe("Rows that a table takes in", () => {
  const below = (snapshot: Snapshot): Snapshot => {
    const { area } = blockOf(snapshot, columnName(1, "DoiTuong"));
    return {
      ...snapshot,
      outside: [
        {
          area: { ...area, row: area.row + area.rows, rows: 1 },
          columns: [["Chi cục Thuế"]],
          formats: ["General"],
          formulas: [null],
        },
      ],
    };
  };
  const ruledRoles = (snapshot: Snapshot) =>
    repair(below(snapshot), { code: "rows-below" }).plan.edits.flatMap((edit) =>
      edit.kind === "setValidations" ? edit.validations.map(({ rect }) => rect.column) : [],
    );

  it("get the rules of all columns of an inserted table, also where the host tells none", () => {
    expect(ruledRoles(ruled)).toContain(COLUMN.column);
    expect(ruledRoles(soundSnapshot())).toEqual(ruledRoles(ruled));
  });

  it("get none in columns of somebody's own", () => {
    const own = attached(ruled);
    expect(ruledRoles(everyColumn("none")(own))).toEqual([]);
    expect(ruledRoles(everyColumn(FOREIGN)(own))).toEqual([]);
    expect(ruledRoles(attached(soundSnapshot()))).toEqual([]);
  });

  it("get those of columns there that carry a rule of ours", () => {
    const own = pasteOver(
      everyColumn("none")(attached(ruled)),
      TC1,
      0,
      1,
      ruled.rules!.find(({ name }) => name === TC1)!.runs[0]!.rule,
    );
    expect(ruledRoles(own)).toEqual([COLUMN.column]);
  });
});

it("A cell that keeps its rule may hold anything all the same", () => {
  expect(lacking(writeCell(ruled, cellArea(ruled, TC1, 1), "chữ"))).toEqual([]);
});
