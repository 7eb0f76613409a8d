import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createRandom } from "../own-layouts/random";
import type { Random } from "../own-layouts/random";
import { panelBallots, panelBook, panelEntries } from "./panel-books";
import { changedAfterSealing, reopenedBook, sealedBook } from "./sealed-books";
import {
  YEAR,
  attachedUnitBook,
  damagedBooks,
  insertedBook,
  randomEntries,
  unboundBook,
  withCell,
  withOtherThreshold,
  withYear,
} from "./unit-books";
import type { TypedEntry } from "./unit-books";

/** What a unit of a generated province does. */
export type UnitKind =
  | "inserted"
  | "attached"
  | "several"
  | "untouched"
  | "overtyped"
  | "other-rubric"
  | "same-twice"
  | "two-years"
  | "two-files"
  | "copy-of-other"
  | "damaged"
  | "unbound"
  | "sealed"
  | "sealed-then-changed"
  | "reopened"
  | "panel"
  | "sealed-panel"
  | "panel-changed"
  | "missing";

/** In turn; most units do what they should. */
const KINDS: readonly UnitKind[] = [
  "inserted",
  "attached",
  "several",
  "inserted",
  "untouched",
  "overtyped",
  "inserted",
  "attached",
  "other-rubric",
  "same-twice",
  "inserted",
  "two-files",
  "damaged",
  "attached",
  "several",
  "unbound",
  "inserted",
  "missing",
  "inserted",
  "copy-of-other",
  "several",
  "inserted",
  "attached",
  "two-years",
  "inserted",
  "sealed",
  "panel",
  "sealed-then-changed",
  "sealed-panel",
  "reopened",
  "panel-changed",
];

export interface GeneratedUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Paths of its files. */
  readonly files: readonly string[];
  /** What was typed and has to be counted, by year; nothing where no file of the unit may be. */
  readonly counted: readonly { readonly year: number | null; readonly entries: readonly TypedEntry[] }[];
  /** Threshold of *Xuất sắc* in hundredths. */
  readonly topFrom: number;
}

export const OTHER_TOP = 950;

/**
 * Writes the workbooks of a province's units into a folder, the same for a seed, and returns what was typed. Nothing of
 * the product's scoring is used: what is typed is the truth that sums are held against.
 */
export async function writeProvince(folder: string, count: number, seed: number): Promise<readonly GeneratedUnit[]> {
  const random = createRandom(seed);
  const units: GeneratedUnit[] = [];
  let last: Uint8Array | null = null;
  for (let index = 0; index < count; index++) {
    const code = String(index + 1).padStart(5, "0");
    const name = `Đảng ủy xã số ${index + 1}`;
    let kind = KINDS[index % KINDS.length]!;
    if (kind === "copy-of-other" && last === null) kind = "missing";
    const entries = PANELS.has(kind) ? panelEntries(random) : randomEntries(random, name);
    const files: Readonly<Record<string, Uint8Array>> =
      kind === "copy-of-other" ? { [`${code}-chep.xlsx`]: last! } : unitFiles(kind, code, entries, random);
    if (kind === "inserted") last = Object.values(files)[0] ?? null;
    for (const [path, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    units.push({
      code,
      name,
      kind,
      files: Object.keys(files),
      counted: countedOf(kind, entries),
      topFrom: kind === "other-rubric" ? OTHER_TOP : 900,
    });
  }
  // The unit whose workbook another one copied: nobody can tell whose it is
  return units.map((unit, index) => {
    const copier = units.slice(index + 1).find(({ kind }) => kind === "inserted" || kind === "copy-of-other");
    return unit.kind === "inserted" && copier?.kind === "copy-of-other" ? { ...unit, counted: [] } : unit;
  });
}

const COUNTED: ReadonlySet<UnitKind> = new Set<UnitKind>([
  "inserted",
  "attached",
  "several",
  "untouched",
  "overtyped",
  "other-rubric",
  "same-twice",
  "sealed",
  "sealed-then-changed",
  "reopened",
  "panel",
  "sealed-panel",
  "panel-changed",
]);
const PANELS: ReadonlySet<UnitKind> = new Set<UnitKind>(["panel", "sealed-panel", "panel-changed"]);

/** What is typed after sealing into the first criterion of the first entry, in hundredths. */
const AFTER_SEALING = 25;

/** The entries as the workbook holds them in the end. */
function finalEntries(kind: UnitKind, entries: readonly TypedEntry[]): readonly TypedEntry[] {
  const changed = (scores: TypedEntry["scores"]) => [AFTER_SEALING, ...scores.slice(1)];
  const [first, ...rest] = entries;
  if (kind === "sealed-then-changed") return [{ ...first!, scores: changed(first!.scores) }, ...rest];
  if (kind !== "panel-changed") return entries;
  const [ballot, ...others] = first!.ballots!;
  return [{ ...first!, ballots: [{ ...ballot!, scores: changed(ballot!.scores) }, ...others] }, ...rest];
}

function countedOf(kind: UnitKind, entries: readonly TypedEntry[]): GeneratedUnit["counted"] {
  if (kind === "two-years")
    return [
      { year: YEAR - 1, entries: entries.slice(1) },
      { year: YEAR, entries },
    ];
  if (!COUNTED.has(kind)) return [];
  return [{ year: kind === "attached" ? null : YEAR, entries: finalEntries(kind, entries) }];
}

function unitFiles(
  kind: UnitKind,
  code: string,
  entries: readonly TypedEntry[],
  random: Random,
): Readonly<Record<string, Uint8Array>> {
  const single = (bytes: Uint8Array) => ({ [`${code}-ket-qua.xlsx`]: bytes });
  const plain = () => insertedBook(["tap-the"], entries);
  switch (kind) {
    case "inserted":
      return { [`${code}/ket-qua.xlsx`]: plain() };
    case "attached":
      return single(attachedUnitBook(entries));
    case "several":
      return single(insertedBook(["ca-nhan", "tap-the", "danh-muc"], entries));
    case "untouched":
      return single(insertedBook(["tap-the"], entries, { isClassified: false }));
    case "overtyped":
      return single(withCell(plain(), "ThamDinh_1_Tong", 0, 9.99));
    case "other-rubric":
      return single(withOtherThreshold(plain(), OTHER_TOP / 100));
    case "same-twice": {
      const bytes = plain();
      return { [`${code}/a.xlsx`]: bytes, [`${code}/b (1).xlsx`]: bytes };
    }
    case "two-years": {
      const former = withYear(insertedBook(["tap-the"], entries.slice(1)), YEAR - 1);
      return { [`${code}/nam-truoc.xlsx`]: former, [`${code}/nam-nay.xlsx`]: plain() };
    }
    case "two-files":
      return { [`${code}/lan-1.xlsx`]: plain(), [`${code}/lan-2.xlsx`]: withCell(plain(), "ThamDinh_1_TC1", 0, 0.25) };
    case "damaged":
      return single(random.pick(damagedBooks(plain())));
    case "unbound":
      return single(unboundBook());
    case "sealed":
      return single(sealedBook(plain()));
    case "sealed-then-changed":
      return single(changedAfterSealing(sealedBook(plain()), "ThamDinh_1_TC1", 0, AFTER_SEALING / 100));
    case "reopened":
      return single(reopenedBook(sealedBook(plain())));
    case "panel":
      return single(panelBook(entries));
    case "sealed-panel":
      return single(sealedBook(panelBook(entries)));
    case "panel-changed": {
      const firstBallot = `ThamDinh_${panelBallots(entries)[0]}_TC1`;
      return single(changedAfterSealing(sealedBook(panelBook(entries)), firstBallot, 0, AFTER_SEALING / 100));
    }
    case "copy-of-other":
    case "missing":
      return {};
  }
}

/** The list of the units as an office writes it. */
export function unitsCsv(units: readonly Pick<GeneratedUnit, "code" | "name">[]): string {
  return `\uFEFFma;ten\r\n${units.map(({ code, name }) => `${code};${name}\r\n`).join("")}`;
}
