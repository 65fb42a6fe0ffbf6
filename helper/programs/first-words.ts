/** Asked for its TLS support, PostgreSQL answers one letter and logs nothing: https://www.postgresql.org/docs/current/protocol-message-formats.html */
export const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** The number by which we ask, and a server of names answers. */
const questionNumber = '5053';

/**
 * Asks a server of names for its own version, which it answers by itself and hands on to no other: `version.bind`, of class CHAOS.
 * @see https://www.rfc-editor.org/rfc/rfc4892
 */
export const dnsQuestion = Buffer.from(
  `001e${questionNumber}00000001000000000000${Buffer.from('\x07version\x04bind\0').toString('hex')}00100003`,
  'hex',
);

/** How an answer to `dnsQuestion` begins, in hexadecimal: its length, our number, and the bit of an answer. */
export const dnsAnswer = new RegExp(`^.{4}${questionNumber}[89a-f]`);

/** Says hello as a client without a name, and goodbye: https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html */
export const mqttHello = Buffer.from('100c00044d5154540402003c0000e000', 'hex');
