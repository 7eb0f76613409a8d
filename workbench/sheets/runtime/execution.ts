import type { Realm } from "./realm";

/** What a run may do (GAS workspace-add-ons/concepts/editor-auth-lifecycle.md). */
export type AuthMode = "NONE" | "LIMITED" | "FULL";

/** What started a run: a simple trigger has less time and opens nothing. */
export type ExecutionKind = "trigger" | "menu" | "sidebar";

/** One run of a script, from its first global statement to its end. */
export interface Execution {
  readonly realm: Realm;
  readonly authMode: AuthMode;
  readonly kind: ExecutionKind;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Milliseconds that it may take. */
  readonly limit: number;
  /** Set once the limit has been passed: from then on nothing that the script does has any effect. */
  killed: boolean;
}

/** Ends a run that took too long. Scripts cannot get away by catching it: every further call throws it again. */
export class ExecutionKilled extends Error {
  override readonly name = "ExecutionKilled";
}

/**
 * Services that a menu needs are there in every mode, with Logger, Utilities and the locale; the rest is not (same
 * page).
 */
const IN_NONE: ReadonlySet<string> = new Set([
  "SpreadsheetApp.getUi",
  "Ui.createMenu",
  "Ui.createAddonMenu",
  "Menu.addItem",
  "Menu.addSeparator",
  "Menu.addSubMenu",
  "Menu.addToUi",
  "Session.getActiveUserLocale",
]);
const PURE = /^(?:Utilities|ScriptApp)\./;
/**
 * "Add-ons can't open sidebars or dialogs while executing in AuthMode.LIMITED" (same page); nor does a simple trigger.
 */
const OPENS = /^Ui\.(?:show|alert$|prompt$)/;
/** In LIMITED and NONE there is no access to the user's data but the locale (same page). */
const OF_USER = /^(?:Session\.get(?:Active|Effective)User$)/;

/**
 * Scopes that a call needs beyond those of the open file (Session.md, Ui.md); `SpreadsheetApp` reaches other files with
 * a wider one only.
 */
const SCOPES: readonly (readonly [RegExp, string])[] = [
  [/^Session\.get(?:Active|Effective)User$/, "https://www.googleapis.com/auth/userinfo.email"],
  [/^Ui\.(?:show|alert$|prompt$)/, "https://www.googleapis.com/auth/script.container.ui"],
  [/^SpreadsheetApp\.(?:open|create$)/, "https://www.googleapis.com/auth/spreadsheets"],
];

/** The scope that `appsscript.json` would have to name for a call; `null` when it does, or when none is needed. */
export function missingScope(call: string, scopes: readonly string[]): string | null {
  const needed = SCOPES.find(([calls]) => calls.test(call))?.[1];
  return needed === undefined || scopes.includes(needed) ? null : needed;
}

export function isAllowed(call: string, { authMode }: Pick<Execution, "authMode">): boolean {
  if (authMode === "FULL") return true;
  if (authMode === "NONE") return IN_NONE.has(call) || PURE.test(call);
  return !OPENS.test(call) && !OF_USER.test(call);
}
