"""What a learner sees of the course on a page: words, marks and fields of each component, without passing messages."""

from playwright.sync_api import Page

READY = "() => !document.querySelector('[data-component]:not([data-ready], [data-failed])')"
# Live regions hold news, which passes. What is folded away counts as there: it can be opened again.
SEEN = """unpressed => {
  const passing = '[role=status], [role=alert], option, script, .notice';
  const field = el => el.matches('[type=radio], [type=checkbox]') ? (el.checked ? '(x)' : '( )')
    : el.matches('select') ? `[${el.selectedOptions[0]?.textContent}]` : `[${el.value}]`;
  const read = (el, said) => {
    for (const child of el.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) said.push(child.data);
      if (child.nodeType !== Node.ELEMENT_NODE || child.matches(passing)) continue;
      if (unpressed && child.matches(unpressed)) continue;
      const {display, visibility} = getComputedStyle(child);
      if (display === 'none' || visibility === 'hidden') continue;
      if (child.matches('input, select, textarea')) said.push(field(child));
      if (child.matches('[aria-pressed=true]')) said.push('(pressed)');
      const inline = display.startsWith('inline');
      if (!inline) said.push('\\n');
      if (!child.matches('textarea')) read(child, said);
      if (!inline) said.push('\\n');
    }
    return said;
  };
  const tidy = line => line.replace(/\\s+/g, ' ').trim();
  const lines = root => read(root, []).join(' ').split('\\n').map(tidy).filter(Boolean);
  return Object.fromEntries([...document.querySelectorAll('[data-component]')].filter(root => !root.hidden)
    .map(root => [`${root.dataset.component} ${root.id || root.dataset.quiz || ''}`, lines(root)]));
}"""

Seen = dict[str, list[str]]


def ready(page: Page) -> None:
    """Wait until every component of the page has started; one that failed says so in the console."""
    page.wait_for_function(READY)


def seen(page: Page, unpressed: str = "") -> Seen:
    """By component, its lines. `unpressed` names what nobody has given as an answer yet."""
    found: Seen = page.evaluate(SEEN, unpressed)
    return found


def difference(before: Seen, after: Seen) -> str:
    """Lines that went and lines that came, by component."""
    told = []
    for name in sorted({*before, *after}):
        was, now = before.get(name, []), after.get(name, [])
        if was != now:
            told.append(f"{name}:")
            told += [f"  - {line}" for line in was if line not in now]
            told += [f"  + {line}" for line in now if line not in was]
            told += [] if sorted(was) != sorted(now) else ["  (the same lines in another order)"]
    return "\n".join(told)
