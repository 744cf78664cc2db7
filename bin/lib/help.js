'use strict';

const GENERAL = `Usage: newsroom <command> [options]

Run it in the folder of a Strapi project that has the plugin newsroom. It works beside a running
server, and without one.

Commands:
  import FILE…   take in pages of text, Markdown or HTML as articles
  rebuild        read every published article anew and link it again
  check          look whether the stored connections fit what is published; changes nothing
  evaluate       measure how well the engine finds what editors linked by hand
  explain        say why a site shows an article among the connections of another, or why not

Options:
  -h, --help     show this, or with a command its own options
  -v, --version  show the version

Exit codes: 0 success, 1 something failed, 2 wrong usage.`;

const COMMANDS = {
  import: `Usage: newsroom import FILE… [--publish] [--locale xx] [--as-of DATE] [--time-zone ZONE]
                             [--dry-run]

Takes in pages of text, Markdown or HTML as draft articles, and their glossary boxes as draft terms.
A file is taken whole or not at all, and may hold up to 5 MB. What is no page, or has no story in
it, is refused with a sentence, whatever its name. Importing again changes nothing: neither what an
editor changed meanwhile, nor a date.

Options:
  --publish         publish the articles at once, but not what says that it is a draft (“draft: true”,
                    “published: false”, “status: draft” …), lies in a folder _drafts, or has a day
                    to come
  --locale xx       the locale of all articles; unless told, that of the language that a page says
                    it is in (<html lang>, or “lang:” in front matter), else the project's default
  --as-of DATE      the day that ages such as “11 months ago” count back from: 2024-10-31, or with
                    a time 2024-10-31T12:00:00Z; now unless told
  --time-zone ZONE  by whose clocks dates are read that name no zone, such as “2024-05-01 00:30”:
                    Europe/Berlin, Asia/Tokyo …; that of this machine (TZ) unless told
  --dry-run         tell what would be made, and make nothing
  -h, --help        show this help`,

  rebuild: `Usage: newsroom rebuild

Reads every published article again and links it again. Editors’ decisions are kept.`,

  check: `Usage: newsroom check

Looks whether the stored connections fit what is published, and tells what does not. Changes
nothing. Exit code 1 if there is a problem; “newsroom rebuild” fixes most.`,

  evaluate: `Usage: newsroom evaluate

Takes the connections that editors wrote and pinned as the right answer, and measures how many of
them the engine finds by itself among its first ten, while each is left out. Beside it stand three
plain methods: BM25 over the whole article, common topics alone, and newest first. The figures are
kept, and shown in the panel.`,

  explain: `Usage: newsroom explain SOURCE TARGET [--locale xx] [--json]

Says why a site shows the article TARGET among the connections of the article SOURCE, or why not.
Each is named by its documentId, which is in the address of its form in the panel, or by
uid:documentId for a content type of the project: api::post.post:abc. Changes nothing.

Options:
  --locale xx    the locale of the articles; the project's default locale unless told
  --json         print all figures as JSON
  -h, --help     show this help`,
};

module.exports = { GENERAL, COMMANDS };
