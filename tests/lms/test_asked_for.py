"""What a package leaves out: files that no page asks for, by itself or through another file."""

from macros.lms.asked_for import remove_the_rest

SITE = {
    "index.html": '<link href="assets/look.css"><script src="assets/first.js"></script><img src="drawn.svg">',
    "assets/first.js": 'document.write("<script src=second.js>")',
    "assets/second.js": "",
    "assets/look.css": "@font-face { src: url(letters.woff2) }",
    "assets/letters.woff2": "",
    "assets/letters-LICENSE.txt": "",
    "assets/drawn.svg": "",
    "assets/the-first.js": 'ask("third.js")',
    "assets/third.js": "",
    "assets/launch.js": 'ask("fourth.js")',
    "assets/fourth.js": "",
}


def test_a_file_stays_if_a_page_leads_to_it_by_however_many_steps(tmp_path):
    for name, text in SITE.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert remove_the_rest(tmp_path, ("launch.js",)) == ["assets/the-first.js", "assets/third.js"]
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == SITE.keys() - {"assets/the-first.js", "assets/third.js"}
