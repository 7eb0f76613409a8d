import { codeKey } from "../../workbook/bindings/panel-members";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { panelCell } from "../../workbook/bindings/bound-panel";
import type { PanelCells } from "../../workbook/bindings/bound-panel";
import { recusalKey } from "../../workbook/bindings/panel-recusals";
import { scoringMark } from "../../workbook/check/panel/ballot-marks";
import { everyBallot } from "../../workbook/check/panel/panel-parts";
import type { FileFault } from "../../text/file-fault";
import type { BallotReading, NoBallot, ReadBallot } from "./ballot-reading";
import { stampSettings } from "./hand-out";
import { mergeBallot } from "./merge-ballot";
import type { MergedBallot, RowNote } from "./merge-ballot";
import type { WholePanel } from "./whole-panel";

/** A file that came back, by the name that the person knows it by. */
export interface CollectedFile {
  readonly file: string;
  readonly reading: BallotReading;
}

/** Why a file is left out; `found` is what it says of itself. */
export type SkipReason =
  | { readonly code: "unreadable"; readonly fault: FileFault }
  | { readonly code: Exclude<NoBallot["problem"], "unreadable">; readonly found: string }
  | {
      readonly code:
        | "other-panel"
        | "other-term"
        | "other-rubric"
        | "unknown-judge"
        | "two-judges"
        | "empty"
        | "no-entry-fits"
        | "other-chosen";
      readonly found: string;
    };

/** Why a person has to choose. */
export type ChoiceReason = "older" | "two-files" | "edited-here";

/** What becomes of a file. */
export type BallotFate =
  | { readonly state: "taken"; readonly cells: number }
  /** `as` names another file of this run with the same contents; `null` for what was handed in last. */
  | { readonly state: "same"; readonly as: string | null }
  | { readonly state: "skipped"; readonly reason: SkipReason }
  | { readonly state: "to-choose"; readonly reasons: readonly ChoiceReason[] };

export interface FileDecision {
  readonly file: string;
  /** The judge's code; `null` where the file does not say it, or says one that the panel does not know. */
  readonly member: string | null;
  readonly fate: BallotFate;
  readonly notes: readonly RowNote[];
}

/** A person's choice: this file is the judge's ballot. */
export interface AcceptedFile {
  readonly member: string;
  readonly file: string;
}

/** A ballot of the panel with what comes in. */
export interface TakenBallot {
  readonly file: string;
  readonly target: BallotTarget;
  readonly merged: MergedBallot;
}

/** One judge's ballot in the panel's workbook. */
export interface BallotTarget {
  readonly member: string;
  readonly table: BoundTable;
  readonly cells: PanelCells;
  readonly handedIn: number;
}

export interface DecidedBallots {
  readonly files: readonly FileDecision[];
  readonly taken: readonly TakenBallot[];
  /** Choices that name no file of theirs that could be taken. */
  readonly unusable: readonly AcceptedFile[];
}

interface Candidate {
  readonly index: number;
  readonly file: string;
  readonly ballot: ReadBallot;
  readonly target: BallotTarget;
  readonly merged: MergedBallot;
}

/**
 * Decides of each file whether it comes in. Neither times nor names of files count: what is older is known by the number
 * of hand-ins in its stamp, and where two files of a judge differ a person chooses.
 */
export function decideBallots(
  panel: WholePanel,
  files: readonly CollectedFile[],
  accepted: readonly AcceptedFile[],
): DecidedBallots {
  const fates = new Array<BallotFate | undefined>(files.length);
  const targets = targetsOf(panel);
  const candidates: Candidate[] = [];
  files.forEach(({ file, reading }, index) => {
    const found = candidateOf(panel, targets, { file, reading }, index);
    if ("code" in found) fates[index] = { state: "skipped", reason: found };
    else candidates.push(found);
  });
  const taken: TakenBallot[] = [];
  const used = new Set<AcceptedFile>();
  for (const [member, own] of byMember(candidates)) {
    const choice = accepted.find((one) => codeKey(one.member) === member);
    const chosen = choice && own.find(({ file }) => file === choice.file);
    if (choice && chosen) used.add(choice);
    for (const { candidate, fate } of decideMember(own, chosen ?? null)) {
      fates[candidate.index] = fate;
      if (fate.state === "taken") taken.push(candidate);
    }
  }
  const ofFile = new Map(candidates.map((candidate) => [candidate.index, candidate]));
  return {
    files: files.map(({ file, reading }, index) => ({
      file,
      member: ofFile.get(index)?.target.member ?? memberOf(reading, targets),
      fate: fates[index]!,
      notes: ofFile.get(index)?.merged.notes ?? [],
    })),
    taken,
    unusable: accepted.filter((one) => !used.has(one)),
  };
}

function targetsOf({ parts }: WholePanel): ReadonlyMap<string, BallotTarget> {
  return new Map(
    everyBallot(parts).flatMap(({ table }): readonly (readonly [string, BallotTarget])[] =>
      table.part.kind === "ballot" && table.part.member !== null
        ? [
            [
              codeKey(table.part.member),
              {
                member: table.part.member,
                table,
                cells: table.part.cells,
                handedIn: table.part.handedIn,
              },
            ],
          ]
        : [],
    ),
  );
}

function memberOf(reading: BallotReading, targets: ReadonlyMap<string, BallotTarget>): string | null {
  return reading.ok ? (targets.get(codeKey(reading.ballot.stamp.member))?.member ?? null) : null;
}

/** Returns what a file brings to a ballot of this panel, or why it is none of this panel's. */
function candidateOf(
  panel: WholePanel,
  targets: ReadonlyMap<string, BallotTarget>,
  { file, reading }: CollectedFile,
  index: number,
): Candidate | SkipReason {
  if (!reading.ok)
    return reading.problem === "unreadable"
      ? { code: reading.problem, fault: reading.fault }
      : { code: reading.problem, found: "" };
  const { ballot } = reading;
  const { stamp } = ballot;
  const own = stampSettings(panel);
  if (codeKey(stamp.panel) !== codeKey(own.panel)) return { code: "other-panel", found: stamp.panel };
  if (stamp.year !== own.year || codeKey(stamp.term) !== codeKey(own.term))
    return { code: "other-term", found: [stamp.year, stamp.term].filter((part) => part !== "").join(", ") };
  const target = targets.get(codeKey(stamp.member));
  if (!target) return { code: "unknown-judge", found: stamp.member };
  if (codeKey(ballot.member) !== codeKey(stamp.member)) return { code: "two-judges", found: ballot.member };
  const mark = scoringMark(target.table.rubric);
  if (stamp.rubric !== mark || ballot.rubric !== mark) return { code: "other-rubric", found: "" };
  const key = codeKey(target.member);
  const merged = mergeBallot(target.table, ballot, (entry) => panel.parts.recusals.has(recusalKey(key, entry)));
  if (!merged.hasPoints) return { code: "empty", found: ballot.copies.join(", ") };
  if (merged.entries === 0) return { code: "no-entry-fits", found: "" };
  return { index, file, ballot, target, merged };
}

function byMember(candidates: readonly Candidate[]): ReadonlyMap<string, readonly Candidate[]> {
  const members = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = codeKey(candidate.target.member);
    members.set(key, [...(members.get(key) ?? []), candidate]);
  }
  return members;
}

interface Decided {
  readonly candidate: Candidate;
  readonly fate: BallotFate;
}

/** Decides between the files of one judge. */
function decideMember(own: readonly Candidate[], chosen: Candidate | null): readonly Decided[] {
  const fresh = own.filter((candidate) => candidate === chosen || !isAsBefore(candidate));
  // Files with the same contents are one; the first stands for them
  const leads = [...new Map(fresh.map((one) => [one.merged.after, one] as const).reverse()).values()].reverse();
  return own.map((candidate): Decided => {
    const lead = leads.find(({ merged }) => merged.after === candidate.merged.after);
    if (chosen) {
      if (candidate === chosen) return { candidate, fate: taking(candidate) };
      if (candidate.merged.after === chosen.merged.after)
        return { candidate, fate: { state: "same", as: chosen.file } };
      return { candidate, fate: { state: "skipped", reason: { code: "other-chosen", found: chosen.file } } };
    }
    if (!fresh.includes(candidate)) return { candidate, fate: { state: "same", as: null } };
    if (lead !== candidate) return { candidate, fate: { state: "same", as: lead?.file ?? null } };
    const reasons: readonly ChoiceReason[] = [
      ...(leads.length > 1 ? (["two-files"] as const) : []),
      ...(candidate.ballot.stamp.known < candidate.target.handedIn ? (["older"] as const) : []),
      ...(isEditedHere(candidate) ? (["edited-here"] as const) : []),
    ];
    return { candidate, fate: reasons.length > 0 ? { state: "to-choose", reasons } : taking(candidate) };
  });
}

function taking({ merged }: Candidate): BallotFate {
  return { state: "taken", cells: merged.edits.length };
}

/** The fingerprint of what was handed in last; `null` before the first time. */
export function lastMark({ cells, handedIn }: Pick<BallotTarget, "cells" | "handedIn">): string | null {
  const mark = panelCell(cells, "VanTayNop");
  return handedIn > 0 && typeof mark === "string" ? mark : null;
}

/** Whether a file holds what was handed in last. */
function isAsBefore({ target, merged }: Candidate): boolean {
  return lastMark(target) === merged.after;
}

/** Whether the ballot here has changed since it was handed in; before that, whether points typed here would go. */
function isEditedHere({ target, merged }: Candidate): boolean {
  const last = lastMark(target);
  return last === null ? merged.replaced > 0 : last !== merged.before && merged.before !== merged.after;
}
