/**
 * The JavaScript world of a script: what the host hands over has to be made of its own classes, or `instanceof` would
 * not know it.
 */
export interface Realm {
  readonly array: (items: readonly unknown[]) => unknown[];
  readonly date: (instant: number) => Date;
  readonly error: (message: string) => Error;
}

/** For callers that live in the same world as the host. */
export const OWN_REALM: Realm = {
  array: (items) => items as unknown[],
  date: (instant) => new Date(instant),
  error: (message) => new Error(message),
};

/** Values of the host as the realm has them: arrays and dates made anew, all else as it is. */
export function adopt(realm: Realm, value: unknown): unknown {
  if (realm === OWN_REALM) return value;
  if (Array.isArray(value)) return realm.array(value.map((item) => adopt(realm, item)));
  if (value instanceof Date) return realm.date(value.getTime());
  return value;
}

/** Whether a value of any realm is a Date. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
