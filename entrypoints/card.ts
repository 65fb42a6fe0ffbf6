import { h, render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import style from '../components/diagnosis/fault-card.css?inline';
import { FaultCard } from '../components/diagnosis/fault-card.tsx';
import { StepActs } from '../components/diagnosis/step-acts.ts';
import { AskedAddress } from '../components/page/asked-address.ts';
import onlyHeard from '../components/page/only-heard.css?inline';
import palette from '../components/page/palette.css?inline';
import { fixedShell, ShellChoice } from '../components/page/shell-choice.ts';
import { browser } from '../probes/browser.ts';
import { logErrors } from '../state/log-errors.ts';
import type { CardMessage, Fault } from '../state/messages/card-messages.ts';
import { takeWords } from '../words/given-words.ts';
import { inWords } from '../words/report/in-words.ts';

/** Marks the world this script runs in, which is the extension's own: a page that is shown the card once is not shown another. */
const shown = Symbol.for('portside.card');

/** Runs only inside a page that reports a fault. The background injects it, then sends what to show. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, shown)) return;
  Reflect.set(globalThis, shown, true);
  const listener = (message: unknown, _sender: unknown, answer: (isShown: unknown) => void): true => {
    browser.runtime.onMessage.removeListener(listener);
    show(message as Fault);
    answer(true);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
});

function show({ finding, circumstances, language, shell }: Fault): void {
  takeWords(language);
  // A page may be XML, in which an element has no shadow unless it is an element of HTML.
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  host.dataset.portside = 'card';
  // Closed: the page cannot read what the card says.
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElementNS('http://www.w3.org/1999/xhtml', 'style');
  sheet.textContent = palette + onlyHeard + style;
  const root = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  shadow.append(sheet, root);
  const leave = (message: CardMessage) => {
    host.remove();
    logErrors(browser.runtime.sendMessage(message));
  };
  const card = h(FaultCard, {
    fault: { ...finding, ...inWords(finding, circumstances) },
    site: location.host,
    showMore: () => logErrors(browser.runtime.sendMessage({ type: 'card-more' } satisfies CardMessage)),
    dismiss: () => leave({ type: 'card-dismissed', cause: finding.cause }),
    mute: () => leave({ type: 'card-mute-site' }),
  });
  const withActs = h(StepActs.Provider, { value: { retry: () => location.reload() } }, card);
  const withShell = h(ShellChoice.Provider, { value: fixedShell(shell) }, withActs);
  render(h(AskedAddress.Provider, { value: location.href }, withShell), root);
  document.documentElement.append(host);
}
