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

/**
 * Counts what really ran. A file that failed without a failing test (it did not load, or a hook threw)
 * is one failure, and so is a test that never ended.
 * @param {VitestReport} report
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
