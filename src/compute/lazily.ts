/**
 * A value whose parts are made when they are first asked for, each once. A look back to an earlier day is asked for a part
 * or two, and all of a record of thousands of villages takes seconds. Makers must be pure: when they run is not told.
 */
export function lazily<T extends object>(makers: { readonly [Key in keyof T]-?: () => T[Key] }): T {
  const whole = {} as T;
  for (const key of Object.keys(makers) as Array<keyof T>) {
    const make = makers[key];
    Object.defineProperty(whole, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make();
        Object.defineProperty(whole, key, { value, enumerable: true, writable: true, configurable: true });
        return value;
      },
      // What is spread or copied and then changed behaves as any object.
      set: (value) => {
        Object.defineProperty(whole, key, { value, enumerable: true, writable: true, configurable: true });
      },
    });
  }
  return whole;
}

/** The same for a single value. */
export function once<T>(make: () => T): () => T {
  const held = lazily<{ value: T }>({ value: make });
  return () => held.value;
}

/** What is made of an object, made once as long as the object is there: looks back share the areas and offices of a record. */
export function onceFor<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const made = new WeakMap<Of, { value: T }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}
