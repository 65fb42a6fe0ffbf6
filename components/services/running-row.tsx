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
  return (
    <li class={isStopped ? 'run stopped' : 'run'} data-port={service.port}>
      <Favicon icon={icon} />
      <span class="port" dir="ltr">
        {service.port}
      </span>
      <div class="what">
        {address && !isStopped ? (
          <a class="name" href={address} data-row dir="auto">
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
      {exposure && (
        <button
          type="button"
          class={`pill ${exposure.reach}`}
          aria-expanded={isOpen.value}
          aria-controls={inside}
          aria-label={words.page.running.details(service.port, words.page.running.reach[exposure.reach])}
          {...((!address || isStopped) && { 'data-row': true })}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          {words.page.running.reach[exposure.reach]}
        </button>
      )}
      {address && !isStopped && <Acts address={address} name={name} />}
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

function Acts({ address, name }: { address: string; name: string }) {
  return (
    <span class="acts">
      <a
        class="button small"
        href={address}
        target="_blank"
        rel="noopener"
        aria-label={words.page.running.inNewTab(name)}
      >
        {words.page.running.newTab}
      </a>
      <CopyButton
        className="small"
        text={address}
        label={words.page.running.copyAddress}
        spokenLabel={words.page.running.copyOf(address)}
      />
    </span>
  );
}
