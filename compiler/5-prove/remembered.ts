/** Finds something once for each thing it is asked of, and keeps it as long as that thing is there. */
export function keptFor<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const found = known.get(of) ?? find(of);
    known.set(of, found);
    return found;
  };
}

/** What is known by that name; it is made when it is first asked for. */
export function remembered<Found>(known: Map<string, Found>, name: string, make: () => Found): Found {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}
