/** The next place of a certain kind in a row of places, for whoever asks from many of them: each place is looked at once. */
export class NextOf {
  private readonly looked = new Map<number, boolean>();
  /** From each place that was asked for: before which one there is none. */
  private readonly noneBefore = new Map<number, number>();

  constructor(private readonly is: (at: number) => boolean) {}

  /** Whether there is one from one place on to before another. */
  isBetween(from: number, to: number): boolean {
    let at = from;
    while (at < to) {
      const further = this.noneBefore.get(at) ?? at;
      if (further === at && this.isAt(at)) break;
      at = Math.max(further, at + 1);
    }
    this.noneBefore.set(from, at);
    return at < to;
  }

  /** Whether there is one at a place. */
  isAt(at: number): boolean {
    let is = this.looked.get(at);
    if (is === undefined) this.looked.set(at, (is = this.is(at)));
    return is;
  }
}
