import { readFile, rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { runCommandLine } from "./command-line";

process.exitCode = await runCommandLine(process.argv.slice(2), {
  read: (path) => readFile(path),
  write: async (path, bytes) => {
    // Written whole beside its place first: an interrupted run leaves the file that was there
    const partial = `${path}.${process.pid}.part`;
    try {
      await writeFile(partial, bytes);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  },
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  today: () => new Date(),
});
