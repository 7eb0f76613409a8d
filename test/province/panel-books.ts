import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { classify } from "../../src/actions/classify";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Edit } from "../../src/workbook/model/plan";
import type { Random } from "../own-layouts/random";
import { panelWorkbook, somebody } from "../panel-workbook";
import { FIELDS, YEAR, withYear } from "./unit-books";
import type { TypedBallot, TypedEntry } from "./unit-books";

const JUDGES = 3;
const ENTRIES = 4;
const SCORES = [
  [150, 300, 150, 100],
  [150, 325, 150, 100],
  [150, 275, 125, 75],
] as const;

/** Entries of a panel of three: agreed ones, ones far apart, ballots to come, and one judge who takes no part in the first. */
export function panelEntries(random: Random): readonly TypedEntry[] {
  return Array.from({ length: ENTRIES }, (_, index): TypedEntry => ({
    subject: `Chi bộ ${index + 1}`,
    title: `Sáng kiến ${index + 1}`,
    field: FIELDS[index % FIELDS.length]!,
    scores: [],
    bonus: 0,
    hasEvidence: true,
    ballots: Array.from({ length: JUDGES }, (_, judge): TypedBallot => {
      const scores: (number | null)[] = [...random.pick(SCORES)];
      if (random.chance(0.15)) scores[1] = 25 * random.whole(2, 5);
      if (random.chance(0.05)) scores[3] = null;
      return { scores, isRecused: index === 0 && judge === JUDGES - 1 };
    }),
  }));
}

interface EmptyPanel {
  readonly bytes: Uint8Array;
  /** Numbers of tables. */
  readonly ballots: readonly number[];
  readonly recusals: number;
}

/** Laid out once: its entries are the same in all units. */
let empty: EmptyPanel | null = null;

function emptyPanel(entries: readonly TypedEntry[]): EmptyPanel {
  if (empty) return empty;
  const book = panelWorkbook(
    entries.map(({ subject, title, field }) => ({
      DoiTuong: subject,
      Loai: "Tổ chức đảng",
      MoHinh: title,
      NoiDung: 1,
      LinhVuc: field,
      Cap: "Cấp cơ sở",
      DangKy: "Có",
      BaoCao: "Có",
      DeNghiKT: "Có",
      MinhChung: "Báo cáo số 12",
    })),
    somebody(JUDGES),
  );
  book.fill(
    book.members,
    "CoMat",
    Array.from({ length: JUDGES }, () => "Có"),
  );
  book.set("DaXacNhan", "Có");
  book.set("Nam", YEAR);
  book.set("Ky", "Kỳ 1");
  const bytes = withYear(saveWorkbook(book.finish()), YEAR);
  empty = { bytes, ballots: book.ballots, recusals: book.recusals };
  return empty;
}

/** A unit's workbook whose entries a panel judges, with everything calculated. */
export function panelBook(entries: readonly TypedEntry[]): Uint8Array {
  const { bytes, ballots, recusals } = emptyPanel(entries);
  const workbook = openWorkbook(bytes);
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  const column = (table: number, role: Role, cells: readonly Cell[]): Edit => {
    const area = areas.get(columnName(table, role));
    if (!area) throw new Error(`no column ${role}`);
    return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
  };
  const points = (value: number | null | undefined) => (value === null || value === undefined ? null : value / 100);
  const edits = ballots.flatMap((table, judge) =>
    [0, 1, 2, 3].map((line) =>
      column(
        table,
        `TC${line + 1}`,
        entries.map((entry) => points(entry.ballots?.[judge]?.scores[line])),
      ),
    ),
  );
  const recused = entries.flatMap(({ ballots: own = [] }, entry) =>
    own.flatMap(({ isRecused }, judge) => (isRecused ? [[`TV0${judge + 1}`, `MH-00${entry + 1}`]] : [])),
  );
  const typed = apply(workbook, {
    edits: [
      ...edits,
      column(
        recusals,
        "MaTV",
        recused.map(([judge]) => judge!),
      ),
      column(
        recusals,
        "MaMH",
        recused.map(([, entry]) => entry!),
      ),
      column(
        recusals,
        "LyDo",
        recused.map(() => "Cùng đơn vị"),
      ),
    ],
  });
  return saveWorkbook(apply(typed, classify(capture(typed)).plan));
}

/** Returns the table numbers of the ballots, in the order of the judges. */
export function panelBallots(entries: readonly TypedEntry[]): readonly number[] {
  return emptyPanel(entries).ballots;
}
