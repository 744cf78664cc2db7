/** What to do with a file that holds no article, by what it is; goes on after the file's name. */
const ADVICE = {
  pdf: 'is a PDF, whose text has no order that could be read: copy its story into a text or Markdown file',
  postscript: 'is a PostScript file: copy its story into a text or Markdown file',
  word: 'is a Word document: save it as a web page (HTML) or as plain text in UTF-8',
  document:
    'is a document of a word processor: save it as a web page (HTML) or as plain text in UTF-8',
  ebook: 'is an e-book: save its story as a web page (HTML) or as plain text in UTF-8',
  spreadsheet:
    'is a spreadsheet, and no article: write each story into a text, Markdown or HTML file of its own',
  presentation: 'is a presentation, and no article: copy its story into a text or Markdown file',
  table:
    'is a table, and no article: write each story into a text, Markdown or HTML file of its own',
  picture: 'is a picture: if it shows a story, type its text into a text or Markdown file',
  recording: 'is a recording: if it tells a story, write it into a text or Markdown file',
  font: 'is a font, and no article: leave it out',
  archive: 'is an archive: unpack it, and import the files in it',
  program: 'is a program, and no article: leave it out',
  code: 'is program code with no page in it: open what it makes in a browser, and save that page as HTML',
  settings:
    'holds settings or data, and no article: write each story into a text, Markdown or HTML file of its own',
  database:
    'is a database, and no article: write each story into a text, Markdown or HTML file of its own',
  dump: 'is a dump of a database, and no article: write each story into a text, Markdown or HTML file of its own',
  feed: 'is a feed, and no article: open each story in a browser, and save its page as HTML',
  wordpress:
    'is an export of WordPress, and no article: open each story in a browser, and save its page as HTML',
  addresses: 'is a list of addresses, and no article: open each, and save its page as HTML',
  xml: 'is data in XML, and no article: write each story into a text, Markdown or HTML file of its own',
  json: 'is data in JSON, and no article: write each story into a text, Markdown or HTML file of its own',
  webArchive: 'is a saved web archive: open it in a browser, and save the page as HTML',
  http: 'begins with the headers of a server’s answer: save the page without them, or delete them up to the first blank line',
  shortcut: 'is a link to a page: open it in a browser, and save the page as HTML',
  mail: 'is an e-mail: copy its story into a text or Markdown file',
  mailbox: 'is a mailbox, and no article: copy each story into a text or Markdown file of its own',
  calendar: 'is a calendar, and no article: leave it out',
  contacts: 'is a list of contacts, and no article: leave it out',
  macNotes: 'is a Mac’s notes on another file, and no article: leave it out',
  frontMatter:
    'begins with front matter, which is read in Markdown alone: give it a name that ends in .md, or take the front matter out',
  tomlFrontMatter:
    'begins with front matter in TOML, which is not read: write it in YAML, between --- lines',
  jsonFrontMatter:
    'begins with front matter in JSON, which is not read: write it in YAML, between --- lines',
  openFrontMatter: 'begins with front matter that has no end: put a line of --- below its last key',
} as const;

/** What a file is that holds no article. */
export type Kind = keyof typeof ADVICE;

/** What such a file is and what to do with it; goes on after the file's name. */
export const adviceOn = (kind: Kind): string => ADVICE[kind];
