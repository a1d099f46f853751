/** Every match of a pattern with the flag `g`, in order (matchAll is younger than the oldest browser that must run this). */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const again = new RegExp(pattern.source, pattern.flags);
  for (let match = again.exec(text); match !== null; match = again.exec(text)) {
    found.push(match);
    if (match[0] === '') again.lastIndex += 1;
  }
  return found;
}
