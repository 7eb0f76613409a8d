/** Why a host could not do what it was asked to. `{sheet}` in a sentence is the name of the sheet. */
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

/** What a user reads when the host failed: what happened, and what to do next. Nothing was changed unless the sentence says so. */
export type HostErrorSentences = Readonly<Record<HostErrorCode, string>>;

/** A failure, and the sheet that its sentence is about. */
export interface HostFailure {
  readonly code: HostErrorCode;
  readonly sheet?: string | undefined;
}

/** The sentence for a failure, with its sheet. */
export function failureSentence(sentences: HostErrorSentences, { code, sheet }: HostFailure): string {
  return withSheet(sentences[code], sheet);
}

/** A sentence with the sheet that it is about. */
export function withSheet(sentence: string, sheet: string | undefined): string {
  // The name is untrusted text: no `$` in it may act as a replacement pattern
  return sentence.replace("{sheet}", () => sheet ?? "");
}
