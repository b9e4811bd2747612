/** What a vitest report (reporter `json`) comes to: passed, failed, and what could not run. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What could not run, and why. */
  readonly notRun: readonly { readonly what: string; readonly because: string }[];
}

interface Assertion {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[] | null;
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly Assertion[];
}

export interface VitestReport {
  readonly testResults: readonly FileResult[];
}

/** A test or hook says by this word that its surroundings are missing, not that it failed. */
const missing = /not run: ([^\n]*)/;

/**
 * Counts a report. A file that fails before its tests counts as one failure; one whose
 * surroundings are missing (no browser, say) counts as not run.
 */
export function tallyOf(report: VitestReport): Tally {
  let [passed, failed] = [0, 0];
  const notRun: { what: string; because: string }[] = [];
  for (const file of report.testResults) {
    const lacking = missing.exec(file.message ?? '');
    if (lacking) {
      notRun.push({ what: file.name, because: lacking[1] });
      continue;
    }
    const before = failed;
    let waiting = 0;
    for (const test of file.assertionResults) {
      const reason = missing.exec((test.failureMessages ?? []).join('\n'));
      if (test.status === 'passed') passed += 1;
      else if (reason) notRun.push({ what: test.fullName, because: reason[1] });
      else if (test.status === 'failed') failed += 1;
      else waiting += 1;
    }
    if (file.status === 'failed' && failed === before) failed += 1;
    else if (waiting > 0)
      notRun.push({ what: file.name, because: `${waiting} of its tests were passed over` });
  }
  return { passed, failed, notRun };
}

/** Sums tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, one) => sum + one.passed, 0),
    failed: tallies.reduce((sum, one) => sum + one.failed, 0),
    notRun: tallies.flatMap((one) => one.notRun),
  };
}

/** The last line of a check; in CI what could not run counts as failed. */
export function lastLine(tally: Tally, inCi: boolean): string {
  return `${tally.passed} passed, ${tally.failed + (inCi ? tally.notRun.length : 0)} failed`;
}
