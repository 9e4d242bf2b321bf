"""What sites print around articles, as whole lines: phrases and patterns by where they may stand.

Everything is in lower case; leftovers.latin rewrites it as it does the lines of a page. In a
pattern `<name>` stands for a fragment. Repeated groups are possessive (`*+`): with plain ones a page
could be made that takes for ever.
"""

# The whole line is the phrase, give or take marks around it; a semicolon parts phrases.
ANYWHERE_PHRASES = """
paylaş; paylaşın; bu xəbəri paylaş; xəbəri paylaş; məqaləni paylaş; dostlarınla paylaş; sosial
şəbəkələrdə paylaşın; sosial şəbəkədə paylaş; xəbər maraqlı gəlib? sosial şəbəkələrdə paylaşın;
share; share this; share this article; share this story; share this post; share this news; share
article; tweet; retweet; copy link; copy url; link copied; link kopyalandı; linki kopyala; keçidi
kopyala; bağlantıyı kopyala; haberi paylaş; поделиться; поделиться новостью; поделиться ссылкой;
поделиться в соцсетях; поделиться в социальных сетях; скопировать ссылку; копировать ссылку; ссылка
скопирована; bizi izləyin; bizi sosial şəbəkələrdə izləyin; sosial şəbəkələrdə izləyin; bizi takip
edin; sosyal medyada bizi takip edin; follow us; follow us on social media; мы в соцсетях; мы в
социальных сетях; bu mövzuda; bu mövzuda oxuyun; read more on this; read more on this topic; həmçinin oxuyun; bunu da oxuyun; bunları da oxuyun; bunu da oxu; həmçinin bax;
ayrıca okuyun; bunu da okuyun; bunlar da ilginizi çekebilir; ilginizi çekebilir; читайте также;
читайте ещё; смотрите также; читайте по теме; read also; also read; see also; you might also like;
you may also like; reklam; реклама; на правах рекламы; advertisement; advertising; sponsored
content; advertisement - scroll to continue; xəbərdarlıq : üçüncü tərəfin məzmununda reklam ola
bilər; bbc kənar saytların məzmununa məsul deyil; sizin qurğunuzda yenidən səsləndirmə mümkün
deyil; no media source currently available; direct-ə keçid; pop-out player; embed share; the code
has been copied to your clipboard; the url has been copied to your clipboard; açıq mənbələrdən
foto; açıq mənbələrdən şəkil; foto açıq mənbələrdəndir; фото из открытых источников; фото из
открытого источника; illustrativ foto; иллюстративное фото
"""

HEAD_PHRASES = """
keçid linkləri; əsas məzmuna keç; məzmuna keç; skip to content; skip to main content; skip to
navigation; jump to navigation; перейти к содержимому; перейти к содержанию; перейти к основному
содержанию; içeriğe geç; ana içeriğe atla; the azerbaijan state news agency; dili seçin; dil seçin;
dili seç; select language; choose language; выберите язык; выбрать язык; dil seçiniz
"""

# At the head and at the tail alike.
AROUND_PHRASES = """
ana səhifə; əsas səhifə; geri; geri qayıt; çap; çap et; çap versiyası; növbəti xəbər; əvvəlki
xəbər; növbəti; əvvəlki; arxiv; axtar; axtarış; menyu; bütün xəbərlər; hamısı; hamısına bax; home;
home page; archive; archives; print; print version; print this page; next; previous; next post;
previous post; next article; previous article; next story; previous story; back; menu; search;
latest; view all; see all; email; e-mail; главная; главная страница; назад; вперёд; далее; печать;
распечатать; версия для печати; архив; меню; поиск; следующая новость; предыдущая новость; все
новости; ana sayfa; anasayfa; yazdır; sonraki haber; önceki haber; tüm haberler; davamı; davamını
oxu; davamı var; ətraflı; ətraflı oxu; daha ətraflı; read more; continue reading; more; read full
story; подробнее; читать далее; читать полностью; читать дальше; devamı; devamını oku; avatar;
fbpx; loading; yüklənir; загрузка; subscribe; abunə ol; abunə olun; подписаться; abone ol;
sponsored; sign in; sign up; log in; login; register; daxil ol; qeydiyyat; войти; вход;
регистрация; giriş yap; üye ol; digər xəbərlər; oxşar xəbərlər; son xəbərlər; ən son xəbərlər;
əlaqəli xəbərlər; əlaqəli mövzular; mövzuya görə xəbərlər; mövzu ilə bağlı xəbərlər; ən çox oxunan;
ən çox oxunanlar; ən çox oxunan xəbərlər; çox oxunanlar; günün xəbərləri; xəbər lenti; seçilmiş
xəbərlər; bu bölmədən digər xəbərlər; bu barədə daha geniş; maraqlı xəbərlər; sizin üçün
seçdiklərimiz; latest news; latest stories; recent news; recent posts; popular news; popular posts;
most read; most popular; most viewed; trending; trending now; top stories; top news; other news;
more news; more stories; news line; news feed; newsline; in focus; related; related news; related
articles; related article; related stories; related posts; related topics; related content; related
coverage; recommended for you; editor's choice; похожие новости; похожие материалы; похожие статьи;
другие новости; последние новости; новости по теме; по теме; материалы по теме; другие материалы;
самое читаемое; самые читаемые; популярное; популярные новости; лента новостей; новости дня; вам
может быть интересно; рекомендуем; ilgili haberler; benzer haberler; diğer haberler; son dakika
haberleri; son haberler; en çok okunanlar; çok okunan haberler
"""

TAIL_PHRASES = """
leave a reply; leave a comment; leave a review; add comment; add a comment; write a comment; post a
comment; post comment; submit comment; cancel reply; reply; comments; no comments; no comments yet;
be the first to comment; comments are closed; your comment; your name; your email; name *; email *;
website; your email address will not be published. required fields are marked *; your email address
will not be published; required fields are marked *; save my name, email, and website in this
browser for the next time i comment; rəy yaz; rəy yazın; rəy bildir; rəylər; rəyiniz; şərh yaz;
şərh yazın; şərh əlavə et; şərh bildir; şərh; şərhlər; oxucu şərhləri; oxucu rəyləri; şərh yoxdur;
hələ şərh yoxdur; hələ ki şərh yoxdur; ilk şərhi siz yazın; şərhiniz; adınız; adınız *; e-poçt;
e-poçt ünvanınız; göndər; cavabla; cavab yaz; e-poçt ünvanınız dərc edilməyəcək; e-poçt ünvanınız
dərc olunmayacaq; комментарии; комментировать; комментариев нет; нет комментариев; пока нет
комментариев; добавить комментарий; оставить комментарий; оставьте комментарий; написать
комментарий; ваш комментарий; ваше имя; имя *; отправить; ответить; отменить ответ; ваш адрес email
не будет опубликован; ваш e-mail не будет опубликован; обязательные поля помечены *; yorum yap;
yorum yaz; yorumlar; yorum yok; bir yanıt yazın; bir cevap yazın; e-posta hesabınız
yayımlanmayacak; e-posta adresiniz yayınlanmayacak; back to top; back to top button; go to top;
scroll to top; to top; yuxarı; yuxarı qalx; yuxarı qayıt; наверх; вверх; вернуться наверх; к началу
страницы; başa dön; yukarı çık; become a member; become a patron; donate; donate now; support us;
support our work; support our journalism; bizə dəstək olun; bizi dəstəkləyin; поддержать нас;
поддержите нас; поддержать проект; bize destek olun; 24 saat; az24saat; trend; apa; turan; report;
azərtac; azertag; азертадж; интерфакс; more about; tags; tag; теги; метки; ключевые слова; teqlər;
etiketlər; etiketler; açar sözlər; müəllif hüquqları qorunur; bütün hüquqlar qorunur; bütün
hüquqları qorunur; bütün hüquqlar müdafiə olunur; все права защищены; all rights reserved; tüm
hakları saklıdır; istinad zəruridir; saytımıza istinad zəruridir
"""

FRAGMENTS = {
    "network": r"(?:facebook|фейсбук\w*|twitter|твиттер\w*|x|instagram|инстаграм\w*|telegram|"
    r"телеграм\w*|whats ?app|ватсап\w*|вотсап\w*|youtube|ютуб\w*|tik ?tok|linkedin|viber|vkontakte|"
    r"vk|вконтакте|одноклассники|ok\.ru|pinterest|messenger|threads|bluesky|reddit|google news|"
    r"google новост\w+|rss|дзен\w*)",
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
    r"giriş tarihi|bakı vaxtı|по бакинскому времени|baku time)(?: (?:on|at))?",
    "views": r"(?:(?:baxılıb|baxış(?: sayı)?|просмотр(?:ов|ы)|количество просмотров|views?|"
    r"okunma(?: sayısı)?|görüntülenme) ?:? ?<num>(?: dəfə)?|"
    r"(?:oxunub|oxunma(?: sayı)?|oxunuş|прочитано|read|hits|прочтений) ?: ?<num>(?: раз| times)?|"
    r"<num> ?(?:total )?(?:views?|просмотр(?:а|ов)?|baxış|oxunuş|dəfə (?:baxılıb|oxunub)|okunma|"
    r"kez okundu|hits)(?:,? <num> views)?(?: today)?)",
    "agency": r"(?:trend|turan|туран|тренд|report(?:\.az)?|azərtac|azertag|азертадж|азертадж|apa|"
    r"апа|oxu\.az|day\.az|news\.az|interfax|интерфакс|интерфакс-азербайджан|тасс|риа новости|"
    r"caliber\.az|1news\.az|sputnik|aa|reuters)",
    "ours": r"(?:bizi|bizim|(?:kanal|səhifə|hesab|qrup|sayfa)[ıi]?mız\w*)",
    "channel": r"(?:kanal|səhifə|hesab|qrup|sayfa)(?:[ıi]?m[ıi]z\w*|[ıi]na|sinə|sini|[ıi]nı)",
    "stay": r"(?:abunə ol(?:un)?|qoşul(?:un)?|izlə(?:yin)?|bəyən(?:in)?|takip edin|abone olun|katılın|oxuyun)",
    "gap": r"[ |/,•·:()\[\]–—-]*",
    "weak": r"(?:<weekday>|<label>|<rubric>\b|<today>)",
    "strong": r"(?:<views>|<date>|<clock>|<ago>)",
    "moment": r"(?:<strong>|<weak>)",
    "tags": r"[^.!?]{1,140}",
}

# One pattern a line, matched against the whole folded line.
ANYWHERE_PATTERNS = r"""
(?:share|tweet|post|send|paylaş|поделиться)(?: (?:this|it|on|via|to|in|в|на|во))* <network>
(?:share|paylaş|поделиться) ?:? ?(?:<network>[ ,|/•·]*)++
<network>(?:[ -]?(?:da|də|ta|tə|'da|'də))? paylaş(?:ın)?
(?=<clear>{8,160}$)<clear>{0,70}\b(?:<ours>\b<clear>{0,50}\b(?:<network>|<social>)<clear>{0,50}|<network>(?:[-' ]?\w{1,3})? <channel> <clear>{0,30})\b<stay>[.!]?
(?:подписывайтесь|подпишитесь|подписаться|присоединяйтесь|следите|читайте|смотрите) <clear>{0,60}\b(?:наш\w*|нас|нами)\b<clear>{0,60}(?:<network>|<social>|канал\w*|страниц\w*|рассылк\w*)<clear>{0,50}
(?:подписывайтесь|подпишитесь|подписаться) на <clear>{0,30}(?:<network>|рассылк\w+)<clear>{0,40}
(?:наш|мы в|наша страница в) <network>(?:[- ]?канал\w*)?
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
(?!x$)(?:<network>[ ,|/•·]*)++
(?:comments?|şərh(?:lər)?|rəylər|комментари(?:и|ев|й)|yorum(?:lar)?) ?[(:\[]? ?\d{1,5} ?[)\]]?
\d{1,5} (?:comments?|replies|şərh|rəy|комментари(?:й|я|ев)|yorum)
(?:bu )?(?:xəbər|məqalə|yazı) \d[\d ]* dəfə (?:oxunub|baxılıb)[.!]?
\d{1,3} ?(?:-|–)? ?(?:dəqiqəyə oxunur|dəqiqəlik oxu|dəq(?:iqə)?\.? oxu\w*|min(?:ute)?s? (?:to )?read|мин(?:ут[аы]?)?\.? (?:чтения|на чтение)|dk(?:\.|ika)? okuma|dakika okuma)
(?:oxuma|oxunma) müddəti ?:? ?\d{1,3} ?\w{0,7}\.?
(?:время чтения|reading time|okuma süresi) ?:? ?(?:~|<)? ?\d{1,3} ?\w{0,8}\.?
(?:a ?[-+−–] ?[ |/]*){2,3}a?
(?:[+−–↺-] ?){1,3}\d{1,2} ?px
(?:[+−–-] ?↺ ?[+−–-] ?)\d{0,2} ?(?:px)?
(?:\d{1,4} şərh )?(?:(?:yazı aralığı|(?:font|şrift(?:in)?|yazı) ölçüsü|размер шрифта|размер текста|font size|text size|yazı boyutu)[ :]*[aа+−–/| -]*+)++(?:çap|print|печать)?
(?:az|aze|azə|ru|rus|рус|en|eng|tr|tür|ge|fa|de|fr)(?:[ |/•·]+(?:az|aze|azə|ru|rus|рус|en|eng|tr|tür|ge|fa|de|fr))+
(?:[a-z\d.]+[-_])*+\d{3}x\d{2,3}(?:[-_.][\w.-]*)?
(?:log ?in|sign in|subscribe|register)(?: or (?:log ?in|sign in|subscribe|register|sign up))? to (?:read more|continue reading|read this article|read the full article|comment|leave a comment|post a comment|reply)<clear>{0,30}
please (?:log ?in|sign in|subscribe|register)(?: or (?:log ?in|sign in|subscribe|register|sign up))? to (?:read|continue|comment|leave|post|reply|view|access)<clear>{0,50}
this (?:content|article) is (?:for|available to) (?:paid )?subscribers only[.!]?
(?:şərh|rəy) (?:yazmaq|bildirmək) üçün <clear>{0,40}(?:daxil ol|qeydiyyatdan keç)(?:un|in|malısınız|məlisiniz)?[.!]?
(?:davamını|tam mətni|məqaləni) oxumaq üçün <clear>{0,40}(?:daxil olun|abunə olun|qeydiyyatdan keçin)[.!]?
чтобы (?:оставить комментарий|комментировать|оставлять комментарии|читать дальше|продолжить чтение)(?:, | )<clear>{0,40}(?:войдите|авторизуйтесь|зарегистрируйтесь|подпишитесь|оформите подписку|авторизоваться|войти)<clear>{0,40}
(?:©|\(c\) ?(?:copyright|\d{4})).{0,150}
copyright ?(?:©|\(c\)).{0,150}
copyright \d{4}(?: ?[-–] ?\d{4})? ?\w{0,30}(?:\.[a-z]{2,5})?
(?:(?:[^ ]+ ){0,4}[^ ]*[.©|–—\d-] ?)?(?:bütün hüquqlar[ıi]? (?:qorunur|müdafiə olunur)|все права защищены|all rights reserved|tüm hakları saklıdır)[.!]?
\d{4} ?(?:©|\(c\)) ?.{0,80}
(?:sayt|portal|məlumat|material|xəbər|məqalə)\w*(?: <clear>{0,50})? istifadə (?:edərkən|etdikdə|zamanı) <clear>{0,50}(?:(?:sayt|portal|agentli|\.az)\w*<clear>{0,30} (?:istinad|hiperlink)|hiperlink|istinad (?:zəruridir|mütləqdir))<clear>{0,40}
(?:при|любое) <clear>{0,40}(?:использовани|копировани|перепечатк|цитировани)\w+ <clear>{0,60}(?:гипер)?ссылка <clear>{0,40}обязательна[.!]?
(?:use|reproduction|copying|reprinting) of <clear>{0,60}(?:hyper)?link <clear>{0,40}(?:required|mandatory|obligatory)[.!]?
"""

HEAD_PATTERNS = r"""
(?!\d{1,2}:\d\d ?[-–] ?\d{1,2}:\d\d$)(?:<weak><gap>)*+(?:<strong><gap>)(?:<moment><gap>)*+(?<!:)
(?=[^\d]{3,40}\d)[^\W\d]+(?:[ -][^\W\d]+){0,2}+[ |/,•·–—-]+<date>[ |/,•·–—-]+<clock>
[^\W\d]+(?:[ -][^\W\d]+)?+ ?/ ?<numeric>(?: ?/ ?<agency>)? ?:?
[^\W\d]+(?:[ -][^\W\d]+)?+(?:[ ,./]+(?:azerbaijan|азербайджан|azərbaycan|\d{1,2} <month>\.?|<month>\.? \d{1,2}|<numeric>|\d{4}))* ?[.,/–—-][ .,/–—-]*<agency> ?(?:\.az)?[ :/.,–—-]*
(?:настоящий материал|данное сообщение|данный материал|настоящее сообщение) \((?:информация|материал)\).{0,600}
"""

TAIL_PATTERNS = r"""
(?:<weak><gap>)*+(?:<date><gap><clock>|<clock><gap><date>|(?:<date><gap>)?<views>)<gap>(?:<moment><gap>)*+
(?:<weak><gap>)*+<label><gap>(?:<weak><gap>)*+<strong><gap>(?:<moment><gap>)*+
<ago>
[^\W\d]{0,20} <views>
<views>[.!]?
(?:/{1,2} ?)?(?:www\.)?(?:[\w-]+\.(?:az|ws)|azadliq\.\w+|turkic\.world|oc-media\.org|meydan\.tv|az24saat\.org|bbc\.com/azeri|kavkaz-uzel\.\w+)
/{2} ?(?:www\.)?[\w-]+\.[a-z]{2,6}
@\w{3,40}
(?:#\w+[ ,]*)+
[–—-]{1,2}\d{1,2}[a-zа-я]?[–—-]{1,2}
[\"«“][^\"«»“”]{1,60}[\"»”] (?:teqi|mövzusu) üzrə xəbərlər
(?:teqlər|etiketlər|etiketler|tags?|теги|метки|ключевые слова|açar sözlər|keywords|more about|mövzular) ?:<tags>
(?:настоящий материал|данное сообщение|данный материал|настоящее сообщение) \((?:информация|материал)\).{0,600}
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
