import { readFileSync } from 'node:fs';
import { type Constant, type Expression, readConstants } from './read-constants.ts';
import { constant } from './vocabulary.ts';

const files = ['probes/read-error.ts', 'probes/nss-errors.ts'];
const constants: Record<string, Constant> = Object.assign(
  {},
  ...files.map((file) => readConstants(readFileSync(file, 'utf8'))),
);

/** The words for a failure, and the codes of the browsers that each stands for, as `probes/` reads them. */
export function failureTable(): string {
  const chromium = [...codes(table('chromiumFailures')), ...families(table('chromiumFamilies'))];
  const firefox = [...codes(table('firefoxFailures')), ...pairs(table('nssErrors'))];
  const rows = words().map(({ word, comment }) =>
    row(`\`${word}\``, [listed(chromium, word), listed(firefox, word), comment ?? '']),
  );
  return [row('word', ['Chromium says', 'Firefox says', '']), row('---', ['---', '---', '---']), ...rows].join('\n');
}

type Code = readonly [code: string, failure: string];

function words(): { word: string; comment: string | undefined }[] {
  const { value } = constant('failureSchema', 'evidence/attempt.ts');
  const list = value.kind === 'call' ? value.args[0] : undefined;
  if (list?.kind !== 'list') throw new TypeError('the words for a failure are no list');
  return list.items.map(({ value: item, comment }) => ({ word: textOf(item), comment }));
}

function table(name: string): Constant['value'] {
  const found = constants[name];
  if (!found) throw new ReferenceError(`${files.join(' and ')} have no ${name}`);
  return found.value;
}

/** `ERR_CONNECTION_REFUSED: 'refused'` */
function codes(value: Expression): Code[] {
  return value.kind === 'object' ? value.fields.map((field) => [field.name, textOf(field.value)] as const) : [];
}

/** `['ERR_CERT_', 'cert-other']`: whatever begins so */
function families(value: Expression): Code[] {
  const list = value.kind === 'list' ? value.items : [];
  return list.map((item) => pair(item.value)).map(([prefix, failure]) => [`${prefix}…`, failure] as const);
}

/** `8181: ['SEC_ERROR_EXPIRED_CERTIFICATE', 'cert-expired']` */
function pairs(value: Expression): Code[] {
  return value.kind === 'object' ? value.fields.map((field) => pair(field.value)) : [];
}

function pair(value: Expression): Code {
  const [code, failure] = value.kind === 'list' ? value.items : [];
  return [code ? textOf(code.value) : '', failure ? textOf(failure.value) : ''];
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
