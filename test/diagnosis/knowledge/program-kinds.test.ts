import { expect, test } from 'vitest';
import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import { dependedOn } from '../depended-on.ts';

const samples = Object.entries(dependedOn).flatMap(([kind, processes]) =>
  processes.map((process) => ({ kind, process })),
);

test.each(samples)('$process.program $process.command $process.user is of the kind $kind', ({ kind, process }) => {
  expect(programKind(process)?.kind).toBe(kind);
});

test.each([
  { program: 'node' },
  { program: 'node', command: 'node /home/me/code/server.js', user: 'me' },
  { program: 'codex' },
  { program: 'coder' },
  { program: 'python3', command: 'python3 -m http.server 3000' },
  { program: 'nginx', user: 'me' },
  { program: 'bun', framework: 'bun' as const, user: 'root' },
  { program: 'node', startCommand: 'npm run dev', user: 'root' },
  { program: 'java', command: 'java -jar shop.jar' },
  { program: 'services-api' },
  { program: 'systemtap-demo' },
  { program: 'postcss' },
  { program: 'redis-commander' },
  { program: 'mongo-express' },
  { program: 'dotnet', command: 'dotnet run --project ~/code/limace' },
  { program: 'socat' },
])('$program $command $user is a program of the person’s own', (process) => {
  expect(programKind(process)).toBeUndefined();
});
