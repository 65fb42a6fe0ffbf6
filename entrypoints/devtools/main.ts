import { browser } from '../../probes/browser.ts';
import { logErrors } from '../../state/log-errors.ts';

/** Only in Firefox. In Chromium, a separate extension adds the panel: see docs/decisions/devtools-panel.md. */
logErrors(browser.devtools.panels.create('Portside', '/icons/32.png', '/panel.html'));
