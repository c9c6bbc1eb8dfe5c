/** The rows of a long list that are drawn: first included, last not. */
export interface Span {
  first: number;
  last: number;
}

/** What is in sight at a scroll position, with some rows more above and below so that a fast finger sees no white. */
export function inSight(top: number, height: number, row: number, count: number, spare: number): Span {
  const first = Math.min(Math.max(0, Math.floor(top / row) - spare), count);
  return { first, last: Math.min(count, Math.ceil((top + height) / row) + spare) };
}

/** Where the list has to stand so that a row is wholly in sight; where it stands if it is already. */
export function reveal(index: number, top: number, height: number, row: number): number {
  if (index * row < top) return index * row;
  return (index + 1) * row > top + height ? (index + 1) * row - height : top;
}
