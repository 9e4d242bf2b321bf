"""What an invented English site prints besides its articles."""

SITES = [
    "Caspian Noon",
    "The Baku Ledger",
    "Open Wire",
    "Bridge Media",
    "New Voice",
    "Absheron Daily",
]
SECTIONS = "politics:Politics economy:Economy society:Society world:World sports:Sports culture:Culture incidents:Incidents nation:Nation tech:Technology health:Health education:Education travel:Travel karabakh:Karabakh region:Region interviews:Interviews lifestyle:Lifestyle photo:Photo video:Video crime:Crime opinion:Opinion science:Science environment:Environment auto:Auto"  # fmt: skip
STATIC = {
    "about": ["About us", "About the project", "Who we are"],
    "contacts": ["Contacts", "Contact us", "Get in touch"],
    "privacy": ["Privacy policy", "Terms of use", "Rules of the site"],
    "advertising": ["Advertising", "Advertise with us", "For advertisers"],
    "vacancies": ["Vacancies", "Work with us", "Careers"],
}
SLUGS = {
    "about": ["about-us", "about", "who-we-are", "page/1"],
    "contacts": ["contact", "contacts", "get-in-touch", "page/2"],
    "privacy": ["privacy-policy", "terms", "rules", "page/5"],
    "advertising": ["advertising", "ads", "for-advertisers", "page/3"],
    "vacancies": ["vacancies", "jobs", "careers", "page/4"],
}
TEXTS = {
    "about": [
        "Our portal has been at work since two thousand and ten and tells its readers every day what happens at home and abroad.",
        "The newsroom is independent, tied to no political force, and publishes only what it has checked.",
        "Our aim is that society gets accurate and timely information.",
        "Reporters, photographers, editors and video editors work in our team.",
        "A reference is required where our material is used; all rights are reserved.",
        "Every day we prepare about a hundred pieces in three languages, and we have correspondents in the regions.",
        "The founder and the editor in chief set the policy of the paper together with the editorial board.",
    ],
    "contacts": [
        "Address: 14 Shore Street, third floor, Baku, AZ1000.",
        "Phone: (+994 12) 555 01 23, fax: (+994 12) 555 01 24.",
        "E-mail: info@newsroom.example",
        "To send us news, write a message to the number of the newsroom.",
        "Office hours: Monday to Friday from 09:00 to 18:00.",
    ],
    "privacy": [
        "This policy explains how the data that are collected on your visit are processed.",
        "We may store your name, your e-mail address and facts about your browser.",
        "Cookies are used to make the site work better, and you can switch them off in the settings.",
        "Personal data are not handed to third parties except where the law demands it.",
        "By using the site the visitor confirms that they agree with these terms.",
        "The rules may change, and the updated text is placed on this page.",
        "Material may be copied only with the written permission of the newsroom.",
        "If you have questions, write to us by e-mail.",
    ],
    "advertising": [
        "More than fifty thousand readers visit the site every day, and most of them live in the capital.",
        "To place an advertisement, please contact the commercial department.",
        "Banner 728x90 on the front page: 350 manats a week.",
        "Banner 300x250 in the right column: 220 manats a week.",
        "The price of sponsored articles and interviews is set by agreement.",
        "A report is sent to the customer at the end of each month, payment is by transfer.",
    ],
    "vacancies": [
        "The newsroom is looking for an experienced reporter: full time, salary by agreement.",
        "Requirements: higher education, two languages fluently, at least two years of experience.",
        "Send your CV and three samples of your writing by e-mail.",
        "Only selected candidates will be contacted.",
        "There are also places for a video editor and a social media editor.",
    ],
}
MISSING = ["Page not found", "404 - Page not found", "The requested page does not exist", "Error 404. No such article", "This article has been removed or moved"]  # fmt: skip
MISSING_TEXT = ["The page may have been removed or its address may have changed.", "Go back to the home page or use the search."]  # fmt: skip
MAINTENANCE = ["The site is under maintenance", "Technical break", "We will be back soon"]
MAINTENANCE_TEXT = ["Scheduled work is being done on the site at the moment. Please try again in a few hours.", "We are sorry for the inconvenience, the site will be restored shortly."]  # fmt: skip
CHALLENGE = ["Just a moment...", "Verify that you are human", "Checking your browser"]
CHALLENGE_TEXT = ["The security of your connection is being checked before you proceed, this may take a few seconds.", "Enable JavaScript and cookies to continue."]  # fmt: skip
CONSENT = ["We value your privacy", "Before you continue", "Consent to the use of cookies"]
CONSENT_TEXT = ["We and our partners store information on your device and use cookies to show you content and advertising that fits.", "You can change your consent at any time in the settings.", "By clicking accept you agree that your data are processed."]  # fmt: skip
LOGIN = ["Log in", "My account", "Sign in to the site", "Register"]
LOGIN_TEXT = ["To see this section, sign in to your account.", "Forgot your password?", "No account yet? Register here."]  # fmt: skip
PAYWALL = ["Subscription", "Subscribe", "This article is for subscribers only"]
PAYWALL_TEXT = ["Subscribe to continue reading.", "A month costs 5 manats, a year costs 45 manats, and you can cancel at any time.", "Already a subscriber? Log in."]  # fmt: skip
CUT = ["Please login or subscribe to read more.", "The full text is for subscribers only.", "Register to continue reading this article."]  # fmt: skip
MORE = ["Read more", "Continue reading", "More", "Full story"]
UI = {
    "home": "Home", "search": "Search", "results": "Search results", "nothing": "Nothing was found", "found": "results",
    "latest": "Latest news", "feed": "News feed", "popular": "Most read", "related": "Related news", "other": "Other news",
    "archive": "Archive", "tag": "Tag", "author": "Author", "share": "Share", "comments": "Comments", "views": "Views", "next": "Next",
    "prev": "Previous", "gallery": "Photo gallery", "video": "Video", "all": "All news", "name": "Your name", "mail": "E-mail", "send": "Send",
    "password": "Password", "accept": "Accept", "reject": "Reject", "print": "Print version", "subscribe": "Subscribe", "poll": "Poll", "vote": "Vote",
    "votes": "votes", "download": "Download", "paper": "PDF edition of the paper", "issue": "Issue", "weather": "Weather forecast", "currency": "Exchange rates",
    "prayer": "Prayer times", "horoscope": "Horoscope", "rights": "All rights reserved", "reply": "Reply", "question": "Question", "answer": "Answer",
    "live": "LIVE", "digest": "AGENDA", "news_of_day": "News of the day", "photo": "PHOTO", "calendar": "Calendar", "posts": "posts", "time": "Time",
}  # fmt: skip
CITIES = "Baku Ganja Sheki Guba Lankaran Shamakhi Zagatala Khachmaz Goychay Aghstafa".split()
SKY = ["Clear", "Cloudy", "Rain", "Windy", "Fog", "Snow"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONEY = ["US dollar", "Euro", "Russian rouble", "Turkish lira", "Georgian lari", "Pound sterling", "Iranian rial", "Chinese yuan"]  # fmt: skip
PRAYERS = ["Fajr", "Sunrise", "Dhuhr", "Asr", "Maghrib", "Isha"]
SIGNS = ["Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio", "Sagittarius", "Capricorn", "Aquarius", "Pisces"]  # fmt: skip
FORTUNES = ["A good day to begin something new.", "Be careful with money and do not lend any.", "Meeting an old friend will cheer you up.", "Look after your health and do not tire yourself.", "In love there may be unexpected news."]  # fmt: skip
POLLS = [
    "Does the town need a new bus line?",
    "Which section do you read most?",
    "Where will you travel this year?",
]
OPTIONS = ["Yes", "No", "I do not know", "It makes no difference", "Hard to say"]
SHORT_TITLES = ["Condolences", "Holiday message", "Correction", "Announcement"]
COURT = ["The court of appeal did not grant the complaint.", "The hearing was postponed.", "The prosecutor upheld the charge.", "The lawyer filed a motion."]  # fmt: skip
TIPS = ["Drink water during the day.", "Do not skip breakfast.", "Switch off the screen in the evening.", "Keep a window open.", "Walk three times a week."]  # fmt: skip
LONG_SECTIONS = ["{} news: the latest from the country and the world", "All the latest news and analysis on {} this week"]  # fmt: skip
ABOUT_THE_WEB = ["Metro under maintenance on two nights this week", "A law on cookies is up for discussion", "Advertising grew by a tenth this year", "Weather forecast: rain expected tomorrow", "Archive moves to a new building", "Poll: half of all readers subscribe to a newspaper", "Why proving that you are human gets harder", "Bank fined over its privacy policy", "Vacancies fall while salaries rise", "Page not found: library loses a rare edition", "Prayer times change for the holiday", "Horoscope: who will be lucky this week"]  # fmt: skip
DONATE = ["Support us", "Donate", "Stand with independent journalism"]
DONATE_TEXT = ["Independent journalism lives on your support, and every manat reaches the newsroom.", "Choose an amount: 5, 10, 20 manats or any other.", "You can pay by card or by transfer, and stop at any time."]  # fmt: skip
DENIED = ["Access denied", "403", "Something went wrong"]
DENIED_TEXT = ["Access to the site from your address is restricted.", "Request number: 8f2a11c7d9."]
TV = "TV guide"
ONAIR = "Live stream"
SITEMAP = "Site map"
SHOWS = [
    "Morning news",
    "Film hour",
    "Sports review",
    "For children",
    "Evening news",
    "Documentary",
    "Music",
]
