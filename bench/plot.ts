export interface Line {
  name: string;
  points: { at: number; ms: number }[];
}

const size = { width: 720, height: 400 };
const area = { left: 70, right: 20, top: 50, bottom: 50 };

/** Where a number stands between two others, on a scale of powers of ten. */
type Scale = (value: number) => number;

/** A picture of lines on two logarithmic scales, on which whatever grows in step is as steep as the grey line. As SVG. */
export function plot(title: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const [xs, ys] = [powersAround(all.map(({ at }) => at)), powersAround(all.map(({ ms }) => ms))];
  const x = scale(xs, area.left, size.width - area.right);
  const y = scale(ys, size.height - area.bottom, area.top);
  const parts = [
    text(area.left, 24, title, 'title'),
    ...xs.flatMap((value) => [grid(x(value), area.top, x(value), y(ys[0] ?? 1)), label(x(value), value, 'x')]),
    ...ys.flatMap((value) => [grid(x(xs[0] ?? 1), y(value), x(xs.at(-1) ?? 1), y(value)), label(y(value), value, 'y')]),
    inStep(x, y, xs, ys),
    ...lines.flatMap((line, index) => drawn(line, index, x, y)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #333 } .title { font-weight: 600; font-size: 15px }
.grid { stroke: #8884 } .step { stroke: #8888; stroke-dasharray: 4 4 } path { fill: none; stroke-width: 2 }
.line0 { stroke: #1f6feb } circle.line0, text.line0 { fill: #1f6feb; stroke: none }
.line1 { stroke: #bc4c00 } circle.line1, text.line1 { fill: #bc4c00; stroke: none }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .line0 { stroke: #58a6ff } circle.line0, text.line0 { fill: #58a6ff } }
</style>
${parts.join('\n')}
</svg>
`;
}

/** The powers of ten from below the least to above the most. */
function powersAround(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)));
  const last = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

function scale(powers: readonly number[], from: number, to: number): Scale {
  const [least, most] = [Math.log10(powers[0] ?? 1), Math.log10(powers.at(-1) ?? 1)];
  return (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from);
}

function drawn({ name, points }: Line, index: number, x: Scale, y: Scale): string[] {
  const places = points.map(({ at, ms }) => `${x(at).toFixed(1)},${y(ms).toFixed(1)}`);
  const dots = points.map(({ at, ms }) => `<circle class="line${index}" cx="${x(at)}" cy="${y(ms)}" r="3"/>`);
  const line = `<path class="line${index}" d="M${places.join(' L')}"/>`;
  return [line, ...dots, text(area.left + 20, area.top + 24 + index * 20, name, `line${index}`)];
}

/** Ten times as much in ten times as long, from the lower left on. */
function inStep(x: Scale, y: Scale, xs: readonly number[], ys: readonly number[]): string {
  const powers = Math.min(xs.length, ys.length) - 1;
  const [at, ms] = [xs[0] ?? 1, ys[0] ?? 1];
  return `<path class="step" d="M${x(at)},${y(ms)} L${x(at * 10 ** powers)},${y(ms * 10 ** powers)}"/>`;
}

function grid(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="grid" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function label(place: number, value: number, axis: 'x' | 'y'): string {
  const shown = value >= 1 ? value.toLocaleString('en') : String(value);
  if (axis === 'x')
    return `<text x="${place}" y="${size.height - area.bottom + 22}" text-anchor="middle">${shown}</text>`;
  return `<text x="${area.left - 8}" y="${place + 4}" text-anchor="end">${shown}</text>`;
}

function text(x: number, y: number, what: string, kind: string): string {
  return `<text x="${x}" y="${y}" class="${kind}">${what}</text>`;
}
