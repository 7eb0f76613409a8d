/** Stands for items that are compared with none. */
export const NO_GROUP = -1;

/**
 * Returns, for each item, the first item of its group that is the same, which may be itself; `NO_GROUP` for items of no
 * group. Only items of one hash are compared by `isSame`: a million items need few comparisons, and no object each.
 */
export function firstAlike(
  groups: Int32Array,
  hashes: Int32Array,
  isSame: (one: number, other: number) => boolean,
): Int32Array {
  const firsts = new Int32Array(groups.length).fill(NO_GROUP);
  // At most half full, so that a search ends soon
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(groups.length * 2 + 2)));
  const last = slots.length - 1;
  for (let item = 0; item < groups.length; item++) {
    const group = groups[item]!;
    if (group === NO_GROUP) continue;
    const hash = hashes[item]!;
    let slot = (hash ^ Math.imul(group, GROUP_FACTOR)) & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const other = slots[slot]! - 1;
      if (hashes[other] === hash && groups[other] === group && isSame(other, item)) break;
    }
    if (slots[slot] === 0) slots[slot] = item + 1;
    firsts[item] = slots[slot]! - 1;
  }
  return firsts;
}

/** Spreads the groups; odd, so that none of its bits is lost. */
const GROUP_FACTOR = 0x9e3779b1;
