/** Returns the exponent e of the power law time = c · size^e that fits best (least squares of the logarithms). */
export function exponentOf(sizes: readonly number[], times: readonly number[]): number {
  const [xs, ys] = [sizes.map(Math.log), times.map(Math.log)];
  const [x, y] = [xs, ys].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [
    number,
    number,
  ];
  const slope = xs.reduce((sum, value, index) => sum + (value - x) * (ys[index]! - y), 0);
  return slope / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
