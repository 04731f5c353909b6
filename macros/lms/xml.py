"""XML of the standards: short to write, the same each time."""

from xml.sax.saxutils import escape, quoteattr

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def tag(name: str, *inside: str, **attributes: str) -> str:
    """An element. ``inside`` is markup; text goes through `text` first. `ns__name` writes `ns:name`."""
    words = "".join(f" {key.rstrip('_').replace('__', ':')}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{words}>{''.join(inside)}</{name}>" if inside else f"<{name}{words}/>"


def text(words: str) -> str:
    """Words as they stand in an element."""
    return escape(words)


def document(root: str) -> bytes:
    """A whole file."""
    return f"{HEAD}{root}\n".encode()
