/**
 * `npm run zip`: the packages for the stores and the sources for Firefox's reviewers, in .output. Browsers can be named:
 * `npm run zip -- firefox`.
 */
import { extensionPackages, packagedFor } from './extension-packages.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !packagedFor.some((browser) => browser === name));
if (unknown.length > 0) {
  console.error(`There is a package for ${packagedFor.join(', ')}, and none for ${unknown.join(', ')}.`);
  process.exit(64);
}
// With another one, as a shell may have it, the paths of the sources are built in.
process.env.NODE_ENV = 'production';
for (const browser of packagedFor) {
  if (named.length === 0 || named.includes(browser)) await extensionPackages(browser, '.output');
}
