"""What sites print around articles, as whole lines: patterns by where they may stand.

Everything is in lower case; leftovers.latin rewrites it as it does the lines of a page. In a
pattern `<name>` stands for a fragment. Patterns that may begin with anything look ahead for what they
cannot do without: most lines have none of it. Repeated groups are possessive (`*+`): with plain ones a page
could be made that takes for ever.
"""

FRAGMENTS = {
    "network": r"(?:facebook|фейсбук\w*|twitter|твиттер\w*|x|instagram|инстаграм\w*|telegram|"
    r"телеграм\w*|whats ?app|ватсап\w*|вотсап\w*|youtube|ютуб\w*|tik ?tok|linkedin|viber|vkontakte|"
    r"vk|вконтакте|одноклассники|ok\.ru|pinterest|messenger|threads|bluesky|reddit|google news|"
    r"google новост\w+|rss|дзен\w*|"
    r"x \(twitter\)|twitter \(x\)|telegra?m|odnoklassniki|skype|tumblr|snapchat|flipboard|mastodon|line|"
    r"google ?\+|yandex ?\.?(?:дзен|zen)?|mail\.ru|tvitter\w*|инста|тикток\w*|тик-ток\w*)",
    "social": r"(?:sosial (?:şəbəkə|media|mediya)|sosyal (?:medya|ağ)|соцсет|социальн\w+ сет|"
    r"social (?:media|network))\w*",
    "clear": r"[^\"«»“”„:;,–—]",
    "num": r"\d[\d .,]*+(?:[km]|min|тыс\.?)?",
    "clock": r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:utc|gmt) ?[+-]?\d*:?\d*\)?|[+-]\d\d:?\d\d|z)?",
    "numeric": r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:[t+](?=\d))?",
    "weekday": r"(?:bazar ertəsi|çərşənbə axşamı|çərşənbə|cümə axşamı|cümə|şənbə|bazar|pazartesi|"
    r"salı|çarşamba|perşembe|cumartesi|cuma|pazar|понедельник|вторник|среда|четверг|пятница|суббота|"
    r"воскресенье|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?: günü)*",
    "rubric": r"(?:gündəm|siyasət|iqtisadiyyat|cəmiyyət|sosial|idman|dünya|mədəniyyət|hadisə|"
    r"kriminal|region|maliyyə|biznes|texnologiya|elm|təhsil|səhiyyə|şou-biznes|maqazin|xəbərlər|"
    r"müsahibə|politics|economy|society|sports?|world|culture|finance|business|technology|science|"
    r"education|health|news|interview|opinion|analysis|политика|экономика|общество|спорт|в мире|"
    r"культура|происшествия|финансы|бизнес|технологии|наука|образование|здоровье|новости|интервью|"
    r"мнение|аналитика|gündem|siyaset|ekonomi|spor|kültür|haberler)",
    "label": r"(?:published|posted|updated|last updated?|date|yenilənib|yeniləndi|son yenilənmə|"
    r"dərc olunub|dərc edilib|yayımlanıb|tarix|saat|опубликовано|обновлено|дата(?: публикации)?|"
    r"последнее обновление|время|güncelleme|güncellendi|yayınlanma(?: tarihi)?|yayın tarihi|"
    r"giriş tarihi|bakı vaxtı|по бакинскому времени|baku time|(?:yenilənmə|dərc(?: olunma| edilmə)?|"
    r"yayım(?:lanma)?|nəşr|yerləşdirilmə|yüklənmə) (?:tarixi|vaxtı)|əlavə (?:olunub|edilib)|yerləşdirilib|paylaşılıb|"
    r"nəşr (?:olunub|edilib)|добавлено|создано|размещено|изменено|последнее изменение|"
    r"created|added|modified|last modified|first published|date published|eklenme(?: tarihi)?|(?:at|on|в)(?= \d))(?: (?:on|at|в|by|-))?",
    "views": r"(?:(?:(?:xəbərə|məqaləyə|ümumi|cəmi|bu gün|post|total|page|article|всего|toplam) )?(?:baxılıb|baxış(?: sayı)?|baxılma(?: sayı)?|просмотр(?:ов|ы)|количество просмотров|views?|"
    r"okunma(?: sayısı)?|görüntülenme) ?:? ?<num>(?: dəfə)?|"
    r"(?:oxunub|oxundu|oxunma(?: sayı)?|oxunuş(?: sayı)?|прочитано|просмотрено|прочитали|read|hits?|viewed|прочтений) ?: ?<num>(?: раз| times)?|"
    r"<num> ?(?:total )?(?:views?|просмотр(?:а|ов)?|baxış|oxunuş|dəfə (?:baxılıb|oxunub)|okunma|"
    r"kez okundu|görüntülenme|прочтени[йя]|shares?|hits)(?:,? <num> views)?(?: today)?)",
    "agency": r"(?:trend|turan|туран|тренд|report(?:\.az)?|azərtac|azertag|азертадж|азертадж|apa|"
    r"апа|oxu\.az|day\.az|news\.az|interfax|интерфакс|интерфакс-азербайджан|тасс|риа новости|"
    r"caliber\.az|1news\.az|sputnik|aa|reuters|tass|ria novosti|afp|dpa|anadolu(?: ajansı| agency)?|"
    r"xinhua|синьхуа|irna|ирна|rfe/rl|amerikanın səsi)",
    "ours": r"(?:bizi|bizim|(?:kanal|səhifə|hesab|qrup|sayfa)[ıi]?mız\w*)",
    "channel": r"(?:kanal|səhifə|hesab|qrup|sayfa)(?:[ıi]?m[ıi]z\w*|[ıi]na|sinə|sini|[ıi]nı)",
    "stay": r"(?:abunə ol(?:un)?|qoşul(?:un)?|izlə(?:yin)?|bəyən(?:in)?|takip edin|abone olun|katılın|oxuyun)",
    "gap": r"[ |/,•·:()\[\]–—-]*",
    "weak": r"(?:<weekday>|<label>|<rubric>\b|<today>)",
    "strong": r"(?:<views>|<date>|<clock>|<ago>)",
    "moment": r"(?:<strong>|<weak>)",
    "tags": r"[^.!?]{1,140}",
    "quoteless": r"[^\"«»“”]",
    "domain": r"(?:www\.)?[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){0,2}\.[a-z]{2,7}",
    "home": r"(?:home|home ?page|ana səhifə|əsas səhifə|baş səhifə|главная(?: страница)?|ana ?sayfa)",
    "lang": r"(?:az|aze|azə|ru|rus|рус|en|eng|tr|tür|ge|fa|de|fr|azərbaycanca|azərbaycan(?: dili)?|"
    r"azerbaijani|русский|русская версия|по-русски|на русском|english|in english|türkçe|ingiliscə|rusca)",
    "minutes": r"\d{1,3} ?-? ?(?:dəq(?:iqə(?:lik|yə)?)?|min(?:ute)?s?|мин(?:ут[аыу]?)?|dk|"
    r"dakika(?:lık|da)?|san(?:iyə)?|сек(?:унд[аыу]?)?|sec(?:ond)?s?)\.?",
    "piece": r"(?:xəbər|yazı|məqalə|material|video|foto|mövzu|oxunan|baxılan|haber)(?:lər|lar|ler)?(?:[ıi]|[ıi]m[ıi]z)?",
    "fresh": r"(?:oxşar|bənzər|son|ən|çox|oxunan|baxılan|şərh|edilən|günün|həftənin|ayın|əsas|digər|əlaqəli|"
    r"bağlı|maraqlı|seçilmiş|populyar|trend|top|vacib|yeni|aktual|əlavə|bütün|bu|bölmədən|bölmənin|"
    r"kateqoriyadan|kateqoriyanın|rubrikadan|rubrikanın|müəllifin|müəllifdən|mövzu|üzrə|ilə|video|foto|"
    r"önə|çıxan|sizin|üçün|ilgili|benzer|diğer|öne|çıkan|popüler|günün|haftanın|en|çok|okunan|"
    r"tavsiye|edilən|olunan|maraq|doğuran|oxuculara|tövsiyə|həmçinin)",
    "further": r"(?:latest|recent|related|similar|popular|top|other|more|most|read|viewed|commented|shared|"
    r"discussed|trending|featured|hot|breaking|editor['’]?s['’]?|must|see|recommended|further|suggested|all|"
    r"our|today['’]s|today|now|this|week['’]s|week|the|best|must-read|more|daily|world|local|video|photo)",
    "pieces": r"(?:news|posts?|stories|story|articles?|videos?|photos?|headlines|topics|content|reads?|"
    r"picks?|coverage|reading|links|updates|choice|gallery|galleries)",
    "weitere": r"(?:похожие|другие|последние|свежие|популярные|главные|все|топ|горячие|новые|ещё|связанные|"
    r"рекомендуемые|рекомендованные|интересные|самые|читаемые|обсуждаемые|просматриваемые|важные|"
    r"актуальные|срочные|местные|предыдущие|следующие|также)",
    "staff": r"(?:admin\w{0,8}|redaksiya|redaktor|editor(?:ial)?|webmaster|moderator|superuser|редакция|редактор|админ\w*|user\d*)",
    "ruhint": r"(?:сам\w+|важн\w+|главн\w+|больше|все|новост\w+|последн\w+|свеж\w+|интересн\w+|эксклюзив\w*|ещё|"
    r"другие|материал\w*|подробност\w+|оперативн\w+|актуальн\w+|и|смотрите|читайте|фото|видео|о|в|"
    r"курсе|будьте|событий|быть|чтобы|первыми|узнавайте|получайте|хотите|знать|не|пропустите|"
    r"раньше|других|всегда|оставайтесь|ещё|с|нами|на|связи|мира|азербайджана|дня|из|про|об|—)",
    "azhint": r"(?:ən|son|daha|çox|tez|maraqlı|operativ|vacib|əsas|xəbər\w*|yenilik\w*|hadisə\w*|bizim|rəsmi|"
    r"günün|bütün|eksklüziv|üçün|ilk|və|olmaq|siz|də|hər|şey|saytımızın|portalımızın|video\w*|foto\w*)",
}

# One pattern a line, matched against the whole folded line.
ANYWHERE_PATTERNS = r"""
(?:настоящий материал|данное сообщение|данный материал|настоящее сообщение) \((?:информация|материал)\).{0,300}иностранн\w+ агент.{0,300}
(?:share|tweet|post|send|paylaş|поделиться)(?: (?:this|it|on|via|to|in|в|на|во))* <network>
(?:share|paylaş|поделиться) ?:? ?(?:<network>[ ,|/•·]*)++
<network>(?:[ -]?(?:da|də|ta|tə|'da|'də|'ta|'te))? (?:paylaş|göndər)(?:ın|in)?
(?:share|paylaş|поделиться) ?:? ?(?:(?:<network>|e-?mail|print|copy link)[ ,|/•·]*)++
(?:(?:bu|bunu|siz də|xəbəri|xəbərimizi|məqaləni|məqaləmizi|yazını|postu|videonu|haberi|haberimizi|yazıyı|içeriği|sosial şəbəkələrdə|sosial şəbəkədə|sosial mediada|sosyal medyada|dostlarınızla|dostlarınla|dostunuzla|dostunla|arkadaşlarınızla|arkadaşlarınla|<network>|ilə|ile|və) )++(?:paylaş|paylaşın|bölüş|bölüşün) ?[:!]?
paylaş(?:ın)? ?: ?(?:<network>[ ,|/•·]*)++
(?:share|pin|tweet) (?:this|the) (?:article|story|post|page|news|link|video|photo|item)(?: (?:on|via|with|to) (?:<network>|e-?mail|your friends|friends))?[.!:]?
(?:share|tweet) (?:it |this )?(?:with|via|by|on) (?:your friends|friends|e-?mail|<network>)(?: \(\w+\))?
(?=.*\(opens)<quoteless>{0,60}\(opens in (?:a )?new (?:window|tab)\)
(?:поделиться|поделитесь|поделись)(?: (?:этой|этим|этой|новостью|статьей|материалом|записью|ссылкой|публикацией|видео|страницей|в|во|на|с|со|через|по|друзьями|почте|e-?mail|<network>|соцсетях|социальных сетях))++ ?[:!]?
(?:bizi|bizimlə) (?:burada|burdan|buradan|sosial \w+|aşağıdakı \w+|bu \w+) izləyin ?[:!.]?
oxuyun ?:
bizi izlə(?:yin)? ?[:–-] ?(?:<network>(?:,|\||/|•| və| &|) ?)++
(?:<azhint>,? )*+<network>[- ]?(?:kanal|səhifə|hesab|qrup)[ıi]?m[ıi]z\w{0,6}(?: ?[:–-] ?\S{3,60})?[.!]{0,3}
(?:<ruhint>[,:]? )*+(?:(?:подписывайтесь|подпишитесь|присоединяйтесь|заходите|переходите|следите|читайте|смотрите|вступайте)(?: (?:нас|за нами|с нами))? )?(?:(?:на|в|к|за) )?наш\w*(?: официальн\w+)? (?:<network>[- ]?(?:канал|групп|страниц|чат|аккаунт)?\w*|(?:канал|групп|страниц|чат)\w* (?:в|на|во) <network>)(?: ?[:–-] ?\S{3,60})?[.!]?
(?:присоединяйтесь|подписывайтесь|подпишитесь|читайте|смотрите|следите|найдите|ищите)(?: (?:к|за|на|с))? (?:нам|нас|нами) (?:в|на|во) (?:(?:<network>|социальн\w+ сет\w+|соцсет\w+)(?:,| и|) ?)++[.!]?
(?:please )?(?:follow|join|like|find|add|connect with|subscribe to) (?:us|our <clear>{0,20}) (?:on|at|in|via) (?:<network>(?:,| and|, and| &|) ?)++(?:channel|page)?[:,]? ?@?[\w.]{0,30}[.!:]?
(?:join|subscribe to|follow|like|visit|check out) our (?:official |news |new )*(?:<network> )?(?:channel|page|group|account|feed)(?: (?:on|in|at) <network>)?(?: (?:for|to get|to receive|to stay|and stay|and get)\b<clear>{0,60})?[.!]?
(?:get|read|find|see|watch) (?:the |all )?(?:latest|breaking|more|top|all)? ?(?:news|updates|stories)<clear>{0,30} (?:on|in|from|via) our <network>(?: channel| page)?[.!]?
(?:follow )?@\w{3,30}(?: on <network>)
follow @\w{3,30}
(?:follow|like|find) us on (?:social media|social networks)<clear>{0,30}
(?:bizi|səhifəmizi|kanalımızı) <network>(?:[-' ]?\w{1,3})? (?:izlə|bəyən|takip)\w{0,4}[.!]?
(?:get|join|receive|subscribe to) (?:our|the) (?:\w+ ){0,3}(?:newsletters?|mailing list)<clear>{0,80}
subscribe to (?:get|receive) (?:the |our )?(?:latest|newest|breaking|daily|best|news)<clear>{0,40}
(?:please )?enter your e-?mail(?: address)?(?: (?:to|here|below)\b<clear>{0,100})?[.!]?
(?:get|receive) (?:the |our )?(?:latest|top|best|breaking|daily)? ?(?:news|stories|updates|headlines)<clear>{0,20} (?:in|to) your (?:inbox|e-?mail)<clear>{0,20}
(?:<clear>{0,20} )?(?:xəbərlərə|xəbərlərimizə|yeniliklərə|bülletenə|bülletenimizə|bülleteninə) abunə ol(?:un)?[.!]?
(?:подписаться|подпишитесь|подписывайтесь) на (?:(?:наш\w*|еженедельн\w+|ежедневн\w+|последн\w+) )*(?:новости|обновления|уведомления|рассылк\w+|канал|соцсети|социальные сети)(?: (?:сайта|в <network>|по e-?mail))?[.!]?
(?:(?:həmçinin|bunu da|bunları da|bu mövzuda|mövzu üzrə|mövzu ilə bağlı|mövzuya dair|daha ətraflı|daha çox)[ ,]*)++(?:oxuyun|oxu|bax|baxın)(?: ?: ?.{0,250})?
(?:читать|смотреть)(?: (?:также|ещё|по теме)) ?:.{0,250}
(?:по теме|ещё по теме|материалы по теме) ?:.{1,250}
(?:image|picture) ?: ?[^!?.]{1,60}
(?:illustrative|stock|file) (?:photo|image|picture)[.:]? ?[^.!?]{0,40}
[–—-]+ ?(?:advertisement|reklam|реклама|sponsored) ?[–—-]+
advertisement[ .–—-]+(?:scroll|continue|story|article)\b<clear>{0,40}
(?:brauzeriniz|ваш браузер|tarayıcınız)\b<clear>{0,40}(?:dəstəkləmir|не поддерживает|desteklemiyor)<clear>{0,40}
\d{1,2}:\d\d(?::\d\d)? ?/ ?\d{1,2}:\d\d(?::\d\d)?
(?:auto )?(?:\d{3,4}p ?){2,}+
the media could not be loaded.{0,120}
use up/down arrow keys.{0,80}
(?=.*ctrl)<quoteless>{0,100}\bctrl ?\+ ?enter\b<quoteless>{0,60}
[*#_=~•·–—/\\-]{2,60}
(?=.*[əln][.!]?$)(?=<clear>{8,160}$)<clear>{0,70}\b(?:<ours>\b<clear>{0,50}\b(?:<network>|<social>)<clear>{0,50}|<network>(?:[-' ]?\w{1,3})? <channel> <clear>{0,30})\b<stay>[.!]?
(?:подписывайтесь|подпишитесь|подписаться|присоединяйтесь|следите|читайте|смотрите) <clear>{0,60}\b(?:наш\w*|нас|нами)\b<clear>{0,60}(?:<network>|<social>|канал\w*|страниц\w*|рассылк\w*)<clear>{0,50}
(?:подписывайтесь|подпишитесь|подписаться) на <clear>{0,30}(?:<network>|рассылк\w+)<clear>{0,40}
(?:наш|мы в|наша страница в) <network>(?:[- ]?канал\w*)?
(?:[\w.]+ ){0,3}[\w.]+-?n[ıiuü] <network>(?:[-'’ ]?\w{1,3})? (?:izləyin|oxuyun|izlə)(?: ?[:–-] ?\S{3,60})?[.!]?
connect with us[.!:]? (?:and )?get (?:the )?(?:latest|breaking|top|all) (?:news|updates|stories)<clear>{0,30}
(?:please )?(?:follow|join|like|find|connect with|subscribe to) (?:us|our <clear>{0,20}) on <network>(?:(?:,| and|, and| &) <network>)*+(?: page| channel)?[.!]?
(?:follow|connect with) (?!the |this |that |his |her |their |a )[\w.]+(?: [\w.]+)? on <network>(?:(?:,| and|, and| &) <network>)*+
(?:please )?(?:join|subscribe to|follow|like) our (?:official )?<network> (?:channel|page|group|account)[.!]?
(?:the |our )?(?:day['’]s |week['’]s )?(?:top|best|main) (?:stories|news) (?:delivered )?(?:in|to) your (?:inbox|e-?mail)<clear>{0,20}
(?:günün|həftənin)? ?(?:ən )?(?:əsas|vacib) xəbərlər\w* (?:e-poçtunuza|poçtunuza) <clear>{0,20}
главные новости (?:дня|недели) (?:на вашу|в вашей?) (?:почт\w+|почте)<clear>{0,20}
(?:subscribe|sign up) (?:to|for) (?:our|the|[\w.]+(?:'s)?) (?:\w+ ){0,3}newsletters?<clear>{0,80}
(?:xəbər )?bülletenimizə abunə olun[.!]?
(?:xəbər )?bülteninə abunə olun[.!]?
bültenimize abone olun[.!]?
(?:həmçinin|bunu da|bunları da) (?:oxuyun|oxu|bax|baxın|izləyin) ?:.{1,250}
(?:ayrıca|bunu da) okuyun ?:.{1,250}
(?:читайте|смотрите) (?:также|ещё|по теме|нас также) ?:.{1,250}
(?:read (?:also|more|next)|also read|see also|related(?: (?:article|story|news|post|reading)s?)?) ?:[^?]{1,250}
(?:videonun|şəklin|fotonun) (?:mənbəyi|alt yazısı)(?:,.{0,400})?
(?:image|photo|picture) (?:source|copyright|caption|credit) ?[,:].{0,200}
(?:foto|фото|photo|şəkil|fotoğraf|photos|fotolar)(?: müəllifi| mənbəyi| автора)? ?[:©/|] ?[^!?]{1,80}
(?:photo|foto|фото) (?:by|via|courtesy of) (?!photo)[^ ]+(?: [^ ]+){0,5}(?<![.!?,])
(?:фото|изображение) (?:с сайта|пресс-службы) <clear>{1,50}
(?:baxılıb|baxış(?: sayı)?|oxunub|oxunma(?: sayı)?|oxunuş|просмотр(?:ов|ы)|количество просмотров|прочитано|прочтений|views|okunma(?: sayısı)?|görüntülenme) ?: ?<num>(?: ?(?:dəfə|раз|times))?[.!]?
your browser does ?n[o']t support (?:the |html5 )?(?:video|audio|html5|iframes?)[^,]{0,40}
"""

AROUND_PATTERNS = r"""
(?:(?:<network>|website|print|e-?mail|share(?: via e-?mail)?|copy(?: link)?|more|messenger|via|\d{1,5})[ ,:|/•·]+){2,}+(?:<network>|website|print|e-?mail|share|copy(?: link)?|more|messenger|telegram|\d{1,5})
share \d{1,6}
(?:e-?mail|print|save|send|bookmark|report) (?:this|the) (?:article|story|post|page|news|item)(?: to (?:a |your )?friends?)?
send to (?:a )?friends?
(?:рассказать|расскажите|отправить|отправьте|переслать)(?: (?:об этом|эту|новость|статью|ссылку))*+ (?:друзьям|другу|по почте|по e-?mail|на почту)
click (?:here )?to (?:read|view|see|subscribe|follow|share|print|download|watch|open|continue|join)\b<clear>{0,40}
(?:<fresh>[ -])++<piece>(?: lenti)?
(?:(?:video|foto|top|son|gündəm|siyasi|iqtisadi|dünya) )?xəbərl[eə]r(?:in)? lenti
(?:<further> )++<pieces>(?: (?:from|in|by|about) [\w '’&-]{1,40})?
more (?:from|in|by) [\w '’&-]{1,30}
(?:<weitere> )++(?:новости|новость|записи|статьи|публикации|видео|фото|темы)(?: (?:автора|раздела|рубрики|партнеров|дня|недели|часа|месяца|сайта|региона|по теме|за день|за неделю|за месяц|на тему))*+
(?:популярное|самое популярное|самое читаемое|главное|лучшее|интересное) (?:за|на) (?:день|неделю|месяц|сутки|сегодня|сайте)
(?:əvvəlki|növbəti|sonrakı|önceki|previous|prev|next|older|newer|предыдущ\w{2}|следующ\w{2}) (?:xəbər|yazı|məqalə|material|post|article|story|entry|news|page|səhifə|запись|статья|новость|страница|публикация|haber|sayfa)(?:lər|s)?(?: ?[:»→] ?[^.!?]{0,120})?
[«<‹←] ?(?:previous|prev|older|back|əvvəlki|geri|назад|предыдущая|önceki)
website(?: <network>)+
previous (?:post|article|story)next (?:post|article|story)
(?:daha çox|hamısını|daha fazla|bütün xəbərləri|bütün xəbərlərə|tam mətni|hamısına) (?:göstər|yüklə|oxu|bax|oxuyun|baxın|xəbər|haber)
(?:load|show|view|see|read) (?:more|less|all|full|the full)(?: (?:posts?|news|comments|stories|story|articles?|replies))?(?: by \w{1,30})?
(?:показать|загрузить|смотреть|читать|посмотреть) (?:ещё|больше|все|полностью|далее|дальше|подробнее|весь список)(?: (?:новости|комментарии|материалы))?
(?:xəta|səhv) (?:barədə|haqqında|haqda) (?:məlumat ver|xəbər ver|bildir)(?:in)?
(?:(?:you are here|siz buradasınız|вы здесь|buradasınız) ?: ?)?<home>(?: ?[/»>→›|–-] ?[^/»>→›|.!?]{1,60})++
(?:you are here|siz buradasınız|вы здесь|buradasınız) ?: ?<home>
(?:<lang>[ |/•·,]+)++<lang>
(?:dil|language|язык|dili seçin|select language) ?: ?<lang>
(?:[aа]{1,2}[-+−–]?[ |/]+)++[aа]{1,2}[-+−–]?
(?:(?:bu )?(?:xəbəri|məqaləni|yazını|haberi|makaleyi) )(?:sesli )?dinl[əe](?:yin)?
(?:прослушать|слушать) (?:новость|статью|материал|аудио\w*)
listen to (?:this|the) (?:article|story|post|news)
(?:skip|jump|go) to (?:the )?(?:main |primary |secondary |page )?(?:content|navigation|sidebar|footer|search|menu|header|article|comments|recipe)
(?:əsas |birbaşa )?(?:məzmuna|məzmun\w*|səhifəyə|axtarışa|naviqasiyaya|menyuya|mətnə|kontentə) (?:keç|keçin|keçid|qayıt|qayıdın)
(?:перейти|вернуться|пропустить) (?:к|ко|на|в) (?:основн\w+ |главн\w+ )?(?:содержани\w+|содержим\w+|контенту?|навигации|меню|поиску?|главную|страницу)
(?:ana )?içeriğe (?:geç|atla|git)
(?:open|close|show|hide|toggle) (?:the )?(?:main |mobile )?(?:navigation|menu|sidebar|search|nav)
(?:menyunu|menüyü) (?:aç|bağla|kapat)
(?:открыть|закрыть|показать|скрыть) (?:меню|поиск)
(?:bakı|баку|baku|москва|moskva|ankara|tbilisi|тбилиси) ?:? ?<clock>
(?=.*°)(?:[^\W\d]{3,15} ?:? ?)?[+−–-]?\d{1,2} ?°[cс]?(?: ?[/|] ?[+−–-]?\d{1,2} ?°[cс]?)?
(?:(?:usd|eur|rub|try|gbp|gel|brent|btc|доллар|евро|dollar|avro)[ /:=-]*+(?:azn[ :=-]*)?\d[\d.,]*+[ |,;/•%▲▼↑↓+-]*+){2,}+
(?:(?:posted|published|written|added|müəllif|автор|author|by|yazar|yazdı) ?:? ?(?:by )?)<staff>(?:<gap><moment>)*+<gap>
(?:posted|published|updated|last updated) (?:on )?<date>(?:,? (?:at )?<clock>)? by <staff>
by <staff>,? ?(?:on )?<date>
(?:новость|статья|статью|эту новость|эту статью|материал)(?: уже)? (?:прочитан[аоы]?|прочитали|просмотрен[аоы]?|просмотрели|посмотрели)(?: ?:)? ?<num> ?(?:раза?|человек)?
(?:просмотрено|прочитано) <num> ?(?:раза?)?
\(?(?:this (?:article|post|story|page|news) (?:has been|was) )?(?:viewed|visited|read)(?: ?:)? <num> ?times?(?:, <num> ?visits? today)?\)?[.!]?
bu (?:haber|yazı) <num> ?(?:kez|defa) (?:okundu|görüntülendi)[.!]?
~? ?<minutes>(?: (?:to|на|of))? ?(?:oxu\w{0,6}|read(?:ing)?(?: time)?|чтени[яе]|прочтени[яе]|okuma(?: süresi)?)
(?:oxu|oxuma|oxunma|oxunuş|read|reading|estimated reading|approximate reading|okuma) (?:müddəti|vaxtı|zamanı|time|süresi) ?:? ?(?:~|<|about|təxminən|approx\.?)? ?<minutes>(?: read)?
(?:время (?:на )?(?:чтения|чтение|прочтения)|читать|чтение(?: займет)?|читается за) ?:? ?(?:~|<|около|менее|примерно)? ?<minutes>
less than (?:a|1|one) minute(?: read| to read)?
(?!x$)(?:<network>[ ,|/•·]*)++
(?:comments?|şərh(?:lər)?|rəylər|комментари(?:и|ев|й)|yorum(?:lar)?) ?[(:\[]? ?\d{1,5} ?[)\]]?
\d{1,5} (?:comments?|replies|şərh(?:lər)?|rəy(?:lər)?|комментари(?:й|я|ев)|yorum)
(?:bu )?(?:xəbər|məqalə|yazı) \d[\d ]* dəfə (?:oxunub|baxılıb)[.!]?
\d{1,3} ?(?:-|–)? ?(?:dəqiqəyə oxunur|dəqiqəlik oxu|dəq(?:iqə)?\.? oxu\w*|min(?:ute)?s? (?:to )?read|мин(?:ут[аы]?)?\.? (?:чтения|на чтение)|dk(?:\.|ika)? okuma|dakika okuma)
(?:oxuma|oxunma) müddəti ?:? ?\d{1,3} ?\w{0,7}\.?
(?:время чтения|reading time|okuma süresi) ?:? ?(?:~|<)? ?\d{1,3} ?\w{0,8}\.?
a[-−–] ?[|/]? ?a\+|a\+ ?[|/]? ?a[-−–]
(?:[+−–↺-] ?){1,3}\d{1,2} ?px
(?:[+−–-] ?↺ ?[+−–-] ?)\d{0,2} ?(?:px)?
(?:\d{1,4} şərh )?(?:(?:yazı aralığı|(?:font|şrift(?:in)?|yazı) ölçüsü|размер шрифта|размер текста|шрифт|mətnin ölçüsü|mətn ölçüsü|font size|text size|yazı boyutu)[ :]*[aа+−–/| -]*+)++(?:çap|print|печать)?
(?:[a-z\d.]+[-_])*+\d{3}x\d{2,3}(?:[-_.][\w.-]*)?
(?:log ?in|sign in|subscribe|register)(?: or (?:log ?in|sign in|subscribe|register|sign up))? to (?:read more|continue reading|read this article|read the full article|comment|leave a comment|post a comment|reply)<clear>{0,30}
please (?:log ?in|sign in|subscribe|register)(?: or (?:log ?in|sign in|subscribe|register|sign up))? to (?:read|continue|comment|leave|post|reply|view|access)<clear>{0,50}
this (?:content|article) is (?:for|available to) (?:paid )?subscribers only[.!]?
(?:şərh|rəy) (?:yazmaq|bildirmək) üçün <clear>{0,40}(?:daxil ol|qeydiyyatdan keç)(?:un|in|malısınız|məlisiniz)?[.!]?
(?:davamını|tam mətni|məqaləni) oxumaq üçün <clear>{0,40}(?:daxil olun|abunə olun|qeydiyyatdan keçin)[.!]?
чтобы (?:оставить комментарий|комментировать|оставлять комментарии|читать дальше|продолжить чтение)(?:, | )<clear>{0,40}(?:войдите|авторизуйтесь|зарегистрируйтесь|подпишитесь|оформите подписку|авторизоваться|войти)<clear>{0,40}
(?:©|\(c\) ?(?:copyright|\d{4})).{0,150}
copyright ?(?:©|\(c\)).{0,150}
copyright \d{4}(?: ?[-–] ?\d{4})? ?\w{0,30}(?:\.[a-z]{2,7})?
(?:(?:[^ ]+ ){0,4}[^ ]*[.©|–—\d-] ?)?(?:bütün hüquqlar[ıi]? (?:qorunur|müdafiə olunur)|müəllif(?:lik)? hüquqları (?:tam |tamamilə )?qorunur|все права защищены(?: и охраняются(?: законом)?)?|all rights reserved|tüm hakları saklıdır)[.!]?(?: ?(?:©|\(c\)|copyright).{0,80}| (?:use|using|reproduction) of <clear>{0,60}(?:link|permission|source)<clear>{0,40})?
müəlliflik hüququ ?©.{0,60}
\d{4} ?(?:©|\(c\)) ?.{0,80}
(?:sayt|portal|məlumat|material|xəbər|məqalə)\w*(?: <clear>{0,50})? istifadə (?:edərkən|etdikdə|zamanı) <clear>{0,50}(?:(?:sayt|portal|agentli|\.az)\w*<clear>{0,30} (?:istinad|hiperlink)|hiperlink|istinad (?:zəruridir|mütləqdir))<clear>{0,40}
(?:при|любое) <clear>{0,40}(?:использовани|копировани|перепечатк|цитировани)\w+ <clear>{0,60}(?:гипер)?ссылка <clear>{0,40}обязательна[.!]?
(?:use|reproduction|copying|reprinting) of <clear>{0,60}(?:hyper)?link <clear>{0,40}(?:required|mandatory|obligatory)[.!]?
"""

HEAD_PATTERNS = r"""
(?!\d{1,2}:\d\d ?[-–] ?\d{1,2}:\d\d$)(?:<weak><gap>)*+(?:<strong><gap>)(?:<moment><gap>)*+(?<!:)
(?=[^\d]{3,40}\d)[^\W\d]+(?:[ -][^\W\d]+){0,2}+[ |/,•·–—-]+<date>[ |/,•·–—-]+<clock>
[^\W\d]+(?:[ -][^\W\d]+)?+ ?/ ?<numeric>(?: ?/ ?<agency>)? ?:?
[^\W\d]+(?:[ -][^\W\d]+)?+(?:[ ,./]+(?:azerbaijan|азербайджан|azərbaycan|\d{1,2} <month>\.?|<month>\.? \d{1,2}|<numeric>|\d{4}))* ?[(.,/–—-][ .,/–—-]*<agency>(?:-\w{3,12})? ?(?:\.az)?\)?[ :/.,–—-]*
<agency>-(?:economics|sport|politics|biznes|business|ekonomika|iqtisadiyyat)
(?:müəllif|vəzifə|məkan), [^ .,!?:;]{1,30}(?: [^ .,!?:;]{1,30}){0,3}
"""

TAIL_PATTERNS = r"""
\S{2,30}(?: saytına| agentliyinə)? istinad (?:zəruridir|mütləqdir|vacibdir)[.!]?
(?:активная |прямая |обязательная |гипер)?ссылка на \S+(?: \S+)? обязательна[.!]?
copyright [\w .&-]{1,40}\d{4}
logged in as .{1,60}
(?=\D*\d)[^\W\d]+(?:[ -][^\W\d]+)?+(?:[ ,./]+(?:\d{1,2} <month>\.?|<month>\.? \d{1,2}|<numeric>|\d{4}))+ ?[(.,/–—-][ .,/–—-]*<agency> ?(?:\.az)?\)?[ :/.,–—-]*
(?:mənbə|источник|source) <agency>
(?:ваше|твое) мнение
(?:(?:sayt|portal|məlumat|material|xəbər|məqalə|yazı|mətn)\w* <clear>{0,60})?(?:istifadə|sitat|iqtibas|köçür)\w*(?: <clear>{0,20})? (?:zamanı|edərkən|etdikdə|edildikdə|olunduqda|olunarkən|edilərkən|gətirərkən|gətirildikdə) <clear>{0,50}(?:istinad|hiperlink|link|keçid)\w*(?: \w+)? (?:zəruridir|mütləqdir|məcburidir|şərtdir|tələb olunur)[.!]?
(?:sayt|portal)\w* <clear>{0,40}istifadə (?:zamanı|edərkən|etdikdə|olunarkən|edildikdə) <clear>{0,30}istinad vacibdir[.!]?
<domain>(?:[-' ]?\w{1,3})?(?: saytına| portalına| agentliyinə)? istinad (?:zəruridir|mütləqdir|vacibdir|məcburidir)[.!]?
(?:xəbərin |materialın |məlumatın |yazının |məqalənin |haberin )?(?:mənbə|mənbəyi|qaynaq|qaynağı|источник(?: информации| новости)?|kaynak|(?:news )?source) ?: ?(?:<domain>|<agency>|[^ .!?,:;]{1,25}(?: [^ .!?,:;]{1,25})?)[.]?
(?:bu )?(?:material|yazı|məqalə|mətn|xəbər)\w* <clear>{0,60}(?:creative commons|cc by|lisenziya)\w*<clear>{0,60}
(?:этот |данный )?(?:материал|текст)\w* <clear>{0,60}(?:creative commons|cc by)\b<clear>{0,60}
this (?:work|article|content|text) is licensed under .{0,100}
(?:при|любое|полное|частичное)?<quoteless>{0,30}\b(?:использовани|перепечатк|копировани|цитировани|воспроизведени|распространени|публикаци)\w+ <quoteless>{0,60}\b(?:материал|текст|информаци|контент|стат|публикаци|новост|сайт)\w*<quoteless>{0,80}\b(?:ссылк|разрешени|согласи|правообладател)\w*<quoteless>{0,80}
при <clear>{0,20}(?:цитировании|копировании|перепечатке)<clear>{0,60}ссылка (?:на <clear>{1,40} )?(?:обязательна|необходима|приветствуется)[.!]?
(?:the )?(?:any )?(?:use|using|reproduction|copying|reprint(?:ing)?|republication|republishing|citing|quoting)\b<quoteless>{0,30}\b(?:materials?|content|articles?|site|website|news|texts?)\b<quoteless>{0,60}\b(?:link|hyperlink|permission|reference|consent|attribution|source)\b<quoteless>{0,60}
(?:when|while|if|in case of) (?:quoting|citing|reprinting|copying|republishing|(?:using|use)\b<quoteless>{0,30}\b(?:materials?|content|articles?|site|website|news|texts?|information))\b<quoteless>{0,60}\b(?:link|hyperlink|reference|attribution)\b<quoteless>{0,30}\b(?:required|mandatory|obligatory|necessary|must)\b<quoteless>{0,20}
(?:a )?(?:reference|link|hyperlink) to (?:the |our )?(?:<domain>|source|site|website|original|<agency>|[\w.]+ (?:news|agency)) is (?:required|mandatory|obligatory)<quoteless>{0,60}
(?:reproduction|republication|copying|reprinting|redistribution)(?: or \w+)?(?: in whole or in part)? without (?:prior |written |express )*(?:permission|consent)<clear>{0,40}
(?:izinsiz|izin alınmadan|kaynak göster\w+)(?: ve| veya)?(?: kaynak göster\w+)? (?:kullanılamaz|alıntı\w*|yayınlanamaz|kopyalanamaz)[.!]?
(?:site |website |theme )?(?:designed|developed|powered|hosted) by [^.!?]{2,40}(?:\.\w{2,5})?
(?:saytın hazırlanması|saytı hazırladı|разработка(?: и поддержка)? сайта|создание сайта|дизайн сайта|web ?design|site by|design) ?[:–-] ?.{1,40}
[(/\[]{1,2} ?(?:<domain>|<agency>) ?[)/\]]{1,2}
<agency>(?: (?:xəbər|informasiya|news|информационное))? (?:agentliyi|agency|агентство)
(?:teq|etiket|açar söz|тэги|рубрик[аи]|раздел|тем[аы]|kateqoriya(?:lar)?|bölmə|rubrika|categor(?:y|ies)|topics?|kategori(?:ler)?|sections?) ?:<tags>
(?:posted in|filed under|tagged(?: with| as)?|posted under) ?:? ?[^.!?]{1,80}
(?:(?:öz|bir|ilk|siz|sən|siz də|bu xəbərə|xəbərə|şərhi|şərhinizi|rəyinizi|fikrinizi|fikirlərinizi|rəyi|şərh|rəy|fikir) )++(?:yaz|yazın|bildir|bildirin|göndər|göndərin|əlavə et|əlavə edin|paylaşın)[.!]?
(?:(?:hələ|hələ ki|heç|heç bir|bu xəbərə) )*(?:şərh|rəy) (?:yoxdur|yazılmayıb|bildirilməyib)[.!]?
cavab(?:ı)? (?:yaz|yazın|ver|verin|ləğv et|ləğv edin)
bir (?:cavab|şərh) (?:yaz|yazın)
(?:sizin )?e-?(?:poçt|mail|posta)\w*(?: (?:ünvanınız|hesabınız|adresiniz))?(?: heç yerdə)? (?:dərc|yayım|nəşr|yayın)\w*(?: \w+)?[.]?(?: (?:gərəkli|zəruri|vacib|gerekli|tələb olunan) .{0,60})?
(?:gərəkli|zəruri|vacib|məcburi|tələb olunan|gerekli) (?:sahələr|xanalar|alanlar)\b.{0,60}
(?:ad|adınız|soyad|soyadınız|e-?mail|e-?poçt|mesaj|mesajınız|mövzu|telefon|şərh|name|your name|website|comment|your comment|message|subject|phone|имя|ваше имя|сайт|комментарий|сообщение|телефон|тема|isim|e-posta|yorum|yorumunuz)(?: ?\(.{1,25}\))? ?[:*][:* ]*
(?:leave|post|write|add|submit|cancel|join|start|view|read|show|hide|load|see) (?:(?:a|an|the|your|all|more|first) )*(?:reply|comments?|review|conversation|discussion|feedback)(?: (?:cancel reply|below|here|\(\d+\)))*[.!]?
please enter (?:your|a|an|the)\b<clear>{0,60}[.!]?
you have entered an incorrect\b.{0,60}
notify me (?:of|about|by|when|via)\b<clear>{0,60}
save my name.{0,120}
this site uses akismet.{0,140}
please enable javascript.{0,100}
(?:\d{1,4}|one|two|three) (?:thoughts?|comments?|responses?|replies) (?:on|to) ["“«].{1,120}
sort by ?:? ?(?:newest|oldest|best|most \w+|date|relevance)(?: first)?
(?:оставить|оставьте|добавить|добавьте|написать|напишите|отправить|отправьте|показать|скрыть|посмотреть|отменить|опубликовать)(?: (?:свой|ваш|новый|все|первый))* (?:комментари\w+|отзыв\w*|ответ|мнени\w+)(?: (?:отменить ответ|\(\d+\)|\d+))*[.!]?
(?:ваш )?(?:адрес )?(?:e-?mail|электронн\w+ почт\w+)(?: адрес)? не будет (?:опубликован\w*|виден)[.]?(?: обязательные .{0,40})?
обязательные (?:поля|для заполнения)(?: (?:помечены|отмечены|выделены|поля|для заполнения).{0,30})?
сохранить мое имя.{0,120}
(?:ilk |bir )?(?:yorum|yorumu|yorumunuzu|cevap|yanıt)(?: siz)? (?:yap|yapın|yaz|yazın|gönder|gönderin|ekle|bırak)
(?:bu )?(?:xəbəri|məqaləni|yazını) qiymətləndir(?:in)?
(?:оцените|оценить) (?:статью|новость|материал|публикацию)
(?:rating|reytinq|рейтинг|оценка) ?: ?\d[\d.,/ ()a-z]{0,30}
(?:вам )?понравил(?:ась|ся|ось) (?:эта |наша )?(?:статья|новость|материал|публикация)\?.{0,80}
(?:xəbər|məqalə|yazı) (?:sizə )?(?:xoşunuza|xoşuna|maraqlı) gəl\w{1,4}\?.{0,80}
(?:was this (?:article|page|post|story) helpful|did you (?:like|enjoy) (?:this|the) (?:article|post|story))\?.{0,60}
(?:thank you|thanks) for reading(?: (?:this|our|us)[\w ]{0,20})?[.!]?
xəbəriniz var\?.{0,80}
(?:есть|знаете|стали свидетелем) (?:новость|интересн\w+ новост\w+|события)\?.{0,80}
got (?:a )?(?:tip|news|story)\?.{0,80}
(?=.*için bizi)<clear>{0,40}\biçin bizi (?:takip edin|izləyin)[.!]?
(?=\D*\d)(?:<weak><gap>)*+(?:<date><gap><clock>|<clock><gap><date>|(?:<date><gap>)?<views>)<gap>(?:<moment><gap>)*+
(?=\D*\d)(?:<weak><gap>)*+<label><gap>(?:<weak><gap>)*+<strong><gap>(?:<moment><gap>)*+
<ago>
[^\W\d]{0,20} <views>
<views>[.!]?
(?:/{1,2} ?)?(?:www\.)?(?:[\w-]+\.(?:az|ws|example)|azadliq\.\w+|musavat\.com|turkic\.world|oc-media\.org|meydan\.tv|az24saat\.org|bbc\.com/azeri|kavkaz-uzel\.\w+)
/{2} ?(?:www\.)?[\w-]+\.[a-z]{2,6}
@\w{3,40}
(?:#\w+[ ,]*)+
[–—-]{1,2}\d{1,2}[a-zа-я]?[–—-]{1,2}
[\"«“][^\"«»“”]{1,60}[\"»”] (?:teqi|mövzusu) üzrə xəbərlər
(?:teqlər|etiketlər|etiketler|tags?|теги|метки|ключевые слова|açar sözlər|keywords|more about|mövzular) ?:<tags>
"""

# A line too long for anything but a notice is looked at only where it begins like one.
NOTICE_START = (
    r"videonun|şəklin|fotonun|image|photo|picture|həmçinin|bunu|bunları|читайте|смотрите|read |"
    r"also read|see also|related|настоящ|данн|we |this |our |by |saytımız|bu |veb|biz|продолжая|мы |"
    r"этот|наш |сайт|sitemiz|web|©|copyright|ayrıca"
)

COOKIE_PATTERNS = r"""
(?:we use cookies|this (?:web)?site uses cookies|our (?:web)?site uses cookies)[^\"“”]{0,300}(?:experience|consent|accept|privacy|browser|traffic|agree|preferences|policy)[^\"“”]{0,200}
we and our partners[^\"“”]{0,200}\b(?:cookies|on (?:a|your) device)[^\"“”]{0,300}
by (?:continuing|using|browsing)[^\"“”]{0,80} (?:site|website)[^\"“”]{0,60}\b(?:you (?:agree|accept|consent)|our use of|we use)[^\"“”]{0,200}
(?:saytımız|bu (?:veb-?)?sayt|veb-?saytımız|biz\b)\w*[^\"“”«»]{0,60} (?:kuki|cookie|çerez)\w*[^\"“”«»]{0,20}istifadə (?:edir|edirik|olunur)[^\"“”«»]{0,200}
(?:(?:на )?(?:этот |наш |данный |этом |нашем )?сайте? (?:использует|используются)|мы используем) (?:файлы )?(?:cookies?|куки)(?:[- ]файлы)?(?:[.]|[^\"«»]{0,200}(?:сайт|опыт|соглас|соглаш|браузер|удобств|персонал|политик|конфиденц)[^\"«»]{0,200})?
продолжая (?:использовать|пользоваться|просмотр)[^\"«»]{0,60}(?:сайт)[^\"«»]{0,80}(?:cookie|куки|соглаша)[^\"«»]{0,200}
(?:bu site|sitemiz|web sitemiz)\w*[^\"“”]{0,60} çerez\w*[^\"“”]{0,40} kullan\w+[^\"“”]{0,200}
"""
