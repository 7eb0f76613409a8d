import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { exampleWorkbook } from "../../files/example-workbook";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { openCard } from "../../src/actions/card/open-card";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { DirectCommand } from "../../src/actions/perform";
import { cardCell } from "../../src/scoring/card/card-table";
import type { Edit } from "../../src/workbook/model/plan";
import type { Content } from "../../src/workbook/model/sheet-spec";
import type { UndoRecord } from "../../src/workbook/undo/undo-note";
import { plainSpec } from "../files/xlsx/plain-spec";
import { legacyFont } from "../foreign/books/legacy-font";
import { plainList } from "../foreign/books/plain-list";

/** A sheet of a colleague, which no command ever touches. */
export const COLLEAGUE = "Danh sách của đồng nghiệp";

/** A workbook after a command, with the note that it left. */
export interface NotedBook {
  readonly what: string;
  readonly bytes: Uint8Array;
  readonly note: UndoRecord;
}

export function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return saveWorkbook(apply(openWorkbook(bytes), { edits }));
}

function typed(bytes: Uint8Array, name: string, row: number, content: Content): Uint8Array {
  const { area } = capture(openWorkbook(bytes)).names.find((own) => own.name === name)!.block!;
  return edited(bytes, {
    kind: "setCells",
    sheet: area.sheet,
    cells: [{ row: area.row + row, column: area.column, content }],
  });
}

function performed(bytes: Uint8Array, command: DirectCommand): Uint8Array {
  const workbook = openWorkbook(bytes);
  return saveWorkbook(apply(workbook, perform(command, capture(workbook, captureNeeds(command))).plan));
}

function noted(what: string, before: Uint8Array, command: DirectCommand): NotedBook {
  const bytes = performed(before, command);
  const { memory } = capture(openWorkbook(bytes), { forUndo: true });
  const note = JSON.parse(memory?.note ?? "null") as UndoRecord | { readonly none: string } | null;
  if (note === null || "none" in note) throw new Error(`${what} left no note: ${JSON.stringify(note)}`);
  return { what, bytes, note };
}

const attach = (book: typeof plainList, results: "formulas" | "values"): DirectCommand => ({
  kind: "attach",
  dryRun: false,
  input: {
    at: { sheet: book.sheet, ...place(book.cell), rows: 1, columns: 1 },
    rubric: null,
    roles: [],
    results,
    adopt: [],
  },
});

function place(cell: string): { readonly row: number; readonly column: number } {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(cell)!;
  return { row: Number(row), column: letter!.charCodeAt(0) - 64 };
}

function withColleague(bytes: Uint8Array): Uint8Array {
  return edited(bytes, {
    kind: "addSheet",
    spec: plainSpec({
      name: COLLEAGUE,
      blocks: [
        {
          row: 1,
          column: 1,
          cells: [
            ["Họ tên", "Lương"],
            ["Trần Thị Bích", 12],
            ["Lê Phúc", { formula: "=B2*2", value: 24 }],
          ],
        },
      ],
    }),
  });
}

/** Scores the first entry of the example otherwise, by its card. */
function scored(bytes: Uint8Array): Extract<DirectCommand, { readonly kind: "score-entry" }> {
  const [table] = openCard(capture(openWorkbook(bytes))).tables;
  const before = cardCell(table!, 0, "TC1");
  return {
    kind: "score-entry",
    table: table!.id,
    row: 0,
    entry: { subject: cardCell(table!, 0, "DoiTuong"), title: cardCell(table!, 0, "MoHinh") },
    scores: [{ role: "TC1", before, after: before === 1 ? 1.25 : 1 }],
  };
}

/** Writes the first remark of the example, which makes columns for remarks. */
function remarked(bytes: Uint8Array): DirectCommand {
  const { row, table, entry } = scored(bytes);
  return { kind: "score-entry", table, row, entry, scores: [{ role: "NX2", before: null, after: "Nên nhân rộng" }] };
}

/** One workbook for each command that leaves a note. */
export function notedBooks(): readonly NotedBook[] {
  const example = withColleague(exampleWorkbook());
  const damaged = edited(example, { kind: "deleteName", name: "ThamDinh_1_TinhTrang" });
  const own = withColleague(plainList.bytes());
  const summary: DirectCommand = { kind: "summarize", date: "23/11/2026", profile: "party" };
  return [
    noted("score-entry", example, scored(example)),
    noted("remark", example, remarked(example)),
    noted("fix", example, { kind: "fix", code: "score-above-maximum" }),
    noted("classify", typed(example, "ThamDinh_1_Tong", 1, 9.75), { kind: "classify", repair: true }),
    noted("summarize", example, summary),
    noted("summarize again", typed(performed(example, summary), "ThamDinh_1_TC2", 0, 0), summary),
    noted("insert-template", own, { kind: "insert-template", rubrics: ["ca-nhan"], rows: 5 }),
    noted("make-rubric", example, { kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Khối xã" }),
    noted("attach", own, attach(plainList, "formulas")),
    noted("attach with values", own, attach(plainList, "values")),
    noted("repair", damaged, { kind: "repair", code: "binding-missing" }),
    noted("convert-legacy", performed(withColleague(legacyFont.bytes()), attach(legacyFont, "formulas")), {
      kind: "convert-legacy",
    }),
  ];
}
