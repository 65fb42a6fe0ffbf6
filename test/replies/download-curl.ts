import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One line a part of Debian that this machine already installs from, for its sources. */
const sourceLine =
  'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(REPO_URI) $(CODENAME) $(COMPONENT)';

/** Fetches the source package of curl, by settings of apt that last as long as this takes, and unpacks its test data into `folder`. */
export async function downloadCurl(folder: string): Promise<void> {
  const apt = await mkdtemp(join(tmpdir(), 'portside-apt-'));
  try {
    const debian = ['Created-By: Packages', 'Origin: Debian'];
    const { stdout } = await run('apt-get', ['indextargets', '--format', sourceLine, ...debian]);
    await writeFile(join(apt, 'sources.list'), [...new Set(stdout.split('\n'))].join('\n'));
    for (const place of ['lists/partial', 'cache/archives/partial']) await mkdir(join(apt, place), { recursive: true });
    await aptGet(apt, 'update');
    await aptGet(apt, '--download-only', 'source', 'curl');
    const archive = (await readdir(apt)).find((name) => /\.orig\.tar\.\w+$/.test(name));
    if (!archive) throw new Error('apt-get fetched no sources of curl');
    await mkdir(folder, { recursive: true });
    await copyFile(join(apt, archive), join(folder, archive));
    const words = ['--strip-components=3', '--wildcards', '*/tests/data/test*'];
    await run('tar', ['-xf', archive, ...words], { cwd: folder });
    await rm(join(folder, archive));
  } finally {
    await rm(apt, { recursive: true, force: true });
  }
}

async function aptGet(apt: string, ...words: string[]): Promise<void> {
  const settings = [
    `Dir::Etc::sourcelist=${apt}/sources.list`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    'APT::Sandbox::User=root',
  ];
  await run('apt-get', ['-qq', ...settings.flatMap((one) => ['-o', one]), ...words], { cwd: apt });
}
