import type { Plugin } from 'vite';

/** Notes which modules a bundle was made of. `\0` stands before a module that a tool made up. */
export function bundledModules(noted: Set<string>): Plugin {
  return {
    name: 'bundled-modules',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') for (const id of Object.keys(output.modules)) noted.add(id);
      }
    },
  };
}
