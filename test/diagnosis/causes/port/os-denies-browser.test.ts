import { expect, test } from 'vitest';
import { osDeniesBrowser } from '../../../../diagnosis/causes/port/os-denies-browser.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { answered, bothRefuse, connect, failed, http, pending, reply } from '../../evidence.ts';

const url = 'http://127.0.0.1:3000/';
const accepted = connect({ '127.0.0.1': 'accepted' });
const page = [reply('http://127.0.0.1', http(200))];
const denied = failed('access-denied');
const inSnap = { ...denied, confinedBy: 'snap' as const };

describeCause(osDeniesBrowser, [
  {
    name: 'the helper gets the page',
    url,
    facts: { attempt: denied, connect: accepted, replies: page },
    is: 'certain',
  },
  { name: 'another program connects', url, facts: { attempt: denied, connect: accepted }, is: 'certain' },
  { name: 'a snap may not, and the server is well', url, facts: { attempt: inSnap, replies: page }, is: 'certain' },
  { name: 'only the browser spoke', url, facts: { attempt: denied }, is: 'likely' },
  {
    name: 'the browser says unreachable, and another program gets the page',
    url,
    facts: { attempt: failed('unreachable'), connect: accepted, replies: page },
    is: 'likely',
  },
  {
    name: 'a Flatpak with a network of its own is refused',
    url,
    facts: { attempt: { ...failed('refused'), confinedBy: 'flatpak' }, connect: accepted },
    is: 'likely',
  },
  {
    name: 'every program is denied (firewall-reject)',
    url,
    facts: { attempt: denied, connect: connect({ '127.0.0.1': 'prohibited' }) },
    is: 'ruled out',
  },
  {
    name: 'no program reaches it (firewall-reject)',
    url,
    facts: { attempt: failed('unreachable'), connect: connect({ '127.0.0.1': 'unreachable' }) },
    is: 'ruled out',
  },
  {
    name: 'an app of the Windows store failed, and nobody else tried',
    url,
    os: 'windows',
    facts: { attempt: { ...failed('other', 'other'), confinedBy: 'app-sandbox' } },
    is: 'likely',
  },
  {
    name: 'the same, and another program is refused as well (nothing-listening)',
    url,
    os: 'windows',
    facts: { attempt: { ...failed('refused', 'other'), confinedBy: 'app-sandbox' }, connect: bothRefuse },
    is: 'ruled out',
  },
  {
    name: 'a sandboxed browser of macOS failed, which may use the network (nothing-listening)',
    url,
    os: 'macos',
    facts: { attempt: { ...failed('refused', 'other'), confinedBy: 'app-sandbox' } },
    is: 'ruled out',
  },
  { name: 'unreachable, and nothing else is known', url, facts: { attempt: failed('unreachable') }, is: 'ruled out' },
  {
    name: 'refused, and the server came up since (works-now)',
    url,
    facts: { attempt: failed('refused'), connect: accepted, replies: page },
    is: 'ruled out',
  },
  {
    name: 'a snap is refused like everybody (nothing-listening)',
    facts: { attempt: { ...failed('refused'), confinedBy: 'snap' }, connect: bothRefuse },
    is: 'ruled out',
  },
  { name: 'the browser waits', url, facts: { attempt: pending(), connect: accepted }, is: 'ruled out' },
  { name: 'the browser was answered', url, facts: { attempt: answered(403) }, is: 'ruled out' },
  { name: 'no browser took part', url, facts: { connect: accepted }, is: 'undecided: attempt' },
]);

test('sends the person to where that system decides', () => {
  const said = (os: 'macos' | 'linux' | 'windows') =>
    wordsOf(osDeniesBrowser, url, { attempt: denied }, os).steps[0]?.text;
  expect(said('macos')).toContain('Local Network');
  expect(said('windows')).toContain('Windows Security');
  expect(wordsOf(osDeniesBrowser, url, { attempt: inSnap }).steps[0]?.command).toContain('snap connections');
});
