import fc from "fast-check";
import { NO, YES } from "../src/rubric/rubric-columns";
import type { Rubric, ScoredLine } from "../src/rubric/rubric";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { hundredthsToNumber, hundredths } from "../src/text/hundredths";
import { namesArbitrary, namesakeArbitrary, wordsArbitrary } from "./words-arbitrary";

/** A column of a table as people fill it in: its cells and their number formats, row by row. */
export interface FilledColumn {
  readonly cells: readonly Cell[];
  readonly formats: readonly string[];
}

export interface EntriesOptions {
  /** Rows of the table, blank ones included. */
  readonly rows?: number;
  /** Names of collectives that rows may follow; some others besides. */
  readonly collectives?: readonly string[];
}

interface Filled {
  readonly cell: Cell;
  readonly format: string;
}

type Row = Readonly<Partial<Record<Role, Filled>>>;

/**
 * Tables for a rubric: sound, doubtful and wrong cells, totals at the edges of bands, subjects that come back in other
 * spellings.
 */
export function entriesArbitrary(
  rubric: Rubric,
  options: EntriesOptions = {},
): fc.Arbitrary<ReadonlyMap<Role, FilledColumn>> {
  const { rows = 12 } = options;
  const roles = inputRoles(rubric);
  return namesArbitrary(4)
    .chain((subjects) => fc.array(rowArbitrary(rubric, subjects, options), { minLength: rows, maxLength: rows }))
    .map(
      (filled) =>
        new Map(
          roles.map((role) => [
            role,
            {
              cells: filled.map((row) => row[role]?.cell ?? null),
              formats: filled.map((row) => row[role]?.format ?? "General"),
            },
          ]),
        ),
    );
}

function inputRoles(rubric: Rubric): readonly Role[] {
  if (rubric.method === "basis") {
    return [
      "DoiTuong",
      "Loai",
      "Cap",
      "BaoCao",
      "DeNghiKT",
      "CanCu",
      "MoHinh",
      "TapThe",
      "QuyetDinh",
      "NgayQD",
      "MucGhi",
      "MinhChung",
    ];
  }
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions].map((line) => line.code as Role);
  return [
    "DoiTuong",
    "Loai",
    "MoHinh",
    "NoiDung",
    "LinhVuc",
    "Cap",
    "DangKy",
    "BaoCao",
    "DeNghiKT",
    ...lines,
    "MinhChung",
  ];
}

function rowArbitrary(rubric: Rubric, subjects: readonly string[], options: EntriesOptions): fc.Arbitrary<Row> {
  const filled = rubric.method === "basis" ? basisRow(rubric, subjects, options) : scoredRow(rubric, subjects);
  return fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 9, arbitrary: filled });
}

function scoredRow(rubric: Rubric, subjects: readonly string[]): fc.Arbitrary<Row> {
  return fc
    .record({
      entry: entryCells(rubric, subjects),
      scores: fc.oneof(
        { weight: 3, arbitrary: edgeScores(rubric) },
        { weight: 2, arbitrary: scoresOf(rubric, onGrid) },
        { weight: 2, arbitrary: scoresOf(rubric, anyScore) },
        { weight: 1, arbitrary: scoresOf(rubric, () => fc.constant(blank)) },
      ),
    })
    .map(({ entry, scores }) => ({ ...entry, ...scores }));
}

function entryCells(rubric: Rubric, subjects: readonly string[]): fc.Arbitrary<Row> {
  return fc.record({
    DoiTuong: subjectCell(subjects),
    Loai: fromList(rubric.categories.map((item) => item.name)),
    MoHinh: fc.oneof(fc.constant(blank), wordsArbitrary().map(plain), fc.constant(plain("  "))),
    NoiDung: fc.oneof(fc.constantFrom(plain(1), plain(2), plain("3"), plain(7), blank)),
    LinhVuc: fromList(rubric.fields.map((item) => item.name)),
    Cap: fromList(rubric.levels.map((item) => item.name)),
    DangKy: answer,
    BaoCao: answer,
    DeNghiKT: answer,
    MinhChung: fc.constantFrom(blank, plain("Báo cáo số 12"), plain(" ")),
  });
}

function basisRow(rubric: Rubric, subjects: readonly string[], options: EntriesOptions): fc.Arbitrary<Row> {
  const collectives = [...(options.collectives ?? []), "Tập thể khác"];
  return fc
    .record({
      entry: entryCells(rubric, subjects),
      CanCu: fc.oneof(
        {
          weight: 5,
          arbitrary: fc
            .constantFrom(...rubric.bases.flatMap((basis) => [basis.code, basis.code.toUpperCase(), ` ${basis.code} `]))
            .map(plain),
        },
        { weight: 1, arbitrary: fc.constantFrom<Filled>(blank, plain("z"), plain(1), plain({ error: "#N/A" })) },
      ),
      TapThe: fc.oneof(fc.constant(blank), subjectCell(collectives)),
      QuyetDinh: fc.constantFrom<Filled>(blank, plain("12-QĐ/TU"), plain(345), plain(" ")),
      NgayQD: fc.constantFrom<Filled>(
        { cell: { date: 46143 }, format: "dd/mm/yyyy" },
        { cell: { date: 46143 }, format: "dd/mm/yyyy" },
        blank,
        plain("hôm qua"),
        plain(46143),
        plain(-3),
        plain(true),
        plain({ error: "#VALUE!" }),
      ),
      MucGhi: fromList(rubric.bands.map((band) => band.name)),
    })
    .map(({ entry, ...basis }) => ({ ...entry, ...basis }));
}

const blank: Filled = { cell: null, format: "General" };

function plain(cell: Cell): Filled {
  return { cell, format: "General" };
}

function subjectCell(subjects: readonly string[]): fc.Arbitrary<Filled> {
  const named = fc
    .constantFrom(...subjects)
    .chain((name) => namesakeArbitrary(name))
    .map(plain);
  const odd = fc.constantFrom<Filled>(blank, plain(" "), plain("\u00a0"), plain(2025), plain({ error: "#REF!" }));
  return fc.oneof({ weight: 12, arbitrary: named }, { weight: 1, arbitrary: odd });
}

function fromList(items: readonly string[]): fc.Arbitrary<Filled> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...items).map(plain) },
    { weight: 1, arbitrary: fc.constantFrom(...items.map((item) => ` ${item.replaceAll(" ", "  ")} `)).map(plain) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...items.flatMap((item) => [item.normalize("NFD"), `${item}\u200b`, item.replace(" ", "\u2007")]))
        .map(plain),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Filled>(blank, plain("Không rõ loại"), plain({ error: "#N/A" }), plain(9)),
    },
  );
}

const answer: fc.Arbitrary<Filled> = fc
  .constantFrom<Cell>(
    YES,
    YES,
    YES,
    NO,
    NO,
    "có",
    "CÓ ",
    "Có".normalize("NFD"),
    "\u00a0Có\n",
    "\tCó",
    "không",
    null,
    "x",
    true,
  )
  .map(plain);

type ScoreOf = (line: ScoredLine) => fc.Arbitrary<Filled>;

function scoresOf(rubric: Rubric, score: ScoreOf): fc.Arbitrary<Row> {
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  return fc
    .tuple(...lines.map(score))
    .map((cells) => Object.fromEntries(lines.map((line, index) => [line.code, cells[index]!])) as Row);
}

function onGrid({ maximum, step }: ScoredLine): fc.Arbitrary<Filled> {
  return fc
    .tuple(fc.integer({ min: 0, max: maximum / step }), fc.constantFrom("General", "0.00", "#,##0.##"))
    .map(([steps, format]) => ({ cell: hundredthsToNumber(hundredths(steps * step)), format }));
}

function anyScore(line: ScoredLine): fc.Arbitrary<Filled> {
  return fc.oneof({ weight: 8, arbitrary: onGrid(line) }, { weight: 1, arbitrary: oddScore(line) });
}

/** What real sheets hold where a score should be. */
function oddScore({ maximum, step }: ScoredLine): fc.Arbitrary<Filled> {
  const point = (count: number): Filled => plain(hundredthsToNumber(hundredths(count)));
  return fc.constantFrom<Filled>(
    blank,
    blank,
    blank,
    point(maximum + step),
    point(maximum * 10),
    point(0 - step),
    point(Math.floor(step / 2)),
    plain(8.995),
    plain(1.005),
    plain(0.1 + 0.2),
    plain(1e10),
    plain("1,5"),
    plain("1.5"),
    plain("TB"),
    plain("2 điểm"),
    plain(" "),
    plain("\u00a0\n"),
    plain("\t"),
    plain(true),
    plain(false),
    plain({ error: "#N/A" }),
    plain({ error: "#DIV/0!" }),
    { cell: 0.5, format: "0%" },
    { cell: { date: 46143 }, format: "dd/mm/yyyy" },
    { cell: { date: 2 }, format: "d/m" },
    { cell: { date: 0.0625 }, format: "h:mm" },
  );
}

/** Scores whose total stands at a threshold, one hundredth below it or above it, as far as the steps allow. */
function edgeScores(rubric: Rubric): fc.Arbitrary<Row> {
  const edges = [...rubric.bands.map((band) => band.threshold), rubric.maximum].flatMap((points) => [
    points - 1,
    points,
    points + 1,
  ]);
  return fc
    .tuple(fc.constantFrom(...edges), fc.shuffledSubarray([...rubric.criteria], { minLength: rubric.criteria.length }))
    .map(([edge, order]) => {
      let rest = Math.max(0, edge);
      const row: Partial<Record<Role, Filled>> = {};
      // The coarse lines first, so that the fine ones can make up what is missing
      for (const line of [...order].sort((a, b) => b.step - a.step)) {
        const points = Math.min(line.maximum, Math.floor(rest / line.step) * line.step);
        row[line.code as Role] = plain(hundredthsToNumber(hundredths(points)));
        rest -= points;
      }
      return row;
    });
}
