/** The browser's own storage, where it may be used. In a frame of another site it throws at the first touch. */

export function storage(kind: "local" | "session"): Storage | undefined {
  try {
    const area = kind === "local" ? localStorage : sessionStorage;
    area.length;
    return area;
  } catch {
    return undefined;
  }
}
