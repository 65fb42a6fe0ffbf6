/**
 * What an extension's `webRequest` permission costs the requests of sites that are none of its business, in Chromium.
 *
 *   node_modules/.bin/node bench/web-request-cost.ts [rounds per launch, 6] [launches, 3]
 *
 * Each variant has its own browser and its own server, reached as http://bench.test, a host in no filter. All browsers
 * are open at once and take turns, so that what else the machine does falls on all alike; they are launched anew several
 * times, so that the luck of one process does not stick to one variant. "no permission" is one control: whatever it
 * differs by from "no extension" is noise. "every site" is the other: a cost that must be seen.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openBench, type Sample, type Variant } from './open-bench.ts';

const loopback = ['*://localhost/*', '*://*.localhost/*', '*://127.0.0.1/*', '*://[::1]/*'];

const webNavigationWorker = `
  const hosts = [{ hostEquals: 'localhost' }, { hostSuffix: '.localhost' }, { hostPrefix: '127.' }, { hostEquals: '[::1]' }];
  for (const event of ['onBeforeNavigate', 'onErrorOccurred'])
    chrome.webNavigation[event].addListener(() => {}, { url: hosts });`;

const webRequestWorker = (urls: string[]) => `
  const filter = { urls: ${JSON.stringify(urls)}, types: ['main_frame', 'xmlhttprequest'] };
  for (const event of ['onBeforeRequest', 'onHeadersReceived', 'onErrorOccurred', 'onCompleted'])
    chrome.webRequest[event].addListener(() => {}, filter);`;

const required = { permissions: ['webRequest'], host_permissions: loopback };
const optional = { optional_permissions: ['webRequest'], host_permissions: loopback };
const everySite = { permissions: ['webRequest'], host_permissions: ['<all_urls>'] };

const variants: Variant[] = [
  { name: 'no extension' },
  { name: 'no permission (control)', permissions: {} },
  { name: 'webNavigation', permissions: { permissions: ['webNavigation'] }, worker: webNavigationWorker },
  { name: 'webRequest optional, not granted', permissions: optional },
  { name: 'webRequest, no listener', permissions: required },
  { name: 'webRequest, loopback listeners', permissions: required, worker: webRequestWorker(loopback) },
  { name: 'webRequest, every site (control)', permissions: everySite, worker: webRequestWorker(['<all_urls>']) },
];

/** One launch of all variants; the first two turns of each warm up. @returns per variant, one sample a round. */
async function measureLaunch(rounds: number): Promise<Map<Variant, Sample[]>> {
  const samples = new Map(variants.map((variant): [Variant, Sample[]] => [variant, []]));
  const benches = await Promise.all(variants.map(openBench));
  for (const { measure } of [...benches, ...benches]) await measure();
  for (let round = 1; round <= rounds; round++) {
    for (const { variant, measure } of benches) samples.get(variant)?.push(await measure());
    benches.push(...benches.splice(0, 1));
    await pause(1_000);
  }
  await Promise.all(benches.map(({ close }) => close()));
  return samples;
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}

/** The columns of one kind of measure: the times, and what they exceed the baseline of the same round by. */
function toColumns(timesMs: number[], baselineMs: number[], digits: number): string[] {
  const show = (numbers: number[], share: number) => quantile(numbers, share).toFixed(digits);
  const extraMs = timesMs.map((ms, round) => ms - (baselineMs[round] ?? Number.NaN));
  return [
    `${show(timesMs, 0)} / ${show(timesMs, 0.5)}`,
    `${show(extraMs, 0.5)} (${show(extraMs, 0.25)} to ${show(extraMs, 0.75)})`,
    `${extraMs.filter((ms) => ms > 0).length} of ${extraMs.length}`,
  ];
}

function toRow({ name }: Variant, own: Sample[], baseline: Sample[]): string {
  const sequentialMs = (samples: Sample[]) => samples.map((sample) => sample.sequentialMs);
  const parallelMs = (samples: Sample[]) => samples.map((sample) => sample.parallelMs);
  const columns = [
    ...toColumns(sequentialMs(own), sequentialMs(baseline), 3),
    ...toColumns(parallelMs(own), parallelMs(baseline), 0),
  ];
  return `| ${[name, ...columns].join(' | ')} |`;
}

const [rounds = 6, launches = 3] = process.argv.slice(2).map(Number);
const measured: Map<Variant, Sample[]>[] = [];
while (measured.length < launches) measured.push(await measureLaunch(rounds));
const samplesOf = (variant?: Variant) => measured.flatMap((launch) => (variant && launch.get(variant)) ?? []);

console.log(`| variant | one by one, ms each: min / median | more than no extension: median (middle half) | slower in |\
 300 at once, ms: min / median | more: median (middle half) | slower in |
| --- | --- | --- | --- | --- | --- | --- |
${variants.map((variant) => toRow(variant, samplesOf(variant), samplesOf(variants[0]))).join('\n')}`);
