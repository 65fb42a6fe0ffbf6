import { writePort } from '../../../helper/memory/write-port.ts';

/**
 * One of two helpers that note at the same time: the port that both see, again and again, and every second port of the rest.
 * @param argv its name
 */
const program = process.argv[2] ?? '';
const first = program === 'first' ? 3001 : 3002;
for (let port = first; port <= 3040; port += 2) {
  const lastAnsweredAt = new Date().toISOString();
  if (!writePort({ port, lastAnsweredAt, program }) || !writePort({ port: 3000, lastAnsweredAt, program }))
    process.exit(1);
}
