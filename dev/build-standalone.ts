/**
 * `npm run build:standalone`: an executable that needs no Node, as it holds the bundle and a node; a browser starts it without a launcher in
 * between. It takes a node of 25.5 or newer, the first that can do this by itself. That of another system can be named, in the same version:
 * `npm run build:standalone -- path/to/node.exe .output/portside/portside.exe`
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleStandalone } from './bundle-helper.ts';

const [executable = process.execPath, output = '.output/portside/portside'] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 25 || (major === 25 && minor >= 5)) process.exitCode = await buildStandalone();
else {
  console.error(`This is Node ${process.versions.node}; it takes 25.5 or newer, as npm run build:standalone has it.`);
  process.exitCode = 1;
}

async function buildStandalone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'portside-standalone-'));
  try {
    const main = join(folder, 'portside.cjs');
    await bundleStandalone(main);
    const config = join(folder, 'sea.json');
    writeFileSync(config, JSON.stringify(settingsFor(main)));
    const { status } = spawnSync(process.execPath, ['--build-sea', config], { stdio: 'inherit' });
    if (status !== 0) return 1;
    chmodSync(output, 0o755);
    console.log(`${output} needs no Node. One for macOS takes a signature first: codesign --sign - ${output}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @see https://nodejs.org/api/single-executable-applications.html */
function settingsFor(main: string): object {
  return {
    main,
    executable: resolve(executable),
    output: resolve(output),
    disableExperimentalSEAWarning: true,
    // A developer's NODE_OPTIONS may load something that writes to stdout.
    execArgvExtension: 'none',
  };
}
