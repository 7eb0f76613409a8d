import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import type { CollectedFile } from "../../src/province/decide-files";
import type { UnitRefusal } from "../../src/province/file-reason";
import type { ReadUnitOptions } from "../../src/province/read-unit";
import type { Unit } from "../../src/province/unit-list";
import type { UnitAnswer } from "../../src/province/unit-reading";
import type { FoundFile } from "./find-workbooks";
import type { UnitReader } from "./unit-reader";
import type { WorkFolder } from "./work-folder";

/** As the reader of packages: larger files are not even read. */
const MOST_BYTES = 100 * 1024 * 1024;

export interface CollectOptions extends ReadUnitOptions {
  readonly unitOf: (path: string) => Unit | null;
  readonly reader: UnitReader;
  readonly work: WorkFolder;
  /** Called after each file: how many are done, and how many of them had been read by an ended run. */
  readonly onFile: (done: number, resumed: number) => void;
}

/** Reads files one at a time, in order. What they contribute stays in the work folder; facts alone are returned. */
export async function collectFiles(
  files: readonly FoundFile[],
  options: CollectOptions,
): Promise<readonly CollectedFile[]> {
  const collected: CollectedFile[] = [];
  let resumed = 0;
  for (const file of files) {
    const { sha256, answer, isKnown } = await collect(file, options);
    if (isKnown) resumed += 1;
    const read = answer.ok ? { ok: true as const, facts: answer.reading.facts } : answer;
    collected.push({ path: file.path, sha256, unit: options.unitOf(file.path), read });
    options.onFile(collected.length, resumed);
  }
  return collected;
}

interface Collected {
  readonly sha256: string | null;
  readonly answer: UnitAnswer;
  readonly isKnown: boolean;
}

async function collect(
  { place, refused }: FoundFile,
  { reader, work, withoutNames }: CollectOptions,
): Promise<Collected> {
  const unread = (reason: UnitRefusal): Collected => ({ sha256: null, answer: { ok: false, reason }, isKnown: false });
  if (refused !== null) return unread(refused);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    if ((await stat(place)).size > MOST_BYTES) return unread({ code: "too-large", detail: "" });
    // A copy of its own: the reader's thread takes the memory over
    bytes = new Uint8Array(await readFile(place));
  } catch {
    return unread({ code: "not-opened", detail: "" });
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const known = await work.load(sha256);
  if (known) return { sha256, answer: known, isKnown: true };
  const answer = await reader.read(bytes, { withoutNames });
  await work.keep(sha256, answer);
  return { sha256, answer, isKnown: false };
}
