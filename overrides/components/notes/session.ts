/** What a room has done so far, as data. Nothing here touches the browser, and nothing is a learner's. */

import type { Clock } from "../room/view";
import type { Going } from "./plan";

export const VERSION = 1;
/** First vote, talk, second vote, and in a scenario the choice that is played. */
export enum Stage { Vote, Talk, Again, Play }

/** `order` is what `undo` takes back. */
export interface Vote { stage: Stage; counts: [number[], number[]]; shown: [boolean, boolean]; order: [number, number][]; choice?: number }
export type Place = "intro" | "cast" | "read" | "scene" | "happened" | "why" | "ending" | "paths";
export interface Playing { at: Place; picks: string[]; votes: Record<string, Vote>; codes: string; more?: boolean; brought: string[]; code?: string; ended?: string }
/** What happened on one slide. */
export interface Done { vote?: Vote; playing?: Playing; clock?: Clock; cells?: string[][]; slips?: Record<string, string> }
/** `before` is the slide that a break came after. */
export interface Part { slide: string; began: number; before?: string }

export interface Session {
  version: number;
  began: number;
  route?: string;
  run?: Going;
  parts: Record<string, Part>;
  done: Record<string, Done>;
  /** Flags of the scenarios that this room has ended. */
  flags: Record<string, string[]>;
  blank?: boolean;
  dark?: boolean;
  call?: string;
  code?: boolean;
  letters: boolean;
}

export const begin = (now: number): Session => ({ version: VERSION, began: now, parts: {}, done: {}, flags: {}, letters: true });

export const newVote = (options: number): Vote => ({
  stage: Stage.Vote, counts: [Array<number>(options).fill(0), Array<number>(options).fill(0)], shown: [false, false], order: [],
});

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads what was kept; nothing where it is not a session of this version. */
export function parse(text: string | null): Session | undefined {
  try {
    const data: unknown = JSON.parse(text ?? "");
    const whole = isMap(data) && data.version === VERSION && typeof data.began === "number" && [data.parts, data.done, data.flags].every(isMap);
    return whole ? (data as unknown as Session) : undefined;
  } catch {
    return undefined;
  }
}
