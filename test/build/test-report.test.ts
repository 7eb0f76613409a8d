import { describe, expect, it } from "vitest";
import { countRun, countTests, sumRuns } from "../../build/test-report.mjs";

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

describe("A run of vitest", () => {
  const report = { testResults: [file("passed", "passed", "passed")] };

  it("that fails although every test passed is one failure, as with coverage below its floor", () => {
    expect(countRun(report, false)).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  it("is counted as its report says where it is good, or where tests failed", () => {
    expect(countRun(report, true)).toEqual({ passed: 2, failed: 0, skipped: [] });
    const failed = { testResults: [file("failed", "failed", "failed", "passed")] };
    expect(countRun(failed, false)).toEqual({ passed: 1, failed: 2, skipped: [] });
  });

  it("that wrote no report is one failure", () => {
    expect(countRun(null, false)).toEqual({ passed: 0, failed: 1, skipped: [] });
  });

  it("is added to the others", () => {
    const skipping = countRun({ testResults: [file("passed", "skipped")] }, true);
    expect(sumRuns([countRun(report, true), skipping, countRun(null, false)])).toEqual({
      passed: 2,
      failed: 1,
      skipped: ["test 0"],
    });
  });
});
