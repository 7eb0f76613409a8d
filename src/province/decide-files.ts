import { groupBy } from "../text/group-by";
import type { ReadingFacts } from "./unit-reading";
import type { Unit } from "./unit-list";
import { doubtsOf } from "./file-doubts";
import { otherFiles } from "./file-reason";
import type { FileReason, OtherFiles, UnitRefusal } from "./file-reason";

/** A collected file as it was read. */
export interface CollectedFile {
  /** Relative to the collected folder, `/` between parts. */
  readonly path: string;
  /** Of its bytes, 64 hexadecimal digits; `null` where it was not read. */
  readonly sha256: string | null;
  readonly unit: Unit | null;
  /** What it contributes, or why it cannot be counted. */
  readonly read:
    { readonly ok: true; readonly facts: ReadingFacts } | { readonly ok: false; readonly reason: UnitRefusal };
}

export type FileStatus = "nhận" | "cảnh báo" | "từ chối";

export interface DecidedFile extends CollectedFile {
  readonly status: FileStatus;
  /** `null` for a file that was taken without doubt. */
  readonly reason: FileReason | null;
}

/** A unit of which nothing is counted, for one year. */
export interface MissingUnit {
  readonly unit: Unit;
  readonly year: number | null;
  /** Paths of its files that were refused. */
  readonly refused: readonly string[];
}

export interface Decision {
  /** In the order given. */
  readonly files: readonly DecidedFile[];
  /** Years of counted files, ascending; `null` first, for workbooks without one. Never empty. */
  readonly years: readonly (number | null)[];
  readonly missing: readonly MissingUnit[];
}

/**
 * Decides which files are counted. Nothing is counted twice and nothing is chosen: the same bytes of one unit count
 * once, different files of one unit and year count none, and neither do the same bytes of two units. `strict` refuses
 * doubtful files too.
 */
export function decideFiles(
  files: readonly CollectedFile[],
  units: readonly Unit[],
  { strict }: { readonly strict: boolean },
): Decision {
  const refused = new Map<CollectedFile, FileReason>();
  for (const file of files) if (!file.read.ok) refused.set(file, file.read.reason);
  refuseCopies(files, refused);
  for (const file of files) if (!file.unit && !refused.has(file)) refused.set(file, { code: "no-unit" });
  refuseRivals(files, refused);
  const decided = files.map((file): DecidedFile => {
    const reason = refused.get(file);
    if (reason !== undefined || !file.read.ok) return { ...file, status: "từ chối", reason: reason ?? null };
    const doubts = doubtsOf(file.read.facts);
    if (doubts.length === 0) return { ...file, status: "nhận", reason: null };
    return {
      ...file,
      status: strict ? "từ chối" : "cảnh báo",
      reason: { code: "doubtful", doubts, isRefused: strict },
    };
  });
  const years = yearsOf(decided);
  return { files: decided, years, missing: missingUnits(decided, units, years) };
}

export function isCounted({ status }: DecidedFile): boolean {
  return status !== "từ chối";
}

export function yearOf({ read }: CollectedFile): number | null {
  return read.ok ? read.facts.year : null;
}

function refuseCopies(files: readonly CollectedFile[], refused: Map<CollectedFile, FileReason>): void {
  const open = files.filter((file) => file.sha256 !== null && !refused.has(file));
  for (const copies of groupBy(open, ({ sha256 }) => sha256 ?? "")) {
    const owned = copies.filter(({ unit }) => unit);
    const owners = new Set(owned.map(({ unit }) => unit!.code));
    if (owners.size > 1) {
      for (const file of copies) refused.set(file, { code: "of-another-unit", others: othersOf(file, copies) });
      continue;
    }
    const kept = owned[0] ?? copies[0]!;
    for (const file of copies) if (file !== kept) refused.set(file, { code: "copy", of: kept.path });
  }
}

function refuseRivals(files: readonly CollectedFile[], refused: Map<CollectedFile, FileReason>): void {
  const open = files.filter((file) => file.unit && !refused.has(file));
  for (const own of groupBy(open, ({ unit }) => unit?.code ?? "")) {
    // A workbook without a year may be of any year
    const isOpen = own.some((file) => yearOf(file) === null);
    for (const rivals of isOpen ? [own] : groupBy(own, (file) => String(yearOf(file)))) {
      if (rivals.length < 2) continue;
      for (const file of rivals)
        refused.set(file, {
          code: "rivals",
          count: rivals.length,
          year: yearOf(file),
          others: othersOf(file, rivals),
        });
    }
  }
}

function yearsOf(files: readonly DecidedFile[]): readonly (number | null)[] {
  const years = [...new Set(files.filter(isCounted).map(yearOf))];
  return years.length === 0 ? [null] : years.sort((a, b) => (a ?? -1) - (b ?? -1));
}

function missingUnits(
  files: readonly DecidedFile[],
  units: readonly Unit[],
  years: readonly (number | null)[],
): readonly MissingUnit[] {
  const counted = new Map<string, Set<number | null>>();
  const refused = new Map<string, string[]>();
  for (const file of files) {
    const code = file.unit?.code;
    if (code === undefined) continue;
    if (isCounted(file)) counted.set(code, (counted.get(code) ?? new Set()).add(yearOf(file)));
    else refused.set(code, [...(refused.get(code) ?? []), file.path]);
  }
  // Workbooks without a year are of any year, so that no unit is missing beside a real year
  const asked = years.length > 1 ? years.filter((year) => year !== null) : years;
  return asked.flatMap((year) =>
    units.flatMap((unit): readonly MissingUnit[] => {
      const own = counted.get(unit.code);
      if (own && (own.has(year) || own.has(null) || year === null)) return [];
      return [{ unit, year, refused: refused.get(unit.code) ?? [] }];
    }),
  );
}

function othersOf(file: CollectedFile, files: readonly CollectedFile[]): OtherFiles {
  return otherFiles(files.filter((other) => other !== file).map(({ path }) => path));
}
