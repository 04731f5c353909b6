/** The place that an address names after its `#`, which anybody may have typed. */

export function anchor({ hash }: { hash: string } = location): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
