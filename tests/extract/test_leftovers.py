import time
from pathlib import Path

import pytest

from newsarchive.extract.leftovers import Position, is_leftover

EVERYWHERE: tuple[Position, ...] = ("head", "inside", "tail")
AROUND: tuple[Position, ...] = ("head", "tail")
HEAD: tuple[Position, ...] = ("head",)
TAIL: tuple[Position, ...] = ("tail",)

KINDS: dict[str, tuple[tuple[Position, ...], str]] = {
    "labelled facts": (
        HEAD,
        """
        Müəllif, Nailə Sərkərli
        Vəzifə, BBC News Azərbaycanca
        Vəzifə, Tiflis müxbiri
        Məkan, Sabirabad
        """,
    ),
    "share": (
        EVERYWHERE,
        """
        Paylaş
        Bu xəbəri paylaş
        Xəbər maraqlı gəlib? Sosial şəbəkələrdə paylaşın
        Facebook-da paylaş
        Поделиться
        Поделиться в Telegram
        Поделиться: Facebook Twitter
        Share
        Share this article
        Share on WhatsApp
        Tweet
        Copy link
        Haberi paylaş
        """,
    ),
    "social": (
        EVERYWHERE,
        """
        Bizi Instagram-da izləyin!
        BİZİ SOSİAL ŞƏBƏKƏLƏRDƏ İZLƏYİN
        Telegram kanalımıza abunə olun
        WhatsApp kanalımıza qoşulun.
        Ən maraqlı xəbərləri bizim Telegram kanalımızda izləyin
        Подписывайтесь на наш Telegram-канал
        Подписывайтесь на наш канал в YouTube и будьте в курсе
        Мы в социальных сетях
        Follow us on Facebook
        Follow Körpü News on Twitter and Instagram
        Join our WhatsApp channel
        Bizi Instagram'da takip edin
        """,
    ),
    "read also": (
        EVERYWHERE,
        """
        Həmçinin oxuyun: Çayın üzərində yeni körpü
        Bunu da oxuyun
        Читайте также: Новый мост через реку
        Смотрите также
        Read also: A new bridge over the river
        You Might Also Like
        Ayrıca okuyun: Nehre yeni köprü
        """,
    ),
    "advertisement": (
        EVERYWHERE,
        """
        Reklam
        REKLAM
        Реклама
        Advertisement
        """,
    ),
    "image": (
        EVERYWHERE,
        """
        Foto: Körpü arxivi
        Фото: архив «Моста»
        Photo: Bridge Archive
        Photo by Nur Example / Bridge Archive
        Açıq mənbələrdən foto.
        Şəklin mənbəyi, Getty Images
        Şəklin alt yazısı, Körpünün açılışına yüzlərlə adam gəlib
        Fotoğraf: Köprü arşivi
        """,
    ),
    "player": (
        EVERYWHERE,
        """
        No media source currently available
        Direct-ə keçid
        Sizin qurğunuzda yenidən səsləndirmə mümkün deyil
        Your browser does not support the video tag.
        """,
    ),
    "newsletter": (
        EVERYWHERE,
        """
        Subscribe to our newsletter to get latest news.
        Sign up for our weekly newsletter
        Подпишитесь на рассылку
        Bülletenimizə abunə olun
        """,
    ),
    "related": (
        TAIL,
        """
        Digər xəbərlər
        OXŞAR XƏBƏRLƏR
        Son xəbərlər
        Ən çox oxunan
        Əlaqəli mövzular
        Mövzuya görə xəbərlər
        "Körpü" teqi üzrə xəbərlər
        Похожие новости
        Другие новости
        Latest news
        Related articles
        İlgili haberler
        """,
    ),
    "comments": (
        TAIL,
        """
        Rəy yaz
        Şərh yaz
        Oxucu Şərhləri
        RƏYLƏR
        Şərhlər (4)
        Комментарии
        Комментарии (12)
        Добавить комментарий
        Leave a Reply
        Comments (3)
        3 comments
        Your email address will not be published. Required fields are marked *
        Yorum yap
        """,
    ),
    "counter": (
        EVERYWHERE,
        """
        Baxılıb: 242
        Baxış sayı: 1 204
        Oxunub: 8175 dəfə
        Просмотров: 179
        Okunma: 87
        """,
    ),
    "views": (
        AROUND,
        """
        Xəbər 1895 dəfə oxunub.
        205 total views
        Read: 2162
        01 May 2019    Read: 2162
        """,
    ),
    "reading time": (
        AROUND,
        """
        1 dəqiqəyə oxunur
        2 мин чтения
        Время чтения: 3 минуты
        3 min read
        3 dk okuma
        """,
    ),
    "moment": (
        HEAD,
        """
        21.02.2026 [19:22]
        14 noyabr 2025 16:23 (UTC +04:00)
        Bazar günü günü, 14 dekabr 2025
        2024, 28 Mart, Cümə axşamı, Bakı vaxtı 17:56
        09 ноября 2026 19:43
        Gündəm 16.09.2025
        Finance / - 2 October 2020 15:56
        Jun 28, 2024 | 14:30
        Последнее обновление (39 минут назад)
        3 saat əvvəl
        Published: 2 October 2020, 15:56
        Yenilənib: 12.05.2025 10:00
        Опубликовано: 9 мая 2024
        Bu gün / 12:18
        """,
    ),
    "dateline": (
        HEAD,
        """
        Bakı. Trend:
        BAKU, Azerbaijan, Nov. 2 / Trend:
        Baku / 23.06.17 / Turan:
        Баку/09.09.20/Turan:
        Vaşinqton/12.31.21
        Bakı, 21 fevral, AZƏRTAC
        Baku. 24 November. REPORT.AZ/
        """,
    ),
    "skip link": (
        HEAD,
        """
        Keçid linkləri
        Skip to content
        Перейти к содержимому
        Dili seçin
        """,
    ),
    "font": (
        HEAD,
        """
        A- A+
        A+ A-
        + ↺ − 16 px
        0 şərh Yazı aralığı+- AFont Ölçüsü+- Çap
        """,
    ),
    "tags": (
        TAIL,
        """
        More about:
        Teqlər: körpü, çay
        Etiketlər: körpü
        Açar sözlər: körpü, çay, tikinti
        Теги: мост, река
        Tags: bridge, river
        #körpü #çay
        """,
    ),
    "sign-off": (
        TAIL,
        """
        Milli.Az
        //Publika.az
        24 saat
        -02D-
        --0--
        —06В--
        """,
    ),
    "navigation": (
        AROUND,
        """
        Next Post
        Geri
        Ana səhifə
        Çap et
        Növbəti xəbər
        Главная
        Версия для печати
        Davamı
        Ətraflı
        [Read more…]
        Ana sayfa
        """,
    ),
    "theme": (
        AROUND,
        """
        Avatar
        fbpx
        media-banner-728x90
        """,
    ),
    "back to top": (
        TAIL,
        """
        Back to top button
        Yuxarı qalx
        Наверх
        Başa dön
        """,
    ),
    "support": (
        TAIL,
        """
        Become a member
        Bizə dəstək olun
        Поддержите нас
        Donate
        """,
    ),
    "legal": (
        TAIL,
        """
        © 2024 Körpü Xəbər. Bütün hüquqlar qorunur.
        Все права защищены.
        All rights reserved
        Tüm hakları saklıdır.
        Saytın materiallarından istifadə edərkən istinad zəruridir.
        При использовании материалов сайта активная ссылка обязательна.
        """,
    ),
    "foreign agents": (
        EVERYWHERE,
        """
        НАСТОЯЩИЙ МАТЕРИАЛ (ИНФОРМАЦИЯ) ПРОИЗВЕДЕН И РАСПРОСТРАНЕН ИНОСТРАННЫМ АГЕНТОМ ООО «МОСТ»
        """,
    ),
    "cookies": (
        AROUND,
        """
        We use cookies to give you the best experience on our website.
        Мы используем файлы cookie, чтобы сайт работал лучше.
        Saytımız kuki fayllarından istifadə edir.
        """,
    ),
    "login": (
        AROUND,
        """
        Please login or subscribe to read more
        Log in to leave a comment
        Şərh yazmaq üçün daxil olun
        Чтобы оставить комментарий, войдите на сайт
        """,
    ),
}

SENTENCES = """
Reklam bazarı 5 faiz böyüyüb.
Reklam bazarı
Nəticə
Nəticə:
Bizim komanda Telegram layihəsinə qoşuldu.
Kanalımıza Telegram-da 500 nəfər abunə olub.
Telegram kanalına abunə olanlar çoxalıb.
Bizi Facebook-da izləyirlər.
Şərh yazmaq üçün sayta daxil olub.
Xəbərlərdən istifadə edərkən saytlar ehtiyatlı olmalıdır.
Biznes sahibləri kuki texnologiyasından istifadə edir.
Ölkədə bütün hüquqlar qorunur.
В стране все права защищены.
Мы используем куки, признали в компании.
Photo by photo, the city came back.
Photo by photo we lost the city.
Like many others on Facebook.
Find him on Telegram, she said.
Follow the money on Telegram.
(c) The third way is to leave.
By using the site, thieves broke the website's terms of service, police said.
We and our partners will share our experience.
Trend Report
X
Paylaş, dedi nazir.
Paylaş!
Son xəbərlər göstərir ki, yol bağlıdır.
Digər xəbərlər də pis deyildi.
Facebook açıqlama yayıb.
Telegram bir saat işləmədi.
Telegram kanalımıza hücum olub.
Bizi izləyin, görəcəksiniz.
Nazir bizi Facebook-da izlədiyini dedi.
– Necəsiniz?
– Yaxşıyam.
"Biz qalib gəldik"
«Heç kim gəlmədi»
Şərhlər kəskin idi.
Şərh yazmaq istəmədi.
Rəylər fərqlidir.
Oxucular şərh yazıblar.
Kitab 1895 dəfə oxunub.
Kitab bir gündə oxunur.
Xəbər tez yayıldı.
Xəbəri nazirlik təsdiqləyib.
Foto çəkmək qadağandır.
Foto sərgisi açılıb.
Şəkil saxta çıxdı.
Reklam lövhələri sökülür.
Reklamdan gələn gəlir azalıb.
Abunə olanların sayı artıb.
Qəzetə abunə olun, deyə müəllim xahiş etdi.
Geri qayıtdılar.
Ana səhifə dəyişdirilib.
Davamı var idi.
Ətraflı məlumat verilmədi.
Çap maşını sındı.
Bakı. 24 noyabr günü hava küləkli olacaq.
Bakı, 20 yanvar 1990-cı il.
Bakı
Trend dəyişir.
Trend dəyişməyib: qiymətlər qalxır.
Bazar günü seçki keçiriləcək.
Cümə axşamı, 14 dekabr 2025-ci ildə körpü açıldı.
14 dekabr 2025-ci ildə körpü açıldı.
Üç saat əvvəl zəlzələ oldu.
3 saat əvvəl zəlzələ oldu.
Saat 19:43-də partlayış baş verdi.
Görüş 12:00-da başlayıb.
Tarix: insanlığın müəllimi.
Açar sözlər: sülh, əməkdaşlıq və inkişaf oldu.
Bütün hüquqlar qorunurmu?
Bütün hüquqları qorunur, dedi vəkil.
Müəllif hüquqları qorunmalıdır.
Məlumatlardan istifadə edərkən mənbəyə istinad vacibdir.
Sayt kuki saxlayır.
Əlaqəli mövzular müzakirə olundu.
Ən çox oxunan kitab romandır.
Həmçinin oxuyun və yazın.
Bunu da oxuyun, uşaqlar.
Video yayıldı.
Hava proqnozu: küləkli
передает Day.Az
, передает Day.Az
Реклама стоит дорого.
Рекламу запретили.
Рынок рекламы
Итоги
Поделиться опытом приехали врачи.
Поделиться он не захотел.
«Поделиться нечем»
Комментарии излишни.
Комментариев не последовало.
Комментарии министра опубликованы.
Читайте также, что пишут соседи.
Читайте книги, советует учитель.
Подписывайтесь на наш канал, призвал блогер.
Подпишитесь под этим, сказал судья.
Другие новости были хуже.
Последние новости обнадёживают.
Похожие новости приходят из Гянджи.
Фото запрещены.
Фото сделал очевидец.
Просмотров было мало.
Просмотры упали вдвое.
Три минуты чтения утомили детей.
39 минут назад произошёл взрыв.
Баку. Погибли двое. 19.05.2003.
Баку, 20 января.
9 мая 2024 года мост открыли.
В 19:43 прогремел взрыв.
Опубликовано решение суда.
Опубликовано: так назвали повесть.
Обновлено 12 домов.
Главная улица закрыта.
Назад пути нет.
Вперёд!
Далее выступил министр.
Подробнее он говорить не стал.
Все права защищены законом.
Мы используем кукурузу и рис.
Этот сайт использует полиция.
Данное сообщение распространено иностранным агентом, заявил министр.
– Как вы себя чувствуете?
– Хорошо.
Telegram заблокировали.
Facebook и Instagram недоступны.
Теги: так называют граффити.
Главное
Мост открыт.
He asked users to share the post.
Share prices fell.
Share.
Shares
Follow the money.
Follow us, he said.
Follow us on the long road home.
Read it again.
Read more about it in the annual report.
Read also what the neighbours write, she says.
Related parties must be named.
Related deaths rose by a third.
Latest news from the front is grim.
Next came the flood.
Next year, perhaps.
Back to work.
Home is far away.
Home prices
Print is not dead.
Search continues.
Comments were closed by noon.
Comments by the minister drew fire.
Three comments stood out.
Leave a reply to nobody.
Leave a review, the owner begs.
Facebook declined to comment.
Twitter was down for an hour.
Photo shows the bridge.
Photos were banned.
Photo finish
Advertisement costs doubled.
Advertising fell by 5 percent.
Google uses cookies to follow readers.
We use cookies at Christmas.
Subscribe to our view or leave, he said.
Sign up for our newsletter, she told them.
Become a member of parliament at 21?
Donate blood, doctors plead.
Published in 1920, it sold 30 copies.
Published: never.
Updated rules apply from May.
Two hours ago the road was open.
2 hours ago the road was open.
2 October 2020 was a Friday.
BAKU, Azerbaijan, Nov. 2 - The bridge is open.
Copyright 2024 law changed the market.
All rights reserved for the poor, he joked.
Tags were stolen.
Tags: they mark every animal in the herd.
205 total views were counted.
3 min read like an hour.
Conclusion
What next?
“We won”
Yes.
No.
2024
2025-12-19:
20 yanvar
[...]
""".strip().split("\n")

LINES = [
    pytest.param(line.strip(), position, id=f"{kind}-{position}-{line.strip()}")
    for kind, (positions, text) in KINDS.items()
    for position in positions
    for line in text.strip().split("\n")
]


PLACES = {"E": EVERYWHERE, "A": AROUND, "H": HEAD, "T": TAIL}
HERE = Path(__file__).parent


def _more_kinds() -> dict[str, list[tuple[tuple[Position, ...], str]]]:
    """Return further lines by kind, each with the places where it is a leftover."""
    found: dict[str, list[tuple[tuple[Position, ...], str]]] = {}
    kind = ""
    for line in (HERE / "leftover_lines.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            kind = line.lstrip("# ")
        else:
            found.setdefault(kind, []).append((PLACES[line[0]], line[2:]))
    return found


MORE = _more_kinds()


@pytest.mark.parametrize("kind", MORE)
def test_lines_of_common_themes_are_leftovers_in_their_places(kind: str) -> None:
    survivors = [
        (position, line)
        for positions, line in MORE[kind]
        for position in positions
        if not is_leftover(line, position=position)
    ]
    assert survivors == []


def test_sentences_that_resemble_such_lines_stay_in_every_place() -> None:
    sentences = (HERE / "near_leftovers.txt").read_text("utf-8").splitlines()
    assert len(sentences) > 350
    lost = [
        (position, line)
        for line in sentences
        for position in EVERYWHERE
        if is_leftover(line, position=position)
    ]
    assert lost == []


@pytest.mark.parametrize(("line", "position"), LINES)
def test_what_sites_print_around_an_article_is_a_leftover_in_its_place(
    line: str, position: Position
) -> None:
    assert is_leftover(line, position=position)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_an_article_stays_in_every_place(sentence: str) -> None:
    assert [each for each in EVERYWHERE if is_leftover(sentence, position=each)] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "inside" not in KINDS[kind][0]])
def test_between_paragraphs_only_unambiguous_kinds_are_leftovers(kind: str) -> None:
    each_line = (line.strip() for line in KINDS[kind][1].strip().split("\n"))
    assert [line for line in each_line if is_leftover(line, position="inside")] == []


def test_a_lone_date_at_the_end_of_a_letter_stays() -> None:
    assert not is_leftover("14 dekabr 2025", position="tail")
    assert is_leftover("14 dekabr 2025", position="head")


@pytest.mark.parametrize(
    "line", ["Paylaş:", "» Paylaş", "  PAYLAŞ  ", "Paylas", "Sosial şəbəkələrdə  paylaşın!"]
)
def test_capitals_blanks_and_marks_around_a_phrase_do_not_matter(line: str) -> None:
    assert is_leftover(line, position="inside")


def test_a_long_caption_or_notice_is_a_leftover() -> None:
    crowd = "Körpünün açılışına gələnlər çayın hər iki sahilində dayanıb " * 4
    assert is_leftover(f"Şəklin alt yazısı, {crowd}", position="inside")
    consent = "We use cookies on our website to give you the best experience. " * 3
    assert is_leftover(f"{consent}By clicking Accept, you consent.", position="tail")


def test_a_long_paragraph_that_begins_like_a_leftover_stays() -> None:
    crowd = "körpünün açılışına gələnlər çayın hər iki sahilində dayanıb, " * 4
    for start in ("Paylaş", "Reklam", "Foto", "Facebook", "Share", "Реклама", "Bizi izləyin"):
        for position in EVERYWHERE:
            assert not is_leftover(f"{start} {crowd}", position=position)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "a ",
        "a- ",
        "bizi ",
        "telegram ",
        "12.12.",
        "view 1 ",
        "x_",
        "(c",
        "we use cookies ",
        "azə ",
        "daha çox ",
        "ən son ",
        "в нашем ",
        "more news ",
        "share facebook ",
        "usd 1",
        "home / ",
        "материалов ссылка ",
    ],
)
def test_a_hostile_line_takes_no_longer_than_another(unit: str) -> None:
    started = time.process_time()
    for position in EVERYWHERE:
        is_leftover(f"{unit * 160}"[:159] + "§", position=position)
        is_leftover(f"{unit * 700}"[:699] + "§", position=position)
    assert time.process_time() - started < 0.5


def test_an_empty_line_is_not_judged() -> None:
    assert not is_leftover("", position="tail")
