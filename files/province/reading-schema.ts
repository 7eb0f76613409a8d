import * as z from "zod/mini";
import { parseRubric } from "../../src/rubric/parse-rubric";
import { NO_UNIT_CODES } from "../../src/province/file-reason";
import { longColumns } from "../../src/province/long-tables";
import type { CountedTable, LongValue } from "../../src/province/long-tables";
import type { ReadRubric, UnitAnswer } from "../../src/province/unit-reading";
import { viFindingTitles } from "../../src/language/vi/findings";
import { fileFaultSchema } from "../../src/workbook/wire/file-fault-schema";
import type { FindingCode } from "../../src/workbook/model/finding";

const value: z.ZodMiniType<LongValue> = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const count = z.int().check(z.nonnegative());

function rowsOf(table: CountedTable) {
  return z.array(z.array(value).check(z.length(longColumns(table).length)));
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(viFindingTitles, code);
}

const answer = z.union([
  z.object({
    ok: z.literal(false),
    reason: z.union([fileFaultSchema, z.strictObject({ code: z.enum(NO_UNIT_CODES) })]),
  }),
  z.object({
    ok: z.literal(true),
    reading: z.object({
      facts: z.object({
        year: z.nullable(z.int()),
        tables: count,
        unreadTables: count,
        rows: count,
        panelRows: count,
        differing: count,
        uncalculated: count,
        errors: count,
        warnings: count,
        findingKinds: count,
        seal: z.nullable(z.object({ code: z.string(), fits: z.nullable(z.boolean()), differences: count })),
      }),
      rubrics: z.array(z.object({ mark: z.string(), rubric: z.unknown(), rows: count })),
      findings: z.array(z.object({ code: z.string(), severity: z.string(), count, firstCell: z.string() })),
      rows: z.object({
        ket_qua: rowsOf("ket_qua"),
        diem: rowsOf("diem"),
        phieu: rowsOf("phieu"),
        phat_hien: rowsOf("phat_hien"),
      }),
    }),
  }),
]);

/** Returns an answer that was kept or sent as JSON-like data; `null` for anything that no reader gives. */
export function readAnswer(input: unknown): UnitAnswer | null {
  const read = z.safeParse(answer, input);
  if (!read.success) return null;
  if (!read.data.ok) return read.data;
  const { facts, rows } = read.data.reading;
  const rubrics = read.data.reading.rubrics.flatMap((one): readonly ReadRubric[] => {
    const parsed = parseRubric(one.rubric);
    return parsed.ok ? [{ ...one, rubric: parsed.rubric }] : [];
  });
  const findings = read.data.reading.findings.flatMap(({ code, ...one }) =>
    isFindingCode(code) ? [{ ...one, code }] : [],
  );
  if (rubrics.length < read.data.reading.rubrics.length || findings.length < read.data.reading.findings.length)
    return null;
  return { ok: true, reading: { facts, rows, rubrics, findings } };
}
