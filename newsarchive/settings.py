"""What differs from Scrapy's defaults, each with its reason."""

import os

BOT_NAME = "newsarchive"
SPIDER_MODULES = ["spiders"]
NEWSPIDER_MODULE = "spiders"
COMMANDS_MODULE = "newsarchive.crawl.commands"

# Places, from the environment or with -s.
NEWSARCHIVE_DB = os.environ.get("NEWSARCHIVE_DB", "data/news.db")
NEWSARCHIVE_CAPTURES = os.environ.get("NEWSARCHIVE_CAPTURES", "data/captures")
# Where an outlet's administrator can reach the operator: an address or a mailbox.
NEWSARCHIVE_CONTACT = os.environ.get("NEWSARCHIVE_CONTACT", "")

# Hours after publication at which an article is looked at again; 0: at each crawl.
NEWSARCHIVE_REVISIT_HOURS = os.environ.get("NEWSARCHIVE_REVISIT_HOURS", "1,6,24,72,168,720")
# A missing article is gone when a look so many hours after the first one confirms it; 0: at the
# next crawl.
NEWSARCHIVE_CONFIRM_GONE_HOURS = os.environ.get("NEWSARCHIVE_CONFIRM_GONE_HOURS", "6")
# Hosts and address prefixes that asked not to be collected, one a line.
NEWSARCHIVE_OPT_OUT = os.environ.get("NEWSARCHIVE_OPT_OUT", "opt-out.txt")
# What a page's robots meta or X-Robots-Tag may forbid us: "noarchive", "noindex", or both.
# Neither by default: both speak to search engines that show the page to everybody.
NEWSARCHIVE_OBEY_ROBOTS_META = os.environ.get("NEWSARCHIVE_OBEY_ROBOTS_META", "")
# A Crawl-delay is kept up to so many seconds, a Retry-After is waited for up to so many: above
# that the rest of the source waits for a later crawl.
NEWSARCHIVE_MOST_CRAWL_DELAY = 30
NEWSARCHIVE_MOST_WAIT_SECONDS = 120
# The first pause after an error; twice as long after each further one in a row.
NEWSARCHIVE_BACKOFF_SECONDS = 1
# No pager is walked further than this in one run.
NEWSARCHIVE_MAX_LISTING_PAGES = 2_000
# Extraction runs beside the event loop: processes, seconds and memory for each page.
NEWSARCHIVE_WORKERS = min(4, os.cpu_count() or 1)
NEWSARCHIVE_PAGE_SECONDS = 20
NEWSARCHIVE_WORKER_MEGABYTES = 2_000

# A guest says who it is, asks one thing at a time, and leaves pauses.
USER_AGENT = "newsarchive/0.1 (news archive" + (
    f"; {NEWSARCHIVE_CONTACT})" if NEWSARCHIVE_CONTACT else ")"
)
ROBOTSTXT_OBEY = True
ROBOTSTXT_USER_AGENT = "newsarchive"
CONCURRENT_REQUESTS_PER_DOMAIN = 1
# Few wait their turn at once, so that what an answer teaches (blocked, in trouble) holds for the
# next request.
CONCURRENT_REQUESTS = 4
DOWNLOAD_DELAY = 1
AUTOTHROTTLE_ENABLED = True
RETRY_TIMES = 2
DOWNLOAD_TIMEOUT = 60
DOWNLOAD_MAXSIZE = 20_000_000
DOWNLOAD_WARNSIZE = 0
# What was cut is kept as far as it came, and marked; CutMiddleware sees that nobody reads it.
DOWNLOAD_FAIL_ON_DATALOSS = False
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "az,ru;q=0.8,en;q=0.7",
    # warcio cannot undo br.
    "Accept-Encoding": "gzip",
}

# Both execute code for whoever connects, and are on by default.
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False
# The cookies middleware makes tldextract ask the network for the public suffix list.
COOKIES_ENABLED = False
# Scrapy does not verify certificates by default.
DOWNLOAD_VERIFY_CERTIFICATES = True
# Behind a proxy the guard could not see which address is asked.
HTTPPROXY_ENABLED = False
# Only http and https are ever fetched.
DOWNLOAD_HANDLERS = {
    "http": "newsarchive.crawl.handler.DownloadHandler",
    "https": "newsarchive.crawl.handler.DownloadHandler",
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}
# Refuses addresses that are not public.
TWISTED_DNS_RESOLVER = "newsarchive.crawl.guard.GuardedResolver"

DOWNLOADER_MIDDLEWARES = {
    # Before robots.txt is asked for, so that a refused host is not even asked for that.
    "newsarchive.crawl.guard.GuardMiddleware": 50,
    # Keeps to RFC 9309 where Scrapy's own takes a failing robots.txt for leave to read all.
    "newsarchive.crawl.robots.Robots": 100,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    # Sees bodies decoded by HttpCompression (590), and troubles before Retry (550) does.
    "newsarchive.crawl.manners.MannersMiddleware": 560,
    # Behind HttpCompression (590), so that it sees how the document ends.
    "newsarchive.crawl.cut.CutMiddleware": 580,
    # Nearest to the network: before HttpCompression (590) decodes the body.
    "newsarchive.crawl.capture.CaptureMiddleware": 990,
    # Our own discovery keeps to the source; Scrapy's filter drops without a word.
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    # Pages are kept as they are; where they would lead is not followed.
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
}
# Where an address was found is nobody's business but the ledger's.
REFERRER_POLICY = "no-referrer"
ITEM_PIPELINES = {"newsarchive.crawl.pipelines.ArchivePipeline": 300}
EXTENSIONS = {
    "newsarchive.crawl.run.Recorder": 0,
    "newsarchive.crawl.progress.Progress": 10,
    "newsarchive.crawl.robots.Throttle": 0,
    "scrapy.extensions.throttle.AutoThrottle": None,
    # Our own summary line takes its place.
    "scrapy.extensions.logstats.LogStats": None,
}

LOG_LEVEL = "INFO"
LOG_SHORT_NAMES = True
STATS_DUMP = False
FEED_EXPORT_ENCODING = "utf-8"
