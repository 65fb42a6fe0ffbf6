import { browser } from '../../probes/browser.ts';
import { logErrors } from '../../state/log-errors.ts';

/** Firefox alone: in Chromium an extension of its own brings the panel, see docs/decisions/devtools-panel.md. */
logErrors(browser.devtools.panels.create('Portside', '/icons/32.png', '/panel.html'));
