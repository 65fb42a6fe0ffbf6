/**
 * Runs one part of the bundled program, and those that it asks for. Put into the bundle as it stands here, so it uses nothing from outside.
 * @param parts the sources of CommonJS modules, by the names by which they ask for each other
 * @param require node's own, for everything that is no part
 * @param beside the file that holds the other parts, if they aren't all here
 */
export function startPart(
  first: string,
  parts: Record<string, string>,
  require: NodeJS.Require,
  beside?: string,
): void {
  const { compileFunction }: typeof import('node:vm') = require('node:vm');
  const loaded: Record<string, { exports: object }> = {};
  let unread = beside;
  const load = (name: string): unknown => {
    if (unread && name.startsWith('./') && !(name in parts)) {
      Object.assign(parts, require(unread));
      unread = undefined;
    }
    const code = parts[name];
    if (code === undefined) return require(name);
    const known = loaded[name];
    if (known) return known.exports;
    const module = { exports: {} };
    loaded[name] = module;
    compileFunction(code, ['require', 'module', 'exports'], { filename: name })(load, module, module.exports);
    return module.exports;
  };
  load(first);
}
