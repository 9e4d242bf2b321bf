"""The commonest words of each language that can be named, as they stand in print."""

from collections.abc import Mapping

from newsarchive.language.folding import fold

STOP_WORDS: Mapping[str, str] = {
    "az": """
        və bu ilə üçün olan ki də da bir edib olub isə daha ildə ilin görə sonra bildirib deyib
        edilib həmin bütün çox kimi onun onlar onu ona lakin ancaq həm idi edir olunub haqqında
        barədə tərəfindən arasında zaman hər yeni ölkə ölkənin dövlət prezidenti respublikası
        nazirliyi olaraq olduğu olduğunu etmək etdi etmişdir olmuşdur edilmişdir edən edilən
        olunan olunur edilir var yox deyil nə necə niyə kim harada əgər çünki yalnız artıq indi
        əvvəl hələ belə elə heç bəzi öz özü mən sən biz siz mənim bizim onların burada orada ən
        az böyük kiçik yaxşı qarşı üzrə qədər əsasən bağlı aid daxil xəbər verir qeyd məlumat
        məlumata saat gün il ay iki üç dörd beş min milyon nəfər faiz manat şəhər şəhərində
        rayon rayonunda bakıda azərbaycan azərbaycanda azərbaycanın başçısı sədri keçirilib
        keçirilən baş verib tutub gəlib çıxıb qalıb yaxın başqa digər ilk son birinci olar
        olacaq edəcək lazım mümkün hissə yer vaxt iş insan adam uşaq qadın kişi su ev kənd şey
        söz gərək bəlkə yenə həmçinin habelə yəni buna bunun bunu bunlar olsa olsun deyə zamanı
        ətraflı dedi gedir gəlir verdi aldı alıb nəticəsində müddətdə məqsədilə təşkil həyata
        keçirilir tədbir iştirak ildən dəfə oldu istifadə milli ümumi mühüm xüsusi respublika
        azərbaycanlı sabah bugün dünən etdiyi olmaq üst ön yenidən geri açıqladı açıqlayıb
        başladı başlayıb itirib ölüb yaralanıb saxlanılıb həftə keçən gələn səbəbindən səbəb
        görüş görüşdü məktəb məktəbdə şagird tələbə şirkət komanda yığması oyunçu oyunda hesabı
        ərzində zamanda baxmayaraq prezident nazir nazirlər polis məhkəmə xəstəxana xəstəxanaya
        həkim mütəxəssis yazıçı nəticə nəticələri açıq ölkədə ölkəsi dünya dünyanın dəyişiklik
        layihə layihəsi qərar qanun müharibə hərbi qoşun ordu ordusu silahlı rusiya ermənistan
        türkiyə abş iran ukrayna gürcüstan qarabağ bakı gəncə sumqayıt naxçıvan mərkəzi bank
        iqtisadi siyasi vəziyyət məsələ barəsində münasibət münasibətilə arasındakı sülh
        danışıqlar toplantı iclas rəhbəri rəisi müavini üzvü deputat səfər səfəri hadisə qəza
        avtomobil sürücü yanğın zəlzələ hava isti soyuq yağış külək dərəcə qiymət qiyməti pul
        maaş pensiya bahalaşıb ucuzlaşıb artıb azalıb satılır alınıb göndərilib təyin təqdim
        imzalanıb qadına kişiyə oğlan qız oğlu qızı ata ana ailə ailəsi ailəsinə evlənib boşanıb
        gözəl çətin asan yeganə müxtəlif ətraf eyni yalnızca sanki guya nədir necədir kimdir
        budur edirlər olublar edək edin oldular olarsa edilməsi olması keçirilməsi verilməsi
        təşkilatı elan etdilər baxın baxış xalq xalqı torpaq tarix tarixi tarixdə əsas əsasında
        qeydə yaşlı yaşında nəfəri meyiti tapılıb saxlanıldı həbs cinayət işi məlum məlumdur
        olunacaq etməyə etməyib bilər bilməz etsin qazanıb məğlub qalib çempionat liqa klub
        futbolçu
    """,
    "tr": """
        ve bu ile için olan da de ki bir daha ise çok gibi kadar göre sonra önce ama ancak fakat
        hem değil mi ne nasıl neden kim nerede eğer çünkü sadece artık şimdi henüz böyle öyle
        hiç bazı kendi ben sen biz siz onlar benim bizim onların burada orada en az büyük küçük
        iyi karşı olarak oldu olduğu olduğunu etti etmek edildi edilen eden dedi yaptı yapılan
        yapıldı açıkladı belirtti söyledi ifade kaydetti tarafından arasında zaman her yeni ülke
        ülkenin devlet cumhurbaşkanı başkanı bakanlığı bakanı hakkında ilgili üzere rağmen
        dolayı ayrıca yine veya ya şu şey yer gün yıl ay iki üç dört beş bin milyon kişi yüzde
        lira şehir ilçe ilçesinde ilinde türkiye türk ankara istanbul var yok olacak edecek
        yapacak gerekiyor oluyor ediyor geliyor gidiyor söz konusu şekilde diğer başka ilk son
        birinci bunun bunu buna bunlar onun onu ona olması olmak yapmak etmesi yılında yıllık
        yılı tarihinde saatlerinde bulunan bulunuyor kaldı aldı verdi geldi çıktı
        gerçekleştirildi gerçekleşen düzenlendi haber haberine yaşında içinde üzerinde altında
        bile hala tüm bütün birçok birkaç kez defa sabah akşam dün bugün yarın evde okul çocuk
        kadın erkek insan hayat dünya güzel fazla birlikte doğru eski genç uzun vatandaş
        öğrenciler vermek istiyor biliyor olsa olsun yoktu vardı değildi miydi zorunda nedeniyle
        yüzünden sayesinde hafta haftaya geçen gelecek yılda yılın yıllar kısmı kısa süre süreli
        sürede boyunca sırasında insanları öğrenci öğretmen okulun bulundu bildirdi duyurdu
        kazandı başlattı başladı şirket takım takımı maç maçta köy köyün yol yolu sayısı ortaya
        koydu yeniden başkan polis belediye mahkeme hastane doktor uzmanlar yazar sonuçları açık
        dile getirdi durumu durum kararı karar kabul konu konusunda çalışma çalışmaları çalışan
        amacıyla gerekçesiyle evden eve işçiler iş bırakan gece gündüz alan alanı alanında bölge
        bölgede bölgedeki vali valilik güvenlik güçleri asker savaş barış seçim oy parti
        milletvekili meclis anayasa yasa hükümet ekonomi dolar piyasa fiyat fiyatları zam ücret
        enflasyon üretim tarım sağlık eğitim üniversite yağmur kar fırtına sıcaklık derece
        deprem yangın kaza araç otomobil sürücü yaralandı öldü hayatını kaybetti gözaltına
        alındı tutuklandı soruşturma suç gol futbol oyuncu teknik lig şampiyonluk anne baba
        çocuğu kızı oğlu eşi arkadaş sevgili mutlu zor kolay yavaş hızlı önemli gerçek haberi
        haberler dakika izle fotoğraf görüntü sosyal medya paylaştı yorum oluşan düşünülen ilgi
        çekici parça belli verdiği yaptığı ettiği geldiği söylediği görüldü görülen işte milli
        ana ata bank ordu ordusu üye sefer seferi dünyanın siyasi hava işi hadise maaş pul yaşlı
        aile ailesi esas esasında il ilin mesele netice görüş toplantı geri üst ön hele evvel
        lakin idi yalnız yalnızca sanki güya edin olunan olunur edilir edilmesi gerek mümkün ev
        adam bağlı verir iştirak istifade teşkil tedbir gelen gelir müddet cinayet hesabı proje
        yönetim yönetimi üyeleri zamanda çıkan giden kalan veren yakalandı teslim destek sahibi
        kent kentin ilçenin birinde
    """,
    "en": """
        the of and to in a is that for it was on with as by at from be this has have are not his
        her said will he she an which were their been or its who after also but they we you i
        had would can could should about into than more when what there other some only all new
        over between during before because if no so up out one two years year first last many
        most such these those our your my do does did how where while them us him being under
        through very may any against government president minister people country according says
        here just now then even both each made make take get like well back off too much own
        same until since s t don home house health council university report system service
        services public national international local state company business city work school
        family group law court police high free general department development information page
        please read click february january march april june july august september october
        november december music book life water world show use using used based within among per
        via
    """,
    "de": """
        der die das und den von zu mit ist im des auf für nicht ein eine einen einem einer dem
        sich als auch es an werden wird wurde aus er sie hat haben dass nach bei wie war sind
        oder aber um am noch nur über so zum zur vor durch wenn sein mehr kann ich wir ihr unter
        bis gegen seit was man doch schon jahr jahre jahren diese dieser dieses keine worden
        zwei wegen
    """,
    "fr": """
        le la les de des du et en un une est que qui pour dans sur par au aux pas plus avec il
        elle ce cette ces se sont été être ont a à son sa ses leur nous vous je ne mais ou où
        comme fait deux après entre depuis selon aussi même tout tous sans contre avait était
        alors bien très peut lors ainsi leurs cet dont avoir d l qu
    """,
    "es": """
        el la los las de del y en que un una por con para es al lo se su sus como más pero no
        fue son ha han este esta estos entre desde sobre también cuando hasta hay dos años año
        ser está están muy sin según donde ya o le les nos me mi porque todo todos había puede
        después contra tiene qué sí así e
    """,
    "it": """
        il lo la i gli le di del della dei delle e che è in un una per con non si da dal dalla
        al alla sono come più anche ma ha hanno nel nella sul sulla questo questa stato stata
        essere suo sua loro tra fra dopo due anni anno molto ci se o ed perché quando degli agli
    """,
    "pt": """
        o a os as de do da dos das e em no na nos nas que um uma por com para é ao à se são foi
        não mais como mas ou seu sua seus pelo pela entre também já quando muito até sobre
        depois anos ano ser está isso ele ela tem foram sem mesmo dois você
    """,
    "nl": """
        de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar naar uit
        door over wordt werd hij ze die dit nog wel heeft hebben was waren worden tot meer of
        zich geen kan jaar deze heb ik je we
    """,
    "pl": """
        i w na z do nie się że jest to od za po o jak ale przez dla są był była było ma które
        który która oraz przy tym tego już tylko może ich jego także roku lat czy pod być został
        została ze a bardzo gdy jednak
    """,
    "cs": """
        a se na je v že to s z do o ve pro za by ale si po jako od jsou jsem už není byl byla
        bylo být který která které jeho jejich také před při nebo když podle ještě
    """,
    "da": """
        og i at det en den til er som på de med han af for ikke der var et har om hun men sig
        havde fra ved blev kan skal vil efter over også mange være bliver hans siger nu år
    """,
    "sv": """
        och i att det en den till är som på de med han av för inte var ett har om hon men sig
        hade från vid blev kan ska vill efter också många vara blir hans säger nu år under eller
    """,
    "ro": """
        și de la în a cu pe că nu din o un este care sunt pentru mai au fost ce se să prin după
        dar fi sau al ale lui acest această către până despre
    """,
    "hu": """
        a az és hogy nem is egy ez meg volt de csak már el ha még mint van vagy azt ezt után
        szerint között lesz kell ki fel ami aki nagy
    """,
    "fi": """
        ja on ei että oli se hän mutta joka kun mukaan ovat myös kuin sen ole tai jos niin vain
        voi ollut olla tämä sekä jo vielä mitä
    """,
    "lt": """
        ir kad į iš su yra buvo ne tai kaip už dėl bet jis ji jų nuo po per apie prie tik dar
        jau kurie kuris bus būti savo šio metų
    """,
    "ru": """
        и в на не что с по как это из за для от его к был была были было будет он она они также
        при до об году или но во со после между который которые которая которого а я мы вы ты
        мне меня её ее их ему им нас вас так же бы ли если только уже ещё еще когда чтобы где
        кто чем этого этот эта эти того тот том все всё всех вот нет да у о ни тем над под без
        через более лет года время сказал заявил сообщил сообщает президент стран страны россии
        можно очень себя есть быть потом теперь там тут здесь свой свою своей него нее ней них
        мой моя ничего сейчас ведь даже
    """,
    "uk": """
        і в на не що з та як це із за для від його до був була були буде він вона вони також при
        у й або але після між який які яка якого ми ви її їх їм нас так же би якщо тільки вже ще
        коли щоб де хто ніж цього цей ця ці того всі немає про над під без через більше років
        року час є бути дуже себе потім тепер там тут
    """,
    "be": """
        і ў у на не што з як гэта за для ад яго да быў была былі будзе ён яна яны таксама пры
        або але пасля між які якая якія мы вы яе іх нас так бы калі толькі ўжо яшчэ каб дзе хто
        чым гэтага гэты усе няма пра над пад без праз больш гадоў года час ёсць быць
    """,
    "bg": """
        и в на не че с по как това от за до е са се да ще съм беше бяха той тя те също при или
        но след между който които която ние вие си ли ако само вече още когато къде кой този
        тази тези всички няма над под без през повече години година има бъде много към
    """,
}

# Those of all languages, folded.
FOLDED = frozenset(fold(word) for words in STOP_WORDS.values() for word in words.split())
