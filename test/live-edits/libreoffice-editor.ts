import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { findUnoPython } from "../../build/find-uno-python.mjs";
import { ALWAYS_COMPUTE, libreOffice, profileOf } from "../libreoffice";

const cell = z.union([
  z.tuple([z.literal("typed"), z.union([z.number(), z.string()])]),
  z.tuple([z.literal("formula"), z.string(), z.union([z.number(), z.string(), z.null()])]),
]);
const stateShape = z.object({
  sheets: z.array(z.object({ name: z.string(), cells: z.record(z.string(), cell) })),
  names: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
const answerShape = z.union([
  z.object({ error: z.string() }),
  z.object({ opened: stateShape, edited: stateShape, story: z.array(z.string()) }),
]);

/** What LibreOffice holds: cells by `row:column`, and the product's names with their scope. */
export type LiveState = z.infer<typeof stateShape>;

export interface EditedWorkbook {
  /** What LibreOffice calculated on opening, and that workbook saved by it. */
  readonly opened: LiveState;
  readonly saved: Uint8Array;
  /** After the edits. */
  readonly edited: LiveState;
  readonly bytes: Uint8Array;
  /** One line an edit. */
  readonly story: readonly string[];
}

/** A running LibreOffice that edits workbooks by hand, so to speak: through its own API, by dice that `seed` fixes. */
export interface LibreOfficeEditor {
  /** Edits of any table, or above all those of a panel. Throws an `Error` where LibreOffice cannot open or save the workbook. */
  readonly edit: (
    bytes: Uint8Array,
    options: { readonly seed: number; readonly edits: number; readonly kind: "tables" | "panel" },
  ) => Promise<EditedWorkbook>;
  readonly close: () => Promise<void>;
}

export async function startLibreOfficeEditor(): Promise<LibreOfficeEditor> {
  const python = findUnoPython();
  if (libreOffice === null || python === null)
    throw new Error("not installed: soffice (LibreOffice Calc) with python3-uno");
  const folder = await mkdtemp(join(tmpdir(), "thamdinh-edits-"));
  await mkdir(join(folder, "profile/user"), { recursive: true });
  await writeFile(join(folder, "profile/user/registrymodifications.xcu"), profileOf([ALWAYS_COMPUTE]));
  const script = fileURLToPath(new URL("libreoffice_editor.py", import.meta.url));
  // A group of their own: LibreOffice is a child of the script, and both must end together
  const child = spawn(
    python,
    [script, libreOffice.path, pathToFileURL(join(folder, "profile")).href, `thamdinh-${process.pid}`],
    {
      cwd: folder,
      detached: true,
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended by itself
    }
  };
  process.once("exit", end);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error("LibreOffice's script ended by itself");
    return JSON.parse(line.value) as unknown;
  };
  await next();
  return {
    edit: async (bytes, { seed, edits, kind }) => {
      const [input, output, saved] = ["in", "out", "saved"].map((name) => join(folder, `${name}.xlsx`)) as [
        string,
        string,
        string,
      ];
      await writeFile(input, bytes);
      child.stdin.write(`${JSON.stringify({ in: input, out: output, saved, seed, edits, kind })}\n`);
      const answer = answerShape.parse(await next());
      if ("error" in answer) throw new Error(answer.error);
      return { ...answer, saved: await readFile(saved), bytes: await readFile(output) };
    },
    close: async () => {
      child.stdin.end();
      await new Promise((resolve) => child.once("close", resolve));
      process.off("exit", end);
      end();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
