import type { Software } from '../../evidence/machine/software.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { filteringSoftware } from './software/filtering-software.ts';

/** Which programs known to interfere with loopback are running here, found by process and interface names. */
export const software: Probe<'software'> = async (context) => {
  const [programs, interfaces] = await Promise.all([
    context.processes().then((processes) => processes.names()),
    interfacesUp(context),
  ]);
  return filteringSoftware.flatMap(({ name, kind, processes, interfaceName }): Software => {
    const program = programs.find((one) => processes.test(one));
    if (program) return [{ name, kind, seenAs: `process ${program}` }];
    const itsInterface = interfaceName && interfaces.find((one) => interfaceName.test(one));
    return itsInterface ? [{ name, kind, active: true, seenAs: `interface ${itsInterface}` }] : [];
  });
};

async function interfacesUp({ found }: ProbeContext): Promise<string[]> {
  const network = await found('network').catch(() => undefined);
  return network?.others.filter(({ up }) => up).map(({ name }) => name) ?? [];
}
