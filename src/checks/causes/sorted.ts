/** The index of the first number that is not below a limit, in ascending ones. */
export function firstNotBelow(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last number that is not above a limit, in ascending ones; -1 where all are. */
export function lastNotAbove(ascending: ArrayLike<number>, limit: number): number {
  return firstNotBelow(ascending, limit + 1) - 1;
}
