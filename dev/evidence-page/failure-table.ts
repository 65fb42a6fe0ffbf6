import { chromiumFailures, chromiumFamilies } from '../../probes/errors/chromium-failures.ts';
import { firefoxFailures } from '../../probes/errors/firefox-failures.ts';
import { nssErrors } from '../../probes/errors/nss-errors.ts';
import type { Expression } from './read-constants.ts';
import { constant } from './vocabulary.ts';

/** The words for a failure, and the codes of the browsers that each stands for, as `probes/` reads them. */
export function failureTable(): string {
  const families = chromiumFamilies.map(([prefix, failure]) => [`${prefix}…`, failure] as const);
  const chromium = [...Object.entries(chromiumFailures), ...families];
  const firefox = [...Object.entries(firefoxFailures), ...Object.values(nssErrors)];
  const rows = words().map(({ word, comment }) =>
    row(`\`${word}\``, [listed(chromium, word), listed(firefox, word), comment ?? '']),
  );
  return [row('word', ['Chromium says', 'Firefox says', '']), row('---', ['---', '---', '---']), ...rows].join('\n');
}

type Code = readonly [code: string, failure: string];

function words(): { word: string; comment: string | undefined }[] {
  const { value } = constant('failureSchema', 'evidence/browser/attempt.ts');
  const list = value.kind === 'call' ? value.args[0] : undefined;
  if (list?.kind !== 'list') throw new TypeError('the words for a failure are no list');
  return list.items.map(({ value: item, comment }) => ({ word: textOf(item), comment }));
}

function textOf(value: Expression): string {
  if (value.kind !== 'text') throw new TypeError(`a ${value.kind} stands where a word belongs`);
  return value.text;
}

function listed(all: Code[], word: string): string {
  const said = all.filter(([, failure]) => failure === word).map(([code]) => `\`${code}\``);
  return said.join(', ');
}

function row(first: string, others: string[]): string {
  return `| ${[first, ...others].join(' | ')} |`;
}
