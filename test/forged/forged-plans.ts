import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { DirectCommand } from "../../src/actions/perform";
import type { Area } from "../../src/workbook/model/area";
import type { Edit } from "../../src/workbook/model/plan";
import type { CaptureNeeds } from "../../src/workbook/model/snapshot";
import { COLLEAGUE, notedBooks } from "./noted-books";

const books = notedBooks();
export const bookOf = (what: string) => books.find((own) => own.what === what)!;

/** Plans as commands make them, with the workbook that they are for. */
export const madePlans = (
  [
    ["fix", { kind: "fix", code: "score-date" }],
    ["repair", { kind: "classify", repair: true }],
    ["fix", { kind: "summarize", date: "25/11/2026", profile: "party" }],
    ["summarize again", { kind: "summarize", date: "26/11/2026", profile: "state" }],
    ["fix", { kind: "insert-template", rubrics: ["danh-muc"], rows: 4 }],
    ["fix", { kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Khối phường" }],
    ["insert-template", attachAt("Tập thể 2026", 7, 3)],
    ...books.map(({ what }) => [what, { kind: "undo" }]),
  ] as readonly (readonly [string, DirectCommand])[]
).map(([what, command]) => {
  const needs = captureNeeds(command);
  const snapshot = capture(openWorkbook(bookOf(what).bytes), needs);
  return {
    what: `${what}, ${command.kind}`,
    book: bookOf(what),
    needs,
    snapshot,
    plan: perform(command, snapshot).plan,
  };
});

function attachAt(sheet: string, row: number, column: number): DirectCommand {
  return {
    kind: "attach",
    dryRun: false,
    input: { at: { sheet, row, column, rows: 1, columns: 1 }, rubric: null, roles: [], results: "formulas", adopt: [] },
  };
}

const { sheet, row, column } = capture(openWorkbook(bookOf("fix").bytes)).names.find(
  ({ name }) => name === "ThamDinh_1_TC1",
)!.block!.area;
const cell = (content: unknown, at: object = {}) => ({
  kind: "setCells",
  sheet,
  cells: [{ row, column, content, ...at }],
});
const BESIDE: Area = { sheet: COLLEAGUE, row: 2, column: 2, rows: 2, columns: 1 };
/** Edits that no command makes, and what the workbook of a correction is captured for beside its names. */
export const forgedPlans: readonly (readonly [string, readonly unknown[], CaptureNeeds?])[] = [
  [
    "an import in a colleague's sheet",
    [
      {
        kind: "setCells",
        sheet: COLLEAGUE,
        cells: [{ row: 1, column: 5, content: { formula: '=IMPORTXML("https://vi.du","//a")', value: null } }],
      },
    ],
  ],
  [
    "a value in a colleague's sheet",
    [{ kind: "setCells", sheet: COLLEAGUE, cells: [{ row: 2, column: 2, content: 0 }] }],
  ],
  ["a column of values in a colleague's sheet", [{ kind: "writeColumn", area: BESIDE, cells: [1, 2] }]],
  [
    "a formula in a colleague's sheet",
    [{ kind: "fillColumn", sheet: COLLEAGUE, fill: { row: 2, column: 2, rows: 2, formula: "=A{r}" } }],
  ],
  [
    "a colleague's sheet bound and filled",
    [
      { kind: "setName", name: "ThamDinh_77_Tong", area: BESIDE },
      { kind: "fillColumn", sheet: COLLEAGUE, fill: { row: 2, column: 2, rows: 2, formula: "=A{r}" } },
    ],
  ],
  ["a colleague's sheet that would go", [{ kind: "deleteSheet", name: COLLEAGUE }]],
  ["a colleague's sheet that would go, as if to undo", [{ kind: "deleteSheet", name: COLLEAGUE }], { forUndo: true }],
  [
    "a colleague's sheet laid out anew",
    [
      {
        kind: "rewriteSheet",
        clear: { row: 1, column: 1, rows: 9, columns: 9 },
        spec: {
          ...(madePlans[3]!.plan.edits[0] as Extract<Edit, { kind: "rewriteSheet" }>).spec,
          name: COLLEAGUE,
          styles: [],
        },
      },
    ],
  ],
  ["a binding moved elsewhere", [{ kind: "setName", name: "ThamDinh_1_TC1", area: { ...BESIDE, row: 1 } }]],
  [
    "a binding moved to the next column",
    [{ kind: "setName", name: "ThamDinh_1_TC1", area: { sheet, row, column: column + 1, rows: 12, columns: 1 } }],
  ],
  ["a rubric's binding moved", [{ kind: "setName", name: "ThamDinh_Rubric_tap_the", area: { ...BESIDE, columns: 2 } }]],
  ["a binding that would go", [{ kind: "deleteName", name: "ThamDinh_1_TC1" }]],
  ["a binding that would go, as if to undo", [{ kind: "deleteName", name: "ThamDinh_1_TC1" }], { forUndo: true }],
  ["a formula in a score", [cell({ formula: "=1+1", value: null })]],
  ["a link in a score", [cell({ formula: '=HYPERLINK("https://vi.du")', value: null })]],
  ["a cell outside of tables", [cell(1, { row: 900 })]],
  ["scores overwritten by a formula", [{ kind: "fillColumn", sheet, fill: { row, column, rows: 3, formula: "=2" } }]],
  [
    "scores overwritten by values",
    [{ kind: "writeColumn", area: { sheet, row, column, rows: 2, columns: 1 }, cells: [2, 2] }],
  ],
  [
    "a web call in results",
    [
      {
        kind: "fillColumn",
        sheet,
        fill: { row, column: column + 12, rows: 3, formula: '=WEBSERVICE("https://vi.du")' },
      },
    ],
  ],
  [
    "a rule that calls the web",
    [
      {
        kind: "setValidations",
        sheet,
        validations: [
          {
            rect: { row, column, rows: 1, columns: 1 },
            rule: { kind: "custom", formula: '=IMPORTDATA("https://vi.du")' },
            error: { title: "", text: "" },
            blocking: false,
          },
        ],
      },
    ],
  ],
  [
    "rules in a colleague's sheet",
    [
      {
        kind: "setValidations",
        sheet: COLLEAGUE,
        validations: [],
        cleared: [{ row: 1, column: 1, rows: 9, columns: 9 }],
      },
    ],
  ],
  [
    "looks in a colleague's sheet",
    [
      {
        kind: "copyLooks",
        sheet: COLLEAGUE,
        from: { row: 1, column: 1, rows: 1, columns: 1 },
        to: { row: 2, column: 1, rows: 3, columns: 3 },
      },
    ],
  ],
  [
    "columns that nothing names",
    [
      {
        kind: "addColumns",
        added: {
          sheet: COLLEAGUE,
          column: 1,
          columns: [{ heading: "x", width: null, isHidden: false, numberFormat: "0" }],
          header: { row: 1, rows: 1 },
          body: { row: 2, rows: 2 },
          like: { header: 1, body: { row: 2, column: 1 } },
        },
      },
    ],
  ],
  [
    "columns cleared that no action added",
    [
      {
        kind: "clearColumns",
        added: {
          sheet,
          column,
          columns: [{ heading: "x", width: null, isHidden: true, numberFormat: "0" }],
          header: { row: row - 1, rows: 1 },
          body: { row, rows: 9 },
          like: { header: 1, body: { row, column: 1 } },
        },
      },
    ],
    { forUndo: true },
  ],
  [
    "a new sheet with an import",
    [
      {
        kind: "addSheet",
        spec: {
          ...(madePlans[2]!.plan.edits[0] as Extract<Edit, { kind: "addSheet" }>).spec,
          styles: [],
          names: [],
          name: "Mới",
          blocks: [{ row: 1, column: 1, cells: [[{ formula: '=IMPORTRANGE("x","A1")', value: null }]] }],
        },
      },
    ],
  ],
  [
    "a new sheet that takes a binding",
    [
      {
        kind: "addSheet",
        spec: {
          ...(madePlans[2]!.plan.edits[0] as Extract<Edit, { kind: "addSheet" }>).spec,
          styles: [],
          name: "Mới",
          names: [{ name: "ThamDinh_1_TC1", rect: { row: 1, column: 1, rows: 1, columns: 1 } }],
        },
      },
    ],
  ],
  ["a forged note for later", [{ kind: "remember", slot: "undo", note: '{"version":1}' }]],
  ["forged rubrics for later", [{ kind: "remember", slot: "rubrics", note: "[]" }]],
];
