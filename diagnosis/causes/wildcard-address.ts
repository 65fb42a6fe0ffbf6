import { addressAt } from '../../evidence/target.ts';
import { certain, defineCause, ruledOut } from '../cause.ts';

/** The address is the one servers listen on to mean "everywhere"; it names no computer to go to. */
export const wildcardAddress = defineCause({
  id: 'wildcard-address',
  stop: 'name',
  needs: [],
  uses: ['attempt'],
  judge({ target, attempt }) {
    if (target.kind !== 'wildcard' || attempt?.outcome === 'answered') return ruledOut;
    return certain({ host: target.host, reachable: addressAt(target, { host: 'localhost' }) });
  },
  text: {
    title: ({ host }) => `${host} is an address to listen on, not one to open`,
    why: ({ host }) =>
      `Servers print ${host} when they accept connections on every address of this computer. As an address to open it names no computer, and browsers differ in what they make of it: Firefox refuses it, Windows too.`,
    steps: ({ reachable }) => [
      { text: 'Open the same page under the name of this computer:', open: reachable },
      { text: 'In links and settings, write localhost where this address stands.' },
    ],
  },
});
