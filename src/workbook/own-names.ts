import { parseBindingName } from "./binding-name";
import type { Area } from "./area";

/** One of our names as a workbook lists it. A copied sheet has names of its own, spelled like those of the whole workbook. */
export interface ListedName {
  readonly name: string;
  /** `null` where it points at nothing any more. */
  readonly area: Area | null;
  /** The sheet that the name belongs to, `null` for the whole workbook. */
  readonly scope: string | null;
}

export type OwnName = Pick<ListedName, "name" | "area"> & { readonly scope?: string };
/** A whole name of a copied sheet. */
export type CopiedName = { readonly name: string; readonly area: Area };

export interface ChosenNames {
  /** Each name once; `scope` where one of a sheet takes the place of a broken or missing one of the workbook. */
  readonly names: readonly OwnName[];
  /** Whole names of sheets that are not taken: those of copied tables. */
  readonly copies: readonly CopiedName[];
}

/**
 * Decides between names of the whole workbook and names of single sheets. A table goes by the names of the workbook while any of its columns is
 * whole; after that by those of the first sheet that has whole ones, which is the copy that outlived its original. Other names are decided one by one.
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

/** Whether the names of a sheet may stand in for those of the workbook. */
function heirsOf(global: readonly ListedName[], local: readonly ListedName[]): (name: string, scope: string) => boolean {
  const homes = new Map<number, string>();
  for (const group of [global, local]) {
    for (const { name, area, scope } of group) {
      const binding = parseBindingName(name);
      if (binding?.kind === "column" && area && !homes.has(binding.table)) homes.set(binding.table, scope ?? area.sheet);
    }
  }
  return (name, scope) => {
    const binding = parseBindingName(name);
    const table = binding?.kind === "column" || binding?.kind === "table-rubric" ? binding.table : null;
    return table === null || homes.get(table) === scope;
  };
}
