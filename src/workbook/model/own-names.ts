import { parseBindingName } from "./binding-name";
import type { Area } from "./area";

/**
 * One of the product's names as the workbook lists it. A copied sheet has its own names, spelled like those of the
 * workbook.
 */
export interface ListedName {
  readonly name: string;
  /** `null` where it refers to no cells any more. */
  readonly area: Area | null;
  /** The sheet that the name belongs to; `null` for the whole workbook. */
  readonly scope: string | null;
}

export type OwnName = Pick<ListedName, "name" | "area"> & { readonly scope?: string };
/** An intact name of a copied sheet. */
export type CopiedName = { readonly name: string; readonly area: Area };

export interface ChosenNames {
  /** Each name once; `scope` where a sheet's name replaces a broken or missing one of the workbook. */
  readonly names: readonly OwnName[];
  /** Intact names of sheets that were not chosen: those of copied tables. */
  readonly copies: readonly CopiedName[];
}

/**
 * Chooses between workbook-scoped and sheet-scoped names. A table uses the workbook's names while any of its columns is
 * intact; after that those of the first sheet with intact names, which is the copy that outlived its original. Other
 * names are decided one by one.
 */
export function chooseNames(listed: readonly ListedName[]): ChosenNames {
  const global = new Map(listed.flatMap((own) => (own.scope === null ? [[own.name, own] as const] : [])));
  const local = listed.filter((own) => own.scope !== null && own.area !== null);
  const heirs = heirsOf([...global.values()], local);
  const names = new Map<string, OwnName>([...global.values()].map(({ name, area }) => [name, { name, area }]));
  const copies: CopiedName[] = [];
  for (const { name, area, scope } of local) {
    const isWanted = (names.get(name)?.area ?? null) === null && heirs(name, scope!);
    if (isWanted) names.set(name, { name, area, scope: scope! });
    else copies.push({ name, area: area! });
  }
  return { names: [...names.values()], copies };
}

/** Whether a sheet's names may replace those of the workbook. */
function heirsOf(
  global: readonly ListedName[],
  local: readonly ListedName[],
): (name: string, scope: string) => boolean {
  const homes = new Map<number, string>();
  for (const group of [global, local]) {
    for (const { name, area, scope } of group) {
      const binding = parseBindingName(name);
      if (binding?.kind === "column" && area && !homes.has(binding.table))
        homes.set(binding.table, scope ?? area.sheet);
    }
  }
  return (name, scope) => {
    const binding = parseBindingName(name);
    const table = binding?.kind === "column" || binding?.kind === "table-rubric" ? binding.table : null;
    return table === null || homes.get(table) === scope;
  };
}
