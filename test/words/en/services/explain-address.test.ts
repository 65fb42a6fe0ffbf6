import { expect, test } from 'vitest';
import { parseTarget } from '../../../../evidence/address/target.ts';
import type { Services } from '../../../../evidence/machine/services.ts';
import { explainAddress, type KnownOfPort } from '../../../../words/en/services/explain-address.ts';
import { servicesOnPort } from '../../../../words/services/services-on-port.ts';

const ollama = { name: 'ollama', meaning: 'Ollama' };
const vite: Services = [
  { port: 5173, addresses: ['::1'], reach: 'this-computer', program: 'node', framework: 'vite', project: 'shop' },
];
const open: Services = [{ port: 8000, addresses: ['0.0.0.0'], reach: 'network', program: 'python3' }];

test.each<[url: string, known: KnownOfPort, said: string, unsaid: string]>([
  ['http://localhost:3000/', {}, '`127.0.0.1` and `::1` built in', 'looks like an address you can open'],
  ['http://127.0.0.2:80/', {}, 'Every computer has this address', 'The name `localhost` points to it'],
  ['http://127.0.0.1:80/', {}, 'The name `localhost` points to it', 'built in'],
  ['http://0.0.0.0:8000/', {}, 'so it looks like an address you can open', 'built in'],
  ['http://localhost:5173/', {}, "By default, it's used by Vite and VitePress", 'registered it for `'],
  ['http://localhost:5175/', {}, 'has not registered it for any service', "By default, it's used"],
  ['http://localhost:11434/', { registered: ollama }, 'registered it for `ollama` (Ollama)', 'for any service'],
  ['http://localhost:3128/', { registered: { name: 'ndl-aas', meaning: '' } }, '`ndl-aas`. Nobody', '()'],
  ['http://127.0.0.1:62893/', {}, 'leads nowhere today', 'IANA'],
  ['http://127.0.0.1:49151/', {}, 'for any service', 'leads nowhere today'],
  ['http://localhost:5173/', {}, "The browser alone can't see", 'Nothing is listening'],
  ['http://localhost:5174/', { here: servicesOnPort(5174, vite) }, 'Nothing is listening on port 5174', "can't see"],
  [
    'http://localhost:5173/',
    { here: servicesOnPort(5173, vite) },
    'Vite · shop is using port 5173 on this computer now',
    'Nothing is listening',
  ],
  ['http://localhost:8000/', { here: servicesOnPort(8000, open) }, 'unless a firewall', 'Nothing is listening'],
])('%s, knowing %j: %s', (url, known, said, unsaid) => {
  const target = parseTarget(url);
  const text = target
    ? explainAddress(target, known)
        .flatMap(({ paragraphs }) => paragraphs)
        .join('\n')
    : '';
  expect(text).toContain(said);
  expect(text).not.toContain(unsaid);
});
