/**
 * `npm run try:versions`: has the extension of each of the last three versions ask the helper of each, over the real wire, and prints what
 * came of it. Records what helpers of other versions say to today's extension, which `recorded.test.ts` plays again.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleExtension } from './extension-of.ts';
import type { Recorded } from './recorded.ts';
import { type Version, versions } from './versions.ts';
import { withoutPlaces } from './without-places.ts';

const repository = resolve('.');
const folder = mkdtempSync(join(tmpdir(), 'portside-versions-'));

interface Built {
  version: Version;
  module: string;
  /** How its helper is started. */
  helper: string[];
}

try {
  const built: Built[] = [];
  for (const version of versions) built.push(await buildVersion(version));
  for (const extension of built) for (const one of [...built, tomorrow(built)]) tryPair(extension, one);
} finally {
  for (const { name, commit } of versions) if (commit) git('worktree', 'remove', '--force', join(folder, name));
  rmSync(folder, { recursive: true });
}

function git(...words: string[]): void {
  execFileSync('git', words, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function buildVersion(version: Version): Promise<Built> {
  const { name, commit } = version;
  const checkout = commit ? join(folder, name) : repository;
  if (commit) {
    git('worktree', 'add', '--detach', checkout, commit);
    symlinkSync(join(repository, 'node_modules'), join(checkout, 'node_modules'));
  }
  execFileSync(process.execPath, ['dev/build-helper.ts'], { cwd: checkout, stdio: 'inherit' });
  const module = join(folder, `extension-${name}.mjs`);
  await bundleExtension(version, checkout, module);
  const program = join(folder, `helper-${name}.cjs`);
  cpSync(join(checkout, '.output/portside/portside.cjs'), program);
  return { version, module, helper: [program] };
}

/** Today's helper, which says more than today's extension knows: what every extension will meet. */
function tomorrow(built: Built[]): Pick<Built, 'helper'> & { version: { name: string } } {
  return {
    version: { name: 'tomorrow' },
    helper: ['test/versions/helper-of-tomorrow.ts', ...(built.at(-1)?.helper ?? [])],
  };
}

/** In a network and among processes of their own: nothing else of this computer is seen, and nothing of it is recorded. */
function tryPair(extension: Built, helper: Pick<Built, 'helper'> & { version: { name: string } }): void {
  const apart = [...(process.getuid?.() === 0 ? [] : ['-Ur']), '-nmp', '--fork', '--mount-proc'];
  const takesSeen = String(extension.version.commit !== versions[0]?.commit);
  const words = [process.execPath, 'test/versions/talk.ts', extension.module, takesSeen, ...helper.helper];
  const script = 'PATH=$PATH:/usr/sbin:/sbin; ip link set lo up && exec "$@"';
  const env = { PATH: process.env.PATH, HOME: folder, XDG_STATE_HOME: join(folder, helper.version.name, 'state') };
  const output = execFileSync('unshare', [...apart, 'sh', '-c', script, 'sh', ...words], { encoding: 'utf8', env });
  const recorded: Recorded = JSON.parse(output);
  const { talk } = recorded;
  console.log(`\n${extension.version.name} extension, ${helper.version.name} helper`);
  for (const [name, what] of Object.entries({ ...talk.diagnoses, ...talk.questions }))
    console.log(`  ${name}: ${what}`);
  if (extension.version.name === 'today' && helper.version.name !== 'today') record(helper.version.name, recorded);
}

/** One message a line. */
function record(name: string, { places: ports, talk, transcript }: Recorded): void {
  const lines = transcript.map((said) => JSON.stringify(said)).join(',\n');
  const text = `{"places":${JSON.stringify(ports)},"talk":${JSON.stringify(talk)},"transcript":[\n${lines}\n]}\n`;
  const places = { [folder]: '/tmp/try', [repository]: '/home/me/portside' };
  writeFileSync(`test/versions/recorded/${name}.json`, withoutPlaces(text, places));
}
