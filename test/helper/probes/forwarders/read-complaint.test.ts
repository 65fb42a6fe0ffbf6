import { expect, test } from 'vitest';
import { complaintIn } from '../../../../helper/probes/forwarders/read-complaint.ts';

test.for([
  ['channel 3: open failed: connect failed: Connection refused\r\n', 'open failed: connect failed: Connection refused'],
  [
    'channel 2: open failed: administratively prohibited: open failed',
    'open failed: administratively prohibited: open failed',
  ],
  [
    'E1123 03:13:35.737767   26657 portforward.go:424] "Unhandled Error" err="an error occurred forwarding 8080 -> 80: dial tcp4 127.0.0.1:80: connect: connection refused"',
    'an error occurred forwarding 8080 -> 80: dial tcp4 127.0.0.1:80: connect: connection refused',
  ],
  [
    'E0101 portforward.go:340] error creating error stream for port 8080 -> 80: Timeout occurred',
    'error creating error stream for port 8080 -> 80: Timeout occurred',
  ],
  ['Handling connection for 8080\nerror: lost connection to pod\n', 'lost connection to pod'],
  ['2026/11/23 03:14:20 socat[27339] E connect(5, AF=2 127.0.0.1:9100, 16): Connection refused', 'Connection refused'],
  ['Forwarding from 127.0.0.1:8080 -> 80\nHandling connection for 8080\n', undefined],
  ['', undefined],
] as const)('%s', ([text, complaint]) => {
  expect(complaintIn(text)).toBe(complaint);
});
