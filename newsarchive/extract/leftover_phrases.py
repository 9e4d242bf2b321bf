"""What sites print around articles, as whole lines: phrases by where they may stand."""

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
открытого источника; illustrativ foto; иллюстративное фото; share this:; like this:; like
loading…; pin it; tweet it; tweet this; share via email; linki kopyalayın; link kopyalandı!; это интересно; this is
interesting; bunlar da maraqlıdır; bu da maraqlıdır; bunlar da sizi maraqlandıra bilər; ещё по теме; также по
теме; материалы по теме; вас может заинтересовать; вас также может заинтересовать; вам может быть
интересно; вам может понравиться; вам также может понравиться; возможно, вам понравится; также
читайте; читать также; смотреть также; you may also be interested in; you might be interested in; more on this
story; more on this topic; more on this; recommended; what to read next; read
next; up next; don't miss; don’t miss; bunlar da ilginizi çekebilir; stay connected; stay connected with us; stay
tuned; stay in touch; connect with us; bizi izləməyə davam edin; reklam yeri; reklam üçün yer; reklam
verin; saytda reklam; reklam üçün; reklam və əlaqə; реклама на сайте; место для рекламы; ваша реклама; advertise
here; advertisement continue reading below; advertisement. scroll to continue reading; scroll to
continue; article continues below; article continues after advertisement; story continues below; sponsorlu içerik; sponsored post; promoted content; партнёрский
материал; video player; audio player; play video; play audio; video is loading; video player is loading; this
is a modal window; рассылка новостей; e-bültene abone olun; bültenimize kayıt olun; bültene kayıt ol; enter your
email address; embed; paylaş embed; share embed; иллюстрация; file photo; file image; file picture; stock photo; illustrative photo; illustrative
image; illustrative picture; for illustrative purposes only; representational image; архивное фото; фото из архива; фотоархив; arxiv foto; arxiv fotosu; foto arxiv; foto arxivdən; фото
иллюстративное; foto illüstrativdir; foto illüstrasiya xarakterlidir; фото носит иллюстративный характер; temsili fotoğraf; temsili
görsel; arşiv fotoğrafı
"""

HEAD_PHRASES = """
keçid linkləri; əsas məzmuna keç; məzmuna keç; skip to content; skip to main content; skip to
navigation; jump to navigation; перейти к содержимому; перейти к содержанию; перейти к основному
содержанию; içeriğe geç; ana içeriğe atla; the azerbaijan state news agency; dili seçin; dil seçin;
dili seç; select language; choose language; выберите язык; выбрать язык; dil seçiniz; ссылки для
упрощённого доступа; ссылки для упрощенного доступа; skip links; skip navigation; accessibility
links; accessibility help; accessibility menu; keçidlər; əlçatanlıq keçidləri; breadcrumb; breadcrumbs; toggle navigation; toggle
menu; toggle search; by azernews; dinlə; dinləyin; слушать; прослушать; listen; sesli dinle; admin; administrator; redaktor; editor; moderator; yazar; menü
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
haberleri; son haberler; en çok okunanlar; çok okunan haberler; privacy policy; cookie policy; cookies
policy; terms of use; terms of service; terms and conditions; terms & conditions; accept; accept all; accept all
cookies; accept cookies; reject all; decline; i agree; i accept; got it; manage preferences; cookie settings; kuki siyasəti; məxfilik
siyasəti; gizlilik siyasəti; istifadə şərtləri; istifadə qaydaları; qəbul edirəm; qəbul et; razıyam; политика
конфиденциальности; политика cookie; пользовательское соглашение; правила использования; принять; принять все; согласен; gizlilik
politikası; kullanım şartları; çerez politikası; kabul et; about us; contact us; contacts; contact; advertise; advertise with us; bizimlə
əlaqə; əlaqə; haqqımızda; biz kimik; sayt haqqında; reklam haqqında; контакты; о нас; о проекте; о сайте; redaksiya; iletişim; hakkımızda; künye; rss; sitemap; site map; sayt
xəritəsi; карта сайта; geri dön; geriyə; əvvələ qayıt; yuxarı; çapa göndər; pdf yüklə; pdf kimi yüklə; yadda saxla; seçilmişlərə
əlavə et; seçilmişlərə at; favorilərə əlavə et; вернуться назад; на главную; вернуться на главную; к списку; печатать; в закладки; в избранное; добавить в избранное; добавить в закладки; сохранить; навигация по
записям; yazı naviqasiyası; post navigation; posts navigation; bookmark; save; save for later; add to favourites; add to favorites; report an error; report a
mistake; report a typo; сообщить об ошибке; сообщить об опечатке; older posts; newer posts; əvvəlki yazılar; daha çox; daha çox
xəbər; davamını oxuyun; davam et; ardı; ardını oxu; tam oxu; tamamını oxu; ещё; ещё новости; новости партнёров; новости партнеров; популярное; самое популярное; самое читаемое; самое обсуждаемое; самое
интересное; интересное; читаемое; выбор редакции; главное за день; главное за неделю; главное сегодня; тренды; популярное за неделю; популярное за
день; сейчас читают; сейчас обсуждают; читают сейчас; в тренде; topics; featured; popular; populyar; popular now; most commented; most discussed; daha fazla; hot news; more from author; related articlesmore from author; also in this
section; in this section; in the news; in other news; from around the web; around the web; you may like; seçilənlər; önə
çıxanlar; gündəm xəbərləri; son dəqiqə; foto qalereya; fotoqalereya; video qalereya; videoqalereya; foto; video; фото; видео; фоторепортаж; топ новости; sondakika; son dakika; öne
çıkanlar; manşetlər; manşet; günün manşetləri; send an email; website; videonu izlə; videoya bax; смотреть видео; watch the video; watch video; photo of admin; loading…; yüklənir…; загрузка…; 0; submit; submit
a tip; xəbər göndər; bizə xəbər göndərin; bizə xəbər göndər; xəbər təklif et; прислать новость; предложить новость; сообщить новость; haber gönder; whatsapp ihbar hattı
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
hakları saklıdır; istinad zəruridir; saytımıza istinad zəruridir; istinad mütləqdir; istinad vacibdir; istinad
olunmadan istifadə qadağandır; yuxarıya; в начало; к началу; facebook comments; facebook comments
box; facebook şərhləri; comments powered by disqus; vebsayt; veb sayt; имя; сайт; e-mail ünvanınız; email ünvanınız; adınız və soyadınız; ad və soyad; обсудить; обсуждение; обсудить в
соцсетях; submit; one comment; most voted; sort by; newest; oldest; view all posts; view all comments; you have entered an incorrect email address!; please enter your comment!; please enter your name here; please
enter your email address here; there was an error; rate this; rate this article; rate this post; rate this news; your rating; thank you for
reading; thanks for reading; донат; bizə dəstək ol; layihəyə dəstək ol; saytımıza dəstək olun; support independent journalism; support independent
media; support our mission; make a donation; поддержать; поддержать редакцию; поддержите проект; поддержите независимую журналистику; powered by
wordpress; powered by disqus; trend news agency; автор; редакция; müəlliflər; teq; тег; тэги; kateqoriyalar; kateqoriya; categories; category; рубрики; рубрика; bağlı xəbərlər; комментарии закрыты; комментарии отключены; комментарии
недоступны; şərhlər bağlıdır; şərhlər qapalıdır; yorumlar kapalı; henüz yorum yapılmamış; henüz yorum yok; the end
"""

# A short line at the head or tail that consists of these words alone, and has one of the first
# kind, is the site's: whatever the order in which a theme puts them.
SPEAKING_WORDS = """
şərh şərhi şərhlər şərhləri şərhiniz şərhinizi şərhlərinizi rəy rəyi rəylər rəyləri rəyinizi paylaş paylaşın
paylaşım paylaşımlar bölüş bölüşün oxunma oxunması oxunuş baxış baxışı baxışlar baxışların baxılıb oxunub izləyin
izlə abunə qoşulun yükləyin yüklə göstər çap göndərin kanalımız kanalımızda kanalımıza kanalımızı kanalımızdan
səhifəmiz səhifəmizdə səhifəmizi oxuyun xəbərlər xəbərləri xəbərlərimiz yazılar yazıları materiallar
materialları məqalələr məqalələri oxunanlar baxılanlar edilənlər paylaşılanlar tətbiqimizi tətbiqi keç keçid
комментарий комментарии комментариев комментировать отзыв отзывы поделиться поделитесь поделись подпишись
подпишитесь подписывайтесь подписаться читать читайте смотреть смотрите просмотров просмотры просмотра
прочтений новости новостей статьи материалы записи публикации скачайте скачать рассылку содержанию
содержимому чтение обсудить разделе telegram-канале телеграм-канале telegram-канал
comment comments reply replies share shares tweet follow subscribe newsletter download news stories posts
articles views login logged trending popular search skip related updates read
yorum yorumlar yorumları paylaşımlar haberler haberleri takip abone okunma yazıları
"""
SERVING_WORDS = """
bu bütün digər son ən çox daha əlavə yeni maraqlı bizi bizimlə bizim də da ta tə dən dan ilə üçün və et edin ol olun
yaz yazın xəbər xəbəri xəbərə xəbərlərə məqalə məqaləni məqaləyə yazını sayı say mövzu mövzuda mövzuya mövzular üzrə gündəmin
günün həftənin dəqiqə dəq oxumaq çəkir analitik operativ ilk siz sən öz mobil rəsmi sosial şəbəkələrdə məzmuna əsas
birbaşa direkt axtarışa video foto kateqoriyadan kateqoriyanın bölmədən bölmənin oxşar əlaqəli oxu bax baxın tam
hamısını hamısına linki göndər yenilikləri yeniliklər yeniliklərdən olmaq saytımızın ümumi cəmi
в на и с по за к из о для еще также все другие последние свежие главные самые читаемые популярные интересные
похожие наш наше наши нашем нашего нашу нас нами канал канале канала чат мнение ваше ваш этой эту новостью новость статью
статьей друзьями мин минут минуты без цензуры основному основным теме тему день неделю раздела первыми больше далее
дальше чтобы свой оставить оставьте добавить написать показать скрыть войти самом важном приложение
the a an this that to on in of for with via by our your you us all more latest recent other top most must also site
post article story page and or be leave add show hide get now here out as off are is channel email main content
minutes minute min might may interested like from section free today join write load view breaking up app log whatsapp
bizi için son diğer ilgili daha fazla tüm okuyun oku edin olun yaz yap yazarın en çok okunan
"""
