import type { ScoreRole } from "../../rubric/rubric";
import type { CardRole } from "../../scoring/card/card-entry";
import { isRemarkRole, remarkRole } from "../../scoring/role";
import type { CardStep } from "./card-places";

/** What a key does on a score card. */
export type CardKey =
  | { readonly kind: "leave"; readonly step: CardStep }
  | { readonly kind: "focus"; readonly from: ScoreRole; readonly role: ScoreRole }
  /** Opens the remark on a line, or goes back to the line from it. */
  | { readonly kind: "remark"; readonly of: ScoreRole }
  | { readonly kind: "score"; readonly role: ScoreRole }
  | { readonly kind: "restore"; readonly role: CardRole };

/**
 * Returns what a key does, `null` for one that is the browser's own. One key a line is enough: Enter goes to the next
 * line, and from the last one to the next entry without scores.
 */
export function cardKey(event: KeyboardEvent, roles: readonly ScoreRole[]): CardKey | null {
  if (event.isComposing) return null;
  if (event.key === "PageDown") return { kind: "leave", step: "next" };
  if (event.key === "PageUp") return { kind: "leave", step: "previous" };
  if (event.key === "Enter" && event.ctrlKey) return { kind: "leave", step: "unfinished" };
  const own = (event.target as HTMLElement).dataset["role"] ?? "";
  const isInRemark = isRemarkRole(own);
  const at = roles.findIndex((role) => role === own || (isInRemark && remarkRole(role) === own));
  const role = roles[at];
  if (role === undefined) return null;
  if (event.key === "Escape") return { kind: "restore", role: isInRemark ? own : role };
  // The key for notes in spreadsheets
  if (event.key === "F2" && event.shiftKey && remarkRole(role) !== null)
    return isInRemark ? { kind: "score", role } : { kind: "remark", of: role };
  // Within a text the arrows, and Enter with Shift, belong to the text
  if (isInRemark && (event.key !== "Enter" || event.shiftKey)) return null;
  const isBack = (event.key === "Enter" && event.shiftKey) || event.key === "ArrowUp";
  if (event.key !== "Enter" && event.key !== "ArrowDown" && !isBack) return null;
  const next = roles[at + (isBack ? -1 : 1)];
  if (next !== undefined) return { kind: "focus", from: role, role: next };
  return event.key === "Enter" && !isBack ? { kind: "leave", step: "unfinished" } : null;
}
