import { expect, it } from "vitest";
import { countTests } from "../../build/test-report.mjs";

const file = (status: string, ...tests: readonly string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((test, index) => ({ fullName: ` test ${String(index)}`, status: test })),
});

const cases = [
  { title: "passed and failed tests", files: [file("failed", "passed", "failed")], passed: 1, failed: 1, skipped: [] },
  {
    title: "skipped tests by name",
    files: [file("passed", "skipped", "passed", "todo")],
    passed: 1,
    failed: 0,
    skipped: ["test 0", "test 2"],
  },
  {
    title: "a file that did not load as one failure",
    files: [file("failed"), file("passed", "passed")],
    passed: 1,
    failed: 1,
    skipped: [],
  },
  {
    title: "a hook that threw as one failure",
    files: [file("failed", "skipped")],
    passed: 0,
    failed: 1,
    skipped: ["test 0"],
  },
  {
    title: "a test that never ended as a failure",
    files: [file("passed", "pending")],
    passed: 0,
    failed: 1,
    skipped: [],
  },
];

it.each(cases)("the last line of a test run counts $title", ({ files, passed, failed, skipped }) => {
  expect(countTests({ testResults: files })).toEqual({ passed, failed, skipped });
});
