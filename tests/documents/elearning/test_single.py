import base64
import hashlib
import re
from functools import cache

from addprec_training.documents.elearning import single
from tests.documents.elearning.sample import everything_online, house


@cache
def _page() -> str:
    return single.render(everything_online(), house()).decode()


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert single.render(everything_online(), house()).decode() == _page()


def test_it_asks_nothing_of_another_file() -> None:
    markup = re.sub(r"<script>.*?</script>", "", _page(), flags=re.DOTALL)

    assert re.findall(r'\ssrc="(?!data:)[^"]*"', markup) == []
    assert re.findall(r"url\((?!\"?data:)[^)]*\)", markup) == []
    assert "<link" not in markup


def test_its_policy_allows_its_own_scripts_and_styles_alone() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', _page())
    held = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", _page(), flags=re.DOTALL)
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in held}

    assert policy
    assert len(held) == 3
    assert set(re.findall(r"'sha256-([^']+)'", policy[1])) == hashes
    assert "unsafe" not in policy[1]
    assert "default-src 'none'" in policy[1]


def test_the_page_says_that_the_browser_keeps_what_is_done() -> None:
    assert "Ce navigateur garde votre page" in _page()
    assert "La plateforme garde" not in _page()
