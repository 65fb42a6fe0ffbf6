import { circumstancesOf } from '../../diagnosis/circumstances.ts';
import type { OperatingSystem } from '../../evidence/index.ts';
import { inWords } from '../../words/report/in-words.ts';
import type { Step } from '../../words/step.ts';
import { escaped } from './escaped.ts';
import type { Example } from './examples-of.ts';

const systems = { linux: 'Linux', macos: 'macOS', windows: 'Windows' } as const satisfies Partial<
  Record<OperatingSystem, string>
>;

/** What to do, as a list. A command that differs from system to system stands there for each. */
export function stepLines({ evidence, finding }: Example): string {
  const circumstances = circumstancesOf(evidence);
  const elsewhere = Object.entries(systems).map(([os, name]) => ({
    name,
    steps: inWords(finding, { ...circumstances, os: os as OperatingSystem }).steps,
  }));
  return finding.steps
    .map((step, index) => ({ step, variants: elsewhere.map(({ name, steps }) => ({ name, same: steps[index] })) }))
    .filter(({ step }) => !step.isForPageOnly)
    .map(({ step, variants }, index) => `${index + 1}. ${lineOf(step, commandsOf(step, variants))}`)
    .join('\n')
    .trimEnd();
}

/** A cause of one system has the commands of that system, whichever shell they are written for. */
const unixOnly = /^(lsof|ss|sudo) /;

function commandsOf({ text, command }: Step, variants: { name: string; same: Step | undefined }[]): string[] {
  if (command === undefined) return [];
  const known = variants.flatMap(({ name, same }) =>
    same?.text === text && same.command && !(name === 'Windows' && unixOnly.test(same.command))
      ? [[name, same.command]]
      : [],
  );
  const isSameEverywhere = known.every(([, other]) => other === command);
  if (isSameEverywhere || known.length < variants.length) return [command];
  const byCommand = Map.groupBy(known, ([, other]) => other);
  return [...byCommand].flatMap(([other, same]) => [`# ${same.map(([name]) => name).join(', ')}`, `${other}`]);
}

function lineOf({ text, open }: Step, commands: string[]): string {
  const link = open ? ` <${open}>` : '';
  const block =
    commands.length > 0 ? `\n\n   \`\`\`sh\n${commands.map((line) => `   ${line}`).join('\n')}\n   \`\`\`\n` : '';
  return `${escaped(text)}${link}${block}`;
}
