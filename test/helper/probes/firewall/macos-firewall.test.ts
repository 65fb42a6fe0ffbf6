import { expect, test } from 'vitest';
import { blockingRules } from '../../../../helper/probes/firewall/parse-filter-rules.ts';
import { parseGlobalState } from '../../../../helper/probes/firewall/parse-global-state.ts';
import { parseListedPrograms } from '../../../../helper/probes/firewall/parse-listed-programs.ts';

/** What macOS 10.14 to 27 prints, after public reports. */
test.for([
  ['Firewall is enabled. (State = 1) \n', { active: true, incoming: 'kept-out' }],
  ['Firewall is enabled. (State = 2)\n', { active: true, incoming: 'all-kept-out' }],
  [
    'Firewall is blocking all non-essential incoming connections. (State = 2)\n',
    { active: true, incoming: 'all-kept-out' },
  ],
  ['Firewall is disabled. (State = 0)\n', { active: false, incoming: 'let-in' }],
  ['Firewall is enabled.\n', { active: true, incoming: 'kept-out' }],
  ['Firewall is disabled.\n', { active: false, incoming: 'let-in' }],
  ['Firewall settings cannot be modified from command line on managed Mac computers.\n', undefined],
  ['', undefined],
] as [string, object | undefined][])('socketfilterfw: %j', ([text, is]) => {
  expect(parseGlobalState(text)).toEqual(is);
});

/** The two ways in which versions put spaces. */
const listed = `Total number of apps = 3
1 : /Applications/Zoom.app 
             (Allow incoming connections)
2 :  /Users/mira/Applications/My Server.app
 \t ( Block incoming connections )
3 : /opt/homebrew/bin/node
             (Allow incoming connections)
`;

test.for([
  ['/Applications/Zoom.app/Contents/MacOS/zoom.us', 'let-in'],
  ['/Users/mira/Applications/My Server.app/Contents/MacOS/Server', 'kept-out'],
  ['/opt/homebrew/bin/node', 'let-in'],
  ['node', 'let-in'],
  ['/Applications/Zoom.application/x', undefined],
  ['/usr/local/bin/node', undefined],
  ['', undefined],
])('of %s it was told: %s', ([startedAs = '', is]) => {
  expect(parseListedPrograms(listed, startedAs)).toBe(is);
  expect(parseListedPrograms('Total number of apps = 0\n', startedAs)).toBeUndefined();
});

const rules = `scrub-anchor "com.apple/*" all fragment reassemble
anchor "com.apple/*" all
pass out quick all flags S/SA keep state
`;

test.for([
  ['block drop in proto tcp from any to any port = 3000', true],
  ['block return in quick on lo0 inet proto tcp from any to 127.0.0.1 port = 3000', true],
  ['block drop all', true],
  ['block drop on lo0 all', true],
  ['block drop proto tcp from any to any port 2999:3001', true],
  ['block drop proto tcp from any to any port 2999 >< 3001', true],
  ['block drop proto tcp from any to any port > 1024', true],
  ['block drop proto tcp from any to any port != 80', true],
  // Near misses: another port, another protocol, the port that is come from, no rule of its kind.
  ['block drop proto tcp from any to any port = 30001', false],
  ['block drop proto tcp from any to any port 3001:3010', false],
  ['block drop proto tcp from any to any port 3000 >< 3001', false],
  ['block drop proto tcp from any to any port 2000 <> 4000', false],
  ['block drop proto udp from any to any port = 3000', false],
  ['block drop proto tcp from any port = 80 to any port = 8080', false],
  ['pass in proto tcp from any to any port = 3000', false],
] as [string, boolean][])('pfctl: %s', ([rule, isMeant]) => {
  expect(blockingRules(`${rules}${rule}\n`, 3000)).toEqual(isMeant ? [rule] : []);
});
