/** Makes the words of a slide as large as they fit. What does not fit at the smallest size can be scrolled to. */

const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];
/** Where a scene is longer than the screen its story gives way: to its last paragraph, then to nothing. It has been read
 * aloud, and the options have not. */
const SHORTER = ["", "slide--last", "slide--tight"];

export function fit(slide: HTMLElement, frame: HTMLElement): void {
  const ways = slide.classList.contains("slide--scene") ? SHORTER : [""];
  for (const way of ways) {
    slide.classList.remove(...SHORTER.filter(Boolean));
    if (way) slide.classList.add(way);
    for (const size of SIZES) {
      slide.style.setProperty("--fit", String(size));
      if (slide.scrollHeight <= frame.clientHeight) return;
    }
  }
}
