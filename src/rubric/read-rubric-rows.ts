import type { Cell } from "../text/cell";
import { foldLabel, isNormalText, normalizeText } from "../text/fold";
import { numberToHundredths } from "../text/hundredths";
import { parseRubric } from "./parse-rubric";
import type { RubricFaultCode } from "./parse-rubric";
import type { Rubric } from "./rubric";
import { NO, ROW_KINDS, RUBRIC_COLUMNS, SETTINGS, WORDS, YES } from "./rubric-columns";
import type { RowKind, RubricColumn, Setting } from "./rubric-columns";

/** What is wrong in one cell of a rubric block; row and column count from 0 at the block's corner. */
export interface RubricRowFault {
  readonly code: RubricFaultCode | "unknown-kind" | "unknown-setting" | "missing-setting" | "missing-rows" | "scattered-rows" | "text-not-normal";
  readonly row: number;
  readonly column: RubricColumn;
  readonly found: Cell;
  readonly expected: string | number | null;
}

/** Rows of the block (from 0) that hold each kind, in the rubric's order: formulas point at these cells. */
export type RubricPositions = Readonly<Record<RowKind, readonly number[]>>;

export interface ReadRubric {
  /** `null` when anything is wrong: nothing is scored with a half-read rubric. */
  readonly rubric: Rubric | null;
  readonly positions: RubricPositions;
  readonly faults: readonly RubricRowFault[];
}

type Draft = Record<string, unknown>;
/** Which row and column a part of the draft came from. */
type Origin = { readonly row: number; readonly columns: Readonly<Record<string, RubricColumn>> };

interface Line {
  readonly row: number;
  readonly cell: (column: RubricColumn) => Cell;
}

/** Kinds whose cells formulas read as one range, so that nothing else may stand between them. */
const RANGE_KINDS = ["band", "category", "level", "content", "field", "basis", "answer"] as const;

/** Kinds that tables choose from, and how many rows each has at least: two answers, two systems of levels. */
const CHOICES = { category: 1, level: 1, content: 1, field: 1, answer: 4 } as const satisfies Partial<Record<RowKind, number>>;
const CHOICE_LISTS: ReadonlySet<unknown> = new Set(["categories", "levels", "contents", "fields"]);

/** Texts that formulas compare as they stand: what the core would fold away in them makes the sheet come to another result. */
const COMPARED_TEXTS: Readonly<Partial<Record<RowKind, readonly RubricColumn[]>>> = {
  derivedBonus: ["flag", "extra"], band: ["name"], category: ["name", "flag"], basis: ["code"], level: ["name"], field: ["name"], answer: ["name"],
};

function textFaults(line: Line, columns: readonly RubricColumn[]): readonly RubricRowFault[] {
  return columns.flatMap((column): readonly RubricRowFault[] => {
    const found = line.cell(column);
    return typeof found !== "string" || isNormalText(found) ? [] : [{ code: "text-not-normal", row: line.row, column, found, expected: normalizeText(found) }];
  });
}

/** Reads the rows of a rubric sheet's block. The cells are the truth; section titles and header rows are passed over. */
export function readRubricRows(rows: readonly (readonly Cell[])[]): ReadRubric {
  const faults: RubricRowFault[] = [];
  const lines = new Map<RowKind, Line[]>();
  rows.forEach((cells, at) => {
    const line: Line = { row: at, cell: (column) => cells[RUBRIC_COLUMNS[column]] ?? null };
    const kind = kindOf(line.cell("kind"));
    if (kind) lines.set(kind, [...(lines.get(kind) ?? []), line]);
    else if (isStrayRow(line)) {
      faults.push({ code: "unknown-kind", row: at, column: "kind", found: line.cell("kind"), expected: Object.values(ROW_KINDS).join(" | ") });
    }
  });
  for (const kind of RANGE_KINDS) {
    const at = lines.get(kind) ?? [];
    const gap = at.find((line, index) => index > 0 && line.row !== at[index - 1]!.row + 1);
    if (gap) faults.push({ code: "scattered-rows", row: gap.row, column: "kind", found: gap.cell("kind"), expected: null });
  }
  for (const [kind, least] of Object.entries(CHOICES) as [keyof typeof CHOICES, number][]) {
    if ((lines.get(kind) ?? []).length < least) faults.push({ code: "missing-rows", row: 0, column: "kind", found: null, expected: ROW_KINDS[kind] });
  }
  for (const [kind, columns] of Object.entries(COMPARED_TEXTS) as [RowKind, readonly RubricColumn[]][]) {
    for (const line of lines.get(kind) ?? []) faults.push(...textFaults(line, columns));
  }
  // Of the settings only one is compared: the source of a rubric may well have line breaks
  const confirmed = lines.get("setting")?.find((line) => code(line)?.toUpperCase() === SETTINGS.bandsConfirmed[0]);
  if (confirmed) faults.push(...textFaults(confirmed, ["value"]));
  const draft = draftRubric(lines, faults);
  const parsed = parseRubric(draft.rubric);
  if (!parsed.ok) {
    const isReported = ([part, ...rest]: readonly (string | number)[]) =>
      rest.length === 0 && (CHOICE_LISTS.has(part) || (String(part) in SETTINGS && !(String(part) in draft.rubric)));
    faults.push(...parsed.faults.filter(({ path }) => !isReported(path)).map((fault) => toRowFault(fault, draft.origins, rows)));
  }
  const positions = Object.fromEntries(
    (Object.keys(ROW_KINDS) as RowKind[]).map((kind) => [kind, (lines.get(kind) ?? []).map((line) => line.row)]),
  ) as unknown as RubricPositions;
  return { rubric: parsed.ok && faults.length === 0 ? parsed.rubric : null, positions, faults };
}

const KIND_BY_LABEL = new Map((Object.keys(ROW_KINDS) as RowKind[]).map((kind) => [foldLabel(ROW_KINDS[kind]), kind]));
const HEADER_LABEL = foldLabel("Loại dòng");

function kindOf(cell: Cell): RowKind | undefined {
  return typeof cell === "string" ? KIND_BY_LABEL.get(foldLabel(cell)) : undefined;
}

/** A row with contents that no kind claims: a title has its text in the first column alone, a header names the columns. */
function isStrayRow(line: Line): boolean {
  const kind = line.cell("kind");
  if (typeof kind === "string" && foldLabel(kind) === HEADER_LABEL) return false;
  return (["code", "value"] as const).some((column) => {
    const cell = line.cell(column);
    return cell !== null && cell !== "";
  });
}

/** Turns lines into the shape of a rubric; what does not fit is left in, for the schema to refuse with its place. */
function draftRubric(lines: ReadonlyMap<RowKind, readonly Line[]>, faults: RubricRowFault[]): { rubric: Draft; origins: Map<string, Origin> } {
  const origins = new Map<string, Origin>();
  const of = (kind: RowKind) => lines.get(kind) ?? [];
  const list = (name: string, kind: RowKind, columns: Record<string, RubricColumn>, read: (line: Line) => Draft) =>
    of(kind).map((line, index) => {
      origins.set(`${name}.${index}`, { row: line.row, columns });
      return read(line);
    });

  const bands = list("bands", "band", { code: "code", name: "name", threshold: "value", clause: "clause" }, (line) => ({
    code: code(line), name: text(line.cell("name")), threshold: points(line.cell("value")), clause: text(line.cell("clause")) ?? "",
  }));
  const scored = { code: "code", name: "name", maximum: "value", step: "second", minimum: "minimum", needsEvidence: "flag", clause: "clause" } as const;
  const scoredLine = (line: Line): Draft => ({
    code: code(line), name: text(line.cell("name")), maximum: points(line.cell("value")), step: points(line.cell("second")),
    clause: text(line.cell("clause")) ?? "",
  });
  const criteria = list("criteria", "criterion", { ...scored }, (line) => ({
    ...scoredLine(line), minimum: line.cell("minimum") === null ? 0 : points(line.cell("minimum")), needsEvidence: answer(line.cell("flag")), levels: [] as Draft[],
  }));
  of("criterionLevel").forEach((line) => {
    const at = criteria.findIndex((criterion) => criterion["code"] === code(line));
    if (at < 0) {
      faults.push({ code: "unknown-criterion", row: line.row, column: "code", found: line.cell("code"), expected: null });
      return;
    }
    const levels = criteria[at]!["levels"] as Draft[];
    origins.set(`criteria.${at}.levels.${levels.length}`, { row: line.row, columns: { name: "name", from: "value", to: "second" } });
    levels.push({ name: text(line.cell("name")), from: points(line.cell("value")), to: points(line.cell("second")) });
  });
  const item = { code: "code", name: "name", clause: "clause" } as const;
  const listItem = (line: Line): Draft => ({ code: code(line), name: text(line.cell("name")), clause: text(line.cell("clause")) ?? "" });

  const rubric: Draft = {
    ...draftSettings(of("setting"), origins, faults),
    criteria,
    bonuses: list("bonuses", "bonus", { ...scored }, scoredLine),
    deductions: list("deductions", "deduction", { ...scored }, scoredLine),
    derivedBonuses: list(
      "derivedBonuses", "derivedBonus",
      { ...item, points: "value", entriesNeeded: "second", registeredOnly: "flag", fromBand: "extra" },
      (line) => ({
        ...listItem(line), points: points(line.cell("value")), entriesNeeded: line.cell("second"), registeredOnly: answer(line.cell("flag")),
        // The formula looks the cell up among the bands' names, so a code will not do; "" is nobody's code
        fromBand: bands.find((band) => sameLabel(band["name"], line.cell("extra")))?.["code"] ?? "",
      }),
    ),
    tieBreak: draftTieBreak(of("criterion"), faults),
    bands,
    bases: list("bases", "basis", { ...item, from: "value" }, (line) => ({ ...listItem(line), from: word(WORDS.basisFrom, line.cell("value")) })),
    categories: list("categories", "category", { ...item, kind: "value", eligible: "flag", head: "extra" }, (line) => ({
      ...listItem(line), kind: word(WORDS.subjectKind, line.cell("value")), eligible: answer(line.cell("flag")), head: answer(line.cell("extra")),
    })),
    levels: list("levels", "level", { ...item, body: "extra", individualsOnly: "flag", systems: "value" }, (line) => ({
      ...listItem(line), body: text(line.cell("extra")), individualsOnly: answer(line.cell("flag")), systems: systems(line.cell("value")),
    })),
    contents: list("contents", "content", item, listItem),
    fields: list("fields", "field", item, listItem),
  };
  return { rubric, origins };
}

const SETTING_READERS: Readonly<Record<Exclude<Setting, "body">, (cell: Cell) => unknown>> = {
  id: text,
  name: text,
  subjectKind: (cell) => word(WORDS.subjectKind, cell),
  method: (cell) => word(WORDS.method, cell),
  maximum: points,
  source: (cell) => text(cell) ?? "",
  levelSystem: (cell) => word(WORDS.levelSystem, cell),
  bandsConfirmed: answer,
};

function draftSettings(lines: readonly Line[], origins: Map<string, Origin>, faults: RubricRowFault[]): Draft {
  const settings: Draft = {};
  const seen = new Set<Setting>();
  for (const line of lines) {
    const setting = (Object.keys(SETTINGS) as Setting[]).find((key) => SETTINGS[key][0] === code(line)?.toUpperCase());
    const isRepeated = setting !== undefined && seen.has(setting);
    if (setting === undefined || isRepeated) {
      faults.push({ code: isRepeated ? "duplicate-code" : "unknown-setting", row: line.row, column: "code", found: line.cell("code"), expected: null });
      continue;
    }
    seen.add(setting);
    // The body is a setting of the workbook, not part of the rubric
    if (setting === "body") continue;
    settings[setting] = SETTING_READERS[setting](line.cell("value"));
    origins.set(setting, { row: line.row, columns: { "": "value" } });
  }
  for (const missing of (Object.keys(SETTINGS) as Setting[]).filter((key) => !seen.has(key))) {
    faults.push({ code: "missing-setting", row: lines[0]?.row ?? 0, column: "code", found: null, expected: SETTINGS[missing][1] });
  }
  return settings;
}

function draftTieBreak(criteria: readonly Line[], faults: RubricRowFault[]): readonly unknown[] {
  const places: { place: number; code: unknown }[] = [];
  for (const line of criteria) {
    const place = line.cell("extra");
    if (place === null || place === "") continue;
    if (typeof place === "number" && Number.isInteger(place) && place > 0) places.push({ place, code: code(line) });
    else faults.push({ code: "shape", row: line.row, column: "extra", found: place, expected: "int" });
  }
  return places.sort((a, b) => a.place - b.place).map(({ code: criterion }) => criterion);
}

/** Finds the cell that a fault's path came from: the longest part of the path that has an origin. */
function toRowFault(
  fault: { code: RubricFaultCode; path: readonly (string | number)[]; expected: string | number | null },
  origins: ReadonlyMap<string, Origin>,
  rows: readonly (readonly Cell[])[],
): RubricRowFault {
  for (let length = fault.path.length; length > 0; length--) {
    const origin = origins.get(fault.path.slice(0, length).join("."));
    if (!origin) continue;
    const column = origin.columns[String(fault.path[length] ?? "")] ?? "kind";
    return { code: fault.code, row: origin.row, column, found: rows[origin.row]?.[RUBRIC_COLUMNS[column]] ?? null, expected: fault.expected };
  }
  return { code: fault.code, row: 0, column: "kind", found: null, expected: fault.expected };
}

function code(line: Line): string | undefined {
  const cell = line.cell("code");
  return typeof cell === "number" ? String(cell) : text(cell);
}

function text(cell: Cell): string | undefined {
  if (typeof cell !== "string") return undefined;
  const normal = normalizeText(cell);
  return normal === "" ? undefined : normal;
}

/** Hundredths, or the cell itself where it is no number on the grid of two decimals: the schema then refuses it. */
function points(cell: Cell): unknown {
  return typeof cell === "number" ? (numberToHundredths(cell) ?? String(cell)) : cell;
}

function answer(cell: Cell): unknown {
  if (sameLabel(YES, cell)) return true;
  return sameLabel(NO, cell) ? false : cell;
}

function word(words: Readonly<Record<string, string>>, cell: Cell): unknown {
  return Object.keys(words).find((key) => sameLabel(words[key], cell)) ?? cell;
}

function systems(cell: Cell): unknown {
  if (sameLabel(WORDS.bothSystems, cell)) return ["two-tier", "three-tier"];
  const system = word(WORDS.levelSystem, cell);
  return typeof system === "string" ? [system] : cell;
}

function sameLabel(label: unknown, cell: Cell): boolean {
  return typeof label === "string" && typeof cell === "string" && foldLabel(label) === foldLabel(cell);
}
