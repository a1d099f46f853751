import { expect } from 'vitest';

/** What the pane's tests ask of elements; each says what it found when it fails. */

interface DomMatchers {
  toBeVisible(): void;
  toBeInTheDocument(): void;
  toHaveFocus(): void;
  toHaveAttribute(name: string, value?: string): void;
  toHaveTextContent(text: string | RegExp): void;
  toBePartiallyChecked(): void;
}

declare module 'vitest' {
  // The parameter must be named as vitest names it for the two declarations to merge.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-explicit-any
  interface Assertion<T = any> extends DomMatchers {}
}

// jsdom has no canvas and says so at length each time axe asks for one.
HTMLCanvasElement.prototype.getContext = () => null;

const result = (pass: boolean, message: string): { pass: boolean; message: () => string } => ({
  pass,
  message: () => message,
});
const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

expect.extend({
  toBeVisible: (element: Element) =>
    result(
      element.isConnected && element.closest('[hidden], [aria-hidden="true"]') === null,
      `${element.outerHTML} is hidden`,
    ),
  toBeInTheDocument: (element: Element) => result(element.isConnected, `${element.outerHTML} is not in the document`),
  toHaveFocus: (element: Element) =>
    result(element === document.activeElement, `the focus is on ${document.activeElement?.outerHTML ?? 'nothing'}`),
  toHaveAttribute: (element: Element, name: string, value?: string) => {
    const found = element.getAttribute(name);
    return result(value === undefined ? found !== null : found === value, `${name} is ${found ?? 'absent'}`);
  },
  toHaveTextContent: (element: Element, text: string | RegExp) => {
    const found = textOf(element);
    return result(typeof text === 'string' ? found.includes(text) : text.test(found), `the text is “${found}”`);
  },
  toBePartiallyChecked: (element: Element) =>
    result(element instanceof HTMLInputElement && element.indeterminate, `${element.outerHTML} is not mixed`),
});
