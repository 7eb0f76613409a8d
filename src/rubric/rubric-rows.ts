import type { Cell } from "../text/cell";
import { hundredthsToNumber } from "../text/hundredths";
import type { Level, ListItem, Rubric, ScoreRole, ScoredLine } from "./rubric";
import {
  NO,
  OPTIONAL_SETTINGS,
  ROW_KINDS,
  RUBRIC_COLUMN_COUNT,
  RUBRIC_COLUMNS,
  SETTINGS,
  WORDS,
  YES,
} from "./rubric-columns";
import type { RowKind, RubricColumn, Setting } from "./rubric-columns";

/** One line of the rubric as cells of the rubric sheet. */
export interface RubricRow {
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
}

/** Lays a rubric out as rows of cells, in the order of the sheet. `readRubricRows` reads them back without loss. */
export function rubricToRows(rubric: Rubric, body: string | null): readonly RubricRow[] {
  return [
    ...settingRows(rubric, body),
    ...rubric.criteria.map((line) =>
      row("criterion", {
        ...scoredLine(line),
        minimum: hundredthsToNumber(line.minimum),
        flag: yesNo(line.needsEvidence),
        extra: placeInTieBreak(rubric, line.code),
      }),
    ),
    ...rubric.bonuses.map((line) => row("bonus", scoredLine(line))),
    ...rubric.deductions.map((line) => row("deduction", scoredLine(line))),
    ...rubric.derivedBonuses.map((bonus) =>
      row("derivedBonus", {
        code: bonus.code,
        name: bonus.name,
        value: hundredthsToNumber(bonus.points),
        second: bonus.entriesNeeded,
        flag: yesNo(bonus.registeredOnly),
        clause: bonus.clause,
        extra: rubric.bands.find((band) => band.code === bonus.fromBand)?.name ?? bonus.fromBand,
      }),
    ),
    ...rubric.criteria.flatMap((line) =>
      line.levels.map((level) =>
        row("criterionLevel", {
          code: line.code,
          name: level.name,
          value: hundredthsToNumber(level.from),
          second: hundredthsToNumber(level.to),
        }),
      ),
    ),
    ...rubric.bands.map((band) =>
      row("band", { code: band.code, name: band.name, value: hundredthsToNumber(band.threshold), clause: band.clause }),
    ),
    ...rubric.bases.map((basis) =>
      row("basis", {
        ...listItem(basis),
        value: WORDS.basisFrom[basis.from],
        flag: basis.inYear === undefined ? null : yesNo(basis.inYear),
      }),
    ),
    ...rubric.categories.map((category) =>
      row("category", {
        ...listItem(category),
        value: WORDS.subjectKind[category.kind],
        flag: yesNo(category.eligible),
        extra: yesNo(category.head),
      }),
    ),
    ...rubric.levels.map((level) =>
      row("level", {
        ...listItem(level),
        value: systemsToWord(level),
        flag: yesNo(level.individualsOnly),
        extra: level.body,
      }),
    ),
    // A number, since users type 1, 2 or 3 and a list of texts would reject a number
    ...rubric.contents.map((item) =>
      row("content", { ...listItem(item), code: /^[1-9]\d*$/.test(item.code) ? Number(item.code) : item.code }),
    ),
    ...rubric.fields.map((item) => row("field", listItem(item))),
    row("answer", { code: "CO", name: YES }),
    row("answer", { code: "KHONG", name: NO }),
    row("answer", { code: "HAICAP", name: WORDS.levelSystem["two-tier"] }),
    row("answer", { code: "BACAP", name: WORDS.levelSystem["three-tier"] }),
  ];
}

function settingRows(rubric: Rubric, body: string | null): readonly RubricRow[] {
  const values: Record<Exclude<Setting, "year">, Cell> = {
    id: rubric.id,
    name: rubric.name,
    subjectKind: WORDS.subjectKind[rubric.subjectKind],
    method: WORDS.method[rubric.method],
    maximum: hundredthsToNumber(rubric.maximum),
    source: rubric.source,
    levelSystem: WORDS.levelSystem[rubric.levelSystem],
    bandsConfirmed: yesNo(rubric.bandsConfirmed),
    body,
    withholdsUnreported: yesNo(rubric.withholdsUnreported === true),
    needsDecision: yesNo(rubric.needsDecision === true),
    bonusesOnce: yesNo(rubric.bonusesOnce === true),
  };
  const isGiven = (setting: Setting) => !OPTIONAL_SETTINGS.some((own) => own === setting && rubric[own] === undefined);
  return (Object.keys(values) as Exclude<Setting, "year">[])
    .filter(isGiven)
    .map((setting) => settingRow(setting, values[setting]));
}

/** Returns the row of one setting. */
export function settingRow(setting: Setting, value: Cell): RubricRow {
  const [code, name] = SETTINGS[setting];
  return row("setting", { code, name, value });
}

function row(kind: RowKind, contents: Partial<Record<RubricColumn, Cell>>): RubricRow {
  const cells: Cell[] = new Array<Cell>(RUBRIC_COLUMN_COUNT).fill(null);
  cells[RUBRIC_COLUMNS.kind] = ROW_KINDS[kind];
  for (const [column, cell] of Object.entries(contents))
    cells[RUBRIC_COLUMNS[column as RubricColumn]] = cell === "" ? null : cell;
  return { kind, cells };
}

function scoredLine(line: ScoredLine): Partial<Record<RubricColumn, Cell>> {
  return {
    code: line.code,
    name: line.name,
    value: hundredthsToNumber(line.maximum),
    second: hundredthsToNumber(line.step),
    clause: line.clause,
  };
}

function listItem(item: ListItem): Partial<Record<RubricColumn, Cell>> {
  return { code: item.code, name: item.name, clause: item.clause };
}

function placeInTieBreak(rubric: Rubric, code: ScoreRole): Cell {
  const place = rubric.tieBreak.indexOf(code);
  return place < 0 ? null : place + 1;
}

function systemsToWord(level: Level): string {
  const [first] = level.systems;
  return level.systems.length > 1 || first === undefined ? WORDS.bothSystems : WORDS.levelSystem[first];
}

function yesNo(value: boolean): string {
  return value ? YES : NO;
}
