import * as z from "zod/mini";
import type { BallotAnswer } from "./ballot-calls";

const number = z.int().check(z.nonnegative());
const answer = z.union([
  z.strictObject({ ballots: number, ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ballots: number, ok: z.literal(false), message: z.string() }),
]);

/** Returns a worker's answer that came as data; `null` for any other message. */
export function parseBallotAnswer(message: unknown): BallotAnswer | null {
  const read = z.safeParse(answer, message);
  return read.success ? read.data : null;
}
