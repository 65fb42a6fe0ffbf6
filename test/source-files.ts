import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One import of one file. */
export interface Import {
  /** The file that imports, from the root of the project. */
  from: string;
  /** The file, from the root of the project, or the package that is imported. */
  to: string;
  isPackage: boolean;
  /** Nothing of it is left when the program runs. */
  isType: boolean;
}

/** What is not ours, or made from what is ours. */
const notSource = /^(node_modules|\.[^/]*|public)(\/|$)/;

/** Every file of our own, from the root of the project. */
export function sourceFiles(): string[] {
  return readdirSync('.', { withFileTypes: true })
    .filter(({ name }) => !notSource.test(name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(entry.name) : [entry.name]))
    .sort();
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('/node_modules/'));
}

const statement = /^(?:import|export)\s+(?<type>type\s)?(?<names>[^'";]*\sfrom\s)?'(?<path>[^']+)'/gm;
const expression = /\bimport\('(?<path>[^']+)'\)/g;

/** What a TypeScript file imports, at its head or when it is needed. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(statement), ...text.matchAll(expression)].map(({ groups = {} }) => {
    const { path = '', type, names = '' } = groups;
    const isPackage = !path.startsWith('.');
    const to = isPackage ? path : normalize(join(dirname(file), path));
    return { from: file, to, isPackage, isType: type !== undefined || namesOnlyTypes(names) };
  });
}

/** `{ type A, type B } from` */
function namesOnlyTypes(names: string): boolean {
  const list = /^\{(.*)\}/s
    .exec(names)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return list?.every((name) => /^\s*type\s/.test(name)) ?? false;
}
