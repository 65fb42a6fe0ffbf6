import { describe, expect, test } from 'vitest';
import type { Leave, PortHolder } from '../../../diagnosis/reading/program/ending-decision.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { FreeWords } from '../../../words/free-words.ts';
import { languages } from '../../../words/languages.ts';
import { loadFreeWords } from '../../../words/load-free-words.ts';
import { dependedOn } from '../../diagnosis/depended-on.ts';

const container = { engine: 'docker' as const, name: 'shop-web-1' };
const unit = { name: 'shop.service', isPersons: true };
const leaves: [Leave, command: string | undefined][] = [
  [{ why: 'hidden', user: 'ben' }, "sudo ss -ltnp 'sport = :3000'"],
  [{ why: 'ancestor' }, undefined],
  [{ why: 'container', container }, 'docker stop shop-web-1'],
  [{ why: 'inside-container' }, 'docker ps'],
  [
    { why: 'kind', kind: 'podman', name: 'Podman', container: { ...container, engine: 'podman' } },
    'podman stop shop-web-1',
  ],
  [{ why: 'kind', kind: 'database', name: 'Redis' }, 'systemctl status 812'],
  [{ why: 'unit', unit }, 'systemctl --user stop shop.service'],
  [{ why: 'unit', unit: { name: 'nginx.service', isPersons: false } }, 'systemctl stop nginx.service'],
  [{ why: 'unit', unit: { name: 'a b;c.service', isPersons: false } }, undefined],
  [{ why: 'supervisor', name: 'PM2', list: 'pm2 list' }, 'pm2 list'],
  [{ why: 'other-user', user: 'ben' }, 'sudo -u ben kill 812'],
  [{ why: 'other-user', user: '$(id)' }, undefined],
];
const known = { port: 3000, os: 'linux' as const, pid: 812 };

const process: Process = {
  pid: 812,
  program: 'node',
  framework: 'vite',
  folder: '~/code/shop',
  command: 'node vite',
  startedAt: '2026-11-22T13:00:00.000Z',
  state: 'stopped',
};
const holder: PortHolder = {
  addresses: ['127.0.0.1', '::1'],
  process,
  parents: [],
  user: 'ann',
  isPersons: true,
  isOwnAccount: true,
  isAncestor: false,
  isInContainer: false,
  also: [],
  otherPorts: [],
};
const npm = { pid: 4690, program: 'npm', command: 'npm run dev' };
const force = 'kill -KILL 812';

/** Everything that is said, one sentence after the other. */
function sentences(words: FreeWords): string[] {
  return [
    words.alreadyFree(3000),
    words.inUse(3000, 1),
    words.inUse(3000, 2),
    words.starter(npm),
    words.master(1),
    words.master(3),
    words.alsoEnds(
      [
        { ...npm, ports: [4000] },
        { ...npm, ports: [] },
      ],
      [5000],
    ),
    words.takesAlong([npm]),
    words.wouldEnd(npm),
    words.notAsked,
    words.notWithYes,
    words.declined,
    words.changed,
    words.notPermitted(force, 'linux').text,
    words.notPermitted(force, 'windows').text,
    words.stillThere(10, 3000, force).text,
    words.restarted(3000, process, npm),
    words.restarted(3000, undefined, undefined),
    words.freed(3000),
    words.stillInUse(3000),
    ...leaves.map(([leave]) => words.leave(leave, known).text),
  ];
}

const english = /\b(the|is|isn't|which|and then|doesn't|from the|ends|port \d+ is)\b/;

describe.each(languages)('%s', async (language) => {
  const words = await loadFreeWords(language);

  test.each(leaves)('the right way to stop it: %j', (leave, command) => {
    const step = words.leave(leave, known);
    expect(step.command).toBe(command);
    expect(step.text).toMatch(command ? /[:：]$/ : /[.。]$/);
  });

  test('no way ends a program that others depend on', () => {
    for (const kind of Object.keys(dependedOn) as (keyof typeof dependedOn)[]) {
      const leave = { why: 'kind', kind, name: 'it' } as Leave;
      expect(words.leave(leave, known).command ?? '').not.toMatch(/\bkill\b|taskkill/);
    }
  });

  test('every sentence is whole, and in the language', () => {
    for (const sentence of sentences(words)) {
      expect(sentence).toMatch(/[.:。：]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      if (language !== 'en') expect(sentence).not.toMatch(english);
    }
  });

  test('a program: its name and place, its command, addresses, since when, whose, and that it is paused', () => {
    const [heading, command, place, paused, ...more] = words.about(holder, '2026-11-22T16:00:00.000Z');
    expect(heading).toContain('~/code/shop');
    expect(heading).toContain('812');
    expect(command).toContain('node vite');
    for (const part of ['127.0.0.1', '::1', '3', 'ann']) expect(place).toContain(part);
    expect(paused).toContain('fg');
    expect(more).toEqual([]);
  });

  test('only a yes is a yes', () => {
    for (const yes of ['y', 'Y', 'yes']) expect(words.isYes(yes)).toBe(true);
    for (const no of ['', 'n', 'no', 'nein', 'yesterday', 'ja nicht', '1', 'ok']) expect(words.isYes(no)).toBe(false);
  });

  test('the question is asked so that Enter says no', () => {
    expect(words.question(undefined)).toMatch(/\[[yjs]\/N\] $/);
    expect(words.question(npm)).toContain('npm run dev');
  });
});

test('on Windows nothing is typed that only other systems know', async () => {
  const words = await loadFreeWords('en');
  for (const [leave] of leaves.filter(([{ why }]) => why !== 'unit'))
    expect(words.leave(leave, { ...known, os: 'windows' }).command ?? '').not.toMatch(/sudo|ss -l|^kill/);
});
