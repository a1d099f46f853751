// Stands for office.js, so that only the page behind it is measured.
window.Office = {
  HostType: { Excel: 'Excel' },
  context: {
    displayLanguage: 'zh-CN',
    document: {},
    requirements: { isSetSupported: () => true },
  },
  actions: { associate: () => undefined },
  addin: { showAsTaskpane: () => Promise.resolve() },
  onReady: ready => {
    setTimeout(() => void ready({ host: 'Excel', platform: 'OfficeOnline' }));
  },
};
