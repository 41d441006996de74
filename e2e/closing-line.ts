import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Says at the very end, a line each, how many tests passed and how many failed: by engine, and of all. */
export default class ClosingLine implements Reporter {
  #suite: Suite | null = null;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd({ status }: FullResult): void {
    const tests = this.#suite?.allTests() ?? [];
    const byEngine = Map.groupBy(tests, engineOf);
    const lines = byEngine.entries().map(([engine, some]) => `${engine}: ${counted(some, 0)}`);
    // A run that broke off has failed, whatever its tests say.
    const all = counted(tests, status === 'passed' ? 0 : 1);
    const missing = process.env['NOT_HERE'] ?? '';
    const not = missing === '' ? [] : [`${missing}: not installed here, not tested`];
    const said = [...lines, ...not, ...notCompared(tests)];
    process.stdout.write(`\n${[...said, '', all].join('\n')}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** As the engine said it to the test; whatever says nothing ran in Chromium. */
function engineOf({ annotations, results }: TestCase): string {
  const said = [...annotations, ...results.flatMap((result) => result.annotations)];
  const named = said.findLast(({ type }) => type === 'engine')?.description;
  return named ?? process.env['CHROMIUM_NAME'] ?? 'Chromium';
}

/** What tests say of pictures that they could not compare: a line for all that say the same. */
function notCompared(tests: readonly TestCase[]): readonly string[] {
  const notes = tests.flatMap(({ annotations }) => annotations);
  const said = notes.filter(({ type }) => type === 'not compared');
  return [...new Set(said.map(({ description = '' }) => description))];
}

function counted(tests: readonly TestCase[], leastFailed: number): string {
  // A second try that passed has passed; the list says above which those were.
  const again = tests.filter((test) => test.outcome() === 'flaky').length;
  const passed = tests.filter((test) => test.outcome() === 'expected').length + again;
  const skipped = tests.filter((test) => test.outcome() === 'skipped').length;
  const failed = Math.max(tests.length - passed - skipped, leastFailed);
  const also = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(again > 0 ? [`${again} with a second try`] : []),
  ];
  return [`${passed} passed`, `${failed} failed`, ...also].join(', ');
}
