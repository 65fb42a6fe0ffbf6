/** What earlier versions import as `webextension-polyfill`: where there is a `browser`, it gave them that. */
export default Reflect.get(globalThis, 'browser');
