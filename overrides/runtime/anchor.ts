/** The place that an address names after its `#`, which anybody may have typed. */

export function anchor({ hash }: { hash: string } = location): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** A place within a quiz that is not its beginning: the step that was open when the learner left. */
export const openStep = (quiz: string): string => `${quiz}=on`;
export const carriedOn = (quiz: string): boolean => anchor() === openStep(quiz);
