import type { Expected } from '../../../evidence/port/expected.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import { bindErrorOf } from '../port/bind-error.ts';

/** Whether the page came from a different program than the one that wanted the port, which was refused it or moved to another one. */
export function isOthersPage(holder: Process | undefined, expected: Expected = []): boolean {
  return expected.some((one) => {
    const isToldSo = bindErrorOf({ expected: [one], reservations: undefined })?.kind === 'taken';
    const hasMoved = holder !== undefined && one.reason !== 'listens-nowhere' && one.listensOn.length > 0;
    return (isToldSo || hasMoved) && !isOneServer(one.process, holder);
  });
}

/** The same process, or the same project started twice: then it's the right page. */
function isOneServer({ pid, folder }: Process, holder: Process | undefined): boolean {
  if (pid !== undefined && pid === holder?.pid) return true;
  return folder !== undefined && folder === holder?.folder;
}
