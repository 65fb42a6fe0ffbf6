import manifest from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };
import { runTool } from '../run-tool.ts';

/** Which sources and tools a release was made of. The signed statement on it is the workflow's. */
export function provenance(date: Date): string {
  const tool = (name: string) => [name, Reflect.get(lock.packages, `node_modules/${name}`)?.version];
  const tools = ['wxt', 'vite', 'rolldown', 'esbuild', '@aklinker1/zero-zip', 'node'].map(tool);
  return `${JSON.stringify(
    {
      version: manifest.version,
      commit: runTool('git', ['rev-parse', 'HEAD']).trim(),
      hasUncommittedChanges: runTool('git', ['status', '--porcelain']) !== '',
      sourceDateEpoch: date.getTime() / 1000,
      runsOn: `${process.platform} ${process.arch}, Node ${process.versions.node}`,
      tools: Object.fromEntries(tools),
      madeBy: 'npm run release',
    },
    null,
    2,
  )}\n`;
}
