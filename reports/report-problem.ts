/**
 * Why a report was not made. A report that does not add up refuses to render: nothing is drawn past
 * a sum that is wrong.
 */
export class ReportProblem extends Error {
  override readonly name = 'ReportProblem';

  /**
   * @param what what does not add up
   * @param why the two sums, or the run
   * @param fix what to do next
   */
  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix: string,
  ) {
    super(`${what}: ${why}. ${fix}`);
  }
}
