"""What the invented English articles are made of."""

PLACES = [
    ("Baku", "in Baku", "Baku’s"),
    ("Ganja", "in Ganja", "Ganja’s"),
    ("Sheki", "in Sheki", "Sheki’s"),
    ("Lankaran", "in Lankaran", "Lankaran’s"),
    ("Quba", "in Quba", "Quba’s"),
    ("Mingachevir", "in Mingachevir", "Mingachevir’s"),
    ("Shamakhi", "in Shamakhi", "Shamakhi’s"),
    ("Zagatala", "in Zagatala", "Zagatala’s"),
    ("Goychay", "in Goychay", "Goychay’s"),
    ("Ismayilli", "in Ismayilli", "Ismayilli’s"),
]

TOPICS = [
    (f"the {name}", f"the {name}’s", f"the {name}")
    for name in (
        "footbridge", "city library", "village school", "pomegranate festival", "water main",
        "night bus", "tea plantation", "sports hall", "solar plant", "carpet museum",
        "ferry terminal", "weather radar", "children’s hospital", "mountain railway",
        "old caravanserai", "fish farm", "puppet theatre", "cycle lane",
    )
]  # fmt: skip

ORGANISATIONS = [
    (f"the {name}", f"the {name}’s")
    for name in (
        "Caspian Sail Company",
        "City Planning Office",
        "Plane Tree Association",
        "Regional Water Board",
        "Open Data Lab",
        "Silver Bridge Fund",
        "Chamber of Craftspeople",
        "Mountain Tourism Union",
    )
]

FIRST_NAMES = [
    "Nell", "Thomas", "Aysel", "Rufat", "Imogen", "Farid", "Clara", "Leyla", "Hugh", "Samir",
    "Beatrice", "Togrul",
]  # fmt: skip
LAST_NAMES = [
    "Aldermoor", "Harrowgate", "Plumstead-Vale", "O’Tarran", "Silkbridge", "Pomeroy-Lake",
    "Stonewick", "Sailmaker", "Thornbeck", "Winterbourne",
]  # fmt: skip

ROLES = [
    "project manager", "architect", "economist", "head teacher", "council member", "engineer",
    "historian", "local resident", "doctor", "ecologist", "spokesperson", "bus driver",
]  # fmt: skip

MONTHS_AHEAD = ["December", "January", "February", "March", "April", "May", "June", "September"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
YEARS = ["2016", "2018", "2019", "2021", "2023", "2024"]
OLD_DATES = ["May 14, 2024", "3 September 2021", "January 27, 2019", "9 November 2023"]

LEADS = [
    "A new stage of work on {topic_of} future has begun {place_in}, and most of it "
    "should be over by "
    "{month}.",
    "People {place_in} have finally heard the news they had been waiting for: "
    "{topic} will stay open.",
    "More than {n} people came to see {topic} {place_in} this week, despite the rain.",
    "Six months of research by {org} have ended in a report about {topic} that few expected.",
    "How to pay for {topic} was the main question at a crowded meeting held "
    "{place_in} on {weekday}.",
    "A dispute around {topic} that had dragged on for two years ended quietly on {weekday}.",
    "{org} has started to check how the money set aside for {topic} was spent {place_in}.",
    "{place_of} centre has a new subject of conversation, and it is {topic}.",
]

FACTS = [
    "Organisers say preparations started in the spring and every permit arrived on time.",
    "According to the papers, the contract with [[the builder]] was signed two months ago.",
    "The access road has been repaired, although the lighting is still poor after dark.",
    "Even so, [[a report by {org}]] lists several serious shortcomings.",
    "Shopkeepers nearby expect the change to bring more customers to small businesses.",
    "The matter went first to [[the district council]] and then to a series of open hearings.",
    "The working group includes architects, engineers and the oldest residents of the quarter.",
    "To keep noise down in the neighbouring streets, **temporary rules** will apply.",
    "If the weather allows, the final tests will take place next {weekday}.",
    "Anyone can look at the sketches [[on the project’s page]] and leave a remark.",
    "A similar attempt in the next district failed, and the equipment ended up in a warehouse.",
    "Specialists measure soil moisture every week and copy the results into a public table.",
    "Clay vessels found during the digging were handed to restorers at the museum.",
    "Some neighbours still believe that //a cheaper solution// was available.",
    "Pupils have their own programme: every weekend they walk the site with a guide.",
    "Part of the machinery was imported, and the rest was put together in local workshops.",
    "The inspection showed that the old pipes were in worse shape than anyone had feared.",
    "The commission will publish [[a short note]] on progress at the end of each month.",
    "Most questions at the meeting were about safety, not about money.",
    "Many families have decided to put off the move until next year.",
    "The full decision is [[on the official portal]], where objections are accepted for ten days.",
    "Young volunteers cleaned the grounds in the morning and gave a concert in the evening.",
    "Supervision is in the hands of an independent laboratory, and nothing is paid "
    "without its word.",
    "A small display of old photographs has opened to the left of the entrance.",
    "Drivers are asked to use the diversion and to keep an eye on the signs.",
    "A board next to {topic} tells visitors which stage the work has reached.",
    "Three addresses were added to the list after the hearings, and two were struck off.",
    "Hot meals and separate transport have been arranged for those on the night shift.",
]

NUMBERS = [
    "In all, {n} families will benefit, and {pct}% of the cost will be carried by "
    "the municipality.",
    "First estimates put the price at {money} manats, {pct} percent more than a year ago.",
    "Of the {n} people who answered the survey, {pct} percent were in favour.",
    "In {year} the figure stood at only {n} tonnes; it has doubled since.",
    "Along a stretch of 4.{digit} kilometres, {n} new poles have been put up.",
    "During one month {n} requests came in, and {m} of them have already been answered.",
    "A ticket costs {digit} manats 50 qapiks and is free for children.",
]

QUOTES = [
    "We are not in a hurry, because one mistake costs ten times as much to put right",
    "If our children can walk here, we have done what we set out to do",
    "There is somebody’s memory under every brick, and we shouldn’t forget it",
    "Figures are fine, but people want to see the result in their own yards",
    "To be honest, nobody expected this much interest",
    "There isn’t enough money, but there is plenty of good will",
    "Neither the rain nor the wind could stop us",
    "We read every clause three times before signing",
    "I have lived here for forty years and this is the first time anyone asked me",
]
ATTRIBUTIONS = [
    "“{quote},” said {role} {person}.",
    "{role} {person} put it this way: “{quote}.”",
    "“{quote},” {role} {person} told reporters.",
]

BACKGROUND = [
    "The first plan, adopted on {old_date}, has been changed several times since.",
    "The story of {topic} goes back to the early years of the last century, when only two streets "
    "{place_in} had lamps.",
    "Since {year} the same subject has been on the agenda of at least five sessions.",
    "According to the archives, a caravan road once crossed the site and merchants slept here.",
    "Half of the building was pulled down after the flood of {old_date}, at 6:30 pm "
    "by the station clock.",
]

CLOSINGS = [
    "The next open meeting will be held in the middle of {month}, and everyone is welcome.",
    "A final decision has yet to be made.",
    "If all goes to plan, the first visitors will arrive in {month}.",
    "Details are available from the information desk.",
]

STANDFIRSTS = [
    "Opinions {place_in} are divided: some are pleased with {topic}, others prefer to wait.",
    "{org} has answered questions about {topic}.",
    "Costs are up and the deadline has moved, but {topic} is still on the agenda.",
]

HEADLINES = [
    "What {n} families expect from {topic}",
    "{money} manats set aside for {topic}",
    "{org} takes a closer look at {topic}",
    "{person}: “We decide what becomes of {topic}”",
    "{place} – the town that chose {topic} first",
    "{topic} reopens {place_in} - {n} jobs to follow",
    "Cost of {topic} goes up {pct}%",
    "Why is there so much noise about {topic} {place_in}?",
    "{topic} & the local market: who wins, who loses",
    "{digit} things to know about {topic} {place_in}",
]

SUBHEADINGS = [
    "Who pays?", "First results", "What residents say", "What happens next", "In figures",
    "An old plan, a new approach", "An expert’s view", "Half way there",
]  # fmt: skip
LIST_LEADS = ["The main proposals are:", "The list includes:", "What will change:"]
LIST_ITEMS = [
    "stronger lighting at night",
    "at least {n} new trees",
    "a soft surface for the playground",
    "ramps and wider doors for people with disabilities",
    "[[free parking]] and bicycle hire",
    "signs in three languages",
    "a separate channel for rainwater",
    "a reserve fund of {money} manats",
    "an independent audit every quarter",
]
TABLE_HEADS = ("Address", "Year", "Number")
TABLE_ROWS = ["Sea Street", "Old Bazaar", "Hillside", "Station Square", "Plane Tree Garden"]

CAPTIONS = [
    "A view of the site, archive",
    "A frame taken early in the morning. Photo: Clara Stonewick",
    "A model of the project in the exhibition hall",
    "Guests at the opening. Photo: newsroom",
]
COMMENTS = [
    "Thanks for the piece, waiting for the next part.",
    "When will it be our street’s turn, I wonder?",
    "I used to work there and not everything is quite like that.",
    "Question for the author: when does the road open?",
]
COMMENTERS = ["reader77", "Kamran", "a neighbour", "old_town", "Teacher"]
ABOUT = [
    "Our newsroom has reported from the regions since 2014 and belongs to no party.",
    "All rights reserved; please credit us when you use our material.",
    "To reach us, write to the newsroom’s address or call during office hours.",
    "Companies that wish to advertise receive a price list on request.",
    "Your personal data is never passed on and is used for the subscription only.",
    "Twelve journalists, two photographers and one editor work here.",
]
