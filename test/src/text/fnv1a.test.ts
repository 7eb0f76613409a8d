import { expect, test } from "vitest";
import { fnvHash } from "../../../src/text/fnv1a";

// The vectors of the authors' own tests, by http://www.isthe.com/chongo/tech/comp/fnv/
test.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("The hash of %j is that of FNV-1a", (text, hash) => {
  expect(fnvHash(text) >>> 0).toBe(hash);
});
