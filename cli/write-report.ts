/** Renders a comparison and writes the page; one that does not add up is told, not written. */
import { renderReport } from '#reports/report.js';
import { ReportProblem } from '#reports/report-problem.js';
import { writeWhole } from '#results/atomic.js';
import type { Comparison } from '#results/comparison.js';
import type { Printer } from './printer.js';

/** The path of the report, or null where it refused to be made. @throws StorageProblem */
export function writeReport(comparison: Comparison, path: string, printer: Printer): string | null {
  try {
    writeWhole(path, renderReport(comparison));
    return path;
  } catch (error) {
    if (!(error instanceof ReportProblem)) throw error;
    printer.complain(`no report: ${error.what}\n  why: ${error.why}\n  fix: ${error.fix}`);
    return null;
  }
}
