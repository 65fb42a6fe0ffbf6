/**
 * When asked whether it supports TLS, PostgreSQL answers one letter and logs nothing:
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */
export const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** The id of our request, which a DNS server returns. */
const questionNumber = '5053';

/**
 * Asks a DNS server for its own version, which it answers itself and doesn't forward: `version.bind`, class CHAOS.
 * @see https://www.rfc-editor.org/rfc/rfc4892
 */
export const dnsQuestion = Buffer.from(
  `001e${questionNumber}00000001000000000000${Buffer.from('\x07version\x04bind\0').toString('hex')}00100003`,
  'hex',
);

/** How an answer to `dnsQuestion` begins, in hexadecimal: its length, our id, and the bit that marks an answer. */
export const dnsAnswer = new RegExp(`^.{4}${questionNumber}[89a-f]`);

/** Says hello as a client without a name, then goodbye: https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html */
export const mqttHello = Buffer.from('100c00044d5154540402003c0000e000', 'hex');
