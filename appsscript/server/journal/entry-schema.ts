import * as z from "zod/mini";
import type { Area } from "../../../src/workbook/model/area";
import { corners, exactly, integerBetween, rect } from "../../../src/workbook/wire/strict-schema";
import { once } from "../../../src/text/once";
import { planSchema } from "../input/plan-schema";
import type { Entry, JournalState } from "./entry";
import type { Backup, ColumnState, Recorded, RecordedRewrite } from "../write/recorded";

/**
 * Work in progress as its journal keeps it. The seal proves that this script wrote the text, not that it was this
 * version of it: work that an earlier version left behind may have another shape.
 */

const SEPARATORS = [",", ";"] as const;

const schemas = once(() => {
  const area = exactly<Area>()({ sheet: z.string(), ...corners });
  const count = z.int().check(z.minimum(0));
  const chartIds = z.array(z.nullable(z.number()));

  const backup = exactly<Backup>()({
    sheet: z.string(),
    backup: z.string(),
    areas: z.nullable(z.array(area)),
    looks: z.array(area),
    rows: count,
    columns: count,
  });

  const rewrite = exactly<RecordedRewrite>()({
    sheet: z.string(),
    region: rect,
    charts: chartIds,
    ownCharts: chartIds,
    isProtected: z.boolean(),
  });

  const width = exactly<ColumnState>()({
    sheet: z.string(),
    column: integerBetween(1, Number.MAX_SAFE_INTEGER),
    width: z.number(),
    isHidden: z.boolean(),
  });

  const recorded = exactly<Recorded>()({
    sheetIds: z.array(z.tuple([z.string(), z.number()])),
    names: z.array(z.tuple([z.string(), z.nullable(z.string())])),
    listed: exactly<Recorded["listed"]>()({ total: count, isPlain: z.boolean(), isKept: z.boolean() }),
    backups: z.array(backup),
    rewrites: z.array(rewrite),
    widths: z.array(width),
    place: z.nullable(area),
    separator: z.enum(SEPARATORS),
  });

  const entry = exactly<Entry>()({ id: z.string(), plan: planSchema(), recorded });

  const state = exactly<JournalState>()({
    phase: z.enum(["write", "tidy", "undo"]),
    step: z.int().check(z.minimum(0)),
  });
  return { entry, state };
});

/** Parses the text of work in progress; `null` for any other text. */
export function readEntry(text: string): Entry | null {
  return read(schemas().entry, text);
}

/** Parses the text of the work's progress; `null` for any other text. */
export function readState(text: string): JournalState | null {
  return read(schemas().state, text);
}

function read<Read>(schema: z.core.$ZodType<Read>, text: string): Read | null {
  try {
    const result = z.safeParse(schema, JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}
