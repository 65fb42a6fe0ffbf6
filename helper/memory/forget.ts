import { rmSync } from 'node:fs';
import { forgetFailure } from './failures.ts';
import { ifWritable } from './if-writable.ts';
import { memoryFolder } from './memory-folder.ts';
import { portPath } from './read-port.ts';

/** Forgets one port, or all of them, with whatever was set aside. @returns whether it could be removed */
export function forget(port: number | undefined): boolean {
  if (port !== undefined) forgetFailure(port);
  return ifWritable(() =>
    port === undefined
      ? rmSync(memoryFolder(), { recursive: true, force: true })
      : rmSync(portPath(port), { force: true }),
  );
}
