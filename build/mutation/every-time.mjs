/**
 * Stands in for `src/text/once` while code is mutated: a schema that is kept would be made by the first test that reads
 * one, and only that test could notice a change in it.
 * @template Value
 * @param {() => Value} make
 */
export const once = (make) => make;

/**
 * @template Key, Value
 * @param {(key: Key) => Value} find
 */
export const onceEach = (find) => find;
