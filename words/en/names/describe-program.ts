import type { Process } from '../../../evidence/port/owners.ts';
import { frameworks } from '../../../evidence/programs/frameworks.ts';
import { placeName } from './place-name.ts';

type Described = Partial<Pick<Process, 'framework' | 'program' | 'project' | 'folder' | 'checkout' | 'pid'>>;

/** The shortest name a person recognizes: `Vite`, or else `node`, or else `a program`. */
export function programName({ framework, program }: Described): string {
  return framework ? frameworks[framework].name : (program ?? 'a program');
}

/** `Vite (node, process 4711) from ~/code/shop`, as far as it is known. */
export function describeProgram(described: Described): string {
  const aside = [
    ...(described.framework && described.program ? [described.program] : []),
    ...(described.pid ? [`process ${described.pid}`] : []),
  ];
  const name = programName(described) + (aside.length > 0 ? ` (${aside.join(', ')})` : '');
  const { folder, checkout } = described;
  return folder ? `${name} from ${placeName(folder, checkout)}` : name;
}
