import { describe, expect, it } from "vitest";
import { countRun, countTests, sumRuns } from "../../build/test-report.mjs";

const file = (status: string, ...tests: readonly string[]) => ({
  name: "a.test.ts",
  status,
  message: status === "failed" && tests.length < 2 ? "it threw\nat a.test.ts:1" : "",
  assertionResults: tests.map((test, index) => ({
    fullName: ` test ${String(index)}`,
    status: test,
    failureMessages: test === "failed" ? ["Error: expected 1 to be 2\n    at a.test.ts:1"] : [],
  })),
});

const cases = [
  {
    title: "passed and failed tests",
    files: [file("failed", "passed", "failed")],
    passed: 1,
    failures: ["a.test.ts > test 1: Error: expected 1 to be 2"],
    skipped: [],
  },
  {
    title: "skipped tests by name",
    files: [file("passed", "skipped", "passed", "todo")],
    passed: 1,
    failures: [],
    skipped: ["test 0", "test 2"],
  },
  {
    title: "a file that did not load as one failure",
    files: [file("failed"), file("passed", "passed")],
    passed: 1,
    failures: ["a.test.ts > the file itself: it threw"],
    skipped: [],
  },
  {
    title: "a hook that threw as one failure",
    files: [file("failed", "skipped")],
    passed: 0,
    failures: ["a.test.ts > the file itself: it threw"],
    skipped: ["test 0"],
  },
  {
    title: "a test that never ended as a failure",
    files: [file("passed", "pending")],
    passed: 0,
    failures: ["a.test.ts > test 0"],
    skipped: [],
  },
];

it.each(cases)("the last lines of a test run count and name $title", ({ files, passed, failures, skipped }) => {
  expect(countTests({ testResults: files })).toEqual({ passed, failures, skipped });
});

describe("A run of vitest", () => {
  const report = { testResults: [file("passed", "passed", "passed")] };

  it("that fails although every test passed is one failure, as with coverage below its floor", () => {
    expect(countRun(report, false)).toEqual({
      passed: 2,
      failures: ["the run, though no test of it did"],
      skipped: [],
    });
  });

  it("is counted as its report says where it is good, or where tests failed", () => {
    expect(countRun(report, true)).toEqual({ passed: 2, failures: [], skipped: [] });
    const failed = { testResults: [file("failed", "failed", "failed", "passed")] };
    expect(countRun(failed, false)).toEqual({
      passed: 1,
      failures: [0, 1].map((test) => `a.test.ts > test ${String(test)}: Error: expected 1 to be 2`),
      skipped: [],
    });
  });

  it("that wrote no report is one failure", () => {
    expect(countRun(null, false)).toEqual({ passed: 0, failures: ["no report of the run"], skipped: [] });
  });

  it("is added to the others", () => {
    const skipping = countRun({ testResults: [file("passed", "skipped")] }, true);
    expect(sumRuns([countRun(report, true), skipping, countRun(null, false)])).toEqual({
      passed: 2,
      failures: ["no report of the run"],
      skipped: ["test 0"],
    });
  });
});
