/**
 * Returns `sum / count` as an integer, rounded once, half away from zero. Both are integers and not negative; twice the
 * sum stays far below 2^53.
 */
export function divideRounded(sum: number, count: number): number {
  return Math.floor((2 * sum + count) / (2 * count));
}
