import { expect, test } from 'vitest';
import { splitCommandLine } from '../../../../helper/system/windows/split-command-line.ts';

test.for([
  ['node server.js', ['node', 'server.js']],
  [
    '"C:\\Program Files\\nodejs\\node.exe" "C:\\my shop\\vite.js"  --port 3000',
    ['C:\\Program Files\\nodejs\\node.exe', 'C:\\my shop\\vite.js', '--port', '3000'],
  ],
  ['C:\\WINDOWS\\system32\\svchost.exe -k RPCSS -p', ['C:\\WINDOWS\\system32\\svchost.exe', '-k', 'RPCSS', '-p']],
  ['a "say \\"hi\\"" b', ['a', 'say "hi"', 'b']],
  ['a "C:\\folder\\\\" b', ['a', 'C:\\folder\\', 'b']],
  ['a \\\\server\\share', ['a', '\\\\server\\share']],
  ['a b"c d"e', ['a', 'bc de']],
  ['a "never closed', ['a', 'never closed']],
  ['  \t ', []],
  ['', []],
] as [string, string[]][])('%s', ([line, words]) => {
  expect(splitCommandLine(line)).toEqual(words);
});
