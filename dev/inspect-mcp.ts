/**
 * `npm run inspect:mcp`: asks `portside mcp` what the official inspector's command line asks of a server. It's fetched by npx, since it's
 * larger than all of this project, and takes a node of 22.19 or newer.
 */
import { spawnSync } from 'node:child_process';

const inspector = '@modelcontextprotocol/inspector@2';
const server = [process.execPath, '.output/portside/portside.cjs', 'mcp'];

/** Each with words that its answer has to hold. */
const questions: [words: string[], held: RegExp][] = [
  [['--method', 'tools/list'], /"wait_until_ready"/],
  [['--method', 'tools/call', '--tool-name', 'list_servers'], /"version": 1/],
  [['--method', 'tools/call', '--tool-name', 'diagnose', '--tool-arg', 'port=1'], /"cause": "nothing-listening"/],
];

for (const [words, held] of questions) {
  const { stdout, stderr } = spawnSync('npx', ['--yes', inspector, '--cli', ...server, ...words], { encoding: 'utf8' });
  const isRight = held.test(stdout);
  console.log(`${isRight ? 'right' : 'wrong'}: ${words.join(' ')}`);
  if (isRight) continue;
  console.error(stdout, stderr);
  process.exitCode = 1;
}
