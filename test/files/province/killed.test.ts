import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../../../build/bundle.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";
import { createRandom } from "../../own-layouts/random";
import { unitsCsv, writeProvince } from "../../province/write-province";

/** How many writes a run is killed at; `THAMDINH_KILLS=all` takes every single one. */
const KILLS = process.env["THAMDINH_KILLS"] ?? "3";
const SEED = Number(process.env["THAMDINH_KILLS_SEED"] ?? "1");
const UNITS = 6;
/** Milliseconds; each kill takes up to three runs. */
const MOST_TIME = 3_600_000;
const PROGRAM = ".cache/test/killed-consolidation.mjs";
const program = join(projectFolder, PROGRAM);
const ending = pathToFileURL(join(projectFolder, "test/province/end-at-write.mjs")).href;

let folder: string;
let writes = 0;
const formats = ["parquet", "csv"] as const;

interface Run {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in a folder of its own; `endAt` is the write at which it is killed, 0 for none. */
function run(own: string, format: string, endAt: number): Run {
  const words = ["consolidate", "../thu", "--units", "../don-vi.csv", "-o", "tinh.xlsx", "--long", "dai"];
  return spawnSync(process.execPath, ["--import", ending, program, ...words, "--format", format], {
    cwd: join(folder, own),
    env: { ...process.env, TZ: "UTC", THAMDINH_END_AT: String(endAt) },
    encoding: "utf8",
  });
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** All files below a folder, by their hashes. */
function contents(own: string): ReadonlyMap<string, string> {
  const entries = readdirSync(join(folder, own), { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(folder, own).length), hashOf(readFileSync(path))]),
  );
}

beforeAll(async () => {
  expect(await bundleProgram("files/thamdinh.ts", PROGRAM)).toBe(true);
  folder = mkdtempSync(join(tmpdir(), "thamdinh-ngat-"));
  mkdirSync(join(folder, "thu"));
  writeFileSync(join(folder, "don-vi.csv"), unitsCsv(await writeProvince(join(folder, "thu"), UNITS, SEED)));
  for (const format of formats) {
    mkdirSync(join(folder, format));
    const whole = run(format, format, 0);
    expect(whole, whole.stderr).toMatchObject({ status: 0, signal: null });
    writes = Number(/writes: (\d+)/.exec(whole.stderr)?.[1]);
    expect(writes).toBeGreaterThan(UNITS);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes to be killed at: different ones, over the whole run. */
function chosen(): readonly number[] {
  const all = Array.from({ length: writes }, (_, index) => index + 1);
  return KILLS === "all" ? all : createRandom(SEED).some(all, Number(KILLS));
}

describe("A run that is killed gives the same output when it is started again", () => {
  it(
    "whatever it was writing, and shows no workbook that is not complete",
    () => {
      for (const [index, endAt] of chosen().entries()) {
        const format = formats[index % formats.length]!;
        const whole = contents(format);
        const own = `${format}-${endAt}`;
        mkdirSync(join(folder, own));
        const killed = run(own, format, endAt);
        // The two forms differ a little in their number of writes
        if (killed.status === null) {
          expect(killed.signal).toBe("SIGKILL");
          const shown = contents(own).get("/tinh.xlsx");
          if (shown !== undefined) expect(shown, `shown at write ${endAt}`).toBe(whole.get("/tinh.xlsx"));
          // Killed once more on its way
          if (index % 2 === 0) run(own, format, Math.ceil(endAt / 2));
          run(own, format, 0);
        }
        expect(contents(own), `killed at write ${endAt}`).toEqual(whole);
        rmSync(join(folder, own), { recursive: true });
      }
    },
    MOST_TIME,
  );

  it("reads a file anew that has changed between the two", () => {
    const own = "doi";
    mkdirSync(join(folder, own));
    run(own, "csv", UNITS);
    const [path] = readdirSync(join(folder, "thu")).filter((name) => name.endsWith(".xlsx"));
    cpSync(join(folder, "thu"), join(folder, "thu-cu"), { recursive: true });
    try {
      writeFileSync(join(folder, "thu", path!), "không còn là bảng tính");
      const again = run(own, "csv", 0);
      expect(again.stdout).toContain(`${path}: `);
      expect(contents(own)).not.toEqual(contents("csv"));
    } finally {
      rmSync(join(folder, "thu"), { recursive: true });
      cpSync(join(folder, "thu-cu"), join(folder, "thu"), { recursive: true });
    }
  });
});
