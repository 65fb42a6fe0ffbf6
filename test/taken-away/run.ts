// npm run taken-away: takes each fact, and each pair of facts, from all evidence whose cause is known, and prints what is still told.
// With --missed, each subset without which it is not, once a world or case and right cause.
import { parseArgs } from 'node:util';
import { knownEvidence } from './known-evidence.ts';
import { type TakenAway, takeAway } from './take-away.ts';

const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
const known = knownEvidence();
const sums = ([1, 2] as const).map((size) => {
  const taken = known.flatMap((one) => takeAway(one, size));
  if (values.missed) console.log(taken.filter(isMissed).map(line).join('\n'));
  return `${size === 1 ? 'one fact' : 'two facts'} taken: ${sumOf(taken)}`;
});
console.log(`${known.length} pieces of evidence\n${sums.join('\n')}`);

function isMissed({ isKept, wronglyCertain }: TakenAway): boolean {
  return !isKept || wronglyCertain.length > 0;
}

function line({ name, taken, wronglyCertain, said }: TakenAway): string {
  const certain = wronglyCertain.length > 0 ? `CERTAIN ${wronglyCertain.join(', ')}; ` : '';
  return `${name} without ${taken.join(' and ')}: ${certain}${said.join(', ') || 'nothing'}`;
}

function sumOf(taken: TakenAway[]): string {
  const kept = taken.filter(({ isKept }) => isKept).length;
  const certain = taken.filter(({ wronglyCertain }) => wronglyCertain.length > 0).length;
  const share = ((100 * kept) / taken.length).toFixed(2);
  return `${kept} of ${taken.length} kept (${share} %), ${certain} became wrong and certain`;
}
