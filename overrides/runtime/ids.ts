/** What the course is made of, as the build wrote it into `ids.js`: enough to write answers down in a few letters. */

/** One quiz. `met`: what the record looks for, as in `components/record/met.ts`. */
export interface QuizIds {
  kind: string;
  hash: string;
  met: string;
  options?: string[];
  groups?: string[];
  /** A scenario's scenes: id, hash, ids of choices. */
  scenes?: [string, string, string[]][];
  endings?: string[];
  /** Flags that it sets, and flags of other scenarios that it reads. */
  flags?: string[];
}

export interface GroupIds { least: number; parts: string[] }
export interface RouteIds { name: string; code: number; conditions: Record<string, GroupIds[]> }
export interface CourseIds { quizzes: Record<string, QuizIds>; routes: RouteIds[] }
