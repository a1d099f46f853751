import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** The least a page with React can be. */
void Office.onReady(() => {
  createRoot(document.getElementById('pane')!).render(createElement('button', null, 'React'));
});
