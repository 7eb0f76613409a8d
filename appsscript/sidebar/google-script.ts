/** `google.script` of an Apps Script page, as far as it is used here. */
export interface GoogleScript {
  readonly run: ScriptRunner;
  readonly host: { readonly close: () => void };
}

/** Handlers are set first; then every function of the server can be called, and its result goes to them. */
export interface ScriptRunner {
  readonly withSuccessHandler: (handler: (value: unknown) => void) => ScriptRunner;
  readonly withFailureHandler: (handler: (error: unknown) => void) => ScriptRunner;
}

/** Returns `google.script`, which Google puts into the page. Throws outside of it. */
export function googleScript(): GoogleScript {
  const { google } = window as unknown as { readonly google?: { readonly script: GoogleScript } };
  if (!google) throw new Error("this page was not opened by a spreadsheet");
  return google.script;
}
