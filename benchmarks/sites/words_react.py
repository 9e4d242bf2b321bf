"""What the furniture of the trilingual site says."""

LABELS: dict[str, dict[str, str]] = {
    "az": {
        "by": "Müəllif: ", "video": "Video", "related": "Oxşar xəbərlər", "live": "Canlı",
        "more": "Daha çox göstər", "read": "Bu mövzuda oxuyun", "ad": "Reklam", "tags": "Mövzular",
        "letter": "Günün əsas xəbərlərini e-poçtunuza göndərək", "join": "Abunə ol",
        "cookies": "Biz və tərəfdaşlarımız cihazınızda kukilər kimi məlumatları saxlayır və emal "
        "edirik. "
        "Seçiminizi istənilən vaxt dəyişə bilərsiniz.", "agree": "Hamısını qəbul et",
        "share": "Linki kopyala", "minutes": "dəqiqəlik oxu", "updated": "Yenilənib",
        "lost": "Səhifə tapılmadı", "most": "Ən çox oxunan", "photo": "Foto: ",
    },
    "ru": {
        "by": "Автор: ", "video": "Видео", "related": "Похожие новости", "live": "Прямой эфир",
        "more": "Показать ещё", "read": "Читайте по теме", "ad": "Реклама", "tags": "Темы",
        "letter": "Главные новости дня на вашу почту", "join": "Подписаться",
        "cookies": "Мы и наши партнёры храним и обрабатываем на вашем устройстве такие данные, как "
        "файлы cookie. Вы можете изменить свой выбор в любое время.", "agree": "Принять все",
        "share": "Скопировать ссылку", "minutes": "мин. на чтение", "updated": "Обновлено",
        "lost": "Страница не найдена", "most": "Самое читаемое", "photo": "Фото: ",
    },
    "en": {
        "by": "By ", "video": "Video", "related": "Related stories", "live": "Live",
        "more": "Load more", "read": "Read more on this", "ad": "Advertisement", "tags": "Topics",
        "letter": "The day’s top stories in your inbox", "join": "Sign up",
        "cookies": "We and our partners store and process information on your device, such as "
        "cookies. "
        "You can change your choice at any time.", "agree": "Accept all",
        "share": "Copy link", "minutes": "min read", "updated": "Updated",
        "lost": "Page not found", "most": "Most read", "photo": "Photo: ",
    },
}  # fmt: skip
