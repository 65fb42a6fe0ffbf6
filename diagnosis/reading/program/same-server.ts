import type { Process } from '../../../evidence/port/owners.ts';
import type { Remembered } from '../../../evidence/port/remembered.ts';

type Known = Partial<Pick<Process, 'pid' | 'program' | 'framework' | 'project' | 'folder'>>;

/** Whether a program is the one that answered here before; undefined if we know too little about one of them. */
export function isSameServer(process: Known, remembered: NonNullable<Remembered>): boolean | undefined {
  if (process.pid !== undefined && process.pid === remembered.pid) return true;
  // A project may serve from several of its folders.
  const isSameProject = compare(process.project, remembered.project);
  const isSameFolder = compare(process.folder, remembered.folder);
  if (isSameFolder !== undefined || isSameProject !== undefined) return isSameFolder || isSameProject || false;
  // A program with the same name may serve another project.
  return [compare(process.framework, remembered.framework), compare(process.program, remembered.program)].includes(
    false,
  )
    ? false
    : undefined;
}

function compare(one: string | undefined, other: string | undefined): boolean | undefined {
  return one !== undefined && other !== undefined ? one === other : undefined;
}
