/** What was last made of things, and from which further inputs. */
export class LastMade<Key extends object, Made, Inputs extends readonly unknown[] = unknown[]> {
  private readonly made = new WeakMap<Key, { readonly inputs: Inputs; readonly it: Made }>();

  /** What was made of a thing before, if the inputs are the same; what is made of it now otherwise. */
  of(key: Key, inputs: Inputs, make: () => Made): Made {
    const known = this.made.get(key);
    if (known && known.inputs.every((input, at) => input === inputs[at])) return known.it;
    const it = make();
    this.made.set(key, { inputs, it });
    return it;
  }

  /** Makes of another thing, from the same inputs, what is easily made of what was made of this one. */
  carry(from: Key, to: Key, change: (it: Made, inputs: Inputs) => Made): void {
    const known = this.made.get(from);
    if (known) this.made.set(to, { inputs: known.inputs, it: change(known.it, known.inputs) });
  }
}
