import { expect, test } from 'vitest';
import { onAnotherMachine } from '../../../../diagnosis/causes/program/on-another-machine.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import type { Facts } from '../../../../evidence/index.ts';
import { findingsInWords } from '../../../../words/report/in-words.ts';
import { container } from '../../containers.ts';
import { describeCause, wordsOf } from '../../describe-cause.ts';
import { bothRefuse, connect, evidence, failed, http, listeners, node, rememberedShop, reply } from '../../evidence.ts';

const url = 'http://localhost:3000/';
const refused = { attempt: failed('refused'), connect: bothRefuse };
const withHelper = { ...refused, listeners: listeners('[::]:22'), containers: [] };
const callFrom = (from: string) => ({ ...failed('refused'), resource: 'fetch' as const, from });
const sshClient = { sign: 'ssh-client' as const, host: 'me@box.test' };

const answersHere = { connect: connect({ '127.0.0.1': 'accepted' }), replies: [reply('http://127.0.0.1', http(200))] };

const colab = 'https://colab.research.google.com';

describeCause(onAnotherMachine, [
  {
    name: 'the server was seen to listen on the other machine, and nothing listens here',
    facts: { ...refused, session: [{ sign: 'cloud-notebook', serverThere: true }] },
    is: 'certain',
  },
  {
    name: 'a bug report tells that the server runs on a machine in the cloud',
    facts: { attempt: failed('timed-out'), session: [{ ...sshClient, serverThere: true }] },
    is: 'certain',
  },
  {
    name: 'the link stood in a codespace, and nothing more is told',
    facts: { session: [{ sign: 'codespaces' }] },
    is: 'likely',
  },
  {
    name: 'pages go through a SOCKS proxy of ssh, and nobody says how this one failed',
    facts: { attempt: failed('other'), session: [{ sign: 'socks-proxy' }] },
    is: 'likely',
  },
  {
    name: 'an app in an Android emulator asks for localhost',
    facts: { attempt: failed('refused'), session: [{ sign: 'android-emulator' }] },
    is: 'likely',
  },
  {
    name: 'an editor works on another machine',
    facts: { ...withHelper, remembered: null, session: [{ sign: 'remote-editor', host: 'box.test' }] },
    is: 'likely',
  },
  { name: 'a session over SSH is open', facts: { ...withHelper, session: [sshClient] }, is: 'likely' },
  {
    name: 'a tunnel led there before, and it is gone',
    facts: { ...withHelper, remembered: { ...rememberedShop, program: 'ssh' }, session: [sshClient] },
    is: 'likely',
  },
  {
    name: 'it answers on this machine, into which the person came over SSH',
    facts: { session: [{ sign: 'ssh-login' }], replies: [reply('http://127.0.0.1', http(200))] },
    is: 'likely',
  },
  {
    name: 'it answers here, and a session to another machine is open',
    facts: { session: [sshClient], replies: [reply('http://127.0.0.1', http(200))] },
    is: 'ruled out',
  },
  {
    name: 'a session is open, and nobody may ask for the containers of this computer',
    facts: { ...refused, listeners: listeners('[::]:22'), session: [sshClient] },
    is: 'ruled out',
  },
  {
    name: 'a sign-in came back here, and a session is open, whatever the containers',
    url: 'http://localhost:3000/callback?code=c&state=s',
    facts: { ...refused, listeners: listeners('[::]:22'), session: [sshClient] },
    is: 'likely',
  },
  {
    name: 'somebody looked for the server in the dev container, and it is not there (nothing-listening)',
    facts: { ...refused, session: [{ sign: 'dev-container', serverThere: false }] },
    is: 'ruled out',
  },
  {
    name: 'the server was seen in the dev container, which runs on this computer (container-not-published)',
    facts: {
      ...refused,
      containers: [container({ published: [], listeners: [{ address: '127.0.0.1', port: 3000 }] })],
      session: [{ sign: 'dev-container', serverThere: true }],
    },
    is: 'ruled out',
  },
  {
    name: 'the server was seen in the dev container, and no container of this computer has it',
    facts: { ...refused, containers: [container()], session: [{ sign: 'dev-container', serverThere: true }] },
    is: 'certain',
  },
  {
    name: 'ssh was to forward the port, and may not have it here (port-reserved)',
    facts: {
      ...refused,
      expected: [{ process: node, reason: 'names-port', listensOn: [], bindError: 'bind: Permission denied' }],
      session: [{ ...sshClient, serverThere: true }],
    },
    is: 'likely',
  },
  {
    name: 'a web socket of a page seen through a tunnel comes to a port that nobody has here',
    url: 'ws://localhost:9090/',
    facts: {
      attempt: { ...failed('websocket'), resource: 'websocket' },
      connect: bothRefuse,
      session: [{ ...sshClient, serverThere: true }],
    },
    is: 'certain',
  },
  {
    name: 'a web socket fails, and nobody knows how (websocket-failed)',
    url: 'ws://localhost:9090/',
    facts: {
      attempt: { ...failed('websocket'), resource: 'websocket' },
      session: [{ ...sshClient, serverThere: true }],
    },
    is: 'ruled out',
  },
  {
    name: 'an app in an Android emulator is refused, and the server answers on this computer',
    facts: { ...answersHere, attempt: failed('refused', 'other'), session: [{ sign: 'android-emulator' }] },
    is: 'likely',
  },
  {
    name: 'a browser was refused, the server answers now, and an Android emulator runs (works-now)',
    facts: { ...answersHere, attempt: failed('refused'), session: [{ sign: 'android-emulator' }] },
    is: 'ruled out',
  },
  {
    name: 'a page of another machine calls',
    facts: { ...withHelper, attempt: callFrom('http://10.20.3.7:5173') },
    is: 'likely',
  },
  {
    name: 'a page of a machine by its name calls',
    facts: { ...withHelper, attempt: callFrom('http://devbox:5173') },
    is: 'likely',
  },
  {
    name: 'a page of a machine with a public name calls, from a port of its own',
    facts: { ...withHelper, attempt: callFrom('http://devbox.example:5000') },
    is: 'likely',
  },
  {
    name: 'a page of a name that leads here by custom calls (nothing-listening)',
    facts: { ...withHelper, session: [], attempt: callFrom('http://shop.test:3000') },
    is: 'ruled out',
  },
  {
    name: 'a page of a name that leads here by its answer calls (nothing-listening)',
    facts: { ...withHelper, session: [], attempt: callFrom('http://app.localtest.me:3000') },
    is: 'ruled out',
  },
  {
    name: 'a public site on a port of its own calls, over https (nothing-listening)',
    facts: { ...withHelper, session: [], attempt: callFrom('https://shop.example:8443') },
    is: 'ruled out',
  },
  {
    name: 'a page of a codespace leads here',
    facts: { ...withHelper, attempt: { ...failed('refused'), from: 'https://shop-5173.app.github.dev' } },
    is: 'likely',
  },
  {
    name: 'a notebook in the cloud links here, and no session is open',
    facts: { ...withHelper, session: [], attempt: { ...failed('refused'), from: colab } },
    is: 'likely',
  },
  {
    name: 'a notebook in the cloud calls its local runtime (nothing-listening)',
    url: 'ws://localhost:8888/',
    facts: {
      ...withHelper,
      session: [],
      attempt: { ...failed('refused'), resource: 'websocket', from: colab },
    },
    is: 'ruled out',
  },
  {
    name: 'its site sends a sign-in back here (sign-in-callback-missed)',
    url: 'http://localhost:3000/callback?code=c&state=s',
    facts: { ...withHelper, session: [], attempt: { ...failed('refused'), from: 'https://www.kaggle.com' } },
    is: 'ruled out',
  },
  {
    name: 'a page calls that was opened by an address of this computer itself (nothing-listening)',
    facts: {
      ...withHelper,
      session: [],
      attempt: callFrom('http://10.20.3.7:5173'),
      network: {
        loopback: { up: true, addresses: ['127.0.0.1'] },
        others: [{ name: 'eth0', up: true, addresses: ['10.20.3.7'] }],
      },
    },
    is: 'ruled out',
  },
  {
    name: 'a public site calls a program that ought to be here (nothing-listening)',
    facts: { ...withHelper, session: [], attempt: callFrom('https://app.example.com') },
    is: 'ruled out',
  },
  {
    name: 'a page of another machine calls, and is answered (cors-rejected)',
    facts: {
      session: [],
      attempt: callFrom('http://10.20.3.7:5173'),
      replies: [reply('http://127.0.0.1', http(200))],
      connect: connect({ '127.0.0.1': 'accepted' }),
    },
    is: 'ruled out',
  },
  {
    name: 'browser and helper run in the same container (nothing-listening)',
    facts: { ...withHelper, session: [{ sign: 'container' }] },
    is: 'ruled out',
  },
  {
    name: 'a server of this computer answered here before (server-stopped)',
    facts: { ...withHelper, remembered: rememberedShop, session: [sshClient] },
    is: 'ruled out',
  },
  {
    name: 'no sign of another machine (nothing-listening)',
    facts: { ...withHelper, session: [] },
    is: 'ruled out',
  },
  {
    name: 'a program listens here (server-hung)',
    facts: { attempt: failed('timed-out'), listeners: listeners('127.0.0.1:3000'), session: [sshClient] },
    is: 'ruled out',
  },
  {
    name: 'the certificate is not trusted (cert-untrusted)',
    facts: { attempt: failed('cert-untrusted'), session: [sshClient] },
    is: 'ruled out',
  },
  {
    name: 'the server here is reached, and nobody has looked for sessions (server-drops-connection)',
    facts: { attempt: failed('reset') },
    is: 'ruled out',
  },
  { name: 'nobody has looked for sessions', facts: refused, is: 'undecided: session' },
]);

test('says how to bring the port over', () => {
  const { title, steps } = wordsOf(onAnotherMachine, url, { ...withHelper, session: [sshClient] });
  expect(title).toBe('The server may be running on box.test, not on this computer');
  expect(steps[0]?.command).toBe('ssh -N -L 3000:localhost:3000 me@box.test');
});

test('logs in where the session did, and nowhere that a shell would read otherwise', () => {
  const lineFor = (sign: object) =>
    wordsOf(onAnotherMachine, url, { ...withHelper, session: [{ ...sshClient, ...sign }] }).steps[0]?.command;
  expect(lineFor({ sshPort: 2222 })).toBe('ssh -N -L 3000:localhost:3000 -p 2222 me@box.test');
  expect(lineFor({ sshPort: 2222, host: '-oProxyCommand=x' })).toBe('ssh -N -L 3000:localhost:3000 user@machine');
});

test('says what a SOCKS proxy leaves out', () => {
  const session = [{ sign: 'socks-proxy' as const, host: 'box.test' }];
  const { steps } = wordsOf(onAnotherMachine, url, { attempt: failed('refused'), session });
  expect(steps[0]?.command).toBe('--proxy-bypass-list="<-loopback>"');
});

test('stands first where a notebook in the cloud links here, and says how such notebooks show a port', () => {
  const facts: Partial<Facts> = { ...withHelper, session: [], attempt: { ...failed('refused'), from: colab } };
  const [first] = findingsInWords(diagnose(evidence('http://localhost:6006/', facts)));
  expect(first?.cause).toBe('on-another-machine');
  expect(first?.steps.map(({ text }) => text).join(' ')).toContain('serve_kernel_port_as_window(6006)');
});

test('stands before what any refusal leaves, where the page that calls is of another machine', () => {
  const facts = { ...withHelper, session: [], attempt: callFrom('http://10.20.3.7:5173') };
  const findings = findingsInWords(diagnose(evidence('http://localhost:3001/api', facts)));
  expect(findings.map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
    'on-another-machine likely',
    'nothing-listening likely',
  ]);
  expect(findings[0]?.title).toBe('The server may be running on 10.20.3.7, not on this computer');
  expect(findings[0]?.steps[0]?.text).toContain('call 10.20.3.7:3001 instead of localhost');
});
