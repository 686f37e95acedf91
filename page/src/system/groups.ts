/** Which parts hang together, by links and by the events that set them. */

/** Return groups of ids, the largest first, each in the order given. */
export function groupsOf(ids: readonly string[], pairs: readonly [string, string][]): string[][] {
  const group = new Map(ids.map((id) => [id, [id]]));
  for (const [one, two] of pairs) {
    const [here, there] = [group.get(one), group.get(two)];
    if (!here || !there || here === there) continue;
    const joined = [...here, ...there];
    for (const id of joined) group.set(id, joined);
  }
  const place = new Map(ids.map((id, at) => [id, at]));
  return [...new Set(group.values())]
    .map((each) => [...each].sort((a, b) => place.get(a)! - place.get(b)!))
    .sort((a, b) => b.length - a.length);
}
