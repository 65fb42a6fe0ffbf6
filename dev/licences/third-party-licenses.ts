import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Contrib } from '@cyclonedx/cyclonedx-library';
import bsd2 from 'spdx-license-list/licenses/BSD-2-Clause.json' with { type: 'json' };
import mit from 'spdx-license-list/licenses/MIT.json' with { type: 'json' };
import { type BundledPackage, bundledPackages } from './bundled-package.ts';

export const thirdPartyLicensesFile = 'third-party-licenses.txt';

/** For packages that name their licence and bring no text of it. */
const texts: Record<string, { licenseText: string }> = { MIT: mit, 'BSD-2-Clause': bsd2 };

const line = '='.repeat(80);

/** The licences of everything that these modules come from, ours first: a file that goes wherever the bundle goes. */
export function thirdPartyLicenses(modules: Iterable<string>): string {
  const others = bundledPackages(modules).map((one) => {
    const { name, version, license } = one;
    return `${line}\n${name} ${version} (${license})\n${line}\n\n${licenceText(one)}`;
  });
  const head = `Portside is under the MIT licence. It contains ${others.length} packages of others, each under its own licence.`;
  return `${[`${head}\n\n${readFileSync('LICENSE', 'utf8').trim()}`, ...others].join('\n\n')}\n`;
}

function licenceText({ folder, name, license, author }: BundledPackage): string {
  const files = [...new Contrib.License.Utils.LicenseEvidenceGatherer().getFileAttachments(resolve(folder))];
  if (files.length > 0) return files.map(({ filePath }) => readFileSync(filePath, 'utf8').trim()).join('\n\n');
  const text = texts[license]?.licenseText;
  if (!text || !author) throw new Error(`${name} brings no text of its licence, ${license}.`);
  const notice = `Copyright (c) ${author}\n\nThe package brings no text of its licence. This is the one that ${license} stands for:`;
  return `${notice}\n\n${text.trim()}`;
}
