import { directBallotReader } from "../../files/ballots/ballot-reader";
import { runCommandLine } from "../../files/command-line";
import { directUnitReader } from "../../files/province/unit-reader";

/** A folder in memory, and what was printed. */
export function workplace(files: Readonly<Record<string, Uint8Array>> = {}) {
  const stored = new Map(Object.entries(files));
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    stored,
    printed,
    complaints,
    run: (...args: readonly string[]) =>
      runCommandLine(args, {
        read: (path) => {
          const bytes = stored.get(path);
          return bytes ? Promise.resolve(bytes) : Promise.reject(Object.assign(new Error(path), { code: "ENOENT" }));
        },
        write: (path, bytes) => {
          if (path.startsWith("khong-co/")) return Promise.reject(Object.assign(new Error(path), { code: "ENOENT" }));
          stored.set(path, bytes);
          return Promise.resolve();
        },
        makeFolder: () => Promise.resolve(),
        exists: (path) => Promise.resolve(stored.has(path)),
        print: (text) => printed.push(text),
        printError: (text) => complaints.push(text),
        showProgress: () => undefined,
        openUnitReader: directUnitReader,
        openBallotReader: directBallotReader,
        today: () => new Date(2026, 10, 23),
      }),
  };
}
