import type { Performed } from "../answer";
import type { Outcome, TableReport } from "../outcome/outcome";
import type { TableDetail } from "../outcome/table-detail";

/** An outcome as a message: reports and details are built, and long lists follow in parts. */
export interface ShippedOutcome extends Omit<Outcome, "results" | "details"> {
  readonly results: readonly TableReport[];
  readonly details: readonly TableDetail[];
}

/** A result of a command as a message between threads, which cannot hold functions. */
export type Shipped =
  | Exclude<Performed, { readonly outcome: Outcome } | { readonly kind: "previewed" }>
  | ShippedWithOutcome<Extract<Performed, { readonly outcome: Outcome }>>
  | ShippedPreview;

type ShippedWithOutcome<Given> = Given extends unknown
  ? Omit<Given, "outcome"> & { readonly outcome: ShippedOutcome }
  : never;

interface ShippedPreview extends Omit<Extract<Performed, { readonly kind: "previewed" }>, "performed"> {
  readonly performed: Shipped;
}

/** A piece of a long list. `table` is the index of its table's report. */
export type Part =
  | { readonly list: "findings"; readonly items: Outcome["findings"] }
  | { readonly list: "entries"; readonly table: number; readonly items: TableReport["entries"] }
  | { readonly list: "subjects"; readonly table: number; readonly items: TableReport["subjects"] }
  | { readonly list: "details"; readonly table: number; readonly items: TableDetail["entries"] };

/** Items that a page unpacks in a few milliseconds: it stays usable between two messages. */
const MOST_ITEMS = 1000;

/** Returns a result as a message; `send` takes the parts that go before it. */
export function ship(performed: Performed, send: (part: Part) => void): Shipped {
  if (performed.kind === "previewed") return { ...performed, performed: ship(performed.performed, send) };
  if (performed.kind !== "outcome" && performed.kind !== "fixed") return performed;
  const { outcome } = performed;
  inPieces(outcome.findings, (items) => send({ list: "findings", items }));
  const results = outcome.results().map((report, table): TableReport => {
    inPieces(report.entries, (items) => send({ list: "entries", table, items }));
    inPieces(report.subjects, (items) => send({ list: "subjects", table, items }));
    return { ...report, entries: [], subjects: [] };
  });
  const details = outcome.details().map((detail, table): TableDetail => {
    inPieces(detail.entries, (items) => send({ list: "details", table, items }));
    return { ...detail, entries: [] };
  });
  return { ...performed, outcome: { ...outcome, findings: [], results, details } };
}

function inPieces<Item>(items: readonly Item[], send: (piece: readonly Item[]) => void): void {
  for (let at = 0; at < items.length; at += MOST_ITEMS) send(items.slice(at, at + MOST_ITEMS));
}

/** Returns the result that `ship` made a message of. */
export function unship(shipped: Shipped, parts: readonly Part[]): Performed {
  if (shipped.kind === "previewed") return { ...shipped, performed: unship(shipped.performed, parts) };
  if (shipped.kind !== "outcome" && shipped.kind !== "fixed") return shipped;
  const results = shipped.outcome.results.map((report, index): TableReport => ({
    ...report,
    entries: parts.flatMap((part) => (part.list === "entries" && part.table === index ? part.items : [])),
    subjects: parts.flatMap((part) => (part.list === "subjects" && part.table === index ? part.items : [])),
  }));
  const details = shipped.outcome.details.map((detail, index): TableDetail => ({
    ...detail,
    entries: parts.flatMap((part) => (part.list === "details" && part.table === index ? part.items : [])),
  }));
  const findings = parts.flatMap((part) => (part.list === "findings" ? part.items : []));
  return { ...shipped, outcome: { ...shipped.outcome, findings, results: () => results, details: () => details } };
}
