import { plainAddress } from '../../diagnosis/reading/reply/plain-address.ts';

/** An address that keeps a title short. */
export function shortenedAddress(address: string): string {
  const plain = plainAddress(address).replace(/\/$/, '');
  return plain.length > 34 ? `${plain.slice(0, 33)}…` : plain;
}
