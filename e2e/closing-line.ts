import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Says at the very end, alone on a line, how many tests passed and how many failed. */
export default class ClosingLine implements Reporter {
  #suite: Suite | null = null;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd({ status }: FullResult): void {
    const tests = this.#suite?.allTests() ?? [];
    // A second try that passed has passed; the list says above which those were.
    const passed = tests.filter((test) => ['expected', 'flaky'].includes(test.outcome())).length;
    const skipped = tests.filter((test) => test.outcome() === 'skipped').length;
    // A run that broke off has failed, whatever its tests say.
    const failed = Math.max(tests.length - passed - skipped, status === 'passed' ? 0 : 1);
    const also = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`\n${passed} passed, ${failed} failed${also}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
