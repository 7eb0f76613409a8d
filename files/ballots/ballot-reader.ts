import type { BallotReading } from "../../src/actions/panel/ballot-reading";
import { parseBallotReading } from "../../src/actions/panel/ballot-reading-schema";
import { readingRole, readingThread, serveReader } from "../reading-thread";
import type { FileReader, ReadingKind, ReadingLimits } from "../reading-thread";
import { readBallotBytes, unreadable } from "./ballot-bytes";

/** Reads judges' files one after another. No contents of a file make it fail: every file gets its answer. */
export type BallotReader = FileReader<null, BallotReading>;

const KIND: ReadingKind<BallotReading> = {
  role: "thamdinh-ballot-reader",
  parse: parseBallotReading,
  refused: unreadable,
};

/** A reader in this thread, for tests and for programs that read few files: nothing limits its time. */
export function directBallotReader(): BallotReader {
  return { read: (bytes) => Promise.resolve(readBallotBytes(bytes)), close: () => Promise.resolve() };
}

/** Reads judges' files in a thread of its own (`readingThread`). */
export function workerBallotReader(program: URL, limits?: ReadingLimits): BallotReader {
  return readingThread(program, KIND, limits);
}

export function isBallotReaderThread(): boolean {
  return readingRole() === KIND.role;
}

/** Answers requests of `workerBallotReader` in its thread. */
export function serveBallotReader(): void {
  serveReader(readBallotBytes);
}
