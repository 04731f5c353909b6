/** The run sheet for the room's screen: it goes with the link, so that nothing has to be typed again. */

import { toAddress } from "../room/run";
import type { Asked } from "./address";
import type { Plan } from "./session";

export const onScreen = (plan: Plan, { start }: Asked): string =>
  toAddress({ from: start, rows: plan.rows.map(({ kind, activity, minutes }) => ({ id: activity?.id ?? kind, minutes })) });
