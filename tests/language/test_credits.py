"""Datelines and credits are taken from a text, and nothing that it tells."""

import pytest

from newsarchive.language.credits import without_credits

STORY = "dünən körpüdə yol hərəkəti bərpa edilib."


@pytest.mark.parametrize(
    "text",
    [
        "Bakı. Yelkən:\n\n{}",
        "Bakı, 24 noyabr, YELKƏN\n\n{}",
        "Bakı, 24 noyabr, YELKƏN. {}",
        "BAKU, Azerbaijan, Nov. 24. /Yelken/ – {}",
        "Баку, 24 ноября, YelkenNews. {}",
        "Баку. 24 ноября. YELKEN.AZ/ {}",
        "(Yelken) – {}",
        "Yelkən-ə istinadən xəbər verir ki, {}",
        "Çinar “Yelkən”ə istinadən xəbər verir ki, {}",
        "Yelkən xəbər verir ki, {}",
        "{} Bu barədə Yelkən məlumat verib.",
        "{}\n\nMənbə: Yelkən",
        "Об этом сообщает Yelken. {}",
        "Как передает Yelken, {}",
        "Yelken reports, citing Chinar, that {}",
    ],
)
def test_datelines_and_credits_are_taken_away(text: str) -> None:
    assert without_credits(text.format(STORY)).strip() == STORY


@pytest.mark.parametrize(
    "text",
    [
        "Şəki şəhərində 12 nəfər xəsarət alıb.",
        "Layihə rəhbəri bildirib ki, iş bitib.",
        "Tarixi 9 mart 1917-ci ildə başlayır.",
        "Бему (Behm) показали новый мост.",
        "The ministry reports a rise of 3 percent.",
    ],
)
def test_what_a_text_tells_stays(text: str) -> None:
    assert without_credits(text) == text


def test_a_credit_amid_a_long_text_is_a_part_of_it() -> None:
    text = f"{'Körpü açılıb. ' * 60}Bu barədə Yelkən məlumat verib. {'Körpü açılıb. ' * 60}"
    assert without_credits(text) == text
