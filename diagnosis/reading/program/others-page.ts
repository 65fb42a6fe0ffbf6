import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { bindErrorOf } from '../port/bind-error.ts';

/** Whether the page that came is another program's than the one that wanted the port: that was told so, or went to another port. */
export function isOthersPage(holder: Process | undefined, expected: Expected = []): boolean {
  return expected.some((one) => {
    const isToldSo = bindErrorOf({ expected: [one], reservations: undefined })?.kind === 'taken';
    const hasMoved = holder !== undefined && one.reason !== 'listens-nowhere' && one.listensOn.length > 0;
    return (isToldSo || hasMoved) && !isOneServer(one.process, holder);
  });
}

/** The same process, or the same project started twice: then the page is the one that is meant. */
function isOneServer({ pid, folder }: Process, holder: Process | undefined): boolean {
  if (pid !== undefined && pid === holder?.pid) return true;
  return folder !== undefined && folder === holder?.folder;
}
