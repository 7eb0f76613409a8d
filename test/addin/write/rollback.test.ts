import process from "node:process";
import { describe, expect, it, test } from "vitest";
import { apply, capture } from "../../../addin/host";
import { perform } from "../../../src/actions/perform";
import type { RepairCode } from "../../../src/workbook/check/offered-fixes";
import type { Edit, Plan } from "../../../src/workbook/model/plan";
import { OfficeError } from "../../../workbench/office/office-error";
import { theme } from "../../../src/workbook/sheets/theme";
import { failure, openAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";
import { ALL_RUBRICS, BLANK_SHEET, FULL_SHEET, templatePlan } from "../plans";

/** A workbook with content of its own, in which each plan finds what it needs. */
function openOffice(options: Parameters<typeof openAddin>[0] = {}): OpenAddin {
  const addin = openAddin(options);
  const { grid } = addin;
  const sheet = grid.activeSheet();
  grid.setStyle(sheet, { row: 3, column: 2, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: "@" }));
  [
    ["'=cmd", "1.5", "50%"],
    ["=1+1", "ghi chú", "#N/A"],
    ["1:30", "=A1", "007"],
  ].forEach((line, row) => line.forEach((text, column) => grid.type(sheet, row + 1, column + 1, text)));
  grid.setStyle(sheet, { row: 1, column: 1, rows: 2, columns: 2 }, (style) => ({
    ...style,
    fill: "#FFFF00",
    font: { ...style.font, name: ".VnTime" },
  }));
  grid.setName({ name: "ThamDinh_1_TC1", formula: "='Sheet1'!$A$1", visible: false, comment: "của ai đó" });
  grid.setName({ name: "ThamDinh_Cu", formula: "=#REF!", visible: true, comment: "" });
  grid.setSheet(grid.addSheet("Khác"), { visibility: "hidden" });
  grid.activate(sheet, [{ row: 2, column: 2, rows: 2, columns: 1 }]);
  return addin;
}

const columns: readonly Edit[] = [1, 2, 3].flatMap((column): readonly Edit[] => [
  { kind: "fillColumn", sheet: "Sheet1", fill: { row: 1, column, rows: 2, formula: "=ROW($Z{r})" } },
  {
    kind: "writeColumn",
    area: { sheet: "Sheet1", row: 3, column, rows: 2, columns: 1 },
    cells: ["=mới", { date: 46143 }],
  },
]);

const everyEdit: Plan = {
  edits: [
    { kind: "addSheet", spec: FULL_SHEET },
    {
      kind: "addSheet",
      spec: { ...BLANK_SHEET, blocks: [{ row: 1, column: 1, cells: [[{ formula: "='Đủ phần'!A1", value: "" }]] }] },
    },
    ...columns,
    { kind: "setName", name: "ThamDinh_1_TC1", area: { sheet: "Đủ phần", row: 1, column: 1, rows: 1, columns: 1 } },
    { kind: "setName", name: "ThamDinh_1_TC2", area: { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 } },
    { kind: "activate", area: { sheet: "Sheet1", row: 9, column: 9, rows: 1, columns: 1 } },
  ],
};

/** Of plans made for these tests. */
const MOST_TRIES = 50;
const EVERY_CALL = process.env["EVERY_CALL"] === "true";

interface Case {
  readonly name: string;
  readonly prepare?: (addin: OpenAddin) => Promise<void>;
  readonly plan: (addin: OpenAddin) => Plan | Promise<Plan>;
  /**
   * Real plans take thousands of calls: only so many of them, evenly spread, fail in turn, or every one where
   * EVERY_CALL=true asks for it.
   */
  readonly tries?: number;
}

async function insertAndFill(addin: OpenAddin): Promise<void> {
  await apply(templatePlan(await capture(), ["tap-the"], 4));
  addin.type("ThamDinh_2_DoiTuong", ["Đảng ủy A", "Đảng ủy B"]);
  for (const criterion of [1, 2, 3, 4]) addin.type(`ThamDinh_2_TC${String(criterion)}`, ["1", "0,5"]);
}

/** Two formulas are deleted, one is typed over, one is changed. */
async function disturbFormulas(addin: OpenAddin): Promise<void> {
  await insertAndFill(addin);
  const { sheet, row, column } = addin.area("ThamDinh_2_Tong");
  const { id } = addin.grid.findSheet(sheet)!;
  addin.grid.setContent(id, row, column, null);
  addin.grid.setContent(id, row + 1, column, 9.5);
  addin.grid.setContent(id, row + 2, column, { formula: "=1+1" });
  addin.grid.setContent(id, row, column + 1, null);
}

/** A row below the table with looks and a rule that somebody gave it. */
async function typeBelow(addin: OpenAddin): Promise<void> {
  await insertAndFill(addin);
  const { grid } = addin;
  const { sheet, row, column, rows } = addin.area("ThamDinh_2_DoiTuong");
  const { id } = grid.findSheet(sheet)!;
  const next = row + rows;
  grid.setContent(id, next, column, "Đảng ủy C");
  for (const criterion of [1, 2, 3, 4])
    grid.setContent(id, next, addin.area(`ThamDinh_2_TC${String(criterion)}`).column, 1);
  const below = { row: next, column, rows: 1, columns: 8 };
  grid.setStyle(id, below, (style) => ({
    ...style,
    fill: "#00B0F0",
    font: { ...style.font, bold: true, name: ".VnTime" },
    numberFormat: "0.0",
  }));
  const error = { title: "Của ai đó", message: "Không được", showAlert: true, style: "stop" } as const;
  const rule = {
    kind: "custom",
    formula: `=LEN($A${String(next)})<99`,
    ignoreBlanks: true,
    inCellDropDown: true,
    prompt: null,
    error,
  } as const;
  grid.setValidation(id, { ...below, columns: 4 }, rule);
}

/** Cells of a result keep the format of what was typed over them, so that repairing copies the looks of a neighbour. */
async function disturbLooks(addin: OpenAddin): Promise<void> {
  await disturbFormulas(addin);
  const { sheet, row, column } = addin.area("ThamDinh_2_Tong");
  addin.grid.setStyle(addin.grid.findSheet(sheet)!.id, { row, column, rows: 2, columns: 1 }, (style) => ({
    ...style,
    numberFormat: "dd/mm/yyyy",
    fill: "#FFFF00",
  }));
}

/** A result, a column of scores and a hidden column are gone. */
async function deleteColumns(addin: OpenAddin): Promise<void> {
  await insertAndFill(addin);
  for (const role of ["TC2", "Tong", "Hang"]) {
    const { sheet, column } = addin.area(`ThamDinh_2_${role}`);
    addin.grid.change({ kind: "deleteColumns", sheet, at: column, count: 1 });
  }
}

/** Cells without rules, and with those of another place, were pasted over scores. */
async function pasteOver(addin: OpenAddin): Promise<void> {
  await insertAndFill(addin);
  const { sheet, row, column } = addin.area("ThamDinh_2_TC1");
  const { id } = addin.grid.findSheet(sheet)!;
  addin.grid.setValidation(id, { row: row + 1, column, rows: 2, columns: 2 }, null);
  const error = { title: "Của ai đó", message: "Không được", showAlert: true, style: "stop" } as const;
  addin.grid.setValidation(
    id,
    { row, column: column + 2, rows: 1, columns: 1 },
    { kind: "custom", formula: "=TRUE", ignoreBlanks: true, inCellDropDown: true, prompt: null, error },
  );
}

async function repair(code: RepairCode): Promise<Plan> {
  const { plan } = perform({ kind: "repair", code }, await capture({ forRules: true }));
  expect(plan.edits).not.toEqual([]);
  return plan;
}

async function classify(repair: boolean): Promise<Plan> {
  return perform({ kind: "classify", repair }, await capture()).plan;
}

async function summarize(): Promise<Plan> {
  return perform({ kind: "summarize", date: "23/11/2026", profile: "party" }, await capture()).plan;
}

const cases: readonly Case[] = [
  { name: "every kind of edit but rewriting and deleting", plan: () => everyEdit },
  ...ALL_RUBRICS.map((rubric): Case => ({
    name: `the template of ${rubric}`,
    plan: async () => templatePlan(await capture(), [rubric], 10),
    tries: 12,
  })),
  { name: "all templates at once", plan: async () => templatePlan(await capture(), ALL_RUBRICS, 3), tries: 6 },
  {
    name: "formulas that classifying writes where they are missing",
    prepare: disturbFormulas,
    plan: () => classify(false),
  },
  {
    name: "formulas that repairing puts back over what was typed",
    prepare: disturbFormulas,
    plan: () => classify(true),
  },
  { name: "rows below a table being taken in", prepare: typeBelow, plan: () => repair("rows-below"), tries: 12 },
  {
    name: "formulas put back in their neighbours' looks",
    prepare: disturbLooks,
    plan: () => repair("formula-overwritten"),
  },
  { name: "columns that repairing brings back", prepare: deleteColumns, plan: () => repair("binding-broken") },
  { name: "rules set again where they were pasted over", prepare: pasteOver, plan: () => repair("validation-missing") },
  { name: "a new summary", prepare: insertAndFill, plan: summarize, tries: 15 },
  {
    name: "a summary made anew in its own sheet",
    prepare: async (addin) => {
      await insertAndFill(addin);
      await apply(await summarize());
      addin.type("ThamDinh_2_TC1", ["2"]);
    },
    plan: summarize,
    tries: 15,
  },
  {
    name: "a sheet laid out anew that had every part",
    prepare: () => apply({ edits: [{ kind: "addSheet", spec: { ...FULL_SHEET, protect: false } }] }),
    plan: () => ({
      edits: [
        {
          kind: "rewriteSheet",
          clear: { row: 1, column: 1, rows: 14, columns: 4 },
          spec: {
            ...FULL_SHEET,
            protect: false,
            tabColor: "#FF0000",
            hiddenColumns: [2],
            columnWidths: [9],
            rowHeights: [{ row: 3, height: 44 }],
            freeze: { rows: 0, columns: 2 },
            blocks: [{ row: 1, column: 1, cells: [["MỚI", 2, 3, 4, 5]] }],
            merges: [{ row: 2, column: 1, rows: 2, columns: 2 }],
            conditionalFormats: [],
            validations: [],
            styles: [{ rect: { row: 1, column: 1, rows: 20, columns: 5 }, style: theme.header }],
            fills: [],
            page: {
              ...FULL_SHEET.page,
              orientation: "portrait",
              scale: 70,
              breaksBefore: [3],
              titleRows: { first: 3, last: 3 },
            },
          },
        },
        { kind: "deleteName", name: "ThamDinh_Cu" },
        ...columns,
        { kind: "activate", area: { sheet: "Đủ phần", row: 1, column: 1, rows: 1, columns: 1 } },
      ],
    }),
  },
  {
    name: "deleting a name that points at nothing",
    plan: () => ({ edits: [{ kind: "deleteName", name: "ThamDinh_Cu" }, ...columns] }),
  },
];

/** Everything but where the user is: showing a place is no change to the workbook. */
function withoutPlace(state: string): unknown {
  return JSON.parse(state, (key, value: unknown) => (key === "active" || key === "selection" ? null : value));
}

async function openFor({ prepare, plan }: Case) {
  const addin = openOffice();
  await prepare?.(addin);
  return { addin, edits: await plan(addin) };
}

describe.each(cases)("$name", (own) => {
  test.each(["before", "after"] as const)(
    "a failure %s any single call leaves the workbook exactly as before, or all is done",
    async (when) => {
      const whole = await openFor(own);
      whole.addin.host.reset();
      await apply(whole.edits);
      const { calls } = whole.addin.host.traffic;
      const complete = withoutPlace(JSON.stringify(whole.addin.grid.snapshotState()));
      let open = await openFor(own);
      const before = JSON.stringify(open.addin.grid.snapshotState());
      let rejected = 0;
      let tried = 0;
      const stride = EVERY_CALL ? 1 : Math.max(1, Math.floor(calls / (own.tries ?? MOST_TRIES)));
      for (let call = 1; call <= calls; call += stride) {
        tried += 1;
        open.addin.host.failAt(call, new OfficeError("GeneralException", `call ${String(call)}`), when);
        const failed = await failure(apply(open.edits));
        const after = JSON.stringify(open.addin.grid.snapshotState());
        if (failed) {
          rejected += 1;
          expect(failed).toMatchObject({ code: "unexpected" });
          if (after !== before) expect(JSON.parse(after), `call ${String(call)}`).toEqual(JSON.parse(before));
        } else {
          expect(withoutPlace(after), `call ${String(call)}`).toEqual(complete);
          open = await openFor(own);
        }
      }
      // Only what is read again on the way, and what comes after the point of no return, may succeed all the same
      expect(rejected).toBeGreaterThan(tried * 0.4);
    },
    EVERY_CALL ? 0 : undefined,
  );
});

describe("what a failure leaves behind", () => {
  it("a plan cancelled between two requests is taken back", async () => {
    const { grid } = openOffice();
    const before = grid.snapshotState();
    const controller = new AbortController();
    const long = Array.from({ length: 60_000 }, () => ["Thẩm định ".repeat(8)]);
    const plan: Plan = {
      edits: [{ kind: "addSheet", spec: { ...BLANK_SHEET, blocks: [{ row: 1, column: 1, cells: long }] } }],
    };
    const fractions: number[] = [];
    const onProgress = (fraction: number) => {
      fractions.push(fraction);
      controller.abort();
    };
    expect(await failure(apply(plan, { signal: controller.signal, onProgress }))).toEqual({ code: "cancelled" });
    expect(fractions).toEqual([0.5]);
    expect(grid.snapshotState()).toEqual(before);
  });

  it("an Excel that cannot group what was done for its undo writes without a group", async () => {
    const { grid, host } = openAddin();
    const cells = Array.from({ length: 12_000 }, () => ["x".repeat(400)]);
    host.failAt(12, new OfficeError("UndoNotSupported", "x"));
    await apply({ edits: [{ kind: "addSheet", spec: { ...BLANK_SHEET, blocks: [{ row: 1, column: 1, cells }] } }] });
    expect(grid.findSheet("Mới")?.content(12_000, 1)).toBe("x".repeat(400));
  });

  test.each([
    ["AccessDenied", "access-denied"],
    ["FilteredRangeConflict", "sheet-filtered"],
    ["MergedRangeConflict", "merged-cells"],
    ["PivotTableRangeConflict", "pivot-table"],
    ["NonBlankCellOffSheet", "no-room"],
    ["ItemNotFound", "workbook-changed"],
    ["UnsupportedSheet", "sheet-unsupported"],
    ["InvalidSelection", "selection-unfit"],
    ["ApiNotFound", "host-too-old"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ActivityLimitReached", "host-busy"],
    ["SomethingNew", "unexpected"],
  ])("Excel's %s becomes %s", async (code, own) => {
    const { host } = openOffice();
    // In the middle of the writing
    host.failAt(150, new OfficeError(code, "x"));
    expect(await failure(apply(everyEdit))).toEqual({ code: own });
  });

  it("a user who begins to edit a cell while the add-in writes is waited for", async () => {
    const { grid, host } = openAddin();
    const done = apply({ edits: [{ kind: "addSheet", spec: BLANK_SHEET }] }, { onProgress: () => undefined });
    // After the recording, before the writing
    while (host.traffic.syncs < 1 || host.traffic.callsByName.get("sync") === undefined) await Promise.resolve();
    host.beginCellEdit();
    await new Promise((resolve) => setImmediate(resolve));
    expect(grid.findSheet("Mới")).toBeNull();
    host.endCellEdit();
    await done;
    expect(grid.findSheet("Mới")).not.toBeNull();
  });

  it("where putting back fails again and again, the user is told so", async () => {
    const { host, grid } = openOffice();
    const real = host.call.bind(host);
    host.call = (name, run) => {
      if (grid.findSheet("Đủ phần")) throw new OfficeError("ConnectionFailure", "gone");
      return real(name, run);
    };
    expect(await failure(apply(everyEdit))).toEqual({ code: "rollback-failed" });
  });

  it("where tidying fails again and again, the results stay and the user is told which sheet", async () => {
    const addin = openOffice();
    await insertAndFill(addin);
    await apply(await summarize());
    addin.type("ThamDinh_2_TC1", ["2"]);
    const plan = await summarize();
    const real = addin.host.call.bind(addin.host);
    addin.host.call = (name, run) => {
      if (name === "Chart.delete") throw new OfficeError("ConnectionFailure", "gone");
      return real(name, run);
    };
    expect(await failure(apply(plan))).toEqual({ code: "tidying-failed", sheet: "Tổng hợp" });
  });
});
