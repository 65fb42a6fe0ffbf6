/**
 * Installs what `npm test` is made of; `--zoo`: and the programs of the whole zoo, some dozens of servers. Worlds whose programs cannot be
 * had are reported as skipped.
 */
import { missingOf, packages, type Requirement, testPackages } from '../test/zoo/packages.ts';
import { installDebianPackages } from './debian-packages.ts';
import { installBrowsers } from './install-browsers.ts';

if (!(await installBrowsers(['chromium', 'firefox']))) process.exit(1);
const wanted = process.argv.includes('--zoo') ? packages : testPackages;
const missing = await missingOf(Object.keys(wanted) as Requirement[]);
installDebianPackages(
  missing.map((name) => packages[name].package),
  'The zoo',
);
