/**
 * The part of vitest's JSON report that is read here.
 * @typedef {{
 *   testResults: readonly {
 *     name: string,
 *     status: string,
 *     message?: string,
 *     assertionResults: readonly { fullName: string, status: string, failureMessages?: readonly string[] }[],
 *   }[],
 * }} VitestReport
 */

/**
 * `failures` says of each failure where it is and what went wrong, in a line.
 * @typedef {{ passed: number, failures: readonly string[], skipped: readonly string[] }} TestCounts
 */

/**
 * Counts a run of vitest. One that failed although no test did counts as one failure: coverage below a floor, a crash
 * before the report, no test found, an error that nobody caught.
 * @param {VitestReport | null} report `null` where vitest wrote none
 * @param {boolean} isGood whether vitest ended with exit code 0
 * @returns {TestCounts}
 */
export function countRun(report, isGood) {
  const counted = report === null ? { passed: 0, failures: [], skipped: [] } : countTests(report);
  if (isGood || counted.failures.length > 0) return counted;
  return { ...counted, failures: [report === null ? "no report of the run" : "the run, though no test of it did"] };
}

/**
 * @param {readonly TestCounts[]} runs
 * @returns {TestCounts}
 */
export function sumRuns(runs) {
  return {
    passed: runs.reduce((sum, { passed }) => sum + passed, 0),
    failures: runs.flatMap(({ failures }) => failures),
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
  /** @type {string[]} */
  const failures = [];
  /** @type {string[]} */
  const skipped = [];
  for (const file of report.testResults) {
    const failedBefore = failures.length;
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === "passed") passed += 1;
      else if (status === "skipped" || status === "todo") skipped.push(fullName.trim());
      else failures.push(failureLine(file.name, fullName.trim(), failureMessages?.[0]));
    }
    if (file.status !== "passed" && failures.length === failedBefore) {
      failures.push(failureLine(file.name, "the file itself", file.message));
    }
  }
  return { passed, failures, skipped };
}

/**
 * @param {string} file
 * @param {string} title
 * @param {string} message may have many lines; the first says what was wrong
 */
function failureLine(file, title, message = "") {
  const reason = message.trim().split("\n", 1)[0];
  return `${file} > ${title}${reason === "" ? "" : `: ${reason}`}`;
}
