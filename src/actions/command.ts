import type { HeadingProfile } from "../workbook/heading";

/** What a user can ask for, as data that can cross from a pane to its host. */
export type Command =
  | { readonly kind: "insert-template"; readonly rubrics: readonly string[]; readonly rows: number; readonly profile: HeadingProfile }
  | { readonly kind: "check" }
  | { readonly kind: "classify"; readonly repair: boolean }
  | { readonly kind: "summarize"; readonly date: string; readonly profile: HeadingProfile }
  | { readonly kind: "explain"; readonly sheet: string; readonly row: number };
