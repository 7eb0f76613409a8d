import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { foldLabel, normalizeText, stripDiacritics } from "../text/fold";
import { lookAlikeKey } from "../text/name-likeness";
import type { Role } from "./role";

/** The columns whose cells come from a list, and what stands in it. */
export function rubricLists(rubric: Rubric): ReadonlyMap<Role, readonly string[]> {
  const answers = [YES, NO];
  const lists: readonly (readonly [Role, readonly string[]])[] = [
    ["Loai", rubric.categories.map(({ name }) => name)],
    ["Cap", rubric.levels.map(({ name }) => name)],
    ["NoiDung", rubric.contents.map(({ code }) => code)],
    ["LinhVuc", rubric.fields.map(({ name }) => name)],
    ["CanCu", rubric.bases.map(({ code }) => code)],
    ["MucGhi", rubric.bands.map(({ name }) => name)],
    ["DangKy", answers], ["BaoCao", answers], ["DeNghiKT", answers],
  ];
  return new Map(lists.filter(([, items]) => items.length > 0));
}

/**
 * The one item that an entry outside a list most likely stands for, to be offered as a correction: one that looks alike (`hoá` for `hóa`), else
 * one of the same letters but for marks, case, spaces and full-width forms (`dang vien`). `undefined` where none or several come into question.
 */
export function likelyItem(cell: Cell, items: readonly string[]): string | undefined {
  if (typeof cell !== "string") return undefined;
  const likeness = lookAlikeKey(cell);
  const alike = likeness === "" ? [] : items.filter((item) => lookAlikeKey(item) === likeness);
  if (alike.length === 1) return alike[0];
  const key = looseKey(cell);
  const found = key === "" ? [] : items.filter((item) => looseKey(item) === key);
  return found.length === 1 ? found[0] : undefined;
}

function looseKey(text: string): string {
  return stripDiacritics(foldLabel(normalizeText(text.normalize("NFKC"))));
}
