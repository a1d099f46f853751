import type { Context, Given } from './rule';

/** Many rules ask the same of one form, one after the other: it is answered once. Only the last form's answer is kept. */
export function oncePerForm<S>(given: Given<S>): Given<S> {
  let asked: Context | undefined;
  let subjects: readonly S[] = [];
  return context => {
    if (context !== asked) {
      subjects = given(context);
      asked = context;
    }
    return subjects;
  };
}
