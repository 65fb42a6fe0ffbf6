import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unusedPort } from './listen.ts';
import { startProgram, temporaryFolder } from './start-program.ts';

/** `repo FOLDER` makes a repository with one commit, on `main`; `package FOLDER NAME` a package.json. */
const functions = `
set -e
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=ann@example.test
export GIT_COMMITTER_NAME=Ann GIT_COMMITTER_EMAIL=ann@example.test
repo() { git init -q -b main "$1"; echo hello > "$1/index.html"; git -C "$1" add .; git -C "$1" commit -q -m First; }
package() { mkdir -p "$1"; echo "{ \\"name\\": \\"$2\\" }" > "$1/package.json"; }
`;

/** A home folder with what the script makes in it. */
export function makeHome(script: string): string {
  const home = join(realpathSync(temporaryFolder()), 'ann');
  mkdirSync(home);
  runIn(home, script);
  return home;
}

export function runIn(home: string, script: string): string {
  return execFileSync('sh', ['-c', functions + script], { cwd: home, encoding: 'utf8' }).trim();
}

/** Starts a web server in a folder. @returns its port */
export async function serveFrom(folder: string, afterwards = ''): Promise<number> {
  const port = await unusedPort();
  const code = `require('node:http').createServer((_, reply) => reply.end('<title>Shop</title>'))
    .listen(${port}, '127.0.0.1', () => { ${afterwards} })`;
  await startProgram(process.execPath, ['-e', code], port, resolve(folder));
  return port;
}
