import type { Connect } from '../../evidence/connect.ts';
import type { OperatingSystem } from '../../evidence/index.ts';
import type { Network } from '../../evidence/network.ts';
import { addressesOf, isLoopbackAddress, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { connectResult } from '../way-to-port.ts';

/** The network interface by which this computer talks to itself is down, or has lost its address. */
export const loopbackDown = defineCause({
  id: 'loopback-down',
  stop: 'port',
  needs: [],
  uses: ['network', 'connect', 'attempt'],
  judge({ target, network, connect, attempt }) {
    const asked = addressesOf(target).filter(isLoopbackAddress);
    if (asked.length === 0 || attempt?.outcome === 'answered') return ruledOut;
    const results = (address: string) => connectResult(connect ?? [], address);
    if (asked.some((address) => results(address) === 'accepted')) return ruledOut;
    // A refusal came by way of loopback too.
    const missing = asked.filter((address) => !isThere(address, network?.loopback) && results(address) !== 'refused');
    const details = { isUp: network?.loopback.up, missing: missing[0] ?? asked[0] ?? '127.0.0.1' };
    if (network && missing.length === asked.length) return certain(details);
    // ::1 is missing on many computers that have no IPv6; servers that listen on 127.0.0.1 are out of reach without that.
    if (network) return missing.some((address) => !address.includes(':')) ? likely(details) : ruledOut;
    return connect && looksDown(target, connect) ? likely(details) : ruledOut;
  },
  text: {
    title: ({ isUp, missing }) =>
      isUp ? `This computer has lost its own address ${missing}` : 'The loopback interface of this computer is down',
    why: ({ isUp, missing }) =>
      isUp
        ? `Loopback is the interface by which a computer talks to itself. It is up, and has no address ${missing}, so nothing that is sent there arrives.`
        : 'Loopback is the interface by which a computer talks to itself. Without it no program here can reach another by localhost or 127.0.0.1, whatever listens.',
    steps: ({ missing }, { os }) => [
      ...bringUp(os, missing),
      {
        text: 'If it happens again, look at VPN and security software: some take loopback along when they start, stop or fail.',
      },
      { text: 'Restart the computer if nothing else helps: the system sets loopback up at its start.' },
    ],
  },
});

/** All of 127.0.0.0/8 goes with the one address the system sets. */
function isThere(address: string, loopback: Network['loopback'] | undefined): boolean {
  if (!loopback?.up) return false;
  return loopback.addresses.some((own) => own === address || (!own.includes(':') && !address.includes(':')));
}

/** 127.0.0.1 is missing, or has no route to it. Of ::1 that says nothing: it is missing wherever IPv6 is off. */
function looksDown(target: Target, connect: Connect): boolean {
  return connect
    .filter(({ address }) => !address.includes(':') && addressesOf(target).includes(address))
    .some(({ result, code }) => result === 'no-such-address' || (result === 'unreachable' && code === 'ENETUNREACH'));
}

function bringUp(os: OperatingSystem, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: 'Have Windows set its network up anew, as an administrator, and restart:',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos')
    return [{ text: 'Bring loopback up, with its address:', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    { text: 'Bring loopback up:', command: 'sudo ip link set lo up' },
    { text: 'Give it its address back where that is gone:', command: `sudo ip address add ${own} dev lo` },
  ];
}
