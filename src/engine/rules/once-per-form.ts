import type { Context, Given } from './rule';

/** Many rules ask the same of one form: it is answered once. */
export function oncePerForm<S>(given: Given<S>): Given<S> {
  const known = new WeakMap<Context, readonly S[]>();
  return context => {
    let subjects = known.get(context);
    if (!subjects) known.set(context, (subjects = given(context)));
    return subjects;
  };
}
