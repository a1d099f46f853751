/**
 * Once the browser has drawn what stands; soon in any case, because a pane that is closed draws nothing. Every file that is
 * asked for before costs the first paint a millisecond or two.
 */
export const afterPaint = (): Promise<void> =>
  new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 200);
  });
