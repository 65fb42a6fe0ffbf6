/** Installs what the browser tests and the zoo are made of. Worlds whose programs cannot be had are reported as skipped. */
import { missingOf, packages, type Requirement } from '../test/zoo/packages.ts';
import { installDebianPackages } from './debian-packages.ts';
import { installBrowsers } from './install-browsers.ts';

if (!(await installBrowsers(['chromium', 'firefox']))) process.exit(1);
const missing = await missingOf(Object.keys(packages) as Requirement[]);
installDebianPackages(
  missing.map((name) => packages[name].package),
  'The zoo',
);
