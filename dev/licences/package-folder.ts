/** Modules that a tool makes up while it bundles; their code is the tool's. */
const makers: [made: RegExp, by: string][] = [
  [/^\0rolldown\//, 'rolldown'],
  [/^\0virtual:wxt-/, 'wxt'],
];

/** @returns the folder of the package that a module belongs to; undefined for a file of our own */
export function packageFolder(module: string): string | undefined {
  if (!module.startsWith('\0')) return /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//s.exec(module)?.[1];
  const maker = makers.find(([made]) => made.test(module))?.[1];
  if (!maker) throw new Error(`Whose is ${module.slice(1)}? See dev/licences/package-folder.ts`);
  return `node_modules/${maker}`;
}
