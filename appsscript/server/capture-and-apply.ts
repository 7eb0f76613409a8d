import { contentFingerprint } from "../../src/workbook/model/fingerprint";
import { foreignEdit } from "../../src/workbook/undo/guard/plan-guard";
import type { Plan } from "../../src/workbook/model/plan";
import type { Block, CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { snapshotToText } from "../../src/workbook/wire/snapshot-text";
import type { Unfinished } from "./journal/apply";
import { withDocumentLock, apply, capture, finishPendingWork } from "./host";
import { badRequest, hostError } from "./book/host-error";

/** The spreadsheet as a page receives it. */
export interface CapturedBook extends Pick<Snapshot, "sheets" | "activeSheet" | "selection"> {
  /** The rest of the snapshot (`snapshotToText`): a text is transferred whole, an array element by element. */
  readonly contents: string;
  /** Fingerprint by which `applyCaptured` detects changes of the spreadsheet. */
  readonly fingerprint: string;
}

/** Request of a page after it has performed a command. */
export interface PlannedWork {
  readonly plan: Plan;
  /** The needs of the capture, with the captured place instead of the selection, which may have changed since. */
  readonly needs: CaptureNeeds;
  readonly fingerprint: string;
}

/** Reads the spreadsheet while no other work is in progress in it. */
export function captureBook(needs: CaptureNeeds, until: number): CapturedBook {
  return withDocumentLock(() => {
    finishPendingWork(until);
    return readBook(needs).captured();
  });
}

/**
 * Carries a plan out if the spreadsheet is unchanged since its capture. The page computes between reading and writing,
 * and no lock can be held meanwhile: a lock ends with the execution that took it, and prevents no typing. So the
 * spreadsheet is read again first; a change rejects the plan with `changed-meanwhile`, so that the page makes another
 * one. A plan that no action makes is rejected with `bad-request`.
 */
export function applyCaptured({ plan, needs, fingerprint }: PlannedWork, until: number): Unfinished | null {
  return withDocumentLock(() => {
    finishPendingWork(until);
    const { fingerprint: present, snapshot } = readBook(withoutRules(needs, plan));
    if (!isSame(fingerprint, present, plan, snapshot)) throw hostError("changed-meanwhile");
    const foreign = foreignEdit(plan, snapshot);
    if (foreign !== null) throw badRequest(`edits.${String(foreign)}`);
    return plan.edits.length > 0 ? apply(plan, until) : null;
  });
}

/**
 * Leaves rules unread where the plan sets none: they decide what an answer says of them and nothing that is written, and
 * each takes several calls.
 */
function withoutRules({ forRules = false, ...needs }: CaptureNeeds, { edits }: Plan): CaptureNeeds {
  return forRules !== false && edits.some(({ kind }) => kind === "setValidations") ? { ...needs, forRules } : needs;
}

function readBook(needs: CaptureNeeds): {
  readonly snapshot: Snapshot;
  readonly fingerprint: string;
  readonly captured: () => CapturedBook;
} {
  const snapshot = capture(needs);
  const { sheets, activeSheet, selection, names, outside = [], rules, ...others } = snapshot;
  const bound = { ...others, names: [...names].sort(byName) };
  const own = readSheets(bound);
  const isOwn = ({ area }: Block) => own.has(area.sheet);
  const fingerprint = [
    fingerprintOf(snapshotToText({ ...bound, outside: outside.filter(isOwn) }), sheetTexts(sheets, own)),
    ...sheets.map(({ name, used }) =>
      own.has(name)
        ? ""
        : fingerprintOf(snapshotToText(outside.filter(({ area }) => area.sheet === name)), JSON.stringify(used)),
    ),
    rules === undefined ? "" : fingerprintOf(JSON.stringify([...rules].sort(byName)), ""),
  ].join(SEPARATOR);
  const captured = () => ({
    sheets,
    activeSheet,
    selection,
    contents: snapshotToText({ ...bound, outside, ...(rules === undefined ? {} : { rules }) }),
    fingerprint,
  });
  return { snapshot, fingerprint, captured };
}

type Named = Snapshot["names"][number] | NonNullable<Snapshot["rules"]>[number];

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
}

const SEPARATOR = " ";

/**
 * Whether the spreadsheet matches a fingerprint, as far as a plan is concerned: sheets without any of the product's
 * cells are compared only where the plan writes into them, so that typing in a user's own sheet blocks no plan, and
 * rules only where they were read.
 */
function isSame(fingerprint: string, present: string, plan: Plan, { sheets }: Snapshot): boolean {
  const [was, ...othersWere] = fingerprint.split(SEPARATOR);
  const [is, ...othersAre] = present.split(SEPARATOR);
  const mentioned = stringsIn(plan);
  const [rulesWere, rulesAre] = [othersWere.at(-1), othersAre.at(-1)];
  return (
    was === is &&
    (rulesAre === "" || rulesWere === rulesAre) &&
    sheets.every(({ name }, index) => othersWere[index] === othersAre[index] || !mentioned.has(name))
  );
}

/** Returns every text in a plan, which includes the names of all sheets that its edits concern. */
function stringsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null) for (const own of Object.values(value)) stringsIn(own, found);
  return found;
}

/**
 * Returns a fingerprint of everything that a plan may depend on. The user's place is left out, since it decides no edit
 * (a command about the selection requests its `region`), as is the order of names. It is computed here: a digest by the
 * service would need the whole text transferred to it.
 */
function fingerprintOf(...texts: readonly [string, string]): string {
  return contentFingerprint((row) => texts[row]!, texts.length, 1);
}

/**
 * The used size of a sheet counts only where part of it was read, so that typing in a user's own sheet blocks no plan.
 */
function sheetTexts(sheets: Snapshot["sheets"], read: ReadonlySet<string>): string {
  return JSON.stringify(
    sheets.map(({ name, protected: isProtected, used }) => [name, isProtected, read.has(name) ? used : null]),
  );
}

/** Returns the sheets with cells of the product, and those that a command concerns. */
function readSheets({ names, region, memory }: Pick<Snapshot, "names" | "region" | "memory">): ReadonlySet<string> {
  const blocks = [...names.map(({ block }) => block), region?.block, ...(memory?.blocks ?? [])];
  return new Set(blocks.flatMap((block) => (block ? [block.area.sheet] : [])));
}
