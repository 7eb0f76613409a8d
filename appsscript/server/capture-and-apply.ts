import { contentFingerprint } from "../../src/workbook/fingerprint";
import { foreignEdit } from "../../src/workbook/plan-guard";
import type { Plan } from "../../src/workbook/plan";
import type { Block, CaptureNeeds, Snapshot } from "../../src/workbook/snapshot";
import { snapshotToText } from "../../src/workbook/snapshot-text";
import type { Unfinished } from "./apply";
import { alone, apply, capture, settle } from "./host";
import { badRequest, hostError } from "./host-error";

/** The spreadsheet as a page gets it. */
export interface CapturedBook extends Pick<Snapshot, "sheets" | "activeSheet" | "selection"> {
  /** The rest of the snapshot (`snapshotToText`): a text crosses as it is, and an array one element after another. */
  readonly contents: string;
  /** By which `applyCaptured` knows whether the spreadsheet is still the same. */
  readonly mark: string;
}

/** What a page asks for after it has performed a command. */
export interface PlannedWork {
  readonly plan: Plan;
  /** What it had captured, with the place in it rather than the selection, which may be elsewhere by now. */
  readonly needs: CaptureNeeds;
  readonly mark: string;
}

/** Reads the spreadsheet while nobody else's work is half done in it. */
export function captureBook(needs: CaptureNeeds, until: number): CapturedBook {
  return alone(() => {
    settle(until);
    return readBook(needs).captured();
  });
}

/**
 * Carries a plan out if the spreadsheet is still what it was made from. Between reading and writing the page computes, and no lock can be
 * held meanwhile: it ends with the execution that took it, and would not keep anybody from typing. So it is read again first, and what has
 * changed refuses the plan with `changed-meanwhile`, for the page to make another one. A plan that no action makes of it is refused with `bad-request`.
 */
export function applyCaptured({ plan, needs, mark }: PlannedWork, until: number): Unfinished | null {
  return alone(() => {
    settle(until);
    const { mark: present, snapshot } = readBook(needs);
    if (!isSame(mark, present, plan, snapshot)) throw hostError("changed-meanwhile");
    const foreign = foreignEdit(plan, snapshot);
    if (foreign !== null) throw badRequest(`edits.${String(foreign)}`);
    return plan.edits.length > 0 ? apply(plan, until) : null;
  });
}

function readBook(needs: CaptureNeeds): { readonly snapshot: Snapshot; readonly mark: string; readonly captured: () => CapturedBook } {
  const snapshot = capture(needs);
  const { sheets, activeSheet, selection, names, outside = [], ...others } = snapshot;
  const bound = { ...others, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) };
  const contents = snapshotToText({ ...bound, outside });
  const own = readSheets(bound);
  const isOwn = ({ area }: Block) => own.has(area.sheet);
  const mark = [
    markOf(snapshotToText({ ...bound, outside: outside.filter(isOwn) }), sheetMarks(sheets, own)),
    ...sheets.map(({ name, used }) => (own.has(name) ? "" : markOf(snapshotToText({ ...NOTHING_BOUND, outside: outside.filter(({ area }) => area.sheet === name) }), JSON.stringify(used)))),
  ].join(SEPARATOR);
  return { snapshot, mark, captured: () => ({ sheets, activeSheet, selection, contents, mark }) };
}

const NOTHING_BOUND = { names: [] };
const SEPARATOR = " ";

/**
 * Whether the spreadsheet is what a mark was made of, as far as a plan is concerned: sheets that hold nothing of ours are compared only where it
 * writes into them, so that whoever goes on writing in a sheet of their own holds nobody up.
 */
function isSame(mark: string, present: string, plan: Plan, { sheets }: Snapshot): boolean {
  const [was, ...othersWere] = mark.split(SEPARATOR);
  const [is, ...othersAre] = present.split(SEPARATOR);
  const mentioned = stringsIn(plan);
  return was === is && sheets.every(({ name }, index) => othersWere[index] === othersAre[index] || !mentioned.has(name));
}

/** Every text in a plan, and with them the names of all sheets that its edits are for. */
function stringsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null) for (const own of Object.values(value)) stringsIn(own, found);
  return found;
}

/**
 * A mark of all that a plan may depend on: where it is the same, nothing of that has changed. Where the user is looking is left out, since
 * that decides about no edit (a command about the selection asks for its `region`), and so is the order of names. It is worked out here:
 * for a digest of the service's the whole text would have to cross over to it.
 */
function markOf(...texts: readonly [string, string]): string {
  return contentFingerprint((row) => texts[row]!, texts.length, 1);
}

/** How far a sheet is used matters where something of it was read: whoever goes on writing in a sheet of their own holds nobody up. */
function sheetMarks(sheets: Snapshot["sheets"], read: ReadonlySet<string>): string {
  return JSON.stringify(sheets.map(({ name, protected: isProtected, used }) => [name, isProtected, read.has(name) ? used : null]));
}

/** The sheets that hold something of ours, and those that a command was asked about. */
function readSheets({ names, region, memory }: Pick<Snapshot, "names" | "region" | "memory">): ReadonlySet<string> {
  const blocks = [...names.map(({ block }) => block), region?.block, ...(memory?.blocks ?? [])];
  return new Set(blocks.flatMap((block) => (block ? [block.area.sheet] : [])));
}
