/**
 * The part of vitest's JSON report that is read here.
 * @typedef {{
 *   testResults: readonly {
 *     name: string,
 *     status: string,
 *     assertionResults: readonly { fullName: string, status: string }[],
 *   }[],
 * }} VitestReport
 */

/** @typedef {{ passed: number, failed: number, skipped: readonly string[] }} TestCounts */

/**
 * Counts a run of vitest. One that failed although no test did counts as one failure: coverage below a floor, a crash
 * before the report, no test found, an error that nobody caught.
 * @param {VitestReport | null} report `null` where vitest wrote none
 * @param {boolean} isGood whether vitest ended with exit code 0
 * @returns {TestCounts}
 */
export function countRun(report, isGood) {
  const counted = report === null ? { passed: 0, failed: 0, skipped: [] } : countTests(report);
  return !isGood && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {readonly TestCounts[]} runs
 * @returns {TestCounts}
 */
export function sumRuns(runs) {
  return {
    passed: runs.reduce((sum, { passed }) => sum + passed, 0),
    failed: runs.reduce((sum, { failed }) => sum + failed, 0),
    skipped: runs.flatMap(({ skipped }) => skipped),
  };
}

/**
 * Counts what really ran. A file that failed without a failing test (it did not load, or a hook threw)
 * is one failure, and so is a test that never ended.
 * @param {VitestReport} report
 * @returns {TestCounts}
 */
export function countTests(report) {
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const skipped = [];
  for (const file of report.testResults) {
    const failedBefore = failed;
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else if (test.status === "skipped" || test.status === "todo") skipped.push(test.fullName.trim());
      else failed += 1;
    }
    if (file.status !== "passed" && failed === failedBefore) failed += 1;
  }
  return { passed, failed, skipped };
}
