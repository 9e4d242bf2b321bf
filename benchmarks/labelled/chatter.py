"""What readers write below articles, and what sites say of themselves: nothing a reporter would write.

A remark is put together from single sentences, so that any of them may stand beside any other.
"""

from typing import Final

CHATTER: Final = {
    "az": "Vallah düz yazıblar, mən özüm də görmüşəm bunu;Bəs camaat nə etsin, kimə şikayət eləsin?;"
    "Ay qardaş, sən heç orada olmusan ki belə danışırsan?;Mənim dayım orda işləyir, deyir hər şey "
    "tərsinədir;Allah axırını xeyir eləsin;İnanmıram, vallah inanmıram;Sağ olun ki, bu barədə yazdınız, "
    "yoxsa heç kimin xəbəri olmayacaqdı;Boş söhbətdir, üç aydan sonra hamı unudacaq;Bizim məhəllədə də "
    "eyni vəziyyətdir, {n} nəfər gözləyir;Əvvəl yolları düzəltsinlər, sonra başqa işlərdən danışsınlar;"
    "Siz nə bilirsiniz ki, orda adamlar necə yaşayır?;Afərin, belə işlər çox olsun;Mən razı deyiləm, "
    "məsələ heç də elə sadə deyil;Dünən mən də getmişdim, növbədə iki saat dayandım;Kim nə deyir desin, "
    "mənə bəsdir;Qiymətləri soruşmayın heç, ürəyim ağrıyır;Uşaqlara yazığım gəlir, başqa heç nəyə;Gülməli "
    "gəldi mənə, bağışlayın;Yaxşı olar ki, yazan adam bir dəfə özü gəlib baxsın;Nə vaxt bitəcək bu iş, bilən "
    "var?;Əla! Çoxdan gözləyirdik;Düz deyirsən, amma səni eşidən kimdi;Anam danışırdı ki, qabaqlar belə "
    "deyildi;Şəkillər köhnədir, indi tam başqa cürdür;Xahiş edirəm telefon nömrəsini yazın, zəng edim;"
    "Hamıya salam, kimdə əlavə məlumat varsa bölüşsün;Mən {n} manat verdim, heç bir nəticə yox;Oxudum, "
    "gözlərim doldu;Niyə susursunuz, ay camaat?;Bura yazmaqla iş düzəlmir, amma yenə yazıram;Bir az da "
    "səbirli olun, hər şey birdən olmur;Sözün düzü, heç nə başa düşmədim;Sizə elə gəlir ki, bu, təsadüfdür?;"
    "Məncə, günah bizdədir, özümüz fikir vermirik",
    "ru": "Ну наконец-то хоть кто-то об этом написал;Да ладно вам, сто раз уже обещали;Мой сосед там работает, "
    "говорит, всё совсем не так;А вы сами-то там были, чтобы так рассуждать?;Полностью согласна, лучше и не "
    "скажешь;Ерунда какая-то, честное слово;Через полгода все забудут, вот увидите;У нас во дворе та же "
    "история, {n} человек ждут;Сначала дороги почините, а потом хвастайтесь;Спасибо автору, прочла на одном "
    "дыхании;Не понимаю, чему тут радоваться;Вчера стоял в очереди два часа и ушёл ни с чем;Ребята, подскажите, "
    "куда звонить?;Цены видели? Я как глянул, так и сел;Детей жалко, больше ничего;Смешно, ей-богу;Я тридцать "
    "лет тут живу и такого не помню;Пусть приедут и посмотрят, как люди живут;Молодцы, так держать!;Опять "
    "двадцать пять;Ты прав, только кто нас услышит;Мама рассказывала, раньше по-другому было;Фотографии старые, "
    "сейчас там всё иначе;Всем привет, если кто знает подробности, напишите;Отдала {n} манатов, и толку ноль;"
    "Читаю и плакать хочется;Почему все молчат, не пойму;Знаю, что без толку, но всё равно пишу;Потерпите "
    "немного, не всё сразу делается;Если честно, ничего не понял;Вы правда думаете, что это случайность?;"
    "По-моему, сами виноваты, не следим ни за чем;Вот именно! Я то же самое мужу говорила;Кому надо, тот "
    "давно уже всё знает",
    "en": "Well said, I have seen it with my own eyes;Come on, they promised this a hundred times;My uncle works "
    "there and he says it is the other way round;Have you ever even been there, mate?;Totally agree with you;What "
    "a load of nonsense, honestly;Give it six months and nobody will remember;Same thing on our street, {n} of us "
    "are still waiting;Fix the roads first, then brag;Thanks for writing this, I had no idea;I don't see what "
    "there is to be happy about;I queued for two hours yesterday and left with nothing;Does anyone know who to "
    "call?;Have you seen the prices? I had to sit down;I just feel sorry for the kids;Lol, sure;Thirty years I "
    "have lived here and never seen anything like it;Let them come and see how people live;Great job, keep it "
    "up!;Here we go again;You are right, but who is listening;My mum says it used to be different;Those pictures "
    "are old, it looks nothing like that now;Hi all, if you know more please share;I paid {n} and got nothing for "
    "it;Made me cry, not going to lie;Why is everybody so quiet about it?;I know it's pointless but I am writing "
    "anyway;Be patient, guys, nothing happens overnight;To be honest I didn't get it at all;You really think "
    "that's a coincidence?;If you ask me it's our own fault;Exactly! I told my husband the very same thing;Whoever "
    "needed to know has known for ages",
}
AGO: Final = {
    "az": "{n} saat əvvəl;{n} dəqiqə əvvəl;dünən, {time};{n} gün əvvəl;{day} {time};{day}, {time};{time}",
    "ru": "{n} часа назад;{n} минут назад;вчера, {time};{n} дня назад;{day} {time};{day} в {time};{time}",
    "en": "{n} hours ago;{n} minutes ago;yesterday, {time};{n}d;{day} {time};{day} at {time};{time}",
}
NICKS: Final = "Elnur_85;qonaq;Guest;Гость;N.;Aysel;user{n};Bakılı;Дед;mr_x;Anonim;S. A.;Nərmin xanım;Тётя Зина"
COUNTED: Final = {
    "az": "Rəylər ({n});Şərhlər;{n} şərh;Oxucular nə deyir;Müzakirə: {n};Fikirlər",
    "ru": "Комментарии;Комментарии ({n});{n} комментариев;Что говорят читатели;Обсуждение;Мнения: {n}",
    "en": "{n} comments;Comments ({n});Discussion;What readers say;Join the conversation;Responses: {n}",
}
BUTTONS: Final = {
    "az": "Cavabla;Cavab ver;Bəyən {n};Şikayət et",
    "ru": "Ответить;Нравится {n};Пожаловаться;Цитировать",
    "en": "Reply;Like {n};Report;Quote",
}
NOTES: Final = {
    "az": "{outlet} müstəqil onlayn nəşrdir və heç bir partiyaya, dövlət qurumuna bağlı deyil;Saytda dərc "
    "olunan materiallar müəlliflərin fikirlərini əks etdirir və redaksiyanın mövqeyi ilə üst-üstə düşməyə bilər;"
    "Materiallardan tam və ya qismən istifadə yalnız aktiv keçid qoyulduqda mümkündür;Redaksiya reklamların "
    "məzmununa görə məsuliyyət daşımır;Oxucuların ianələri bizə hər gün yazmağa, gəzməyə və suallar verməyə "
    "imkan yaradır;Bizə kömək etmək istəyirsinizsə, kart nömrəsini əlaqə səhifəsində tapa bilərsiniz;Nəşr "
    "2011-ci ildə bir neçə jurnalistin təşəbbüsü ilə yaradılıb;Səhv və qeyri-dəqiqlik barədə bizə məktub yazın, "
    "bir gün ərzində cavab veririk",
    "ru": "Данное сообщение создано и распространено иностранным средством массовой информации, выполняющим "
    "функции иностранного агента;{outlet} не получает денег от государства и живёт на взносы читателей;Мнение "
    "редакции может не совпадать с мнением авторов публикаций;Полное или частичное использование материалов "
    "разрешается только с активной ссылкой на источник;Редакция не отвечает за содержание рекламных объявлений;"
    "Если вам важна наша работа, оформите небольшой ежемесячный взнос;Издание основано в 2011 году группой "
    "журналистов и зарегистрировано как сетевое;Прежде чем перевести деньги, прочтите, пожалуйста, закон своей "
    "страны: в некоторых за это могут наказать",
    "en": "{outlet} is an independent newsroom, owned by no party and paid by no government;The views of our "
    "contributors are their own and need not be those of the editors;Our material may be used in whole or in "
    "part only with a working link to the source;The editors are not responsible for what advertisers claim;Every "
    "donation, however small, lets our reporters stay on the road;The site was founded in 2011 by a handful of "
    "journalists who wanted to write without permission;If you believe something here is wrong, write to us and "
    "we will answer within a day;In some countries supporting us may be against the law, so please check before "
    "you give",
}
POSTS: Final = {
    "az": "Vəzifə: baş redaktorun müavini;Vəzifə: xüsusi müxbir;Vəzifə: elmlər namizədi;Şəhər: Bakı",
    "ru": "Должность: специальный корреспондент;Должность: обозреватель;Город: Баку",
    "en": "Position: senior correspondent;Position: research fellow;City: Baku",
}
