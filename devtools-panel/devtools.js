chrome.devtools.panels.create('Portside', '', 'panel.html');
