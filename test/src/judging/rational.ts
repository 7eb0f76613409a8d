/** An exact fraction of whole numbers; `bottom` is positive. Written apart from the product, which it checks. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function rational(top: number | bigint, bottom: number | bigint = 1n): Rational {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export function add(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { ...b, top: -b.top });
}

export function over(a: Rational, count: number): Rational {
  return { top: a.top, bottom: a.bottom * BigInt(count) };
}

export function isAtMost(a: Rational, b: Rational): boolean {
  return a.top * b.bottom <= b.top * a.bottom;
}

export function sum(items: readonly Rational[]): Rational {
  return items.reduce(add, rational(0));
}

export function distance(a: Rational, b: Rational): Rational {
  const difference = subtract(a, b);
  return { ...difference, top: difference.top < 0n ? -difference.top : difference.top };
}

/** Rounds a value that is not negative to whole units of 1 / `scale`, half away from zero, by long division. */
export function toUnits({ top, bottom }: Rational, scale: number): number {
  const scaled = top * BigInt(scale);
  const whole = scaled / bottom;
  const rest = scaled % bottom;
  return Number(rest + rest >= bottom ? whole + 1n : whole);
}
