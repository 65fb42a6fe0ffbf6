/** Shows the panel page of Portside, and tells it what only a page of the developer tools hears: requests that ended, and where the tab goes. */
const portside = 'chrome-extension://egmcmbhcpobbhegcobepbehbafaiomhn';
const { inspectedWindow, network } = chrome.devtools;
const frame = document.querySelector('iframe');
const missing = document.querySelector('p');

missing.textContent = chrome.i18n.getMessage('missing');

/** Nothing of what requests and replies say goes any further. */
function withoutContent({ time, request, response }) {
  return { time, request: { method: request.method, url: request.url }, response: { status: response.status } };
}

function tell(news) {
  frame.contentWindow.postMessage(news, portside);
}

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== portside || source !== frame.contentWindow || data !== 'ready') return;
  missing.hidden = true;
  frame.hidden = false;
  network.getHAR(({ entries }) => tell({ entries: entries.map(withoutContent) }));
});
network.onRequestFinished.addListener((entry) => tell({ entries: [withoutContent(entry)] }));
network.onNavigated.addListener((navigated) => tell({ navigated }));
frame.src = `${portside}/panel.html?tab=${inspectedWindow.tabId}`;
