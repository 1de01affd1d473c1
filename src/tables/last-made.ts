/** What was last made of things, and from which further inputs. */
export class LastMade<Key extends object, Made> {
  private readonly made = new WeakMap<
    Key,
    { readonly inputs: readonly unknown[]; readonly it: Made }
  >();

  /** What was made of a thing before, if the inputs are the same; what is made of it now otherwise. */
  of(key: Key, inputs: readonly unknown[], make: () => Made): Made {
    const known = this.made.get(key);
    if (known && known.inputs.every((input, at) => input === inputs[at])) return known.it;
    const it = make();
    this.made.set(key, { inputs, it });
    return it;
  }
}
