import { access, mkdir, readFile } from "node:fs/promises";
import process from "node:process";
import { isBallotReaderThread, serveBallotReader, workerBallotReader } from "./ballots/ballot-reader";
import { runCommandLine } from "./command-line";
import { progressLine } from "./progress-line";
import { isUnitReaderThread, serveUnitReader, workerUnitReader } from "./province/worker-reader";
import { writeWhole } from "./write-whole";

// A reader of only the first lines (`| head`) closes the pipe, which is no failure
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

if (isUnitReaderThread()) serveUnitReader();
else if (isBallotReaderThread()) serveBallotReader();
else
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    read: (path) => readFile(path),
    write: writeWhole,
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    print: (text) => process.stdout.write(`${text}\n`),
    printError: (text) => process.stderr.write(`${text}\n`),
    showProgress: progressLine(process.stderr),
    openUnitReader: () => workerUnitReader(new URL(import.meta.url)),
    openBallotReader: () => workerBallotReader(new URL(import.meta.url)),
    today: () => new Date(),
  });
