/** A clock that goes by the wall: a lid that was closed does not stop it. */

import type { Clock } from "./view";

export const secondsLeft = (clock: Clock, now: number): number =>
  clock.ends === undefined ? clock.left : Math.ceil((clock.ends - now) / 1000);

/** 1:40, or how long ago the time was up. */
export function face(seconds: number): string {
  const whole = Math.abs(seconds);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  return seconds < 0 ? `${text} over` : text;
}
