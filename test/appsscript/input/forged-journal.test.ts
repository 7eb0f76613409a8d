import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perform } from "../../../src/actions/perform";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";

const JOURNAL = "ThamDinh_NhatKy";

/** A spreadsheet with a colleague's sheet, and work that has stopped in the middle. */
function stopped(): OpenAddon {
  const addon = openAddon();
  const { grid } = addon;
  const sheets = inProcess(addon);
  grid.setContent(grid.activeSheet(), 1, 1, "Danh sách của đồng nghiệp");
  const { plan } = perform({ kind: "insert-template", rubrics: ["danh-muc"], rows: 3 }, sheets.capture());
  expect(sheets.apply(plan, 0)).not.toBeNull();
  expect(grid.findSheet(JOURNAL)).not.toBeNull();
  return addon;
}

/** Every sheet but the journal. */
function others({ grid }: OpenAddon): unknown {
  const { sheets } = JSON.parse(JSON.stringify(grid.snapshotState())) as {
    readonly sheets: readonly { readonly name: string }[];
  };
  return sheets.filter(({ name }) => name !== JOURNAL);
}

describe("A journal", () => {
  it("that a user laid out by hand is a sheet like any other: it stays, and nothing of it is carried out", () => {
    const addon = openAddon();
    const { grid } = addon;
    addon.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet(JOURNAL);
    const { id } = grid.findSheet(JOURNAL)!;
    const area = { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 };
    grid.setContent(id, 1, 1, 'J{"phase":"tidy","step":0}');
    grid.setContent(
      id,
      2,
      1,
      `J${JSON.stringify({
        id: "1",
        plan: {
          edits: [
            { kind: "deleteSheet", name: "Sheet1" },
            {
              kind: "setCells",
              sheet: "Sheet1",
              cells: [{ row: 1, column: 1, content: { formula: "=1+1", value: 2 } }],
            },
          ],
        },
        recorded: { sheetIds: [], names: [], backups: [], rewrites: [], widths: [], place: area, separator: "," },
      })}`,
    );
    const before = grid.snapshotState();
    inProcess(addon).settle();
    expect(perform({ kind: "check" }, inProcess(addon).capture()).plan.edits).toEqual([]);
    expect(grid.snapshotState()).toEqual(before);
  });

  it("that somebody has written into ends in one error: nothing is carried out or put back, and the next command works", () => {
    const addon = stopped();
    const { grid } = addon;
    const sheet = grid.findSheet(JOURNAL)!;
    const textAt = (row: number): string => {
      const content = sheet.content(row, 1);
      return typeof content === "string" ? content : "";
    };
    const [state, entry] = [textAt(1), textAt(2)];
    const reset = addon.services.PropertiesService.getDocumentProperties().getProperties();
    const before = others(addon);
    const place = fc.nat(entry.length - 2).map((at) => at + 1);
    fc.assert(
      fc.property(
        fc.oneof(
          fc
            .tuple(place, fc.constantFrom("x", "9", '"', "}", "é"))
            .map(([at, other]) => ({ row: 2, text: entry.slice(0, at) + other + entry.slice(at + 1) }))
            .filter(({ text }) => text !== entry),
          fc
            .constantFrom("Danh mục đăng ký", "insert-template", "addSheet")
            .map((word) => ({ row: 2, text: entry.replace(word, "Sheet1") }))
            .filter(({ text }) => text !== entry),
          fc
            .constantFrom(
              'J{"phase":"drop","step":0}',
              'J{"phase":"write","step":-1}',
              'J{"phase":"write","step":1e99}',
              "J[]",
              "Jnull",
              "J",
              "x",
              "constructor",
            )
            .map((text) => ({ row: 1, text })),
        ),
        ({ row, text }) => {
          if (!grid.findSheet(JOURNAL)) {
            addon.services.SpreadsheetApp.getActiveSpreadsheet().insertSheet(JOURNAL);
            const made = JSON.parse(reset["ThamDinh.made"]!) as {
              readonly sheets: readonly { readonly madeFor: string }[];
            };
            const id = addon.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(JOURNAL)!.getSheetId();
            reset["ThamDinh.made"] = JSON.stringify({
              ...made,
              sheets: made.sheets.map((own) => (own.madeFor === "journal" ? { ...own, id } : own)),
            });
          }
          const { id } = grid.findSheet(JOURNAL)!;
          grid.setContent(id, 1, 1, state);
          grid.setContent(id, 2, 1, entry);
          grid.setContent(id, row, 1, text);
          addon.services.PropertiesService.getDocumentProperties().setProperties(reset, true);
          expect(() => inProcess(addon).settle()).toThrow("rollback-failed");
          expect(grid.findSheet(JOURNAL)).toBeNull();
          expect(others(addon)).toEqual(before);
          inProcess(addon).settle();
          expect(others(addon)).toEqual(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});
