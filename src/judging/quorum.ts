/** At least `share` of `of`: 2 of 3. Whole numbers from 1, `share` at most `of`. */
export interface Quorum {
  readonly share: number;
  readonly of: number;
}

/** Whether `present` of `all` meet the quorum, compared in whole numbers. A panel without members does not. */
export function meetsQuorum(present: number, all: number, { share, of }: Quorum): boolean {
  return all > 0 && present * of >= all * share;
}
