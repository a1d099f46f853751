/**
 * Once the browser has drawn what stands; at once in a pane that is closed, which draws nothing. Every file that is asked for
 * before costs the first paint a millisecond or two.
 */
export const afterPaint = (): Promise<void> =>
  new Promise(resolve => {
    if (document.hidden) return resolve();
    requestAnimationFrame(() => setTimeout(resolve, 0));
    // closed before it was drawn
    setTimeout(resolve, 200);
  });
