import { runProgram } from '../../browsers/run-program.ts';
import type { Place } from './place.ts';

export interface OtherMachine {
  address: string;
  /** What a program is started with on that machine. */
  on: readonly string[];
}

/** Another machine, reached over a network of two: a network of its own in the kernel, with a cable to this one. Needs a private network. */
export async function otherMachine(place: Place): Promise<OtherMachine> {
  const stays = 'ip link set lo up && echo ready && exec sleep infinity';
  const { pid } = await place.start('unshare', ['--net', 'sh', '-c', stays], /^ready$/);
  const on = ['nsenter', `--net=/proc/${pid}/ns/net`];
  const [here, there] = [`zoo${pid}a`, `zoo${pid}b`];
  const address = '198.51.100.7';
  await runProgram('ip', ['link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', `${pid}`]);
  await runProgram('ip', ['address', 'add', '198.51.100.1/24', 'dev', here]);
  await runProgram('ip', ['link', 'set', here, 'up']);
  const [enter = '', ...inside] = on;
  await runProgram(enter, [...inside, 'ip', 'address', 'add', `${address}/24`, 'dev', there]);
  await runProgram(enter, [...inside, 'ip', 'link', 'set', there, 'up']);
  return { address, on };
}
