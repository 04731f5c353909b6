"""MkDocs and Zensical make the same course of the same sources."""

from bs4 import BeautifulSoup

from tests import sites


def words(text):
    """The text that a reader gets from a page, without the theme around it."""
    for extra in text.find_all(class_=["headerlink", "md-source-file", "md-content__button"]):
        extra.decompose()
    return " ".join(text.get_text(" ").split())


def test_both_generators_write_the_same_pages():
    assert sites.pages(sites.ready("mkdocs")) == sites.pages(sites.ready("zensical"))


def test_both_generators_write_the_same_words_and_mark_them_up_alike():
    one, other = sites.ready("mkdocs"), sites.ready("zensical")
    for name in sites.pages(one):
        ours, theirs = article(one / name), article(other / name)
        assert marks(ours) == marks(theirs), name
        assert words(ours) == words(theirs), name


def article(path):
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
    return soup.find("article") or soup.body


def marks(text):
    """Every attribute that our script reads, in order; those for the generators' own search are not ours."""
    pairs = [(tag.name, key, value) for tag in text.find_all(True) for key, value in tag.attrs.items()]
    return [pair for pair in pairs if pair[1].startswith("data-") and not pair[1].startswith("data-search")]
