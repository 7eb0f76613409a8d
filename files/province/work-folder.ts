import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import type { UnitAnswer } from "../../src/province/unit-reading";
import { errorCode } from "../input-output";
import { VERSION } from "../../src/version";
import { readAnswer } from "./reading-schema";

/**
 * What an unfinished consolidation has read, in a folder beside its output. Answers are kept by the hash of the file's
 * bytes, so that a run that is started again reads only what is new or changed, and gives the same output.
 */
export interface WorkFolder {
  readonly folder: string;
  /** Answers that an ended run has left. */
  readonly isResumed: boolean;
  /** Whether an ended run was already putting its results in place. */
  readonly wasPlacing: boolean;
  readonly load: (sha256: string) => Promise<UnitAnswer | null>;
  readonly keep: (sha256: string, answer: UnitAnswer) => Promise<void>;
  readonly startPlacing: () => Promise<void>;
  /** Removes the folder: the work is done. */
  readonly remove: () => Promise<void>;
}

const job = z.object({ product: z.literal("thamdinh"), version: z.string(), names: z.boolean(), placing: z.boolean() });
type Job = z.infer<typeof job>;

export function workFolderOf(output: string): string {
  return `${output}.dang-do`;
}

/** Opens the work folder of an output; what another version or other options have left is put aside. */
export async function openWorkFolder(output: string, names: boolean): Promise<WorkFolder> {
  const folder = workFolderOf(output);
  const answers = join(folder, "tep");
  const jobFile = join(folder, "viec.json");
  const own: Job = { product: "thamdinh", version: VERSION, names, placing: false };
  const left = await readJob(jobFile);
  const isResumed = left !== null && left.version === own.version && left.names === own.names;
  if (!isResumed) await rm(answers, { recursive: true, force: true });
  await makeFolder(folder);
  await makeFolder(answers);
  if (!isResumed) await writeJob(jobFile, own);
  return {
    folder,
    isResumed,
    wasPlacing: left?.placing ?? false,
    load: async (sha256) => {
      try {
        return readAnswer(JSON.parse(await readFile(join(answers, `${sha256}.json`), "utf8")));
      } catch {
        return null;
      }
    },
    keep: (sha256, answer) => writeAtOnce(join(answers, `${sha256}.json`), JSON.stringify(answer)),
    startPlacing: () => writeJob(jobFile, { ...own, placing: true }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes a folder that may be there; its parent has to be, since a mistyped path makes no folders. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}

async function readJob(path: string): Promise<Job | null> {
  try {
    const read = z.safeParse(job, JSON.parse(await readFile(path, "utf8")));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function writeJob(path: string, own: Job): Promise<void> {
  return writeAtOnce(path, JSON.stringify(own));
}

/** Under its name a file is complete or not there, wherever the run ends. */
async function writeAtOnce(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}
