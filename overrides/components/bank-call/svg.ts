/** Drawing: SVG elements, and the marbles that every picture of the bank call shares. */

type Attributes = Record<string, string | number>;

export function s(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): SVGElement {
  const el = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, String(value));
  el.append(...children);
  return el;
}

export function picture(width: number, height: number, name: string, ...children: Node[]): SVGElement {
  return s("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name }, ...children);
}

export const text = (x: number, y: number, words: string, attributes: Attributes = {}): SVGElement =>
  s("text", { x, y, ...attributes }, words);

/** A white marble is plain, a blue one has a swirl, one whose colour is not yet seen is grey. */
export function marble(kind: "white" | "blue" | "unseen", x: number, y: number, r: number): SVGElement {
  const dot = s("g", { class: `marble marble--${kind}`, transform: `translate(${x} ${y}) scale(${r / 10})` }, s("circle", { r: 9 }));
  if (kind === "blue") dot.append(s("path", { d: "M-5 1.700c2.700-5.300 6.400 1.100 10.600-3.700" }));
  return dot;
}
