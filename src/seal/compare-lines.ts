import type { Area } from "../workbook/model/area";
import type { KeptLine } from "./read-seal";
import { lineText, readLine } from "./seal-line";
import type { SealLine } from "./seal-line";

/** What a difference is about: the kind and key of a line. */
export interface About {
  readonly kind: string;
  readonly key: string;
}

/** One difference between what was sealed and what the workbook holds now. `before` and `after` are canonical texts. */
export type LineDifference =
  | {
      readonly kind: "changed";
      readonly about: About;
      /** The role, cell or column of the value. */
      readonly of: string;
      readonly before: string;
      readonly after: string;
      readonly place: Area | null;
    }
  | { readonly kind: "added"; readonly about: About; readonly place: Area | null }
  /** The place is that of the line in *Niêm phong*. */
  | { readonly kind: "lost"; readonly about: About; readonly place: Area };

/** Compares present lines with sealed ones, value by value: changes first, then lines that are new, then lost ones. */
export function compareLines(present: readonly SealLine[], kept: readonly KeptLine[]): readonly LineDifference[] {
  const sealed = new Map(kept.map((line) => [idOf(readLine(line.text)), line]));
  const changed: LineDifference[] = [];
  const added: LineDifference[] = [];
  for (const line of present) {
    const own = sealed.get(idOf(line));
    sealed.delete(idOf(line));
    if (!own) added.push({ kind: "added", about: aboutOf(line), place: firstPlace(line) });
    else if (own.text !== lineText(line)) changed.push(...changedParts(line, readLine(own.text).values));
  }
  const lost = [...sealed.values()].map(({ text, place }): LineDifference => ({
    kind: "lost",
    about: aboutOf(readLine(text)),
    place,
  }));
  return [...changed, ...added, ...lost];
}

function changedParts(line: SealLine, before: ReadonlyMap<string, string>): readonly LineDifference[] {
  const about = aboutOf(line);
  const own = new Set(line.parts.map(({ of }) => of));
  const gone = [...before].filter(([of]) => !own.has(of)).map(([of, value]) => ({ of, before: value, after: "" }));
  return [
    ...line.parts
      .filter(({ of, value }) => (before.get(of) ?? "") !== value)
      .map(({ of, value, place }): LineDifference => ({
        kind: "changed",
        about,
        of,
        before: before.get(of) ?? "",
        after: value,
        place,
      })),
    ...gone.map((part): LineDifference => ({ kind: "changed", about, ...part, place: null })),
  ];
}

function idOf({ kind, key }: About): string {
  return `${kind}|${key}`;
}

function aboutOf({ kind, key }: About): About {
  return { kind, key };
}

function firstPlace({ parts }: SealLine): Area | null {
  return parts.find(({ value, place }) => value !== "" && place)?.place ?? parts[0]?.place ?? null;
}
