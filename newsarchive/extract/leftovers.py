"""Lines that sites print around an article: known by kind, dropped by where they stand."""

import re
from typing import Literal

Position = Literal["head", "inside", "tail"]

_LONGEST = 160
# What is never a line of an article, wherever it stands.
_ANYWHERE = (
    r"[-–—\s]*(reklam|реклама|advertisement|ads?|на правах рекламы)[-–—\s:]*",
    r"(paylaş|paylaşın|share( this)?( article| post)?|поделиться|поделитесь|tweet|copy link|"
    r"facebook|twitter|whatsapp|telegram|instagram|youtube|vkontakte|linkedin|pinterest|viber|x)"
    r"([\s,|/]+(paylaş|facebook|twitter|whatsapp|telegram|instagram|x|linkedin|viber|print|email))*[:.]?",
    r".*sosial şəbəkələrdə (paylaşın|izləyin).*|.*(telegram|whatsapp|instagram|facebook|youtube)\W{0,3}"
    r"[^.]{0,25}(kanalımız|səhifəmiz|kanal|qrup)\w*[^.]{0,30}(izləyin|abunə ol\w*|qoşulun).*",
    r"(ən son )?xəbərlər\w* .{0,60}(izləyin|abunə olun):?|.*kanalımıza abunə olun.*",
    r"(подписывайтесь|подпишитесь|следите за нами|читайте нас|присоединяйтесь|мы в)\b.{0,90}",
    r"(follow|join|subscribe to|find) (us|our|trend)\b.{0,80}|.{0,40}(newsletter|inbox)\b.{0,60}",
    r"(əsas xəbərlər|günün əsas xəbərləri)\w* .{0,60}göndərək|.{0,60}e-poçtunuza.{0,30}",
    r".{0,40}(новост|главное).{0,40}(на (вашу )?почту|в рассылке|по почте).{0,20}",
    r"(həmçinin|bunu da|bunları da|daha ətraflı|bu mövzuda)\s*(oxu\w*|bax\w*)?\s*:?",
    r"(həmçinin oxuyun|bunu da oxuyun|oxuyun|читайте также|читайте ещё|читать также|смотрите также|"
    r"по теме|read also|see also|also read|read more|related|oxşar xəbər|bu mövzuda( oxuyun)?|"
    r"read more on this|читайте по теме|daha çox)\s*:?(\s.{0,140})?(?<![.])",
    r"no media source currently available|direct-ə keçid|sizin qurğunuzda yenidən səsləndirmə.*",
    r"(şəklin mənbəyi|şəklin alt yazısı|videonun alt yazısı)\s*,.*",
    r"xəbərdarlıq\s*:\s*üçüncü tərəfin.*|bbc kənar saytların məzmununa məsul deyil",
    r"(foto|fotolar|photos?|фото|video|видео|şəkil)\s*[:©–-]\s*\S.{0,60}|açi?ıq mənbələrdən foto\.?|"
    r"açiq mənbələrdən foto\.?",
    r"fbpx|avatar|\w+(-\w+)*-\d{2,4}x\d{2,4}|\[?(read more|ətraflı|davamı)…?\.{0,3}\]?",
)
_AROUND = (
    r"(leave a (reply|review|comment)|rəy (yaz|bildir|əlavə et)\w*|şərh (yaz|bildir|əlavə et)\w*|cavab yaz\w*|"
    r"oxucu şərhləri|rəylər|şərhlər|\d+ (şərh|rəy|comments?|комментари\w+)|comments?|комментарии|"
    r"добавить комментарий|оставить комментарий|обсудить|yorumlar)(\s*[(:]?\s*\d*\s*\)?)[:.]?",
    r".*(e-?mail address will not be published|required fields are marked|e-poçt ünvanınız dərc|"
    r"email не будет опубликован|обязательные поля).*",
    r"back to top( button)?|yuxarı( qayıt)?|наверх|to top|skip to (main )?content|keçid linkləri",
    r"(ən son|son|oxşar|digər|ən çox oxunan\w*|əlaqəli|mövzuya görə|bu mövzuda|günün|populyar) "
    r"?(xəbər\w*|mövzular|yazılar|məqalələr)?|xəbər lenti|ən çox oxunan\w*|\W?.{1,40}\W? teqi üzrə xəbərlər",
    r"bu barədə daha geniş|you (might|may) also like|more (about|on)\b.{0,40}|latest( news)?|news line|"
    r"in focus|related (news|posts|stories|articles)|top stories|most read|popular|recommended|next post|"
    r"previous post|archive|next|previous|home|print|geri|çap( et)?|ana səhifə|növbəti( xəbər)?|əvvəlki xəbər",
    r"(похожие|другие|последние|популярные|новости|материалы|ещё|еще)\s?(новости|материалы|статьи|по теме)?|"
    r"самое читаемое|лента новостей|главные новости|печать|версия для печати|назад|далее",
    r"(baxılıb|baxış( sayı)?|baxışlar|oxunub|oxunma|просмотров|просмотры|прочитано|views?|read|okunma)"
    r"\s*[:\-–]?\s*[\d\s.,kK]+( dəfə| раз)?|\d[\d\s.,]*\s*(total )?(views?|baxış|просмотр\w*|dəfə oxunub)\.?|"
    r"xəbər \d+ dəfə oxunub\.?",
    r"\d+\s*(dəqiqə\w*|min(ute)?s?|мин\w*)\s*(oxu\w*|read|чтени\w*|lik oxu)|(\d+ )?dəqiqəlik oxu",
    r"[\W\d]*(a\s?[-+]\s*)+[\W\da]*|[\W\d]*\bpx\b[\W\d]*|.*yazı aralığı.*font ölçüsü.*|dili secin",
    r"(more about|tags?|teqlər|etiketlər|açar sözlər|теги|метки|ключевые слова|keywords|mövzular)\s*:.*|"
    r"teqlər|etiketlər|mövzular|topics|темы|теги",
    r"become a member|donate|subscribe|abunə ol\w*:?|please login or subscribe.*|dəstək ol\w*|"
    r"подписаться|xəbərlərimizə abunə olun:?",
    r"@\w+|(//|©\s?)?[\w-]+\.(az|org|ws|com|info|tv|ru)|24 saat|fbpx|[-–—]{1,3}\d{1,3}[a-zа-я]?[-–—]{1,3}",
    r"(©|copyright|bütün hüquqlar|все права защищены|all rights reserved).*|.*istinad (zəruri|mütləq)\w*.*",
    r"(bakı|baku|баку|vaşinqton|[\w.\s]{2,25})\s*[,./]\s*.{0,40}(/\s*)?(trend|turan|report\.az|azertac|"
    r"azərtac|apa|azərtaс)\s*[:/]*|[\w\s]{2,20}/\s?\d\d\.\d\d\.\d\d(\s?/\s?turan)?\s?:?|bakı\. trend:|"
    r"baku\. \d+ \w+\. report\.az/?",
    r"the azerbaijan state news agency|"
    r"настоящий материал \(информация\) произвед[её]н и распростран[её]н иностранным агентом.*",
    r"(biz|мы|we) .{0,60}(kuki|cookie|куки).*|.{0,40}(cookies?|kukilər\w*|куки)\b.{0,110}",
    r"(published|posted|updated|yenilənib|dərc olunub|опубликовано|обновлено|tarix|date|дата)\s*[:\-–].{0,60}",
    r"последнее обновление.*|(.{0,25}\bsosial )?baxılıb:? \d+ tarix:.*|.{0,30}\s+read:\s*\d+",
    r"(\d{4},\s*\d{1,2} \w+|\w+ günü( günü)?,\s*\d{1,2} \w+ \d{4}|bazar\w*( \w+)*, ).{0,60}",
    r"[^\W\d]{3,20} \d{2}\.\d{2}\.\d{4}|[\w\s]{2,20}/\s*-?\s*\d{1,2} \w+ \d{4}( \d\d:\d\d)?",
    r"\[?\d{1,2}[./ ]\S{2,10}[./ ,]\s?\d{2,4}\]?[\s,|/–[-]*(\d{1,2}:\d{2})?\]?( г\.?)?",
    r"\d+ (saat|dəqiqə|gün|час\w*|минут\w*|дн\w+|hours?|minutes?|days?) (əvvəl|назад|ago)",
)
# Known sentences, long or short: legal notices that stand around articles.
_LONG = re.compile(r"^.{0,60}(настоящий материал|we use cookies|biz kuki)|^\s*©", re.IGNORECASE)


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\W{0,3}(?:" + "|".join(f"(?:{each})" for each in patterns) + r")\s*", re.IGNORECASE)


_EVERYWHERE = _compiled(_ANYWHERE)
_AT_THE_ENDS = _compiled(_AROUND)


def is_leftover(line: str, *, position: Position) -> bool:
    """Return whether a whole line is the site's and not the article's.

    position is where it stands: before the first paragraph, between paragraphs, or after the last.
    Between paragraphs only what is never text is a leftover.
    """
    if len(line) > _LONGEST and not _LONG.search(line):
        return False
    folded = " ".join(line.split()).replace("İ", "i")
    if _EVERYWHERE.fullmatch(folded):
        return True
    return position != "inside" and _AT_THE_ENDS.fullmatch(folded) is not None
