/** Where one run is kept, as its code: in this browser, else in a cookie of this frame, else in the address alone. */

const AGE = 31_536_000;

export function kept(quiz: string): string {
  try {
    return localStorage.getItem(`run:${quiz}`) ?? "";
  } catch {
    try {
      return document.cookie.match(`run-${quiz}=([^;]*)`)?.[1] ?? "";
    } catch {
      return "";
    }
  }
}

/** Keeps a code, or none, and says where. */
export function keep(quiz: string, code: string): string {
  try {
    localStorage.setItem(`run:${quiz}`, code);
    return "This run stays in this browser.";
  } catch {
    try {
      document.cookie = `run-${quiz}=${code}; Max-Age=${AGE}; SameSite=None; Secure; Partitioned`;
      if (document.cookie.includes(`run-${quiz}=${code}`)) return "This run stays in a cookie of this frame.";
    } catch {
      // A sandbox refuses cookies too.
    }
    history.replaceState(null, "", `#${code}`);
    return "This run stays until you close it. Keep its code, or open it in the course.";
  }
}
