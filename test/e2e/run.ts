// npm run e2e [-- FILE …]: the tests in Chromium and those in Firefox side by side, each on what looks like a machine of its own, so that no helper sees the ports and programs of the other half. Where this machine makes no namespaces, one after another.
import { ownNetwork, privateNamespaces } from '../browsers/private-namespaces.ts';
import { runSideBySide } from '../run-side-by-side.ts';

const files = process.argv.slice(2);
const args = ['--project', 'e2e', ...files];
const namespaces = await privateNamespaces(ownNetwork);
/** What does not say that it is in Chromium is in the other half, so no test is left out. */
const halves = [
  { name: 'Chromium', args: ['--testNamePattern', 'in Chromium$', ...args], namespaces },
  { name: 'Firefox', args: ['--testNamePattern', '^(?!.*in Chromium$)', ...args], namespaces },
];
await runSideBySide(namespaces ? halves : [{ name: '', args }]);
