import { expect, test } from 'vitest';
import { shellInUse } from '../../cli/shell-in-use.ts';

test.each([
  [{ SHELL: '/usr/bin/fish' }, 'fish'],
  [{ SHELL: '/bin/bash' }, undefined],
  [{ SHELL: '/usr/bin/catfish' }, undefined],
  [{}, undefined],
  [{ MSYSTEM: 'MINGW64', SHELL: '/usr/bin/bash' }, 'bash'],
])('%j: %s', (environment, shell) => {
  expect(shellInUse(environment)).toBe(shell);
});
