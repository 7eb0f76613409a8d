/** Rows or columns `first` to `last`, counted from 1; `last` is less than `first` for none. */
export interface ItemRange {
  readonly first: number;
  readonly last: number;
}

/** Returns the item that covers an offset in pixels, the nearest one for an offset outside. Items without size are passed over. */
export function itemAt(offsets: Float64Array, offset: number): number {
  let low = 1;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the items that a window of `size` pixels at `from` touches. */
export function visibleRange(offsets: Float64Array, from: number, size: number): ItemRange {
  return { first: itemAt(offsets, from), last: itemAt(offsets, from + Math.max(0, size - 1)) };
}

/** Returns how far to scroll so that an item is in a window of `size` pixels, which is at `from` now. */
export function scrollInto(offsets: Float64Array, item: number, from: number, size: number): number {
  const [start, end] = [offsets[item - 1] ?? 0, offsets[item] ?? 0];
  if (start < from || end - start > size) return start;
  return end > from + size ? end - size : from;
}
