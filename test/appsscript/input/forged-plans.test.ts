import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../appsscript/server/input/read-input";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { captureNeeds } from "../../../src/actions/capture-needs";
import { perform } from "../../../src/actions/perform";
import type { DirectCommand } from "../../../src/actions/perform";
import { isComputedRole, isKeptRole } from "../../../src/scoring/role";
import type { Area } from "../../../src/workbook/model/area";
import { rectContains } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { foreignEdit } from "../../../src/workbook/undo/plan-guard";
import { planToText } from "../../../src/workbook/wire/plan-text";
import type { CaptureNeeds, Snapshot } from "../../../src/workbook/model/snapshot";
import { openXlsx } from "../../../workbench/grid/xlsx/open-xlsx";
import { COLLEAGUE, notedBooks } from "../../forged/noted-books";
import { mutatedNotes } from "../../forged/mutated-note";
import { openAddon } from "../open-addon";

const books = notedBooks();
const bookOf = (what: string) => books.find((own) => own.what === what)!;

/** Plans as commands make them, with the workbook that they are for. */
const made = (
  [
    ["fix", { kind: "fix", code: "score-date" }],
    ["repair", { kind: "classify", repair: true }],
    ["fix", { kind: "summarize", date: "25/11/2026", profile: "party" }],
    ["summarize again", { kind: "summarize", date: "26/11/2026", profile: "state" }],
    ["fix", { kind: "insert-template", rubrics: ["danh-muc"], rows: 4, profile: "party" }],
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

const sent = (plan: Plan): Plan => readPlan(planToText(plan));
const REACHES_OUT = /\b(?:WEBSERVICE|HYPERLINK|IMPORT\w+|IMAGE|INDIRECT|GOOGLEFINANCE|QUERY)\b|https?:/i;

/** What no plan may do to this workbook, judged apart from the guard. */
function trespass(
  plan: Plan,
  snapshot: Snapshot,
  noted: { readonly sheets: readonly { readonly name: string }[] } | null,
): string | null {
  if (
    REACHES_OUT.test(
      JSON.stringify(
        plan.edits.map((edit) => (edit.kind === "remember" ? null : edit)),
        (key, value: unknown) => (key === "formula" || key === "source" || typeof value !== "string" ? value : ""),
      ),
    )
  )
    return "reaches out";
  const areas = snapshot.names.flatMap(({ name, block }) =>
    block ? [{ name, binding: parseBindingName(name), area: block.area }] : [],
  );
  const isTyped = (cell: Area) =>
    areas.some(
      ({ binding, area }) =>
        binding?.kind === "column" &&
        !isComputedRole(binding.role) &&
        !isKeptRole(binding.role) &&
        area.sheet === cell.sheet &&
        rectContains(area, cell),
    );
  for (const edit of plan.edits) {
    const target = edit as { readonly sheet?: string; readonly area?: Area };
    if (
      edit.kind !== "activate" &&
      edit.kind !== "showSheet" &&
      edit.kind !== "addSheet" &&
      (target.sheet ?? target.area?.sheet) === COLLEAGUE &&
      edit.kind !== "resizeTable" &&
      edit.kind !== "setPrintArea" &&
      edit.kind !== "setName"
    )
      return `writes into ${COLLEAGUE}`;
    if (edit.kind === "deleteSheet" && !noted?.sheets.some(({ name }) => name === edit.name))
      return `deletes ${edit.name}`;
    if (
      edit.kind === "rewriteSheet" &&
      !areas.some(({ binding, area }) => binding?.kind === "summary" && area.sheet === edit.spec.name)
    )
      return `lays out ${edit.spec.name}`;
    if (edit.kind === "setName") {
      const before = areas.find(({ name }) => name === edit.name);
      if (
        before &&
        before.binding?.kind === "column" &&
        (before.area.sheet !== edit.area.sheet || before.area.column !== edit.area.column)
      )
        return `moves ${edit.name}`;
    }
    if (
      edit.kind === "fillColumn" &&
      isTyped({ sheet: edit.sheet, row: edit.fill.row, column: edit.fill.column, rows: 1, columns: 1 })
    )
      return "fills what people type";
    if (edit.kind === "writeColumn" && isTyped({ ...edit.area, rows: 1 })) return "writes what people type";
  }
  return null;
}

describe("A plan that a page sends", () => {
  it.each(made)("is carried out where a command made it ($what)", ({ plan, snapshot }) => {
    expect(plan.edits.length).toBeGreaterThan(0);
    const index = foreignEdit(sent(plan), snapshot);
    expect(index === null ? null : plan.edits[index]).toBeNull();
  });

  it("touches only what an action may touch, however it was changed", () => {
    const plans = made.map(({ plan }) => JSON.parse(planToText(plan)) as object);
    let accepted = 0;
    fc.assert(
      fc.property(mutatedNotes(plans), ({ base, text }) => {
        let plan: Plan;
        try {
          plan = readPlan(text);
        } catch {
          return;
        }
        const { snapshot, book } = made[base]!;
        if (foreignEdit(plan, snapshot) !== null) return;
        accepted += 1;
        expect(trespass(plan, snapshot, snapshot.memory ? book.note : null)).toBeNull();
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  const { sheet, row, column } = capture(openWorkbook(bookOf("fix").bytes)).names.find(
    ({ name }) => name === "ThamDinh_1_TC1",
  )!.block!.area;
  const cell = (content: unknown, at: object = {}) => ({
    kind: "setCells",
    sheet,
    cells: [{ row, column, content, ...at }],
  });
  const BESIDE: Area = { sheet: COLLEAGUE, row: 2, column: 2, rows: 2, columns: 1 };
  const forged: readonly (readonly [string, readonly unknown[], CaptureNeeds?])[] = [
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
            ...(made[3]!.plan.edits[0] as Extract<Edit, { kind: "rewriteSheet" }>).spec,
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
    [
      "a rubric's binding moved",
      [{ kind: "setName", name: "ThamDinh_Rubric_tap_the", area: { ...BESIDE, columns: 2 } }],
    ],
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
            ...(made[2]!.plan.edits[0] as Extract<Edit, { kind: "addSheet" }>).spec,
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
            ...(made[2]!.plan.edits[0] as Extract<Edit, { kind: "addSheet" }>).spec,
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

  it.each(forged.map(([what, edits, needs = {}]) => ({ what, edits, needs })))(
    "is refused with $what, and nothing has changed",
    ({ edits, needs }) => {
      const addon = openAddon();
      openXlsx(addon.grid, bookOf("fix").bytes);
      const captured = addon.call("captureBook", needs);
      if (!captured.ok) throw new Error(captured.error.code);
      const before = addon.grid.snapshotState();
      expect(addon.call("applyPlan", JSON.stringify({ edits }), needs, captured.value.mark)).toMatchObject({
        ok: false,
        error: { code: "bad-request" },
      });
      expect(addon.grid.snapshotState()).toEqual(before);
    },
  );
});
