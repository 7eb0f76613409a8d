import { managingLevels } from "../rubric/rubric";
import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { foldLabel, normalizeText, stripDiacritics } from "../text/fold";
import { lookAlikeKey } from "../text/name-likeness";
import type { Role } from "./role";

/** Returns the columns whose cells come from a list, with the items of the list. */
export function rubricLists(rubric: Rubric): ReadonlyMap<Role, readonly string[]> {
  const answers = [YES, NO];
  const lists: readonly (readonly [Role, readonly string[]])[] = [
    ["Loai", rubric.categories.map(({ name }) => name)],
    ["Cap", managingLevels(rubric.levels).map(({ name }) => name)],
    ["NoiDung", rubric.contents.map(({ code }) => code)],
    ["LinhVuc", rubric.fields.map(({ name }) => name)],
    ["CanCu", rubric.bases.map(({ code }) => code)],
    ["MucGhi", rubric.bands.map(({ name }) => name)],
    ["DangKy", answers],
    ["BaoCao", answers],
    ["DeNghiKT", answers],
    ["DangVien", answers],
  ];
  return new Map(lists.filter(([, items]) => items.length > 0));
}

/**
 * Returns the one item that a cell outside the list most likely means, to be offered as a correction: an item that
 * looks alike (`hoá` for `hóa`), else one equal except for diacritics, case, spaces and full-width forms (`dang vien`).
 * `undefined` where no item or several items fit.
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
