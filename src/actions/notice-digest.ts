import type { Finding } from "../workbook/model/finding";
import type { Performed, PerformedOf } from "./answer";
import type { Command } from "./command";
import type { InsertTemplateRefusal } from "./insert-template";
import type { Outcome } from "./outcome/outcome";
import type { OutcomeSummary } from "./outcome/outcome-summary";

/** Commands that can be given without a pane. */
export type MenuCommand = Extract<Command, { kind: "insert-template" | "check" | "classify" | "summarize" }>;

/** Data of the notice after a command, without its sentences. */
export type NoticeDigest =
  | { readonly kind: "refused"; readonly refusal: InsertTemplateRefusal }
  | { readonly kind: "outcome"; readonly summary: OutcomeSummary; readonly error: Finding | null };

/** Result of such a command, as far as a notice needs it. */
export type MenuPerformed =
  | PerformedOf<"inserted" | "refused">
  | { readonly kind: "outcome"; readonly outcome: Pick<Outcome, "findings" | "summary"> };

/** Returns the notice's data after a command without a pane; `null` where the sheet that opened shows everything. */
export function noticeDigest(command: MenuCommand, performed: Performed | MenuPerformed): NoticeDigest | null {
  if (performed.kind === "refused") return { kind: "refused", refusal: performed.refusal };
  if (performed.kind !== "outcome") return null;
  const { summary, findings } = performed.outcome;
  return command.kind === "summarize" && summary.errors === 0
    ? null
    : { kind: "outcome", summary, error: firstError(findings) ?? null };
}

/** Returns the first error with a place, which gets selected; else the first error. */
export function firstError(findings: readonly Finding[]): Finding | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.find(({ where }) => where.area !== null) ?? errors[0];
}
