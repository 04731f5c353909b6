/** Phase 3: ten callers at specialised desks or with one owner. `macros/bank_call/sandbox.py` agrees. */

export type Settings = Record<"unusual" | "cost" | "extra" | "back" | "slips", number>;
export interface BoxRules { callers: number; plain: number; unusual: number; cold: number; handover: number; owner: number; key: number }
export interface Cost { desks: number; owner: number }
export type Winner = "desks" | "owner" | "tie";

const tenths = (value: number): number => Math.round(value * 10) / 10;

export function cost(rules: BoxRules, at: Settings, handover: boolean): Cost {
  const plain = rules.callers - at.unusual;
  const passing = handover ? rules.handover * at.cost + rules.key : rules.cold * at.cost;
  return {
    desks: tenths(plain * (rules.plain + (at.back * at.cost) / rules.callers) + at.unusual * (rules.unusual + passing)),
    owner: tenths(plain * (rules.plain + at.extra) + at.unusual * (rules.unusual + rules.owner * at.cost) + at.slips * at.cost),
  };
}

export const winner = ({ desks, owner }: Cost): Winner => (desks < owner ? "desks" : owner < desks ? "owner" : "tie");
