import { access, readFile } from "node:fs/promises";
import process from "node:process";
import { runCommandLine } from "./command-line";
import { writeWhole } from "./write-whole";

// A reader of only the first lines (`| head`) closes the pipe, which is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  read: (path) => readFile(path),
  write: writeWhole,
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  today: () => new Date(),
});
