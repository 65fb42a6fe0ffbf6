import { describe, expect, test } from 'vitest';
import { certain, defineCause, lessLikely, likely, ruledOut } from '../../diagnosis/cause.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { diagnoseBy } from '../../diagnosis/diagnose-by.ts';
import { certificate, connect, evidence, failed, listeners } from './evidence.ts';
import { faults } from './faults.ts';

function always(id: string, verdict: 'certain' | 'likely' | 'ruled out') {
  const verdicts = { certain: certain({}), likely: likely({}), 'ruled out': ruledOut };
  return defineCause({ id, stop: 'port', needs: [], uses: [], judge: () => verdicts[verdict] });
}

describe('the order of findings', () => {
  const catalogue = [always('a', 'likely'), always('b', 'certain'), always('c', 'ruled out'), always('d', 'certain')];
  const { findings } = diagnoseBy(catalogue, evidence('http://localhost:3000/'));

  test('is certain before likely, and within that the catalogue', () => {
    expect(findings.map((finding) => finding.cause)).toEqual(['b', 'd', 'a']);
  });
});

describe('a cause that includes another one', () => {
  const says = {
    id: 'a',
    stop: 'port',
    needs: [],
    uses: [],
    judge: () => certain({}),
  } as const;
  const wide = defineCause(says);
  const telling = (verdict: 'likely' | 'ruled out') =>
    defineCause({
      ...says,
      id: 'z',
      judge: () => (verdict === 'likely' ? likely({}) : ruledOut),
      outranks: () => ['a'],
    });
  const causesBy = (verdict: 'likely' | 'ruled out') =>
    diagnoseBy([wide, always('b', 'likely'), telling(verdict)], evidence('http://localhost:3000/')).findings;

  test('stands before it, which is likely at most then and has nobody wait', () => {
    const findings = causesBy('likely');
    expect(findings.map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
      'b likely',
      'z likely',
      'a likely',
    ]);
    expect(findings.map(({ isIncluded }) => isIncluded)).toEqual([undefined, undefined, true]);
  });

  test('leaves it as it is where it is ruled out itself', () => {
    expect(causesBy('ruled out').map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
      'a certain',
      'b likely',
    ]);
  });
});

test('what nothing points at comes after all that is likely, and before what another one includes', () => {
  const less = defineCause({ id: 'less', stop: 'port', needs: [], uses: [], judge: () => lessLikely({}) });
  const { findings } = diagnoseBy(
    [less, always('b', 'likely'), always('c', 'certain')],
    evidence('http://localhost:3000/'),
  );
  expect(findings.map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
    'c certain',
    'b likely',
    'less likely',
  ]);
});

describe('a cause', () => {
  const picky = defineCause({
    id: 'picky',
    stop: 'port',
    needs: ['connect', 'listeners'],
    uses: ['owners'],
    judge(facts) {
      if (facts.connect.length === 0) return ruledOut;
      return facts.listeners.length === 0 ? certain({ owners: facts.owners }) : likely({ owners: facts.owners });
    },
  });
  const refused = connect({ '127.0.0.1': 'refused' });

  test.each([
    ['the first fact that it needs and nobody knows', {}, ['connect']],
    ['the next one, once that is known', { connect: refused }, ['listeners']],
  ])('stays undecided and names %s', (_, facts, missing) => {
    const { findings, undecided } = diagnoseBy([picky], evidence('http://localhost:3000/', facts));
    expect(findings).toEqual([]);
    expect(undecided).toEqual([{ cause: 'picky', missing }]);
  });

  test('that is ruled out by what is known early asks for nothing more', () => {
    expect(diagnoseBy([picky], evidence('http://localhost:3000/', { connect: [] })).undecided).toEqual([]);
  });

  test('reads a fact that only sharpens it as undefined where nobody knows it', () => {
    const facts = { connect: refused, listeners: listeners('127.0.0.1:22') };
    const [finding] = diagnoseBy([picky], evidence('http://localhost:3000/', facts)).findings;
    expect(finding).toMatchObject({ cause: 'picky', certainty: 'likely', details: { owners: undefined } });
  });

  test.each([
    ['was asked for in vain', 'timed-out', 'likely'],
    ['was lost with the helper', 'helper-failed', 'likely'],
    ['nobody was there to look for', 'helper-missing', 'certain'],
    ['nobody needed', 'not-needed', 'certain'],
    ['only a browser sees, and none took part', 'no-browser', 'certain'],
    ['is still being looked for', 'pending', 'certain'],
    ['nobody mentions', undefined, 'certain'],
  ] as const)('that hinges on a fact which %s (%s) is %s', (_, reason, certainty) => {
    const hinging = defineCause({
      id: 'hinging',
      stop: 'port',
      needs: [],
      uses: ['expected'],
      hingesOn: ['expected'],
      judge: () => certain({}),
    });
    const given = { ...evidence('http://localhost:3000/'), unknown: reason ? { expected: reason } : {} };
    expect(diagnoseBy([hinging], given).findings[0]?.certainty).toBe(certainty);
  });

  test('that fails is a mistake of ours, and not hidden', () => {
    const broken = defineCause({
      id: 'broken',
      stop: 'port',
      needs: [],
      uses: [],
      judge() {
        throw new TypeError('a mistake');
      },
    });
    expect(() => diagnoseBy([broken], evidence('http://localhost:3000/'))).toThrow('a mistake');
  });
});

test('an address of no page is not judged', () => {
  expect(() => diagnose(evidence('file:///etc/hosts'))).toThrow(RangeError);
});

test('nothing known, nothing found', () => {
  const { findings, undecided } = diagnose(evidence('http://localhost:3000/'));
  expect(findings).toEqual([]);
  expect(undecided.length).toBeGreaterThan(5);
});

test('a fault of the certificate leaves no question about the port', () => {
  const facts = { attempt: failed('cert-name'), certificate: certificate({ coversHost: false }) };
  const { findings, undecided } = diagnose(evidence('https://127.0.0.1:8443/', facts));
  expect(findings[0]?.cause).toBe('cert-name-mismatch');
  expect(undecided.map((one) => one.cause)).not.toContain('works-now');
  expect(undecided.map((one) => one.cause)).not.toContain('firewall-drop');
});

describe.each(faults)('$fault', ({ url, facts, is }) => {
  const diagnosis = diagnose(evidence(url, facts));
  const findings = diagnosis.findings.map(({ cause, certainty }) => `${certainty} ${cause}`);

  test(`is ${is ?? 'explained by nothing'}, and nothing else is certain`, () => {
    expect(findings[0]).toBe(is);
    expect(findings.slice(1).filter((finding) => finding.startsWith('certain'))).toEqual([]);
  });

  test('is judged the same however often, and in whatever order the facts came', () => {
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    const again = diagnose(structuredClone(evidence(url, reversed)));
    expect(JSON.parse(JSON.stringify(again.findings))).toEqual(JSON.parse(JSON.stringify(diagnosis.findings)));
    expect(again.undecided).toEqual(diagnosis.undecided);
  });

  test('is never called something certain that more facts take back', () => {
    const names = Object.keys(facts);
    for (const [index] of names.entries()) {
      const early = Object.fromEntries(Object.entries(facts).slice(0, index));
      const certainTooEarly = diagnose(evidence(url, early)).findings.filter(
        (finding) =>
          finding.certainty === 'certain' && !diagnosis.findings.some(({ cause: id }) => id === finding.cause),
      );
      expect(
        certainTooEarly.map((finding) => finding.cause),
        `knowing ${names.slice(0, index)}`,
      ).toEqual([]);
    }
  });
});
