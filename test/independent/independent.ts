import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod/mini";
import { findTool } from "../../build/find-tool.mjs";

const SCRIPT = new URL("appraise.py", import.meta.url).pathname;
const MOST_OUTPUT = 256 * 1024 * 1024;

/** Python on this machine, or null. */
export const python = findTool("python3");

const reports = z.array(
  z.object({
    table: z.number(),
    /** What each row shows in the columns that the calculator works out. */
    columns: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
    /** Ranks by the key of a subject's name. */
    ranks: z.record(z.string(), z.number()),
  }),
);

export type IndependentReport = z.infer<typeof reports>[number];

/** What the calculator in Python makes of each file; it shares no code with the product. Throws where it fails. */
export async function appraiseIndependently(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly IndependentReport[]>> {
  if (python === null) throw new Error("python3 is not installed");
  const folder = await mkdtemp(join(tmpdir(), "thamdinh-"));
  try {
    const paths = await Promise.all(
      [...files.values()].map(async (bytes, index) => {
        const path = join(folder, `${index}.xlsx`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const { stdout } = await promisify(execFile)(python, [SCRIPT, ...paths], { maxBuffer: MOST_OUTPUT });
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => reports.parse(JSON.parse(line)));
    return new Map([...files.keys()].map((key, index) => [key, lines[index]!]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
