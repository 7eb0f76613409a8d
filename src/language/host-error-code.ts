/** Reason for a host's failure. `{sheet}` in a sentence stands for the sheet's name. */
export type HostErrorCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-filtered"
  | "sheet-missing"
  | "sheet-hidden"
  | "sheet-exists"
  | "workbook-changed"
  | "merged-cells"
  | "pivot-table"
  | "no-room"
  | "selection-unfit"
  | "sheet-unsupported"
  | "access-denied"
  | "host-too-old"
  | "too-large"
  | "host-busy"
  | "part-missing"
  | "cancelled"
  | "tidying-failed"
  | "rollback-failed"
  | "unexpected";

/**
 * Sentences for a host's failures: what happened, and what to do next. Nothing was changed unless the sentence says so.
 */
export type HostErrorSentences = Readonly<Record<HostErrorCode, string>>;

/** A failure, and the sheet that its sentence names. */
export interface HostFailure {
  readonly code: HostErrorCode;
  readonly sheet?: string | undefined;
}

/** Returns the sentence for a failure, with its sheet. */
export function failureSentence(sentences: HostErrorSentences, { code, sheet }: HostFailure): string {
  return withSheet(sentences[code], sheet);
}

/** Returns a sentence with its sheet's name filled in. */
export function withSheet(sentence: string, sheet: string | undefined): string {
  // The name is untrusted text: `$` in it must not act as a replacement pattern
  return sentence.replace("{sheet}", () => sheet ?? "");
}
