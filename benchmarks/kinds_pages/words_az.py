"""What an invented Azerbaijani site prints besides its articles."""

SITES = ["Səda Press", "Xəzər Lent", "Günorta.az", "Bakı Gündəliyi", "Açıq Mənbə", "Körpü Media", "Yeni Səs", "Narıncı Xəbər"]  # fmt: skip
SECTIONS = "siyaset:Siyasət iqtisadiyyat:İqtisadiyyat cemiyyet:Cəmiyyət dunya:Dünya idman:İdman medeniyyet:Mədəniyyət hadise:Hadisə olke:Ölkə texnologiya:Texnologiya sehiyye:Səhiyyə tehsil:Təhsil turizm:Turizm qarabag:Qarabağ region:Region musahibe:Müsahibə maqazin:Maqazin foto:Foto video:Video kriminal:Kriminal hava:Hava hovuz:Hovuz ekologiya:Ekologiya avto:Avto"  # fmt: skip
STATIC = {
    "about": ["Haqqımızda", "Sayt haqqında", "Biz kimik"],
    "contacts": ["Əlaqə", "Bizimlə əlaqə", "Redaksiya ilə əlaqə"],
    "privacy": ["Məxfilik siyasəti", "İstifadə qaydaları", "Şərtlər və qaydalar"],
    "advertising": ["Reklam", "Saytda reklam", "Reklam verənlər üçün"],
    "vacancies": ["Vakansiyalar", "Bizdə iş", "Karyera"],
}
SLUGS = {
    "about": ["haqqimizda", "about", "biz-kimik", "page/1"],
    "contacts": ["elaqe", "contact", "contacts", "page/2"],
    "privacy": ["mexfilik-siyaseti", "privacy-policy", "terms", "page/5"],
    "advertising": ["reklam", "ads", "reklam-verenler-ucun", "page/3"],
    "vacancies": ["vakansiyalar", "is", "karyera", "page/4"],
}
TEXTS = {
    "about": [
        "Portalımız iki min onuncu ildən fəaliyyət göstərir və oxuculara günün hadisələrini çatdırır.",
        "Redaksiyamız müstəqildir, heç bir siyasi qüvvəyə bağlı deyil və yalnız yoxlanmış məlumatı dərc edir.",
        "Məqsədimiz cəmiyyəti düzgün, tərəfsiz və vaxtında məlumatlandırmaqdır.",
        "Komandamızda reportyorlar, fotoqraflar, redaktorlar və montaj ustaları çalışır.",
        "Saytın materiallarından istifadə edərkən istinad göstərilməsi vacibdir, bütün hüquqlar qorunur.",
        "Biz hər gün üç dildə yüzə yaxın material hazırlayırıq və regionlarda müxbirlərimiz var.",
        "Təsisçi və baş redaktor redaksiya heyəti ilə birlikdə nəşrin siyasətini müəyyən edir.",
    ],
    "contacts": [
        "Ünvan: Bakı şəhəri, Sahil küçəsi 14, üçüncü mərtəbə, AZ1000.",
        "Telefon: (+994 12) 555 01 23, faks: (+994 12) 555 01 24.",
        "Elektron poçt: info@redaksiya.example",
        "Xəbər göndərmək üçün redaksiyanın nömrəsinə yaza bilərsiniz.",
        "İş saatları: bazar ertəsindən cüməyə qədər 09:00-18:00.",
    ],
    "privacy": [
        "Bu siyasət saytdan istifadə zamanı toplanan məlumatların necə işləndiyini izah edir.",
        "Biz adınızı, elektron poçt ünvanınızı və brauzer haqqında məlumatı saxlaya bilərik.",
        "Kuki faylları saytın işini yaxşılaşdırmaq üçün istifadə olunur və onları söndürə bilərsiniz.",
        "Şəxsi məlumatlar qanunla nəzərdə tutulmuş hallar istisna olmaqla üçüncü tərəflərə verilmir.",
        "İstifadəçi saytdan yararlanmaqla bu şərtlərlə razılaşdığını təsdiq edir.",
        "Qaydalar dəyişdirilə bilər və yenilənmiş mətn bu səhifədə yerləşdirilir.",
        "Materialların surətinin çıxarılması yalnız redaksiyanın yazılı icazəsi ilə mümkündür.",
        "Suallarınız olduqda bizə elektron poçt vasitəsilə müraciət edə bilərsiniz.",
    ],
    "advertising": [
        "Saytımızı gündə əlli mindən çox oxucu ziyarət edir və onların çoxu paytaxtda yaşayır.",
        "Reklam yerləşdirmək üçün kommersiya şöbəsi ilə əlaqə saxlayın.",
        "Baş səhifədə 728x90 ölçülü banner: həftəlik 350 manat.",
        "Sağ sütunda 300x250 ölçülü banner: həftəlik 220 manat.",
        "Sponsorlu məqalə və müsahibələrin qiyməti razılaşma yolu ilə müəyyən edilir.",
        "Hesabat hər ayın sonunda sifarişçiyə göndərilir, ödəniş köçürmə ilə aparılır.",
    ],
    "vacancies": [
        "Redaksiyaya təcrübəli müxbir axtarılır: iş günü tam, maaş razılaşma ilə.",
        "Tələblər: ali təhsil, iki dildə sərbəst yazı, ən azı iki il təcrübə.",
        "Namizədlər tərcümeyi-hallarını və üç yazı nümunəsini elektron poçta göndərsinlər.",
        "Yalnız seçilmiş namizədlərlə əlaqə saxlanılacaq.",
        "Həmçinin montajçı və sosial şəbəkə redaktoru üçün yerlər açıqdır.",
    ],
}
MISSING = ["Səhifə tapılmadı", "404 - Səhifə tapılmadı", "Axtardığınız səhifə mövcud deyil", "Xəta 404. Belə bir xəbər yoxdur", "Material silinib və ya köçürülüb"]  # fmt: skip
MISSING_TEXT = ["Axtardığınız səhifə silinib və ya ünvanı dəyişdirilib.", "Ana səhifəyə qayıdın və ya axtarışdan istifadə edin."]  # fmt: skip
MAINTENANCE = ["Saytda texniki işlər aparılır", "Texniki fasilə", "Tezliklə qayıdırıq"]
MAINTENANCE_TEXT = ["Hazırda saytda profilaktik işlər gedir. Bir neçə saatdan sonra yenidən cəhd edin.", "Müvəqqəti narahatlığa görə üzr istəyirik, sayt tezliklə bərpa olunacaq."]  # fmt: skip
CHALLENGE = ["Bir az gözləyin...", "Robot olmadığınızı təsdiqləyin", "Brauzeriniz yoxlanılır"]
CHALLENGE_TEXT = ["Davam etmək üçün brauzerinizin təhlükəsizliyi yoxlanılır, bu bir neçə saniyə çəkə bilər.", "Saytı açmaq üçün JavaScript və kukiləri aktiv edin."]  # fmt: skip
CONSENT = ["Məxfiliyinizə hörmət edirik", "Davam etməzdən əvvəl", "Kukilərdən istifadəyə razılıq"]
CONSENT_TEXT = ["Biz və tərəfdaşlarımız cihazınızda məlumat saxlayır, məzmunu və reklamı fərdiləşdirmək üçün kukilərdən istifadə edirik.", "Razılığınızı istənilən vaxt parametrlərdə dəyişə bilərsiniz.", "Qəbul et düyməsini basmaqla məlumatlarınızın işlənməsinə razılıq verirsiniz."]  # fmt: skip
LOGIN = ["Daxil ol", "Şəxsi kabinet", "Hesaba giriş", "Qeydiyyat"]
LOGIN_TEXT = ["Bu bölməyə baxmaq üçün hesabınıza daxil olun.", "Şifrəni unutmusunuz?", "Hesabınız yoxdur? Qeydiyyatdan keçin."]  # fmt: skip
PAYWALL = ["Abunəlik", "Abunə olun", "Bu material yalnız abunəçilər üçündür"]
PAYWALL_TEXT = ["Davamını oxumaq üçün abunə olun.", "Aylıq abunə 5 manat, illik abunə 45 manatdır və istənilən vaxt ləğv edilə bilər.", "Artıq abunəçisiniz? Hesabınıza daxil olun."]  # fmt: skip
CUT = ["Yazının tam mətnini oxumaq üçün abunə olun və ya daxil olun.", "Davamını oxumaq üçün saytda qeydiyyatdan keçin.", "Bu məqalənin ardı yalnız abunəçilər üçün açıqdır."]  # fmt: skip
MORE = ["Ardını oxu", "Davamı", "Ətraflı", "Daha ətraflı"]
UI = {
    "home": "Ana səhifə", "search": "Axtarış", "results": "Axtarış nəticələri", "nothing": "Heç nə tapılmadı", "found": "nəticə tapıldı",
    "latest": "Son xəbərlər", "feed": "Xəbər lenti", "popular": "Çox oxunanlar", "related": "Oxşar xəbərlər", "other": "Digər xəbərlər",
    "archive": "Arxiv", "tag": "Etiket", "author": "Müəllif", "share": "Paylaş", "comments": "Şərhlər", "views": "Baxış", "next": "Növbəti",
    "prev": "Əvvəlki", "gallery": "Fotoqalereya", "video": "Video", "all": "Bütün xəbərlər", "name": "Adınız", "mail": "E-poçt", "send": "Göndər",
    "password": "Şifrə", "accept": "Qəbul et", "reject": "İmtina et", "print": "Çap et", "subscribe": "Abunə ol", "poll": "Sorğu", "vote": "Səs ver",
    "votes": "səs", "download": "Yüklə", "paper": "Qəzetin PDF versiyası", "issue": "Buraxılış", "weather": "Hava proqnozu", "currency": "Valyuta məzənnələri",
    "prayer": "Namaz vaxtları", "horoscope": "Ulduz falı", "rights": "Bütün hüquqlar qorunur", "reply": "Cavab ver", "question": "Sual", "answer": "Cavab",
    "live": "CANLI", "digest": "GÜNDƏM", "news_of_day": "Günün xəbərləri", "photo": "FOTO", "calendar": "Təqvim", "posts": "məqalə", "time": "Saat",
}  # fmt: skip
CITIES = "Bakı Gəncə Şəki Quba Lənkəran Şamaxı Zaqatala Xaçmaz Göyçay Ağstafa".split()
SKY = ["Aydın", "Buludlu", "Yağış", "Küləkli", "Dumanlı", "Qar"]
DAYS = ["Bazar ertəsi", "Çərşənbə axşamı", "Çərşənbə", "Cümə axşamı", "Cümə", "Şənbə", "Bazar"]
MONEY = ["ABŞ dolları", "Avro", "Rusiya rublu", "Türk lirəsi", "Gürcü larisi", "Funt sterlinq", "İran rialı", "Çin yuanı"]  # fmt: skip
PRAYERS = ["Sübh", "Gün çıxır", "Zöhr", "Əsr", "Məğrib", "İşa"]
SIGNS = ["Qoç", "Buğa", "Əkizlər", "Xərçəng", "Şir", "Qız", "Tərəzi", "Əqrəb", "Oxatan", "Oğlaq", "Dolça", "Balıqlar"]  # fmt: skip
FORTUNES = ["Bu gün yeni işlərə başlamaq üçün əlverişlidir.", "Maliyyə məsələlərində ehtiyatlı olun və borc verməyin.", "Köhnə dostla görüş sizi sevindirəcək.", "Sağlamlığınıza diqqət yetirin, yorulmayın.", "Sevgidə gözlənilməz xəbər ala bilərsiniz."]  # fmt: skip
POLLS = ["Sizcə, yeni avtobus marşrutu lazımdırmı?", "Hansı bölməni daha çox oxuyursunuz?", "Bu il haraya səyahət edəcəksiniz?"]  # fmt: skip
OPTIONS = ["Bəli", "Xeyr", "Bilmirəm", "Fərqi yoxdur", "Çətin sualdır"]
SHORT_TITLES = ["Başsağlığı", "Bayram mesajı", "Düzəliş", "Elan"]
COURT = ["Apellyasiya məhkəməsi şikayəti təmin etməyib.", "Məhkəmə iclası təxirə salınıb.", "Prokuror ittihamı müdafiə edib.", "Vəkil vəsatət qaldırıb."]  # fmt: skip
TIPS = ["Gün ərzində su için.", "Səhər yeməyini buraxmayın.", "Axşam ekranı söndürün.", "Pəncərəni açıq saxlayın.", "Həftədə üç dəfə gəzin."]  # fmt: skip
LONG_SECTIONS = ["{} xəbərləri: ölkədə və dünyada ən son yeniliklər", "Azərbaycanda {} sahəsinin son xəbərləri və təhlillər"]  # fmt: skip
ABOUT_THE_WEB = ["Metroda gecə texniki işlər aparılacaq", "Kukilər haqqında yeni qanun müzakirə olunur", "Reklam bazarı bu il böyüyüb", "Hava proqnozu: sabah yağış yağacaq", "Arxiv İdarəsinə yeni rəis təyin olundu", "Sorğu: oxucuların yarısı qəzetə abunə olub", "Robot olmadığınızı sübut etmək niyə çətinləşib?", "Məxfilik siyasəti dəyişən banka cərimə yazılıb", "Vakansiyalar azalıb, maaşlar artıb", "Səhifə tapılmadı: kitabxana nadir nəşri itirib", "Namaz vaxtları bayram günü dəyişir", "Bürclər: bu həftə kimin bəxti gətirəcək?"]  # fmt: skip
DONATE = ["Bizə dəstək ol", "İanə et", "Müstəqil jurnalistikaya dəstək"]
DONATE_TEXT = ["Müstəqil jurnalistika sizin dəstəyinizlə yaşayır və hər manat redaksiyaya çatır.", "Məbləği seçin: 5, 10, 20 manat və ya istədiyiniz qədər.", "Ödəniş kart və ya köçürmə ilə edilə bilər, istənilən vaxt dayandırmaq olar."]  # fmt: skip
DENIED = ["Giriş qadağandır", "403", "Xəta baş verdi"]
DENIED_TEXT = ["Sizin ünvandan sayta giriş məhdudlaşdırılıb.", "Sorğunun nömrəsi: 8f2a11c7d9."]
TV = "TV proqramı"
ONAIR = "Canlı yayım"
SITEMAP = "Saytın xəritəsi"
SHOWS = ["Səhər xəbərləri", "Kinosaat", "İdman icmalı", "Uşaqlar üçün", "Axşam xəbərləri", "Sənədli film", "Musiqi"]  # fmt: skip
