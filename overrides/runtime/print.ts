/** Prints one part of a page and leaves the rest out. */

export function printPart(part: HTMLElement): void {
  const page = document.documentElement;
  part.dataset.printed = "";
  page.dataset.printing = "";
  addEventListener("afterprint", () => {
    delete part.dataset.printed;
    delete page.dataset.printing;
  }, { once: true });
  print();
}
