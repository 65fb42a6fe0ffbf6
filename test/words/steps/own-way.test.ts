import { describe, expect, test } from 'vitest';
import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import { ownWay as german } from '../../../words/de/steps/own-way.ts';
import { ownWay as english } from '../../../words/en/steps/own-way.ts';
import { ownWay as spanish } from '../../../words/es/steps/own-way.ts';
import { ownWay as chinese } from '../../../words/zh/steps/own-way.ts';

const described = [
  ['sshd', ''],
  ['ssh', 'ssh -N -L 3000:localhost:3000 box'],
  ['kubectl', ''],
  ['mfetpd', ''],
  ['falcond', ''],
  ['java', 'java -jar /opt/JetBrains/idea.jar'],
] as const;

function stepIn(ownWay: typeof english, program: string, command: string): string {
  const known = programKind({ program, command });
  if (!known?.described) throw new Error(`${program} has no description`);
  return ownWay(known, { port: 3000, os: 'linux', pid: 4711, container: undefined, aim: 'free' }).text;
}

describe('a program without a proper name', () => {
  test.each(described)('%s is described in English', (program, command) => {
    expect(stepIn(english, program, command)).toMatch(/the (SSH|Kubernetes|JetBrains)|(McAfee|CrowdStrike)'s/);
  });

  test.each(described)('%s is described in the other languages without a word of English', (program, command) => {
    for (const ownWay of [german, spanish, chinese])
      expect(stepIn(ownWay, program, command)).not.toMatch(/\bthe\b|'s\b/);
  });
});
