import { expect, it } from "vitest";
import { lockDifference } from "../../build/install.mjs";

const root = { version: "0.1.0" };
const plain = { version: "1.0.0", integrity: "sha512-a" };
const forOtherMachines = { version: "1.0.0", integrity: "sha512-b", optional: true };

const cases = [
  { title: "the same packages", wanted: { a: plain }, installed: { a: plain }, difference: null },
  {
    title: "binaries of other machines left out",
    wanted: { a: plain, b: forOtherMachines },
    installed: { a: plain },
    difference: null,
  },
  { title: "an empty folder", wanted: { a: plain }, installed: {}, difference: "nothing is installed yet" },
  { title: "a package left out", wanted: { a: plain, c: plain }, installed: { a: plain }, difference: "c is missing" },
  {
    title: "an older version",
    wanted: { a: plain },
    installed: { a: { ...plain, version: "0.9.0" } },
    difference: "a is another version",
  },
  {
    title: "the same version with other contents",
    wanted: { a: plain },
    installed: { a: { ...plain, integrity: "sha512-x" } },
    difference: "a is another version",
  },
  {
    title: "a package that the lock does not know",
    wanted: { a: plain },
    installed: { a: plain, d: plain },
    difference: "d is not in the lock file",
  },
];

it.each(cases)("what is installed is compared with the lock file: $title", ({ wanted, installed, difference }) => {
  expect(lockDifference({ "": root, ...wanted }, installed)).toBe(difference);
});
