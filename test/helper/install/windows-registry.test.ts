import { expect, test } from 'vitest';
import { defaultValueIn } from '../../../helper/install/windows-registry.ts';

const head = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Chromium\\x]\r\n';

test.each([
  ['@="C:\\\\Users\\\\Jörg\\\\Portside\\\\p.json"\r\n\r\n', 'C:\\Users\\Jörg\\Portside\\p.json'],
  ['"other"="1"\r\n@="C:\\\\a \\"b\\".json"\r\n', 'C:\\a "b".json'],
  ['"@"="C:\\\\a.json"\r\n', undefined],
  ['\r\n', undefined],
])('an exported key %j leads to %j', (lines, manifest) => {
  expect(defaultValueIn(head + lines)).toBe(manifest);
});
