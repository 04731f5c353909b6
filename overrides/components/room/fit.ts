/** Makes the words of a slide as large as they fit. What does not fit at the smallest size can be scrolled to. */

const SIZES = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64];

export function fit(slide: HTMLElement, frame: HTMLElement): void {
  slide.classList.remove("slide--tight");
  for (const tight of [false, true]) {
    // The story gives way before the options do: it has been read aloud.
    slide.classList.toggle("slide--tight", tight && slide.classList.contains("slide--scene"));
    for (const size of SIZES) {
      slide.style.setProperty("--fit", String(size));
      if (slide.scrollHeight <= frame.clientHeight) return;
    }
  }
}
