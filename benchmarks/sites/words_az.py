"""What the invented Azerbaijani articles are made of."""

PLACES = [
    ("Bakı", "Bakıda", "Bakının"),
    ("Gəncə", "Gəncədə", "Gəncənin"),
    ("Şəki", "Şəkidə", "Şəkinin"),
    ("Lənkəran", "Lənkəranda", "Lənkəranın"),
    ("Quba", "Qubada", "Qubanın"),
    ("Mingəçevir", "Mingəçevirdə", "Mingəçevirin"),
    ("Sumqayıt", "Sumqayıtda", "Sumqayıtın"),
    ("Naxçıvan", "Naxçıvanda", "Naxçıvanın"),
    ("Şamaxı", "Şamaxıda", "Şamaxının"),
    ("Zaqatala", "Zaqatalada", "Zaqatalanın"),
    ("Göyçay", "Göyçayda", "Göyçayın"),
    ("Xaçmaz", "Xaçmazda", "Xaçmazın"),
    ("İsmayıllı", "İsmayıllıda", "İsmayıllının"),
    ("Ağstafa", "Ağstafada", "Ağstafanın"),
]

TOPICS = [
    ("yeni körpü", "yeni körpünün", "yeni körpünü"),
    ("şəhər kitabxanası", "şəhər kitabxanasının", "şəhər kitabxanasını"),
    ("kənd məktəbi", "kənd məktəbinin", "kənd məktəbini"),
    ("nar festivalı", "nar festivalının", "nar festivalını"),
    ("su kəməri", "su kəmərinin", "su kəmərini"),
    ("gecə avtobusu", "gecə avtobusunun", "gecə avtobusunu"),
    ("çay plantasiyası", "çay plantasiyasının", "çay plantasiyasını"),
    ("idman kompleksi", "idman kompleksinin", "idman kompleksini"),
    ("günəş elektrik stansiyası", "günəş elektrik stansiyasının", "günəş elektrik stansiyasını"),
    ("xalça muzeyi", "xalça muzeyinin", "xalça muzeyini"),
    ("liman terminalı", "liman terminalının", "liman terminalını"),
    ("hava radarı", "hava radarının", "hava radarını"),
    ("uşaq xəstəxanası", "uşaq xəstəxanasının", "uşaq xəstəxanasını"),
    ("dağ dəmir yolu", "dağ dəmir yolunun", "dağ dəmir yolunu"),
    ("köhnə karvansara", "köhnə karvansaranın", "köhnə karvansaranı"),
    ("balıqçılıq təsərrüfatı", "balıqçılıq təsərrüfatının", "balıqçılıq təsərrüfatını"),
    ("kukla teatrı", "kukla teatrının", "kukla teatrını"),
    ("velosiped zolağı", "velosiped zolağının", "velosiped zolağını"),
]

ORGANISATIONS = [
    ("“Xəzər Yelkən” şirkəti", "“Xəzər Yelkən” şirkətinin"),
    ("Şəhər Planlama Bürosu", "Şəhər Planlama Bürosunun"),
    ("“Çinar” İctimai Birliyi", "“Çinar” İctimai Birliyinin"),
    ("Bölgə Su Təsərrüfatı İdarəsi", "Bölgə Su Təsərrüfatı İdarəsinin"),
    ("Açıq Məlumat Laboratoriyası", "Açıq Məlumat Laboratoriyasının"),
    ("“Gümüş Körpü” Fondu", "“Gümüş Körpü” Fondunun"),
    ("Sənətkarlar Palatası", "Sənətkarlar Palatasının"),
    ("Dağ Turizmi Assosiasiyası", "Dağ Turizmi Assosiasiyasının"),
]

FIRST_NAMES = [
    "Nərgiz", "Xəyalə", "Orxan", "İlkin", "Ülkər", "Tural", "Səbinə", "Cavid", "Aygün", "Emin",
    "Günel", "Rəşad", "İradə", "Fəxri",
]  # fmt: skip
LAST_NAMES = [
    "Talıbxanlı", "Qaraçaylı", "Dəmirbəyli", "Çinarlı", "Yelkənli", "Gümüşdağlı", "Sərinsulu",
    "Narbağlı", "İpəkçili", "Ulduzlu", "Qızıldaşlı", "Bağmanlı",
]  # fmt: skip

ROLES = [
    "layihə rəhbəri", "memar", "iqtisadçı", "məktəb direktoru", "bələdiyyə üzvü", "mühəndis",
    "tarixçi", "rayon sakini", "həkim", "ekoloq", "kənd muxtarı", "mətbuat katibi",
]  # fmt: skip

MONTHS_AHEAD = ["dekabr", "yanvar", "fevral", "mart", "aprel", "may", "iyun", "sentyabr"]
WEEKDAYS = ["bazar ertəsi", "çərşənbə axşamı", "çərşənbə", "cümə", "şənbə", "bazar"]
YEARS = ["2016-cı", "2018-ci", "2019-cu", "2021-ci", "2023-cü", "2024-cü"]
OLD_DATES = [
    "14 may 2024-cü il",
    "3 sentyabr 2021-ci il",
    "27 yanvar 2019-cu il",
    "9 noyabr 2023-cü il",
    "21 iyul 2018-ci il",
]

LEADS = [
    "{place_in} {topic} ilə bağlı yeni mərhələ başlayıb, işlərin böyük hissəsi {month} ayınadək "
    "yekunlaşacaq.",
    "{place_of} sakinləri illərdir gözlədikləri xəbəri eşidiblər: {topic_of} taleyi nəhayət həll "
    "olunub.",
    "Bu həftə {place_in} {topic_it} öz gözü ilə görmək istəyənlərin sayı {n} nəfəri ötüb.",
    "{org} {topic_of} gələcəyi haqqında altı aylıq araşdırmanın nəticələrini açıqlayıb.",
    "{place_in} keçirilən müşavirədə {topic_of} maliyyələşdirilməsi əsas mövzu olub.",
    "{topic_of} ətrafında iki ildir davam edən mübahisə {weekday} günü gözlənilmədən sona çatıb.",
    "Yağışlı havaya baxmayaraq, {place_in} yüzlərlə adam {topic_it} görmək üçün toplaşıb.",
    "{place_of} mərkəzində {topic_of} yenilənmiş layihəsi ictimaiyyətə təqdim edilib.",
    "{org} {place_in} {topic} üçün ayrılan vəsaitin necə xərcləndiyini yoxlamağa başlayıb.",
]

FACTS = [
    "Təşkilatçıların sözlərinə görə, hazırlıq işlərinə hələ yazda start verilib və bütün icazələr "
    "vaxtında alınıb.",
    "Sənədlərdə göstərilir ki, [[podratçı şirkət]] ilə müqavilə iki ay əvvəl imzalanıb.",
    "Əraziyə gələn yol təmir olunsa da, işıqlandırma hələ qənaətbəxş deyil.",
    "Bununla yanaşı, [[{org_of} hesabatında]] bir neçə ciddi nöqsan da qeyd edilib.",
    "Yerli sahibkarlar hesab edirlər ki, dəyişiklik kiçik dükanlara daha çox müştəri gətirəcək.",
    "Məsələ əvvəlcə [[rayon şurasında]], sonra isə açıq dinləmələrdə müzakirə edilib.",
    "İşçi qrupuna memarlar, mühəndislər və məhəllənin ən yaşlı sakinləri daxil edilib.",
    "Qonşu küçələrdə səs-küyün azaldılması üçün **müvəqqəti qaydalar** tətbiq olunacaq.",
    "Hava şəraiti imkan verərsə, son sınaqlar gələn {weekday} günü aparılacaq.",
    "Layihənin eskizlərini [[internet səhifəsində]] hər kəs görə və rəyini yaza bilər.",
    "Xatırladaq ki, oxşar təşəbbüs qonşu rayonda uğursuz olmuş, avadanlıq anbarda qalmışdı.",
    "Mütəxəssislər torpağın rütubətini hər həftə ölçür və nəticələri cədvələ köçürürlər.",
    "Tikinti zamanı tapılan saxsı qablar bərpa üçün muzeyə təhvil verilib.",
    "Sakinlərin bir qismi isə hesab edir ki, //daha ucuz həll yolu// da var idi.",
    "Məktəblilər üçün ayrıca proqram hazırlanıb: onlar hər şənbə bələdçi ilə gəzintiyə çıxacaqlar.",
    "Avadanlığın bir hissəsi xaricdən gətirilib, qalanı isə yerli emalatxanalarda yığılıb.",
    "Yoxlamadan sonra məlum olub ki, köhnə borular gözləniləndən də pis vəziyyətdədir.",
    "Komissiya hər ayın sonunda görülən işlər barədə [[qısa arayış]] dərc edəcək.",
    "Bazar günü keçirilən görüşdə ən çox sual məhz təhlükəsizlik haqqında verilib.",
    "Bir çox ailə köç məsələsini yazadək təxirə salmağı üstün tutub.",
    "Qərarın mətni [[rəsmi portalda]] yerləşdirilib və on gün ərzində etirazlar qəbul olunacaq.",
    "Gənc könüllülər səhər saatlarında ərazini təmizləyib, axşam isə konsert veriblər.",
    "Texniki nəzarəti müstəqil laboratoriya həyata keçirir, onun rəyi olmadan pul ödənilmir.",
    "Köhnə fotoşəkillərdən ibarət kiçik sərgi girişin sol tərəfində açılıb.",
    "Sürücülərdən dolama yoldan istifadə etmək və nişanlara diqqət yetirmək xahiş olunur.",
    "{topic_of} yanında qoyulan lövhə gələnlərə işin hansı mərhələdə olduğunu göstərir.",
    "Dinləmələrdən sonra siyahıya daha üç ünvan əlavə edilib, ikisi isə çıxarılıb.",
    "Gecə növbəsində işləyənlər üçün isti yemək və ayrıca nəqliyyat təşkil olunub.",
    "Ötən qışın şaxtası asfaltı korladığından, səki daşları yenidən düzüləcək.",
]

NUMBERS = [
    "Ümumilikdə {n} ailə yeni qaydadan faydalanacaq, xərclərin {pct} faizini isə "
    "bələdiyyə ödəyəcək.",
    "İlkin hesablamaya görə, dəyər {money} manatdır ki, bu da ötən ilkindən {pct} faiz çoxdur.",
    "Sorğuda {n} nəfər iştirak edib, onların {pct} faizi təklifi dəstəkləyib.",
    "{year} ildə bu göstərici cəmi {n} ton idi, indi isə iki dəfə artıb.",
    "Uzunluğu 4,{digit} kilometr olan hissədə {n} yeni dirək quraşdırılıb.",
    "Bir ayda {n} müraciət daxil olub: onlardan {m} nəfərinə artıq cavab verilib.",
    "Gündəlik orta istehlak {pct} faiz azalaraq {n} kubmetrə enib.",
    "Biletin qiyməti {digit} manat 50 qəpik, uşaqlar üçün isə pulsuzdur.",
]

QUOTES = [
    "Biz tələsmirik, çünki bir dəfə edilən səhvi düzəltmək on dəfə baha başa gəlir",
    "Uşaqlarımız bura piyada gələ bilsələr, deməli, məqsədə çatmışıq",
    "Hər kərpicin altında kiminsə xatirəsi var və biz bunu unutmamalıyıq",
    "Rəqəmlər yaxşıdır, amma sakinlər nəticəni öz həyətlərində görmək istəyirlər",
    "Düzünü deyim, belə marağı heç kim gözləmirdi",
    "Pul çatışmır, lakin həvəs kifayət qədərdir",
    "Nə yağış, nə də külək bizi dayandıra bildi",
    "Bu sənədi imzalamazdan əvvəl hər maddəni üç dəfə oxuduq",
    "Mən burada qırx ildir yaşayıram və ilk dəfədir ki, fikrimi soruşurlar",
    "Növbəti addım şəffaf müsabiqə olmalıdır, başqa yol görmürük",
]
ATTRIBUTIONS = [
    "“{quote}”, – {role} {person} deyib.",
    "{role} {person} bildirib: “{quote}”.",
    "“{quote}”, – deyə {role} {person} jurnalistlərə açıqlamasında vurğulayıb.",
    "{role} {person} isə əlavə edib ki, görüləsi işlər hələ çoxdur: “{quote}”.",
]

BACKGROUND = [
    "{old_date} tarixində qəbul edilmiş ilk plan bir neçə dəfə dəyişdirilib.",
    "{topic_of} tarixi keçən əsrin əvvəllərinə gedib çıxır, həmin vaxt {place_in} cəmi iki küçə "
    "işıqlandırılırdı.",
    "{year} ildən bəri eyni mövzu ən azı beş iclasın gündəliyinə salınıb.",
    "Arxiv materiallarına görə, burada əvvəllər karvan yolu keçib, tacirlər gecələyiblər.",
    "{old_date} saat 18:30-da baş vermiş daşqından sonra tikilinin yarısı sökülmüşdü.",
    "Bundan əvvəl {org} oxşar işi {year} ildə başa çatdırmışdı.",
]

CLOSINGS = [
    "Növbəti açıq görüş {month} ayının ortalarında keçiriləcək, giriş sərbəstdir.",
    "Yekun qərar isə hələ verilməyib.",
    "Bu barədə ətraflı məlumatı qaynar xətt vasitəsilə almaq olar.",
    "Prosesin gedişi barədə oxuculara ayrıca məlumat veriləcək.",
    "Hər şey planla getsə, ilk qonaqlar {month} ayında qarşılanacaq.",
]

STANDFIRSTS = [
    "{place_of} sakinləri {topic_it} müzakirə edir: kim razıdır, kim isə gözləyir.",
    "{org} {topic} haqqında suallara cavab verib.",
    "Xərclər artıb, müddət uzanıb, amma {topic} yenə də gündəmdədir.",
    "Müxbirimiz {place_in} olub və dəyişiklikləri yerində görüb.",
]

HEADLINES = [
    "{place_in} {topic}: {n} ailə nə gözləyir?",
    "{topic_of} təmirinə {money} manat ayrıldı",
    "{org} {topic_it} yoxladı",
    "{person}: “{topic_of} gələcəyi bizdən asılıdır”",
    "{place} – {topic_it} birinci seçən şəhər",
    "{place_in} {topic} yenidən açılır - {n} iş yeri yaranacaq",
    "{topic_of} xərcləri {pct}% artdı",
    "{place_of} sakinləri {topic_it} müdafiə edir",
    "Niyə {place_in} {topic} bu qədər mübahisə doğurur?",
    "{weekday} günü {place_in} {topic_of} açılışı olacaq",
    "{topic_of} {digit} sirri: {role} {person} danışır",
    "{place_in} {topic} & yerli bazar: kim qazanır, kim uduzur",
]

SUBHEADINGS = [
    "Kim ödəyəcək?", "İlk nəticələr", "Sakinlər nə deyir", "Bundan sonra nə olacaq",
    "Rəqəmlərin dili ilə",
    "Köhnə plan, yeni yanaşma", "Mütəxəssis rəyi", "Yolun yarısı",
]  # fmt: skip
LIST_LEADS = [
    "Əsas təkliflər bunlardır:",
    "Siyahıya aşağıdakılar daxil edilib:",
    "Nələr dəyişəcək:",
]
LIST_ITEMS = [
    "gecə işıqlandırmasının gücləndirilməsi",
    "ən azı {n} ağacın əkilməsi",
    "uşaq meydançası üçün yumşaq örtük",
    "əlilliyi olan şəxslər üçün pandus və geniş qapı",
    "[[pulsuz dayanacaq]] və velosiped icarəsi",
    "məlumat lövhələrinin üç dildə yazılması",
    "yağış suyunun ayrıca kanala yönəldilməsi",
    "{money} manatlıq ehtiyat fondunun yaradılması",
    "hər rübdə müstəqil audit",
]
TABLE_HEADS = ("Ünvan", "İl", "Say")
TABLE_ROWS = ["Dəniz küçəsi", "Köhnə bazar", "Dağüstü məhəllə", "Vağzal meydanı", "Çinarlı bağ"]

CAPTIONS = [
    "Hadisə yerindən görüntü, arxiv",
    "Səhər saatlarında çəkilmiş kadr. Foto: Orxan Ulduzlu",
    "Layihənin maketi sərgi salonunda",
    "İştirakçılar açılış mərasimində. Foto: redaksiya",
    "Küçənin əvvəlki görünüşü",
]
COMMENTS = [
    "Çox sağ olun, maraqlı yazıdır, davamını gözləyirik.",
    "Bizim küçəyə nə vaxt növbə çatacaq görəsən?",
    "Qiymətlərə də bir əncam çəksəydilər, əla olardı!",
    "Mən orada işləmişəm, yazılanların hamısı düz deyil.",
    "Allah xeyir versin, təki uşaqlar sevinsin.",
    "Müəllifə sual: bəs yol nə vaxt açılacaq?",
]
COMMENTERS = ["oxucu77", "Aqil", "Sevil xanım", "bakili", "Muellime", "Kamran_z"]
ABOUT = [
    "Redaksiyamız 2014-cü ildən bölgələrdən xəbər hazırlayır və heç bir partiyaya bağlı deyil.",
    "Saytdakı bütün hüquqlar qorunur, materiallardan istifadə zamanı istinad mütləqdir.",
    "Bizimlə əlaqə saxlamaq üçün redaksiyanın elektron poçtuna yaza və ya zəng edə bilərsiniz.",
    "Reklam yerləşdirmək istəyən şirkətlər üçün qiymət cədvəli sorğu əsasında göndərilir.",
    "Şəxsi məlumatlarınız üçüncü tərəfə ötürülmür və yalnız abunəlik üçün istifadə olunur.",
    "Kolleqiyamızda on iki jurnalist, iki fotoqraf və bir redaktor çalışır.",
    "Səhv gördükdə bizə yazın: düzəlişlər məqalənin sonunda göstərilir.",
]
