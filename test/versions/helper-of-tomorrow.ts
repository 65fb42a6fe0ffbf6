/**
 * Stands in the way of today's helper, and says all it says in words of tomorrow: new words, kinds, names, facts and messages.
 * @param argv the helper's program, and what a browser adds
 */
import { spawn } from 'node:child_process';
import { FrameReader, frame } from '../../helper/wire/framing.ts';
import { saidTomorrow } from './said-tomorrow.ts';

const helper = spawn(process.execPath, process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.pipe(helper.stdin);
helper.stdin.on('error', () => undefined);
const frames = new FrameReader();
helper.stdout.on('data', (piece: Buffer) => {
  for (const body of frames.push(piece).bodies)
    for (const message of saidTomorrow(JSON.parse(body))) process.stdout.write(frame(JSON.stringify(message)));
});
helper.on('close', () => process.exit());
