import { decideFiles } from "./decide-files";
import type { CollectedFile, Decision } from "./decide-files";
import type { Unit } from "./unit-list";
import type { UnitAnswer } from "./unit-reading";

/** A file picked by hand, as it was read. */
export interface PickedFile {
  readonly name: string;
  /** `null` where it was not read. */
  readonly sha256: string | null;
  readonly answer: UnitAnswer;
}

/** Files that are picked by hand at once; more are for the command line, which keeps only one of them in memory. */
export const MOST_PICKED = 50;

/**
 * Decides which picked files are counted. Without a list of units every file is a unit by its name, and the same bytes
 * under several names are one.
 */
export function decidePicked(files: readonly PickedFile[]): {
  readonly units: readonly Unit[];
  readonly decision: Decision;
} {
  const units: Unit[] = [];
  const byHash = new Map<string, Unit>();
  const collected = files.map(({ name, sha256, answer }): CollectedFile => {
    const known = sha256 === null ? undefined : byHash.get(sha256);
    const unit = known ?? unitNamed(name, units.length + 1);
    if (!known) units.push(unit);
    if (sha256 !== null) byHash.set(sha256, unit);
    const read = answer.ok ? { ok: true as const, facts: answer.reading.facts } : answer;
    return { path: name, sha256, unit, read };
  });
  return { units, decision: decideFiles(collected, units, { strict: false }) };
}

function unitNamed(file: string, number: number): Unit {
  return { code: `T${String(number).padStart(2, "0")}`, name: file.replace(/\.xlsx$/i, ""), paths: [] };
}
