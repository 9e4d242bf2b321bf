"""Names whose spellings in other languages no rule of sounds leads to, and names known as names.

Sources: the outlets' and institutions' own names in their Azerbaijani, Russian and English editions;
the names of states and of UN organisations as in the UN terminology database (UNTERM); Russian and English
exonyms of Azerbaijan's towns as in the gazetteers of Rosreestr and of the US Board on Geographic Names.
"""

# One thing a line. Of the words before a colon, each is a key of its own kind: it keeps a name apart from one
# that sounds alike, as the country Kuba from the town Quba.
EQUIVALENTS = """
Bakı | Баку | Baku | Baki | Bakou | Bakü
Naxçıvan | Нахчыван | Нахичевань | Nakhchivan | Nakhichevan | Nahçıvan
Şamaxı | Шемаха | Шамахы | Shamakhi | Shemakha | Shamakhy | Şamahı
Füzuli | Физули | Fuzuli | Fizuli | Fuzuly
Qubadlı | Губадлы | Кубатлы | Gubadli | Gubadly | Qubadli | Kubatly
Lənkəran | Ленкорань | Лянкяран | Lankaran | Lenkoran
Balakən | Балакен | Белоканы | Балакян | Balakan | Belokany
Mingəçevir | Мингячевир | Мингечевир | Мингечаур | Mingachevir | Mingechaur
Qusar | Гусар | Кусары | Gusar | Qusar
Gədəbəy | Гедабек | Кедабек | Гядабей | Gadabay | Gedabek
Göyçay | Гейчай | Гёйчай | Геокчай | Goychay | Geokchay
Goranboy | Горанбой | Геранбой | Goranboy | Geranboy
Siyəzən | Сиязань | Сиазань | Siyazan | Siazan | Siyəzən
Şərur | Шарур | Sharur
Ağcabədi | Агджабеди | Агджебеди | Aghjabadi | Agjabadi
Beyləqan | Бейлаган | Бейлакан | Beylagan | Beilagan
Tiflis | Tbilisi | Тбилиси
İrəvan | Yerevan | Ереван | Erevan | Erivan | İrevan
İstanbul | Стамбул | Istanbul
Dərbənd | Дербент | Derbent | Darband
Moskva | Москва | Moscow | Moskova
Sankt-Peterburq | Санкт-Петербург | Saint Petersburg | St Petersburg
Kiyev | Киев | Kyiv | Kiev
Vaşinqton | Вашингтон | Washington | Vaşington
Pekin | Пекин | Beijing | Pekin
Paris | Париж
London | Лондон | Londra
Daşkənd | Ташкент | Tashkent | Taşkent
Brüssel | Брюссель | Brussels | Brüksel
Strasburq | Страсбург | Strasbourg
Praqa | Прага | Prague | Prag
Varşava | Варшава | Warsaw
Buxarest | Бухарест | Bucharest | Bükreş
Budapeşt | Будапешт | Budapest
Belqrad | Белград | Belgrade
Afina | Афины | Athens | Atina
Lissabon | Лиссабон | Lisbon
Kopenhagen | Копенгаген | Copenhagen
Münhen | Мюнхен | Munich | Münih
Frankfurt | Франкфурт
Nyu-York | Нью-Йорк | New York
Seul | Сеул | Seoul
Tokio | Токио | Tokyo
Dehli | Дели | Delhi
Bağdad | Багдад | Baghdad | Bağdat
Beyrut | Бейрут | Beirut
Ər-Riyad | Эр-Рияд | Riyadh | Riyad
Doha | Доха
Əbu-Dabi | Абу-Даби | Abu Dhabi
Dubay | Дубай | Dubai
Aşqabad | Ашхабад | Ashgabat | Aşkabat | Ashkhabad
Almatı | Алматы | Almaty | Алма-Ата
Dağıstan | Дагестан | Dagestan | Daghestan
Çeçenistan | Чечня | Chechnya | Çeçenya
Acarıstan | Аджария | Adjara | Acara
Abxaziya | Абхазия | Abkhazia
Cənubi Osetiya | Южная Осетия | South Ossetia
Krım | Крым | Crimea | Kırım
Batumi | Батуми | Batum
Hacıqabul | Гаджигабул | Аджикабул | Гаджикабул | Hajigabul | Hajiqabul
Xınalıq | Хыналыг | Хиналуг | Khinalig | Khinalug
Lahıc | Лагич | Лахидж | Lahij
Azərpoçt | Азерпочт | Azerpocht | Azerpost
Sarkisyan | Саргсян | Саркисян | Sargsyan | Sarkissian
Cənubi Azərbaycan | Южный Азербайджан | South Azerbaijan
Xarkov | Харьков | Kharkiv | Kharkov
Odessa | Одесса | Odesa
Cenevrə | Женева | Geneva | Cenevre
Vyana | Вена | Vienna | Viyana
Roma | Рим | Rome
Təbriz | Тебриз | Tabriz | Tebriz
Tehran | Тегеран | Tahran | Teheran
Qüds | Yerusəlim | Иерусалим | Jerusalem
Qahirə | Каир | Cairo | Kahire
Dəməşq | Дамаск | Damascus | Şam
Əlcəzair | Алжир | Algeria | Cezayir
Azərbaycan | Азербайджан | Azerbaijan | Azerbaycan | Azerbaidzhan
Azərbaycan Respublikası | Азербайджанская Республика | Republic of Azerbaijan
Rusiya | Россия | Russia | Rusya
Rusiya Federasiyası | Российская Федерация | Russian Federation
Türkiyə | Турция | Turkey | Türkiye | Turkiye
Ermənistan | Армения | Armenia | Ermenistan
Gürcüstan | Грузия | Georgia | Gürcistan
İran | Иран | Iran
Qazaxıstan | Казахстан | Kazakhstan | Qazaxstan | Kazakistan
Özbəkistan | Узбекистан | Uzbekistan | Özbekistan
Qırğızıstan | Qırğızstan | Киргизия | Кыргызстан | Kyrgyzstan | Kırgızistan
Tacikistan | Таджикистан | Tajikistan
Türkmənistan | Туркменистан | Туркмения | Turkmenistan
Ukrayna | Украина | Ukraine | Ukrayna
Belarus | Беларусь | Белоруссия | Belorusiya
Moldova | Молдова | Молдавия
Almaniya | Германия | Germany | Almanya
Fransa | Франция | France
İtaliya | Италия | Italy | İtalya
İspaniya | Испания | Spain | İspanya
Portuqaliya | Португалия | Portugal
Polşa | Польша | Poland | Polonya
Macarıstan | Венгрия | Hungary | Macaristan
Avstriya | Австрия | Austria | Avusturya
İsveçrə | Швейцария | Switzerland | İsviçre
İsveç | Швеция | Sweden
Norveç | Норвегия | Norway
Finlandiya | Финляндия | Finland
Danimarka | Дания | Denmark
Niderland | Hollandiya | Нидерланды | Netherlands | Голландия
Belçika | Бельгия | Belgium
Yunanıstan | Греция | Greece | Yunanistan
Bolqarıstan | Болгария | Bulgaria | Bulgaristan
Rumıniya | Румыния | Romania | Romanya
Serbiya | Сербия | Serbia | Sırbistan
Xorvatiya | Хорватия | Croatia | Hırvatistan
Çexiya | Чехия | Czechia | Çekya | Czech Republic
Slovakiya | Словакия | Slovakia
Litva | Литва | Lithuania
Latviya | Латвия | Latvia
Estoniya | Эстония | Estonia
Böyük Britaniya | Великобритания | Great Britain | United Kingdom | Birləşmiş Krallıq | UK | İngiltərə
ABŞ | США | USA | US | U.S. | Amerika Birləşmiş Ştatları | Соединенные Штаты Америки | Соединенные Штаты | United States | United States of America | ABD
Kanada | Канада | Canada
Meksika | Мексика | Mexico
Braziliya | Бразилия | Brazil | Brezilya
Argentina | Аргентина
kuba: Kuba | Куба | Cuba | Küba
Çin | Китай | China
Yaponiya | Япония | Japan | Japonya
Koreya | Корея | Korea | Kore
Hindistan | Индия | India
Pakistan | Пакистан
Əfqanıstan | Афганистан | Afghanistan | Afganistan
İraq | Ирак | Iraq | Irak
Suriya | Сирия | Syria | Suriye
İsrail | Израиль | Israel
Fələstin | Палестина | Palestine | Filistin
Livan | Ливан | Lebanon | Lübnan
Misir | Египет | Egypt | Mısır
Səudiyyə Ərəbistanı | Саудовская Аравия | Saudi Arabia
Birləşmiş Ərəb Əmirlikləri | BƏƏ | Объединенные Арабские Эмираты | ОАЭ | United Arab Emirates | UAE
Qətər | Катар | Qatar | Katar
Küveyt | Кувейт | Kuwait
İordaniya | Иордания | Jordan | Ürdün
Avropa | Европа | Europe | Avrupa
Asiya | Азия | Asia | Asya
Dağlıq Qarabağ | Нагорный Карабах | Nagorno-Karabakh | Nagorny Karabakh
Xankəndi | Ханкенди | Khankendi | Xankendi | Hankendi
Stepanakert | Степанакерт
Xəzər dənizi | Каспийское море | Caspian Sea | Каспий
Qara dəniz | Черное море | Black Sea
Kür | Кура | Kura
Araz | Аракс | Aras | Araks
Cənubi Qafqaz | Южный Кавказ | South Caucasus
Qafqaz | Кавказ | Caucasus | Kafkas
Zəngəzur | Зангезур | Zangezur | Zengezur
Birləşmiş Millətlər Təşkilatı | BMT | Организация Объединенных Наций | ООН | United Nations | UN | UNO | BM
UNESCO | YUNESKO | ЮНЕСКО | Unesco
UNICEF | YUNİSEF | ЮНИСЕФ
Avropa İttifaqı | Aİ | Европейский Союз | ЕС | Евросоюз | European Union | EU
Avropa Şurası | Совет Европы | Council of Europe
AŞPA | ПАСЕ | PACE
NATO | НАТО
ATƏT | ОБСЕ | OSCE | AGİT
MDB | СНГ | CIS
Türk Dövlətləri Təşkilatı | TDT | Организация тюркских государств | ОТГ | Organization of Turkic States | OTS
İslam Əməkdaşlıq Təşkilatı | İƏT | Организация исламского сотрудничества | ОИС | Organization of Islamic Cooperation | OIC
Dünya Bankı | Всемирный банк | World Bank
Beynəlxalq Valyuta Fondu | BVF | Международный валютный фонд | МВФ | International Monetary Fund | IMF
Asiya İnkişaf Bankı | AİB | Азиатский банк развития | АБР | Asian Development Bank | ADB
Avropa Yenidənqurma və İnkişaf Bankı | AYİB | ЕБРР | EBRD
Ümumdünya Səhiyyə Təşkilatı | ÜST | ВОЗ | World Health Organization | WHO
Beynəlxalq Qızıl Xaç Komitəsi | BQXK | МККК | ICRC
MAQATE | МАГАТЭ | IAEA
OPEK | ОПЕК | OPEC
FİFA | ФИФА | FIFA
UEFA | УЕФА
Milli Məclis | Милли Меджлис | Milli Majlis | Парламент Азербайджана
Xarici İşlər Nazirliyi | XİN | Министерство иностранных дел | МИД | Ministry of Foreign Affairs | Foreign Ministry | MFA
Daxili İşlər Nazirliyi | DİN | Министерство внутренних дел | МВД | Ministry of Internal Affairs | Interior Ministry | MIA
Müdafiə Nazirliyi | MN | Министерство обороны | Минобороны | Ministry of Defense | Ministry of Defence | Defense Ministry | Defence Ministry
Maliyyə Nazirliyi | Министерство финансов | Минфин | Ministry of Finance | Finance Ministry
İqtisadiyyat Nazirliyi | Министерство экономики | Минэкономики | Ministry of Economy | Economy Ministry
Energetika Nazirliyi | Министерство энергетики | Минэнерго | Ministry of Energy | Energy Ministry
Ədliyyə Nazirliyi | Министерство юстиции | Минюст | Ministry of Justice | Justice Ministry
Səhiyyə Nazirliyi | Министерство здравоохранения | Минздрав | Ministry of Health | Health Ministry
Elm və Təhsil Nazirliyi | Министерство науки и образования | Ministry of Science and Education
Təhsil Nazirliyi | Министерство образования | Ministry of Education | Education Ministry
Mədəniyyət Nazirliyi | Министерство культуры | Минкультуры | Ministry of Culture | Culture Ministry
Kənd Təsərrüfatı Nazirliyi | Министерство сельского хозяйства | Минсельхоз | Ministry of Agriculture | Agriculture Ministry
Fövqəladə Hallar Nazirliyi | FHN | Министерство по чрезвычайным ситуациям | МЧС | Ministry of Emergency Situations | MES
Gənclər və İdman Nazirliyi | Министерство молодежи и спорта | Ministry of Youth and Sports
Ekologiya və Təbii Sərvətlər Nazirliyi | ETSN | Министерство экологии и природных ресурсов | Минэкологии | Ministry of Ecology and Natural Resources
Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi | RİNN | Министерство цифрового развития и транспорта | Ministry of Digital Development and Transport
Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi | ƏƏSMN | Министерство труда и социальной защиты населения | Ministry of Labor and Social Protection | Ministry of Labour and Social Protection of Population
Müdafiə Sənayesi Nazirliyi | Министерство оборонной промышленности | Ministry of Defense Industry
Dövlət Təhlükəsizliyi Xidməti | DTX | Служба государственной безопасности | СГБ | State Security Service | SSS
Xarici Kəşfiyyat Xidməti | XKX | Служба внешней разведки | Foreign Intelligence Service
Dövlət Sərhəd Xidməti | DSX | Государственная пограничная служба | ГПС | State Border Service | SBS
Dövlət Gömrük Komitəsi | DGK | Государственный таможенный комитет | Гостаможком | State Customs Committee | SCC
Dövlət Statistika Komitəsi | DSK | Государственный комитет по статистике | Госкомстат | State Statistics Committee
Dövlət Vergi Xidməti | Государственная налоговая служба | State Tax Service
Dövlət Miqrasiya Xidməti | DMX | Государственная миграционная служба | ГМС | State Migration Service
Mərkəzi Seçki Komissiyası | MSK | Центральная избирательная комиссия | ЦИК | Central Election Commission | CEC
Mərkəzi Bank | AMB | Центральный банк | Центробанк | ЦБА | Central Bank | CBA
Baş Prokurorluq | Генеральная прокуратура | Генпрокуратура | General Prosecutor's Office | Prosecutor General's Office
Konstitusiya Məhkəməsi | Конституционный суд | Constitutional Court
Ali Məhkəmə | Верховный суд | Supreme Court
Hesablama Palatası | Счетная палата | Chamber of Accounts
Nazirlər Kabineti | Кабинет министров | Кабмин | Cabinet of Ministers
Dövlət Neft Fondu | ARDNF | Государственный нефтяной фонд | ГНФАР | SOFAZ | State Oil Fund
Dövlət Neft Şirkəti | ARDNŞ | SOCAR | ГНКАР | СОКАР | State Oil Company | Государственная нефтяная компания
Heydər Əliyev Fondu | Фонд Гейдара Алиева | Heydar Aliyev Foundation
Yeni Azərbaycan Partiyası | YAP | Партия Ени Азербайджан | Ени Азербайджан | ПЕА | New Azerbaijan Party
Azərbaycan Hava Yolları | AZAL | Азербайджанские авиалинии | АЗАЛ | Azerbaijan Airlines
Azərbaycan Dəmir Yolları | ADY | Азербайджанские железные дороги | АЖД | Azerbaijan Railways
Azərbaycan Xəzər Dəniz Gəmiçiliyi | ASCO | Азербайджанское Каспийское морское пароходство | АКМП | Azerbaijan Caspian Shipping Company
Azərbaycan Beynəlxalq Bankı | ABB | Международный банк Азербайджана | МБА | International Bank of Azerbaijan | IBA
Azərbaycan Dövlət İnformasiya Agentliyi | AZƏRTAC | Azərtac | Азертадж | АЗЕРТАДЖ | Azertac | Azertag | AZERTAG
Prezident Administrasiyası | Администрация Президента | Presidential Administration
Təhlükəsizlik Şurası | Совет безопасности | Совбез | Security Council
BMT Təhlükəsizlik Şurası | Совет Безопасности ООН | UN Security Council
Avropa Parlamenti | Европейский парламент | Европарламент | European Parliament
Avropa Komissiyası | Еврокомиссия | Европейская комиссия | European Commission
Minsk Qrupu | Минская группа | Minsk Group
Beynəlxalq Məhkəmə | Международный суд | International Court of Justice | ICJ
Avropa İnsan Hüquqları Məhkəməsi | AİHM | ЕСПЧ | ECHR | Европейский суд по правам человека | European Court of Human Rights
İqtisadi Əməkdaşlıq Təşkilatı | Организация экономического сотрудничества | Economic Cooperation Organization
Qoşulmama Hərəkatı | Движение неприсоединения | Non-Aligned Movement | NAM
Ümumdünya Ticarət Təşkilatı | ÜTT | ВТО | World Trade Organization | WTO
Tarif Şurası | Тарифный совет | Tariff Council
Dövlət İmtahan Mərkəzi | DİM | ГЭЦ | State Examination Center | SEC
Dövlət Xidməti | Государственная служба
Dövlət Sosial Müdafiə Fondu | ГФСЗ | State Social Protection Fund
Qida Təhlükəsizliyi Agentliyi | AQTA | АПБА | Агентство пищевой безопасности | Food Safety Agency | AFSA
Mina Təmizləmə Agentliyi | ANAMA | АНАМА | Агентство по разминированию
Bakı Şəhər İcra Hakimiyyəti | Исполнительная власть города Баку | Baku City Executive Power | BŞİH
Bakı Metropoliteni | Бакинский метрополитен | Бакметрополитен | Baku Metro | Bakı metrosu
Bakı Limanı | Бакинский порт | Baku Port
Bakı Fond Birjası | BFB | Бакинская фондовая биржа | Baku Stock Exchange | BSE
Azərbaycan Futbol Federasiyaları Assosiasiyası | AFFA | АФФА
Milli Olimpiya Komitəsi | MOK | НОК | Национальный олимпийский комитет | National Olympic Committee | NOC
Azərbaycan Televiziyası | AzTV | АзТВ
İctimai Televiziya | İTV | ИТВ | Общественное телевидение | Public Television
Bakı-Tbilisi-Ceyhan | BTC | БТД | Баку-Тбилиси-Джейхан | Baku-Tbilisi-Ceyhan
Bakı-Tbilisi-Qars | BTQ | БТК | Баку-Тбилиси-Карс | Baku-Tbilisi-Kars | BTK
Cənub Qaz Dəhlizi | CQD | ЮГК | Южный газовый коридор | Southern Gas Corridor | SGC
Orta Dəhliz | Средний коридор | Middle Corridor
Zəngəzur dəhlizi | Зангезурский коридор | Zangezur Corridor
Vətən müharibəsi | Отечественная война | Patriotic War
Silahlı Qüvvələr | Вооруженные силы | Armed Forces
Sülhməramlı | Миротворцы | Peacekeepers
Elmlər Akademiyası | Академия наук | Academy of Sciences
Neft və Sənaye Universiteti | ADNSU | АГУНП | Azerbaijan State Oil and Industry University | ASOIU
İqtisad Universiteti | UNEC | Экономический университет | University of Economics
Tibb Universiteti | ATU | Медицинский университет | Medical University | AMU
Müsavat Partiyası | Партия Мусават | Musavat Party
Xalq Cəbhəsi Partiyası | AXCP | ПНФА | Партия Народного фронта | Popular Front Party
Ağ Ev | Белый дом | White House
Dövlət Departamenti | Госдеп | Госдепартамент | State Department
Kreml | Кремль | Kremlin
Pentaqon | Пентагон | Pentagon
Qərbi Azərbaycan | Западный Азербайджан | Western Azerbaijan
Şərqi Zəngəzur | Восточный Зангезур | Eastern Zangezur | East Zangezur
Dövlət Duması | Государственная дума | Госдума | State Duma
Qazprom | Газпром | Gazprom
LUKoyl | Лукойл | Lukoil | ЛУКОЙЛ | LUKOIL
Rosneft | Роснефть
BP | БП
Bakcell | Бакселл | Баксел
Azercell | Азерселл | Азерсел | Azərsell
Nar Mobile | Нар Мобайл
Avroviziya | Евровидение | Eurovision
APA | АПА
Report | Репорт
Trend | Тренд
Turan | Туран
Interfaks | İnterfaks | Интерфакс | Interfax
TASS | ТАСС
RİA Novosti | РИА Новости | RIA Novosti
Röyter | Reyter | Рейтер | Рейтерс | Reuters
Frans Press | AFP | АФП
BBC | Би-би-си | Bi-Bi-Si
Azadlıq Radiosu | Радио Азадлыг | Radio Azadliq
Amerikanın Səsi | Голос Америки | Voice of America
Bakı Dövlət Universiteti | BDU | Бакинский государственный университет | БГУ | Baku State University | BSU
ADA Universiteti | Университет АДА | ADA University
Milli Elmlər Akademiyası | AMEA | Национальная академия наук | НАНА | National Academy of Sciences | ANAS
Qarabağ | Карабах | Karabakh | Garabagh | Karabağ | Karabagh | Qarabag
Neftçi | Нефтчи | Neftchi | Neftçi PFK
Məhəmməd | Мухаммед | Магомед | Мохаммед | Muhammad | Mohammed | Mahammad | Muhammed | Mohammad | Məhəmmədi
Məmməd | Мамед | Mammad | Memmed
Mehmet | Мехмет
İosif | Иосиф | Iosif | Joseph
oğlu | оглу | оглы | oglu | ogly | oghlu
qızı | кызы | гызы | gizi | qizi | kizi | kyzy
Con | Джон | John
Corc | Джордж | George
Ceyms | Джеймс | James
Maykl | Майкл | Michael
Uilyam | Вильям | Уильям | William
Donald Tramp | Дональд Трамп | Donald Trump | Trump | Tramp | Трамп
Bayden | Байден | Biden
Makron | Макрон | Macron
Blinken | Блинкен
Rubio | Рубио
Buş | Буш | Bush
Çörçill | Черчилль | Churchill
Şarl Mişel | Шарль Мишель | Charles Michel
fon der Leyen | фон дер Ляйен | von der Leyen | fon der Lyayen
Ursula fon der Leyen | Урсула фон дер Ляйен | Ursula von der Leyen | Ursula fon der Lyayen
Şolts | Шольц | Scholz
Merts | Мерц | Merz
Merkel | Меркель
Stoltenberq | Столтенберг | Stoltenberg
Qutterreş | Quterreş | Гутерреш | Гутерриш | Guterres | Quteriş
Zelenski | Зеленский | Zelensky | Zelenskyy | Zelenskiy
Netanyahu | Нетаньяху
Lukaşenko | Лукашенко | Lukashenko | Лукашенка
Rəcəb Tayyib | Реджеп Тайип | Recep Tayyip
Ərdoğan | Эрдоган | Erdogan | Erdoğan | Ardogan
Paşinyan | Пашинян | Pashinyan
Si Cinpin | Си Цзиньпин | Xi Jinping
Yunus | Юнус
Yusif | Юсиф | Юсуф | Yusuf | Usif
Tahir | Таир | Тахир
Tahirə | Таира | Тахира
Müslüm | Муслим | Muslim | Мюслюм
Mirzə | Мирза | Mirza
Aşıq | Ашуг | Ашыг | Ashig | Ashug | Aşık
Behbudov | Бейбутов | Бехбудов | Behbudov
Yuri | Юрий | Yury | Yuriy
Nigar | Нигяр | Nigar
Putin | Путин
Fridrix | Фридрих | Friedrich
Volodimir Zelenski | Владимир Зеленский | Volodymyr Zelensky | Volodymyr Zelenskyy | Vladimir Zelenski | Vladimir Zelensky
Emmanuel | Эммануэль | Emmanuel | Emanuel
Co Bayden | Джо Байден | Joe Biden
Entoni | Энтони | Antony | Anthony
Boris Conson | Борис Джонсон | Boris Johnson
Kir Starmer | Кир Стармер | Keir Starmer
Corca Meloni | Джорджа Мелони | Giorgia Meloni
Pedro Sançes | Педро Санчес | Pedro Sánchez
Çarlz | Чарльз | Charles
Aleksandr Vuçiç | Александр Вучич | Aleksandar Vučić | Aleksandar Vuçiç
Yens | Йенс | Jens
Rutte | Рютте
Kaya Kallas | Кая Каллас | Kaja Kallas
Jozep Borrel | Жозеп Боррель | Josep Borrell | Cozep Borrel
Binyamin | Биньямин | Benjamin | Benyamin
Kim Çen In | Ким Чен Ын | Kim Jong Un | Kim Jong-un
Salome Zurabişvili | Саломе Зурабишвили | Salome Zourabichvili | Salome Zurabishvili
Mixail Saakaşvili | Михаил Саакашвили | Mikheil Saakashvili | Mikhail Saakashvili
Şavkat | Şövkət | Шавкат | Shavkat
Bəşər Əsəd | Башар Асад | Bashar al-Assad | Bashar Assad | Bəşar Əsəd
İbrahim Rəisi | Ибрагим Раиси | Эбрахим Раиси | Ebrahim Raisi
Əraqçi | Арагчи | Аракчи | Araghchi | Araqçi | Araqhchi
Mattarella | Маттарелла
Qrossi | Гросси | Grossi
Klinton | Клинтон | Clinton
Obama | Обама
Vens | Вэнс | Vance
Maks | Макс | Max
Aleks | Алекс | Alex
Filip | Филип | Филипп | Philip | Philippe
Mişel | Мишель | Michel
Can | Жан | Jean
Maria | Мария | Maria | Mariya
Kipr | Кипр | Cyprus | Kıbrıs
İrlandiya | Ирландия | Ireland
Monteneqro | Черногория | Montenegro | Karadağ
Monqolustan | Монголия | Mongolia
Avstraliya | Австралия | Australia | Avustralya
Yeni Zelandiya | Новая Зеландия | New Zealand
Mərakeş | Марокко | Morocco | Fas
Tunis | Тунис | Tunisia
Efiopiya | Эфиопия | Ethiopia
Yəmən | Йемен | Yemen
Bəhreyn | Бахрейн | Bahrain
Cənubi Koreya | Южная Корея | South Korea
Şimali Koreya | КНДР | Северная Корея | North Korea
Cənubi Afrika Respublikası | ЮАР | South Africa
Azərbaycan Respublikasının Prezidenti | Президент Азербайджанской Республики | President of the Republic of Azerbaijan
Ombudsman Aparatı | Аппарат омбудсмена | Ombudsman's Office
Bakı Nəqliyyat Agentliyi | BNA | Бакинское транспортное агентство | БТА | Baku Transport Agency
Azərbaycan Yerüstü Nəqliyyat Agentliyi | AYNA | Наземное транспортное агентство | Land Transport Agency
Dövlət Agentliyi | Госагентство | State Agency
ASAN xidmət | АСАН хидмет | ASAN service
Xamenei | Хаменеи | Khamenei
Pezeşkian | Пезешкиан | Pezeshkian | Пезешкян
Orban | Орбан
"""

# Given names of Azerbaijan and names of places, known as names where a sentence begins with them.
_GIVEN = """
Abbas Abdulla Adil Afət Aqil Akif Aqşin Ayaz Aydın Ayxan Aysel Aytac Aytən Aygün Aynur Anar Araz Arif Arzu
Asəf Asif Aslan Azad Azər Bahar Bayram Bəhruz Bəxtiyar Cabbar Cahangir Cavad Cavid Cavanşir Cəfər Cəlal
Cəmil Cəmilə Ceyhun Cəmaləddin Çingiz Dilarə Elçin Elçibəy Eldar Eldəniz Elman Elmar Elmira Elnarə Elnur
Elşad Elşən Elvin Elxan Emin Etibar Əbülfəz Əfqan Əhməd Əkbər Əkrəm Ələkbər Əli Əlibala Əliabbas Əlikram
Əlixan Əminə Ənvər Əsəd Əzizə Əziz Fazil Faiq Famil Fərhad Fərid Fəridə Fərrux Fikrət Firdovsi Firudin Fuad
Füzuli Gövhər Gülnar Gülnarə Gülşən Günay Günel Habil Hafiz Hacı Hadi Hafizə Həbib Həcər Həmid Həsən
Heydər Hikmət Hicran Hidayət Hüseyn İbrahim İdris İlahə İlham İlhamə İlqar İlkin İlyas İmran İradə İsa
İsgəndər İsmayıl İsrafil Jalə Kamal Kamil Kamilə Kamran Kənan Kərim Könül Lalə Lalə Ləman Ləmiyə Leyla Lətif Mahir
Mahmud Maqsud Malik Mayis Mehdi Mehman Mehriban Məhəmməd Məhərrəm Məlahət Məmməd Məryəm Məsud Mikayıl
Mirələm Mirzə Muxtar Musa Murad Mustafa Müşfiq Müslüm Mübariz Nadir Nahid Namiq Natiq Natəvan Nazim Nailə Nəcəf
Nəriman Nərgiz Nəsib Nəsibə Nəsimi Nicat Nigar Nizami Niyazi Novruz Nurlan Nüşabə Oqtay Orxan Osman Oruc
Pənah Pərviz Pərvin Polad Qabil Qadir Qalib Qənirə Qəzənfər Qorxmaz Qulam Rafiq Rafael Rahib Ramal
Ramil Ramin Ramiz Rasim Rauf Rəfael Rəhim Rəhman Rəna Rəşad Rəşid Rəsul Rizvan Rövşən Rövnəq Rufət Ruslan
Rüfət Rüstəm Sabir Sahib Sahibə Salman Samir Samirə Sara Sahil Seyran Seymur Səbinə Səbuhi Sədaqət Səfər Səid Səidə Səlimə Rəhimə Fatimə Aliyə Nailə Naidə Aidə Mədinə Məlikə Səkinə Raminə Rəsmiyyə Məmmədəli Əfsanə Afaq Səlim
Səməd Sərdar Sevda Sevinc Sənan Siyavuş Solmaz Soltan Süleyman Sürəyya Şahin Şahmar Şahlar Şamil Şakir
Şəfəq Şəhla Şərif Şirin Şirəli Şövkət Tahir Tahirə Talıb Taleh Tamerlan Telman Teymur Tofiq Toğrul
Tural Turan Turqut Tükəzban Ülvi Ülviyyə Ülkər Uğur Vahid Validə Valeh Vahidə Vaqif Vasif Vəli Vidadi Vilayət Vüqar Vüsal
Xanlar Xalid Xalidə Xaqani Xatirə Xəyalə Xəyal Xəlil Xuraman Yaqub Yaşar Yavər Yusif Yunis Zahid Zahidə Zakir Zahir Zaur
Zaməddin Zeynəb Zəhra Zərifə Zemfira Ziya Zülfüqar Züleyxa Zöhrab Sergey Vladimir Aleksandr Dmitri Mixail Nikol
Aleksey Andrey İvan Maria Viktor Donald Emmanuel Volodimir Rəcəb Olaf Anqela Ararat Nikolay Marqarita
Cəlil Xəlilə İmadəddin Mir Seyid Nəsrəddin Şəmsəddin Sirac Səfa Səlcuq Tapdıq Təranə Türkan Ümid Vamiq Vasim Vəfa Yadigar Zərdüşt Ziyafət Zümrüd
Ağasi Ağabala Ağəli Alim Almaz Altay Arzuman Asim Ata Azay Bəkir Bəşir Böyükağa Dadaş Davud Dəyanət Elxas Elmir Elnurə Elza Emil Əbdül Əhəd Ələddin Əntiqə
Əşrəf Fəxrəddin Fəxri Fəttah Fəzail Fizuli Gülbəniz Güləbətin Hafizə Həmzə Hürü İntiqam İlkanə İltifat İnqilab Kəmalə Kəmaləddin Köçəri Qadirə Qəhrəman
Qismət Mahmudəli Mais Manaf Mirvari Mikail Mirzəağa Mövlud Muğan Nəbi Nəcməddin Niyaməddin Nuru Rahid Rahil Rəhimağa Rəmiş Ruhulla Rza Sabina Sədrəddin Səyavuş
Suliko Sübhan Şakirə Şamama Şəhriyar Şəmsi Şükür Tərlan Tərxan Tünzalə Vaqifə Validəddin Xanım Xasay Xosrov Yəhya Zabil Zaid Zaman Zamirə Zeynal Ziba
Xəzər Məcnun Erkin Xədicə Qubad Eynulla Allahşükür Artur Arxan Rəhilə Gülçöhrə Səkinə Zivər Nüsrət Nurəddin
"""
_PLACES = """
Bişkek Düşənbə Səmərqənd Buxara Mahaçqala Talış Muğan İçərişəhər Mərdəkan Novxanı Buzovna Maştağa Bayıl Çirağ Şahdəniz
Günəşli Hövsan Biləcəri Zirə Türkan Keşlə Ramana Lökbatan Əhmədli Dəvəçi Nabran Lahıc Xınalıq Suqovuşan Hacıkənd
Kəpəz Savalan Ərdəbil Urmiya Marağa Gümrü Borçalı Marneuli Rustavi Qars İğdır Ərzurum İzmir Antalya Brüssel
Abşeron Ağcabədi Ağdam Ağdaş Ağdərə Ağstafa Ağsu Astara Azərbaycan Babək Bakı Balakən Bərdə Beyləqan Biləsuvar
Binəqədi Cəbrayıl Cəlilabad Culfa Daşkəsən Füzuli Gədəbəy Gəncə Goranboy Göyçay Göygöl Göytəpə Hacıqabul
Xaçmaz Xankəndi Xətai Xəzər Xızı Xırdalan Xocalı Xocavənd Xudafərin İmişli İsmayıllı Kəlbəcər Kəngərli
Kürdəmir Qaradağ Qarabağ Qax Qazax Qəbələ Qobustan Quba Qubadlı Qusar Laçın Lerik Lənkəran Masallı
Mingəçevir Naftalan Naxçıvan Nərimanov Neftçala Nəsimi Nizami Oğuz Ordubad Pirallahı Saatlı Sabirabad
Sabunçu Salyan Samux Sədərək Siyəzən Sumqayıt Suraxanı Şabran Şahbuz Şamaxı Şəki Şəmkir Şərur Şirvan Şuşa
Tərtər Tovuz Ucar Yardımlı Yasamal Yevlax Zaqatala Zəngilan Zəngəzur Zərdab Ələt Əsgəran Hadrut Horadiz
Tbilisi İrəvan Moskva Ankara Tehran Təbriz İstanbul London Paris Vaşinqton Brüssel Praqa Berlin Astana Daşkənd
"""
FIRST_NAMES = tuple(_GIVEN.split())
PLACES = tuple(_PLACES.split())

# How words of organisations begin, folded: what stands before them is seldom a name by itself.
ORGANISATIONS = (
    "nazirliy", "komite", "agentliy", "xidmet", "universitet", "institut", "fond", "bank", "idare", "merkez",
    "partiya", "teskilat", "ittifaq", "sirket", "assosias", "birliy", "mehkeme", "prokuror", "hakimiyyet",
    "meclis", "surasi", "akademiya", "klub", "federasiya", "komissiya", "muzey", "teatr", "qezet", "mekteb",
    "departament", "департамент", "department", "прокуратур", "управлени", "holding", "холдинг", "банк", "holdinq", "ministry", "committee", "agency", "service", "university", "institute", "foundation", "center", "centre",
    "party", "organi", "union", "company", "association", "court", "council", "academy", "federation", "commission",
    "министер", "комитет", "агентств", "служб", "университет", "институт", "центр", "парти", "организац",
    "союз", "компани", "ассоциац", "суд", "совет", "академи", "федерац", "комисси",
)  # fmt: skip

# Words that stand before a name and are no part of it.
TITLES = """
yazıçı şair şairə bəstəkar aktyor aktrisa rejissor idmançı siyasətçi politoloq ekspert analitik iqtisadçı tarixçi
müğənni blogger bloger fəal keşiş papa imam axund şahzadə padşah sultan xalq artisti
писатель поэт композитор актер актриса режиссер спортсмен политик политолог эксперт аналитик экономист историк
журналист певец певица активист адвокат судья папа имам
writer poet composer actor actress journalist expert analyst politician activist lawyer historian economist singer
prezident prezidenti prezidentin nazir naziri nazirin deputat deputatı sədr sədri rəis rəisi general polkovnik
mayor kapitan leytenant akademik professor doktor səfir səfiri jurnalist cənab xanım müəllim hakim prokuror vəkil
baş vitse-prezident vitse-prezidenti birinci spiker spikeri kral kralı kralıça kansler şeyx şeyxülislam
hacı mister müavini rəhbəri direktor direktoru komandir ombudsman qubernator mer meri baş-nazir
президенти президентинин президент президента президенту президентом министр министра премьер премьер-министр председатель депутат генерал
полковник майор капитан академик профессор доктор посол господин госпожа глава спикер король королева
президентом шейх директор секретарь губернатор мэр
president minister chairman chairwoman deputy general colonel major captain academician professor doctor
ambassador mr mrs ms dr sir lord king queen prince princess speaker secretary governor mayor senator premier
prime director chancellor pope sheikh judge prosecutor başkan başkanı bakan bakanı sayın
"""

# Words that often begin a sentence, or have a capital by custom, and are no names.
COMMON_WORDS = """
foreign xarici daxili işlər affairs mon tue wed thu fri sat sun asc mmc ooo оао зао llc ltd inc the
january february march april may june july august september october november december monday tuesday
wednesday thursday friday saturday sunday yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr
dekabr bazar azərbaycanlı azerbaijani armenian russian turkish iranian american british french german european
azerbaijanis armenians russians iranians turks georgian chinese israeli ukrainian allah tanrı бог
however meanwhile earlier according speaking following therefore thus moreover furthermore additionally read photo
ötən cari əvvəlcə daha sonra bundan ayrıca təəssüf hazırda hələlik dünən sabah bugün hadisə xatırladaq bildirək
qeyd beləliklə amma lakin ancaq axı hansı niyə görə onun bizim sizin mənim həmin həmçinin eyni zamanda
foto video fotolar xəbər xəbərlər mövzu mənbə məqalə müsahibə şərh oxuyun
напомним отметим однако также между тем ранее сегодня вчера завтра кроме того согласно ссылаясь фото видео
это так как если когда после перед при что кто где мы вы он она они я его ее их наш ваш все всех всем новости
в на по с за из от до у к о об для под над без через и а но или да нет не
"""
