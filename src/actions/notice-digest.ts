import type { Finding } from "../workbook/finding";
import type { Performed, PerformedOf } from "./answer";
import type { Command } from "./command";
import type { InsertTemplateRefusal } from "./insert-template";
import type { Outcome } from "./outcome";
import type { OutcomeSummary } from "./outcome-summary";

/** The commands that can be given without a pane. */
export type MenuCommand = Extract<Command, { kind: "insert-template" | "check" | "classify" | "summarize" }>;

/** What a notice after a command is made of, without its sentences. */
export type NoticeDigest =
  | { readonly kind: "refused"; readonly refusal: InsertTemplateRefusal }
  | { readonly kind: "outcome"; readonly summary: OutcomeSummary; readonly error: Finding | null };

/** What such a command comes to, as far as a notice needs it. */
export type MenuPerformed =
  | PerformedOf<"inserted" | "refused">
  | { readonly kind: "outcome"; readonly outcome: Pick<Outcome, "findings" | "summary"> };

/** What there is to tell after a command that no pane shows; `null` where the sheet that opened says it all. */
export function noticeDigest(command: MenuCommand, performed: Performed | MenuPerformed): NoticeDigest | null {
  if (performed.kind === "refused") return { kind: "refused", refusal: performed.refusal };
  if (performed.kind !== "outcome") return null;
  const { summary, findings } = performed.outcome;
  return command.kind === "summarize" && summary.errors === 0 ? null : { kind: "outcome", summary, error: firstError(findings) ?? null };
}

/** The first error that has a place comes before those that have none: it is the one that gets selected. */
export function firstError(findings: readonly Finding[]): Finding | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.find(({ where }) => where.area !== null) ?? errors[0];
}
