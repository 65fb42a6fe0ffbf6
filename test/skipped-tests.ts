import type { Reporter, TestModule } from 'vitest/node';

/** Names the tests that were skipped, so that a plain machine doesn't pass for one that has checked everything. */
export class SkippedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => `  ${module.relativeModuleId}: ${test.fullName}`),
    );
    // A run by name, as with -t, leaves out whatever it wasn't asked for.
    if (skipped.length === 0 || process.argv.some((word) => /^(-t|--testNamePattern)/.test(word))) return;
    process.stdout.write(`Skipped, since this machine lacks what they need:\n${skipped.join('\n')}\n`);
  }
}
