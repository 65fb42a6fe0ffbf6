import type { Process } from '../../../evidence/port/owners.ts';
import { frameworks } from '../../../evidence/programs/frameworks.ts';
import { placeName } from './place-name.ts';
import { spaced } from './spaced.ts';

type Described = Partial<Pick<Process, 'framework' | 'program' | 'project' | 'folder' | 'checkout' | 'pid'>>;

/** The shortest name a person recognizes: `Vite`, or else `node`, or else `某个程序`. */
export function programName({ framework, program }: Described): string {
  return framework ? frameworks[framework].name : (program ?? '某个程序');
}

/** `~/code/shop 中的 Vite（node，进程 4711）`, as far as it is known. */
export function describeProgram(described: Described): string {
  const aside = [
    ...(described.framework && described.program ? [described.program] : []),
    ...(described.pid ? [`进程 ${described.pid}`] : []),
  ];
  const name = programName(described) + (aside.length > 0 ? `（${aside.join('，')}）` : '');
  const { folder, checkout } = described;
  return folder ? spaced`${placeName(folder, checkout)}中的${name}` : name;
}
