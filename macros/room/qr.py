"""A QR code as a drawing in the page, made when the site is built: a phone that reads it asks nobody but the site."""

import os

from markupsafe import Markup

WITHOUT = "There is no QR code here: this copy of the course was built without its address."


def qr(path: str) -> dict[str, str]:
    """The code for a page of this site, and its address in letters; only the reason where the address is not known."""
    site = os.environ.get("SITE_URL", "").rstrip("/")
    if not site:
        return {"why": WITHOUT}
    import segno  # noqa: PLC0415 - most builds have no address, and every page would wait for it

    address = f"{site}/{path}"
    drawing = segno.make(address, error="m", micro=False).svg_inline(
        scale=4,
        border=4,
        omitsize=True,
        light="#fff",
        svgclass="qr__code",
        title=f"QR code for {address}",
    )
    return {"address": address, "drawing": Markup(drawing)}  # noqa: S704
