import type { Process } from '../../../evidence/port/owners.ts';
import { frameworks } from '../../../evidence/programs/frameworks.ts';
import { placeName } from './place-name.ts';

type Described = Partial<Pick<Process, 'framework' | 'program' | 'project' | 'folder' | 'checkout' | 'pid'>>;

/** The shortest name a person recognizes: `Vite`, or else `node`, or else `un programa`. */
export function programName({ framework, program }: Described): string {
  return framework ? frameworks[framework].name : (program ?? 'un programa');
}

/** `Vite (node, proceso 4711) de ~/code/shop`, as far as it is known. */
export function describeProgram(described: Described): string {
  const aside = [
    ...(described.framework && described.program ? [described.program] : []),
    ...(described.pid ? [`proceso ${described.pid}`] : []),
  ];
  const name = programName(described) + (aside.length > 0 ? ` (${aside.join(', ')})` : '');
  const { folder, checkout } = described;
  return folder ? `${name} de ${placeName(folder, checkout)}` : name;
}
