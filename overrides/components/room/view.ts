/** What the notes tell the screen: a whole picture of it each time, as plain words and numbers. What is hidden is not in it. */

import type { Meter, Meters } from "../../runtime/play";

export interface Clock { name: string; step: number; /** Wall-clock time at which it ends, while it runs. */ ends?: number; left: number }
export interface Count { name: string; counts: number[] }
/** A card of words: a consequence, a reason, an ending, an echo. */
export interface Words { kind: "echo" | "happened" | "why" | "more" | "ending" | "code"; title: string; text: string[] }
export interface Gauges { meters: Meter[]; now: Meters; before?: Meters }
export interface Ways { shares: Record<string, number>; met: string[]; total: number; endings: [string, number][] }

export interface View {
  room: string;
  /** The id of the slide; empty before the session has begun. */
  slide: string;
  place?: string;
  blank?: boolean;
  dark?: boolean;
  call?: string;
  stages?: { names: string[]; at: number };
  /** Whether the options stand on the screen, or a card has taken their place. */
  open: boolean;
  /** The scene stands alone, to be read before its options. */
  story?: boolean;
  votes: Count[];
  choice?: number;
  label?: string;
  words: Words[];
  gauges?: Gauges;
  clock?: Clock;
  board?: { columns: string[]; rows: { name: string; cells: string[] }[] };
  slips: { label: string; lines: string[] }[];
  ways?: Ways;
  code?: boolean;
  /** Whether single letters work as keys. */
  letters: boolean;
  hint: string;
}

/** What a key, a button or a clicker asks for. A letter counts a hand, or chooses where that is asked. */
export type Act = "next" | "back" | "reveal" | "undo" | "timer" | "minute" | "blank" | "play" | "code" | "first" | "last" | "notes" | `letter-${string}`;
