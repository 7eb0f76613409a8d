import type { Realm } from "./realm";
import type { ScriptClock } from "./script-date";

/** One global scope of a script, made anew for each run: no state survives from one run to the next. */
export interface ScriptScope {
  readonly realm: Realm;
  /** Runs the global statements. */
  readonly load: (script: string) => void;
  /** Whether the script has a global function of this name. */
  readonly has: (name: string) => boolean;
  readonly call: (name: string, args: readonly unknown[]) => unknown;
  /** JSON as values of the script's own realm. */
  readonly parse: (json: string) => unknown;
}

/** Where scripts run: `node:vm` in tests, a function in a page. It has what Apps Script has and nothing of the web. */
export interface Sandbox {
  readonly open: (globals: Readonly<Record<string, unknown>>, clock: ScriptClock) => ScriptScope;
}

/**
 * Missing in Apps Script (GAS guides/v8runtimeoverview.md); what data `Intl` has there is not known, so scripts have to
 * do without.
 */
export const MISSING_GLOBALS = [
  "setTimeout",
  "setInterval",
  "setImmediate",
  "clearTimeout",
  "clearInterval",
  "queueMicrotask",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "URL",
  "URLSearchParams",
  "TextEncoder",
  "TextDecoder",
  "Blob",
  "File",
  "structuredClone",
  "crypto",
  "atob",
  "btoa",
  "performance",
  "localStorage",
  "document",
  "window",
  "self",
  "navigator",
  "location",
  "process",
  "require",
  "module",
  "exports",
  "global",
  "Buffer",
  "Intl",
] as const;
