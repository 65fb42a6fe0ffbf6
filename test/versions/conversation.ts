/** What is asked in every pair. */
export interface Talk {
  /** By situation: the leading cause, and how it stands with the helper. */
  diagnoses: Record<string, string>;
  /** By question that is about no page: what came of it. */
  questions: Record<string, string>;
}

interface HelperSays {
  state: string;
  update?: string;
}

/** An extension's functions; which there are depends on its version. */
export interface Extension {
  diagnose(evidence: unknown): { findings: { cause: string; certainty: string }[] };
  parseTarget(url: string): object;
  gather(target: object, seen: object, grown: (so: Gathered) => Promise<void>): Promise<void>;
  askServices(): Promise<unknown>;
  askOwner(port: number): Promise<unknown[]>;
  askWhereabouts?(url: string): Promise<{ addresses: string[]; helper: HelperSays }>;
  watchWithHelper?(url: string, changed: (state: string) => void, signal: AbortSignal): Promise<HelperSays>;
  askMemory?(): Promise<{ memory?: unknown; helper: HelperSays }>;
  askToRemember?(port: number, title: string): Promise<{ port: number } | 'nobody' | undefined>;
}

interface Gathered {
  evidence: unknown;
  helper: HelperSays;
  isSettled: boolean;
}

/** The ports of the servers that it's all about. */
export interface Places {
  page: number;
  ssh: number;
  nobody: number;
}

/** Asks everything that this extension asks. @param takesSeen whether `gather` takes more than the attempt */
export async function converse(extension: Extension, takesSeen: boolean, { page, ssh, nobody }: Places): Promise<Talk> {
  const situations = [
    { name: 'nobody listens', port: nobody, failure: 'refused' },
    { name: 'a page', port: page, failure: 'refused' },
    { name: 'no web server', port: ssh, failure: 'invalid-http' },
  ];
  const diagnoses: Talk['diagnoses'] = {};
  for (const { name, port, failure } of situations) {
    const attempt = { outcome: 'failed', browser: 'chromium', failure };
    diagnoses[name] = await diagnosed(extension, `http://127.0.0.1:${port}/`, takesSeen ? { attempt } : attempt);
  }
  return { diagnoses, questions: await answersOf(extension, page) };
}

async function diagnosed({ diagnose, gather, parseTarget }: Extension, url: string, seen: object): Promise<string> {
  let settled: Gathered | undefined;
  await gather(parseTarget(url), seen, async (so) => {
    if (so.isSettled) settled = so;
  });
  if (!settled) return 'never settled';
  const [first] = diagnose(structuredClone(settled.evidence)).findings;
  return `${first?.certainty} ${first?.cause}, helper ${said(settled.helper)}`;
}

function said({ state, update }: HelperSays): string {
  return update ? `${state}, update the ${update}` : state;
}

async function answersOf(extension: Extension, port: number): Promise<Talk['questions']> {
  const { askServices, askOwner, askWhereabouts, askMemory, askToRemember, watchWithHelper } = extension;
  const answers: Talk['questions'] = {
    services: `${JSON.stringify(await askServices())}`.includes(`"port":${port}`) ? 'has the page' : 'has not the page',
    owner: `${(await askOwner(port)).length}`,
  };
  if (askWhereabouts) {
    const { addresses, helper } = await askWhereabouts('http://localhost/');
    answers.whereabouts = `${addresses.length} addresses, helper ${said(helper)}`;
  }
  if (askToRemember) {
    const noted = await askToRemember(port, 'Shop');
    answers.remember = typeof noted === 'object' ? 'noted' : `${noted}`;
  }
  if (askMemory) {
    const { memory, helper } = await askMemory();
    answers.memory = `${memory ? 'told' : 'not told'}, helper ${said(helper)}`;
  }
  if (watchWithHelper) answers.watch = await watched(watchWithHelper, `http://127.0.0.1:${port}/`);
  return answers;
}

async function watched(watchWithHelper: NonNullable<Extension['watchWithHelper']>, url: string): Promise<string> {
  const end = new AbortController();
  const states: string[] = [];
  const helper = await watchWithHelper(
    url,
    (state) => {
      states.push(state);
      end.abort();
    },
    end.signal,
  );
  return `${states[0] ?? 'nothing'}, helper ${said(helper)}`;
}
