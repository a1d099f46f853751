/** The same answer again as long as what it was made from is the same. */
export function remembered<S, A>(made: (state: S) => A, from: (state: S) => readonly unknown[]): (state: S) => A {
  let last: { readonly from: readonly unknown[]; readonly answer: A } | null = null;
  return state => {
    const now = from(state);
    if (last === null || now.some((one, index) => one !== last!.from[index])) last = { from: now, answer: made(state) };
    return last.answer;
  };
}
