// Stands in for the helper, and goes wrong in the way its first argument names. What it says is framed by hand.
const fault = process.argv[2];

const hello = { type: 'hello', protocol: 1, version: '0.0.0', os: 'linux' };
const facts = { services: [{ port: 4711, addresses: ['127.0.0.1'], web: true, program: 'sample-server' }] };

/** What a helper of a later version may say. */
const inNewerWords = [
  { facts: { listeners: [], tide: 'high' }, unknown: { tide: 'asleep', owners: 'asleep' } },
  { facts: { containers: [{ engine: 'pod', name: 'a', state: 'melted', published: [] }] }, unknown: {} },
  { facts: { services: [{ port: 4711, addresses: [], risk: 'printer', program: 'sample-server' }] }, unknown: {} },
];

/** Four bytes of length in the machine's own order, then JSON: https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging */
function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  return Buffer.concat([head, body]);
}

const say = (...messages) => process.stdout.write(Buffer.concat(messages.map(frame)));
const refuse = (protocol) => () => say({ type: 'refused', reason: 'protocol-version', protocol });

/** By fault: what it does at the first message, which is our hello, and at the second, which is the question. */
const behaviours = {
  'crash-at-start': [],
  'exit-after-hello': [() => say(hello), () => process.exit(1)],
  'exit-after-facts': [
    () => say(hello),
    () => process.stdout.write(frame({ type: 'facts', id: 1, found: { facts, unknown: {} } }), () => process.exit(1)),
  ],
  garbage: [() => process.stdout.write('Welcome to the sample program\n')],
  'half-a-frame': [() => process.stdout.write(frame(hello).subarray(0, 20))],
  'too-large': [() => say({ ...hello, version: '0'.repeat(1_100_000) })],
  'another-shape': [() => say({ type: 'greeting' })],
  older: [refuse(0)],
  newer: [refuse(2)],
  'says-hello-newer': [() => say({ ...hello, protocol: 2 })],
  'newer-words': [
    () => say({ ...hello, version: '9.0.0', mood: 'good' }, { type: 'news', text: 'New in 9.0.0' }),
    () => say(...inNewerWords.map((found) => ({ type: 'facts', id: 1, found })), { type: 'done', id: 1 }),
  ],
  silent: [() => undefined],
};

if (fault === 'crash-at-start') throw new Error('a fault of the test');
const steps = behaviours[fault];
process.stdin.on('data', () => steps.shift()?.());
process.stdin.on('end', () => process.exit());
