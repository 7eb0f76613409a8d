/** Returns the lowest unused table numbers. */
export function freeIds(taken: ReadonlySet<number>, count: number): readonly number[] {
  const ids: number[] = [];
  for (let id = 1; ids.length < count; id++) if (!taken.has(id)) ids.push(id);
  return ids;
}

/** Returns the lowest unused table number. */
export function freeId(taken: ReadonlySet<number>): number {
  return freeIds(taken, 1)[0]!;
}
