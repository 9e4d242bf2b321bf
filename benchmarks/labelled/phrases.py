"""Parts of sentences that go together in any combination, by language.

A sentence is a time, a subject, what the subject did, and a clause after it. Russian subjects are
plural, so that every verb agrees; an Azerbaijani verb does not mind.
"""

WHEN = {
    "az": "ötən həftə;bu gün səhər saatlarında;iclasdan dərhal sonra;yayın əvvəlində;dünən axşam;"
    "uzun sürən müzakirələrdən sonra;ilin ilk rübündə;bayram günlərində;həftənin sonuna yaxın;"
    "gözlənilmədən;son iki ayda;payızın ortalarında;səhər tezdən;növbəti mərhələdə;açıq görüşdə;"
    "bir neçə gün əvvəl",
    "ru": "на прошлой неделе;сегодня утром;сразу после заседания;в начале лета;вчера вечером;"
    "после долгих обсуждений;в первом квартале;в праздничные дни;ближе к выходным;неожиданно для "
    "всех;за последние два месяца;в середине осени;рано утром;на следующем этапе;на открытой "
    "встрече;несколько дней назад",
    "en": "last week;early this morning;right after the session;at the start of summer;last night;"
    "after long talks;in the first quarter;over the holidays;towards the weekend;to everyone's "
    "surprise;over the past two months;in the middle of autumn;before sunrise;at the next stage;at "
    "an open meeting;a few days ago",
}

WHO = {
    "az": "rayon sakinləri;layihənin mühəndisləri;bələdiyyə nümayəndələri;məktəbin müəllimləri;"
    "yerli fermerlər;iki qonşu kəndin ağsaqqalları;müstəqil ekspertlər;könüllülər qrupu;bazarın "
    "satıcıları;gənc memarlar;tədbirin qonaqları;liman işçiləri;xəstəxananın həkimləri;şəhər "
    "arxivinin əməkdaşları;nəqliyyat mütəxəssisləri;deputat köməkçiləri;xalça ustaları;meteoroloqlar;"
    "turizm bələdçiləri;universitet tələbələri;sürücülər;balıqçılar;musiqiçilər;idmançılar",
    "ru": "жители района;инженеры проекта;представители муниципалитета;учителя школы;местные "
    "фермеры;старейшины двух соседних сёл;независимые эксперты;волонтёры;торговцы рынка;молодые "
    "архитекторы;гости мероприятия;портовые рабочие;врачи больницы;сотрудники городского архива;"
    "специалисты по транспорту;помощники депутатов;мастера ковроткачества;метеорологи;экскурсоводы;"
    "студенты университета;водители;рыбаки;музыканты;спортсмены",
    "en": "residents of the district;the project's engineers;members of the municipality;teachers at "
    "the school;local farmers;elders of two neighbouring villages;independent experts;a group of "
    "volunteers;traders at the market;young architects;guests of the event;dock workers;doctors at "
    "the hospital;the staff of the city archive;transport specialists;deputies' aides;carpet "
    "weavers;forecasters;tour guides;university students;drivers;fishermen;musicians;athletes",
}

DID = {
    "az": "yeni qaydalar barədə ətraflı məlumat verib;görülən işləri yerində yoxlayıb;hesabatın ilk "
    "variantını təqdim edib;suvarma kanalının təmizlənməsini tələb edib;köhnə binanın taleyini "
    "müzakirə edib;{n} imza toplayıb;{place_in} birgə iməcilik keçirib;qiymətlərin artmasından "
    "narahat olduqlarını bildirib;təhlükəsizlik tədbirlərini gücləndirməyi təklif edib;{n} nəfərlik "
    "siyahı hazırlayıb;qonşu ölkələrin təcrübəsini öyrənib;yolun ən çətin hissəsini piyada keçib;"
    "sənədlərin surətini redaksiyaya göndərib;layihənin dəyərini {money} manat qiymətləndirib;işin "
    "gecikməsini hava şəraiti ilə izah edib;yarışın ilk gününü qələbə ilə başa vurub;müqavilənin "
    "şərtlərini yenidən nəzərdən keçirib;uşaqlar üçün pulsuz dərslər təşkil edib;{pct} faiz artım "
    "gözlədiklərini açıqlayıb;sərgiyə yüzdən çox əşya gətirib",
    "ru": "подробно рассказали о новых правилах;проверили ход работ на месте;представили первый "
    "вариант отчёта;потребовали очистить оросительный канал;обсудили судьбу старого здания;собрали "
    "{n} подписей;провели {place_in} общий субботник;заявили, что обеспокоены ростом цен;предложили "
    "усилить меры безопасности;составили список из {n} человек;изучили опыт соседних стран;прошли "
    "пешком самый трудный участок дороги;прислали в редакцию копии документов;оценили проект в "
    "{money} манатов;объяснили задержку погодой;завершили первый день соревнований победой;"
    "пересмотрели условия договора;организовали бесплатные занятия для детей;сообщили, что ждут "
    "роста на {pct} процентов;привезли на выставку больше сотни предметов",
    "en": "gave a detailed account of the new rules;inspected the work on site;presented a first draft "
    "of the report;demanded that the irrigation canal be cleaned;discussed the fate of the old "
    "building;collected {n} signatures;held a clean-up day {place_in};said they were worried about "
    "rising prices;proposed stronger safety measures;drew up a list of {n} people;studied the "
    "experience of neighbouring countries;walked the hardest stretch of the road;sent copies of the "
    "papers to the newsroom;valued the project at {money} manats;blamed the delay on the weather;"
    "finished the first day of the contest with a win;went over the terms of the contract again;"
    "organised free lessons for children;said they expected growth of {pct} percent;brought more "
    "than a hundred objects to the exhibition",
}

AFTER = {
    "az": "lakin son sözü komissiya deyəcək;bunun nəticəsi isə yaza qədər bəlli olacaq;bu isə "
    "xərcləri bir qədər artıracaq;amma hamı bu fikirlə razılaşmayıb;qalan suallara gələn iclasda "
    "baxılacaq;bundan sonra {n} ünvanda işlər dayandırılıb;halbuki bir il əvvəl vəziyyət tamam başqa "
    "idi;sənədin mətni hələ dərc olunmayıb;maliyyə mənbəyi isə açıqlanmır;görüşdə {role} {person} də "
    "iştirak edib;əvvəlki cəhd isə uğursuz olmuşdu;yekun rəqəm {n} olaraq göstərilib;tərəflər "
    "danışıqları davam etdirəcək;məhkəmə bu barədə qərar çıxarmayıb;ən böyük çətinlik kadr "
    "çatışmazlığıdır;nəticələri hər kəs öz telefonunda görə biləcək",
    "ru": "однако последнее слово останется за комиссией;что из этого выйдет, станет ясно к весне;"
    "это несколько увеличит расходы;но с этим согласились не все;остальные вопросы рассмотрят на "
    "следующем заседании;после этого по {n} адресам работы остановили;хотя год назад картина была "
    "совсем другой;текст документа пока не опубликован;источник денег при этом не называют;во "
    "встрече участвовал и {role} {person};прошлая попытка закончилась неудачей;в итоге названо число "
    "{n};стороны намерены продолжить переговоры;суд по этому поводу решения не вынес;труднее всего "
    "найти людей;результаты каждый увидит в своём телефоне",
    "en": "but the commission will have the last word;what comes of it will be clear by spring;which "
    "will push costs up a little;though not everyone agreed;the other questions are left to the next "
    "session;after which work stopped at {n} addresses;although a year ago things looked quite "
    "different;the text of the document has yet to be published;the source of the money remains "
    "undisclosed;the {role} {person} attended as well;the previous attempt had failed;the final "
    "figure was put at {n};both sides mean to go on talking;the court has not ruled on it;the hardest "
    "part is finding people;everyone will see the results on their own phone",
}

SHORT = {
    "az": "İş davam edir.;Səbəb hələ məlum deyil.;Yoxlama aparılır.;Zərər çəkən yoxdur.;Cavab isə "
    "gözlənilir.;Hava isə soyuyur.;Qapılar hamının üzünə açıqdır.;Belə də oldu.",
    "ru": "Работы продолжаются.;Причина пока неизвестна.;Идёт проверка.;Пострадавших нет.;Ответа "
    "пока ждут.;Становится холоднее.;Двери открыты для всех.;Так и вышло.",
    "en": "Work goes on.;The cause is not known yet.;An inquiry is under way.;Nobody was hurt.;An answer "
    "is awaited.;It is getting colder.;The doors are open to all.;And so it was.",
}

ASK = {
    "az": "Bəs {topic} nə vaxt hazır olacaq?;Sakinlər sizə ən çox hansı sualı verir?;Bu qədər vəsait "
    "haradan alınıb?;Ən çətin gün hansı idi?;Niyə məhz {place} seçilib?;Gələn il nə gözləmək olar?;Tənqid "
    "edənlərə nə cavab verərdiniz?;Komandada neçə nəfər çalışır?",
    "ru": "Когда всё будет готово?;О чём вас чаще всего спрашивают жители?;Откуда взяты эти средства?;"
    "Какой день был самым трудным?;Почему выбрали именно {place}?;Чего ждать в следующем году?;Что бы вы "
    "ответили тем, кто критикует?;Сколько человек в команде?",
    "en": "When will it all be ready?;What do residents ask you most often?;Where did the money come from?;"
    "Which day was the hardest?;Why {place} of all places?;What can we expect next year?;What would you say "
    "to those who criticise it?;How many people are on the team?",
}


def split(phrases: dict[str, str]) -> dict[str, list[str]]:
    """Return the parts of each language as a list."""
    return {language: text.split(";") for language, text in phrases.items()}
