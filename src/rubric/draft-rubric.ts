import type { Cell } from "../text/cell";
import { OPTIONAL_SETTINGS, SETTINGS, WORDS, WORKBOOK_SETTINGS } from "./rubric-columns";
import type { RowKind, RubricColumn, Setting, WorkbookSetting } from "./rubric-columns";
import { answer, code, points, sameLabel, systems, text, word } from "./rubric-line";
import type { RubricLine } from "./rubric-line";
import type { Origin, RubricRowFault } from "./rubric-row-fault";

/** The shape of a rubric with unchecked cell values. */
type Draft = Record<string, unknown>;

/**
 * Turns lines into the shape of a rubric. Values that do not fit stay, so that the schema refuses them with their
 * place.
 */
export function draftRubric(
  lines: ReadonlyMap<RowKind, readonly RubricLine[]>,
  faults: RubricRowFault[],
): { rubric: Draft; origins: Map<string, Origin> } {
  const origins = new Map<string, Origin>();
  const of = (kind: RowKind) => lines.get(kind) ?? [];
  const list = (
    name: string,
    kind: RowKind,
    columns: Record<string, RubricColumn>,
    read: (line: RubricLine) => Draft,
  ) =>
    of(kind).map((line, index) => {
      origins.set(`${name}.${index}`, { row: line.row, columns });
      return read(line);
    });

  const bands = list("bands", "band", { code: "code", name: "name", threshold: "value", clause: "clause" }, (line) => ({
    code: code(line),
    name: text(line.cell("name")),
    threshold: points(line.cell("value")),
    clause: text(line.cell("clause")) ?? "",
  }));
  const scored = {
    code: "code",
    name: "name",
    maximum: "value",
    step: "second",
    minimum: "minimum",
    needsEvidence: "flag",
    clause: "clause",
  } as const;
  const scoredLine = (line: RubricLine): Draft => ({
    code: code(line),
    name: text(line.cell("name")),
    maximum: points(line.cell("value")),
    step: points(line.cell("second")),
    clause: text(line.cell("clause")) ?? "",
  });
  const criteria = list("criteria", "criterion", { ...scored }, (line) => ({
    ...scoredLine(line),
    minimum: line.cell("minimum") === null ? 0 : points(line.cell("minimum")),
    needsEvidence: answer(line.cell("flag")),
    levels: [] as Draft[],
  }));
  of("criterionLevel").forEach((line) => {
    const at = criteria.findIndex((criterion) => criterion["code"] === code(line));
    if (at < 0) {
      faults.push({
        code: "unknown-criterion",
        row: line.row,
        column: "code",
        found: line.cell("code"),
        expected: null,
      });
      return;
    }
    const levels = criteria[at]!["levels"] as Draft[];
    origins.set(`criteria.${at}.levels.${levels.length}`, {
      row: line.row,
      columns: { name: "name", from: "value", to: "second" },
    });
    levels.push({ name: text(line.cell("name")), from: points(line.cell("value")), to: points(line.cell("second")) });
  });
  const item = { code: "code", name: "name", clause: "clause" } as const;
  const listItem = (line: RubricLine): Draft => ({
    code: code(line),
    name: text(line.cell("name")),
    clause: text(line.cell("clause")) ?? "",
  });

  const rubric: Draft = {
    ...draftSettings(of("setting"), origins, faults),
    criteria,
    bonuses: list("bonuses", "bonus", { ...scored }, scoredLine),
    deductions: list("deductions", "deduction", { ...scored }, scoredLine),
    derivedBonuses: list(
      "derivedBonuses",
      "derivedBonus",
      { ...item, points: "value", entriesNeeded: "second", registeredOnly: "flag", fromBand: "extra" },
      (line) => ({
        ...listItem(line),
        points: points(line.cell("value")),
        entriesNeeded: line.cell("second"),
        registeredOnly: answer(line.cell("flag")),
        // The formula looks the cell up among the bands' names, so a code does not match; "" is the code of no band
        fromBand: bands.find((band) => sameLabel(band["name"], line.cell("extra")))?.["code"] ?? "",
      }),
    ),
    tieBreak: draftTieBreak(of("criterion"), faults),
    bands,
    bases: list("bases", "basis", { ...item, from: "value", inYear: "flag" }, (line) => ({
      ...listItem(line),
      from: word(WORDS.basisFrom, line.cell("value")),
      ...(line.cell("flag") === null ? {} : { inYear: answer(line.cell("flag")) }),
    })),
    categories: list("categories", "category", { ...item, kind: "value", eligible: "flag", head: "extra" }, (line) => ({
      ...listItem(line),
      kind: word(WORDS.subjectKind, line.cell("value")),
      eligible: answer(line.cell("flag")),
      head: answer(line.cell("extra")),
    })),
    levels: list("levels", "level", { ...item, body: "extra", individualsOnly: "flag", systems: "value" }, (line) => ({
      ...listItem(line),
      body: text(line.cell("extra")),
      individualsOnly: answer(line.cell("flag")),
      systems: systems(line.cell("value")),
    })),
    contents: list("contents", "content", item, listItem),
    fields: list("fields", "field", item, listItem),
  };
  return { rubric, origins };
}

const SETTING_READERS: Readonly<Record<Exclude<Setting, WorkbookSetting>, (cell: Cell) => unknown>> = {
  id: text,
  name: text,
  subjectKind: (cell) => word(WORDS.subjectKind, cell),
  method: (cell) => word(WORDS.method, cell),
  maximum: points,
  source: (cell) => text(cell) ?? "",
  levelSystem: (cell) => word(WORDS.levelSystem, cell),
  bandsConfirmed: answer,
  withholdsUnreported: answer,
  needsDecision: answer,
  bonusesOnce: answer,
};

function isOfWorkbook(setting: Setting): setting is WorkbookSetting {
  return WORKBOOK_SETTINGS.some((own) => own === setting);
}

function draftSettings(lines: readonly RubricLine[], origins: Map<string, Origin>, faults: RubricRowFault[]): Draft {
  const settings: Draft = {};
  const seen = new Set<Setting>();
  for (const line of lines) {
    const setting = (Object.keys(SETTINGS) as Setting[]).find((key) => SETTINGS[key][0] === code(line)?.toUpperCase());
    const isRepeated = setting !== undefined && seen.has(setting);
    if (setting === undefined || isRepeated) {
      faults.push({
        code: isRepeated ? "duplicate-code" : "unknown-setting",
        row: line.row,
        column: "code",
        found: line.cell("code"),
        expected: null,
      });
      continue;
    }
    seen.add(setting);
    if (isOfWorkbook(setting)) continue;
    settings[setting] = SETTING_READERS[setting](line.cell("value"));
    origins.set(setting, { row: line.row, columns: { "": "value" } });
  }
  for (const missing of (Object.keys(SETTINGS) as Setting[]).filter(
    // Rubric sheets show the year above their block; repaired ones of earlier versions have a row for it
    (key) => !seen.has(key) && key !== "year" && !OPTIONAL_SETTINGS.some((own) => own === key),
  )) {
    faults.push({
      code: "missing-setting",
      row: lines[0]?.row ?? 0,
      column: "code",
      found: null,
      expected: SETTINGS[missing][1],
    });
  }
  return settings;
}

function draftTieBreak(criteria: readonly RubricLine[], faults: RubricRowFault[]): readonly unknown[] {
  const places: { place: number; code: unknown }[] = [];
  for (const line of criteria) {
    const place = line.cell("extra");
    if (place === null || place === "") continue;
    if (typeof place === "number" && Number.isInteger(place) && place > 0) places.push({ place, code: code(line) });
    else faults.push({ code: "shape", row: line.row, column: "extra", found: place, expected: "int" });
  }
  return places.sort((a, b) => a.place - b.place).map(({ code: criterion }) => criterion);
}
