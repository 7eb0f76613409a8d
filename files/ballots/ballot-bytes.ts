import type { NamedBytes } from "../../src/actions/panel/ballot-calls";
import type { BallotReading } from "../../src/actions/panel/ballot-reading";
import { parseBallotReading } from "../../src/actions/panel/ballot-reading-schema";
import { readBallot } from "../../src/actions/panel/read-ballot";
import type { FileFault } from "../../src/text/file-fault";
import type { Plan } from "../../src/workbook/model/plan";
import { UnusableFile } from "../xlsx/package/unusable-file";
import { openWorkbook, saveWorkbook } from "../xlsx/package/workbook";
import { createZip } from "../xlsx/package/zip-archive";
import { capture } from "../xlsx/read/capture";
import { apply } from "../xlsx/write/apply";
import { blankWorkbook } from "../xlsx/write/blank-workbook";

const UNEXPECTED: FileFault = { code: "unexpected", detail: "" };

/** The reading of a file that cannot be read. */
export function unreadable(fault: FileFault): BallotReading {
  return { ok: false, problem: "unreadable", fault };
}

/** Reads a judge's file from its bytes; damaged and hostile ones are refused with their reason. */
export function readBallotBytes(bytes: Uint8Array): BallotReading {
  try {
    return parseBallotReading(readBallot(capture(openWorkbook(bytes)))) ?? unreadable(UNEXPECTED);
  } catch (error) {
    return unreadable(error instanceof UnusableFile ? error.fault : UNEXPECTED);
  }
}

/** Writes a judge's file, by the plan that hands it out. */
export function ballotBytes(plan: Plan): Uint8Array {
  return saveWorkbook(apply(blankWorkbook(), plan));
}

/** Returns files as one .zip file. */
export function zipBytes(files: readonly NamedBytes[]): Uint8Array {
  const archive = createZip();
  for (const { name, bytes } of files) archive.write(name, bytes);
  return archive.toBytes();
}
