import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with one plain line of counts: `12 passed, 0 failed`. A file that could not be loaded is one failure. */
export default class PlainCountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const results = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    )
    const count = (state: string): number => results.filter((result) => result === state).length
    const unloaded = modules.filter(
      (module) => module.state() === 'failed' && module.errors().length > 0,
    ).length
    const failed = count('failed') + unloaded + unhandled.length
    const skipped = results.length - count('passed') - count('failed')
    const line = `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
    process.stdout.write(`\n${line}\n`)
  }
}
