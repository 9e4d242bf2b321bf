"""Commands of the network door: scrapy crawl, crawlall, probe, savepage and genspider."""
