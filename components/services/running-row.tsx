import { useSignal } from '@preact/signals';
import type { Service } from '../../evidence/machine/services.ts';
import { exposureWords } from '../../words/services/exposure-words.ts';
import { runningDetail, runningName } from '../../words/services/running-words.ts';
import { words } from '../../words/words.ts';
import { StepBody } from '../diagnosis/step-body.tsx';
import { CopyButton } from '../page/copy-button.tsx';
import { Favicon } from '../page/favicon.tsx';
import { Prose } from '../page/prose.tsx';

interface Props {
  service: Service;
  title: string | undefined;
  icon: string | undefined;
  /** Where it opens; undefined if it doesn't serve pages. */
  address: string | undefined;
  /** `12 minutes ago` */
  since: string | undefined;
  isStopped: boolean;
  isOnNetwork: boolean | undefined;
}

/** One port of this computer: which program holds it, since when, who can reach it, and what to do with it. */
export function RunningRow({ service, title, icon, address, since, isStopped, isOnNetwork }: Props) {
  const isOpen = useSignal(false);
  const name = runningName(service, title);
  const exposure = exposureWords(service, isOnNetwork);
  const inside = `inside-${service.port}`;
  const opens = isStopped ? undefined : address;
  return (
    <li class={isStopped ? 'run stopped' : 'run'} data-port={service.port}>
      <span class="port" dir="ltr">
        {service.port}
      </span>
      <Favicon icon={icon} name={name} />
      <div class="what">
        {opens ? (
          <a class="name" href={opens} data-row dir="auto">
            {name}
          </a>
        ) : (
          <span class="name" dir="auto">
            {name}
          </span>
        )}
        <span class="detail" dir="auto">
          {runningDetail(service, title)}
        </span>
      </div>
      <span class="since">{isStopped ? words.page.running.stopped : since && words.page.running.started(since)}</span>
      {exposure && <span class={`pill ${exposure.reach}`}>{words.page.running.reach[exposure.reach]}</span>}
      <span class="acts">
        {opens && <NewTabAndCopy address={opens} name={name} />}
        {exposure && (
          <button
            type="button"
            class="small unfold"
            aria-expanded={isOpen.value}
            aria-controls={inside}
            aria-label={words.page.running.details(service.port, words.page.running.reach[exposure.reach])}
            {...(!opens && { 'data-row': true })}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {words.page.running.more}
          </button>
        )}
      </span>
      <div class="inside" id={inside} hidden={!isOpen.value}>
        {exposure?.meaning.map((line) => (
          <p key={line}>
            <Prose text={line} />
          </p>
        ))}
        {exposure?.step && (
          <div class="step">
            <StepBody step={exposure.step} />
          </div>
        )}
      </div>
    </li>
  );
}

function NewTabAndCopy({ address, name }: { address: string; name: string }) {
  return (
    <>
      <a href={address} target="_blank" rel="noopener" aria-label={words.page.running.inNewTab(name)}>
        {words.page.running.newTab}
      </a>
      <CopyButton
        className="small"
        text={address}
        label={words.page.running.copyAddress}
        spokenLabel={words.page.running.copyOf(address)}
      />
    </>
  );
}
