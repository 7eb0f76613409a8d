import * as z from "zod/mini";
import { isRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { MAX_TABLE_ROWS } from "../../workbook/model/table-size";
import { fileFaultSchema } from "../../workbook/wire/file-fault-schema";
import { exactly } from "../../workbook/wire/strict-schema";
import type { BallotReading, BallotRow, ReadBallot } from "./ballot-reading";
import type { BallotStamp } from "./ballot-stamp";

/** Longest text of a cell. */
const LONGEST_TEXT = 32_767;
/** More columns than a judge fills in. */
const MOST_ROLES = 60;

/** More copies of a ballot than a file has. */
const MOST_COPIES = 1000;

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const count = z.int().check(z.nonnegative());
const cell: z.ZodMiniType<Cell> = z.union([
  z.null(),
  z.number(),
  z.boolean(),
  text,
  z.strictObject({ date: z.number() }),
  z.strictObject({ error: text }),
]);
const role = z.custom<Role>((value) => typeof value === "string" && isRole(value));
const roles = z.array(role).check(z.maxLength(MOST_ROLES));
const stamp = exactly<BallotStamp>()({
  panel: text,
  year: text,
  term: text,
  member: text,
  handOut: count,
  rubric: text,
  list: text,
  known: count,
});
const row = exactly<BallotRow>()({
  row: count,
  code: text,
  title: text,
  cells: z.array(cell).check(z.maxLength(MOST_ROLES)),
  overwritten: roles,
});
const outsideRow = exactly<ReadBallot["outside"][number]>()({ row: count, code: text });
const ballot = exactly<ReadBallot>()({
  stamp,
  member: text,
  rubric: text,
  roles,
  rows: z.array(row).check(z.maxLength(MAX_TABLE_ROWS)),
  outside: z.array(outsideRow).check(z.maxLength(MAX_TABLE_ROWS)),
  copies: z.array(text).check(z.maxLength(MOST_COPIES)),
}).check(z.refine((own) => own.rows.every(({ cells }) => cells.length === own.roles.length)));
const reading = z.union([
  z.strictObject({ ok: z.literal(true), ballot }),
  z.strictObject({ ok: z.literal(false), problem: z.literal("unreadable"), fault: fileFaultSchema }),
  z.strictObject({
    ok: z.literal(false),
    problem: z.enum(["no-ballot", "several-ballots", "no-stamp", "broken-ballot"]),
  }),
]);

/** Returns what was read of a judge's file and sent as data; `null` for anything that no reader gives. */
export function parseBallotReading(input: unknown): BallotReading | null {
  const read = z.safeParse(reading, input);
  return read.success ? read.data : null;
}
