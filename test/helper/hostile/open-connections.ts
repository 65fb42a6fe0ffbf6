import { connect } from 'node:net';

/** Opens as many connections to a port as it is told, and says `ready` once all are taken. Ends with its stdin. */
const [port = '0', count = '0'] = process.argv.slice(2);
const opened = Array.from({ length: Number(count) }, () => {
  const socket = connect(Number(port), '127.0.0.1');
  return new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
});
await Promise.all(opened);
console.log('ready');
process.stdin.resume().on('end', () => process.exit());
