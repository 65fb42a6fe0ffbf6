import { expect, test, vi } from 'vitest';
import { ownFault } from '../../../cli/command-line/own-fault.ts';

test('a fault of its own is no cause that was found: it says where, without secrets, and 70', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(ownFault(new Error('cannot read https://ann:hunter2@shop.test/'))).toBe(70);
    const said = write.mock.calls.join('');
    expect(said).toMatch(/^portside: this is a bug in Portside\. Report it with the lines below \(portside 0\./);
    expect(said).toMatch(/\n {4}at .*own-fault\.test/);
    expect(said).not.toContain('hunter2');
  } finally {
    write.mockRestore();
  }
});
