import iconv from 'iconv-lite';
import { outline, pageOf, refusalOf, utf8 } from '../read';

const latin1 = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'latin1'));

/** A file with an entry of each name, as ZIP writes them; what the entries hold is of no account. */
const zip = (...names: string[]): Uint8Array =>
  latin1(names.map((name) => `PK\x03\x04\x14\0\0\0\x08\0${name}\0\0`).join('') + 'PK\x05\x06\0\0');

/** A compound file of Microsoft's, with the name of the stream that tells whose it is. */
const compound = (stream: string): Uint8Array =>
  latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(512)}${Array.from(stream).join('\0')}\0\0`);

const STORY = 'The bakery on the quay bakes again. Its oven had been cold for two winters.';

/** Whatever its name, a file with such content is refused in these words. */
const BINARY: readonly (readonly [what: string, bytes: Uint8Array, fault: RegExp])[] = [
  ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj'), /is a PDF/],
  ['a PDF after a blank line', latin1('\r\n%PDF-1.3\n1 0 obj<</Type/Catalog>>'), /is a PDF/],
  ['a PostScript file', latin1('%!PS-Adobe-3.0\n%%Pages: 1'), /is a PostScript file/],
  ['a document in RTF', latin1('{\\rtf1\\ansi The bakery\\par}'), /is a document of a word/],
  ['a document of Word', zip('[Content_Types].xml', 'word/document.xml'), /is a Word document/],
  ['an old document of Word', compound('WordDocument'), /is a Word document/],
  ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), /is a spreadsheet/],
  ['an old spreadsheet', compound('Workbook'), /is a spreadsheet/],
  ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), /is a presentation/],
  ['an e-mail of Outlook', compound('__substg1.0_0037001F'), /is an e-mail/],
  [
    'a document of LibreOffice',
    zip('mimetypeapplication/vnd.oasis.opendocument.text'),
    /is a document of a word/,
  ],
  [
    'a sheet of LibreOffice',
    zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
    /is a spreadsheet/,
  ],
  ['an e-book', zip('mimetypeapplication/epub+zip'), /is an e-book/],
  ['an archive', zip('stories/one.html'), /is an archive: unpack it/],
  ['an empty archive', latin1(`PK\x05\x06${'\0'.repeat(18)}`), /is an archive/],
  ['a packed page', latin1('\x1f\x8b\x08\0\0\0\0\0'), /is an archive/],
  ['a tar archive', latin1(`story.txt${'\0'.repeat(248)}ustar\x0000`), /is an archive/],
  ['an archive of 7-Zip', latin1('7z\xbc\xaf\x27\x1c\0\x04'), /is an archive/],
  ['a picture (PNG)', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /is a picture/],
  ['a picture (JPEG)', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), /is a picture/],
  ['a picture (GIF)', latin1('GIF89a\x01\0\x01\0'), /is a picture/],
  ['a picture (WebP)', latin1('RIFF\x1a\0\0\0WEBPVP8L'), /is a picture/],
  ['a picture (HEIC)', latin1('\0\0\0\x18ftypheic\0\0\0\0'), /is a picture/],
  ['a film', latin1('\0\0\0\x18ftypmp42\0\0\0\0'), /is a recording/],
  ['a sound', latin1('ID3\x04\0\0\0\0\0\0'), /is a recording/],
  ['a font', latin1('wOF2\0\x01\0\0'), /is a font/],
  ['a program', latin1('\x7fELF\x02\x01\x01\0'), /is a program/],
  ['a database', latin1('SQLite format 3\0\x10\0'), /is a database/],
  [
    'a saved web archive of a Mac',
    latin1('bplist00\xd1\x01\x02_\x10\x0fWebMainResource'),
    /is a saved web archive/,
  ],
  ['a Mac’s notes on a file', latin1('\0\x05\x16\x07\0\x02\0\0Mac OS X'), /is a Mac’s notes/],
];

const TEXTS: readonly (readonly [what: string, text: string, fault: RegExp])[] = [
  [
    'a feed in RSS',
    `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>The Quay</title><item><title>Oven lit</title><description>${STORY}</description></item></channel></rss>`,
    /is a feed/,
  ],
  [
    'a feed without a declaration',
    `\n<rss version="0.91"><channel><item><title>Oven lit</title></item></channel></rss>\n`,
    /is a feed/,
  ],
  [
    'a feed in Atom',
    `<?xml version='1.0' encoding='utf-8'?><!-- made today --><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>灯がともる</title></entry></feed>`,
    /is a feed/,
  ],
  [
    'a feed in RDF',
    `<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><title>오븐</title></item></rdf:RDF>`,
    /is a feed/,
  ],
  [
    'an export of WordPress',
    `<?xml version="1.0"?><!-- generator="WordPress/6.4" --><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>烤炉</title></item></channel></rss>`,
    /is an export of WordPress/,
  ],
  [
    'a site map',
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://quay.example/</loc></url></urlset>`,
    /is a list of addresses/,
  ],
  [
    'subscriptions',
    `<opml version="2.0"><body><outline text="The Quay"/></body></opml>`,
    /is a list of addresses/,
  ],
  ['a drawing', `<svg xmlns="http://www.w3.org/2000/svg"><text>Oven</text></svg>`, /is a picture/],
  [
    'a saved web archive of Safari in XML',
    `<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x"><plist version="1.0"><dict><key>WebMainResource</key></dict></plist>`,
    /is a saved web archive/,
  ],
  [
    'XML of its own kind',
    `<?xml version="1.0"?><stories><story><headline>Oven lit</headline><p>${STORY}</p></story></stories>`,
    /is data in XML/,
  ],
  [
    'a JSON Feed',
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ content_text: STORY }] }),
    /is a feed/,
  ],
  [
    'posts of WordPress in JSON',
    JSON.stringify([{ id: 1, title: { rendered: 'Oven lit' }, content: { rendered: STORY } }]),
    /is data in JSON/,
  ],
  ['indented JSON', JSON.stringify({ title: 'Oven lit', body: STORY }, null, 2), /is data in JSON/],
  [
    'JSON Lines',
    `{"title":"Oven lit","body":"${STORY}"}\n{"title":"オーブン"}\n\n{"title":"烤炉"}\n`,
    /is data in JSON/,
  ],
  [
    'an e-mail',
    `Received: from quay.example\nSubject: Oven lit\nFrom: Ines <ines@quay.example>\nTo: desk@post.example\n\n${STORY}\n`,
    /is an e-mail/,
  ],
  [
    'an e-mail without its path',
    `From: Ines <ines@quay.example>\nTo: desk@post.example\nDate: Tue, 12 Mar 2024 09:00:00 +0000\nSubject: Oven lit\n\n${STORY}`,
    /is an e-mail/,
  ],
  [
    'a mailbox',
    `From ines@quay.example Tue Mar 12 09:00:00 2024\nSubject: Oven lit\n\n${STORY}\n`,
    /is a mailbox/,
  ],
  [
    'a page saved by Chrome as one file',
    `From: <Saved by Blink>\nSnapshot-Content-Location: https://quay.example/\nSubject: Oven lit\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"; boundary="--x"\n\n----x\nContent-Type: text/html\n\n<html><body>${STORY}</body></html>`,
    /is a saved web archive/,
  ],
  [
    'a web archive of a crawler',
    `WARC/1.0\nWARC-Type: response\n\nHTTP/1.1 200 OK\n`,
    /is a saved web archive/,
  ],
  [
    'an answer with its headers',
    `HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><body><h1>Oven</h1><p>${STORY}</p></body></html>`,
    /begins with the headers of a server/,
  ],
  [
    'a calendar',
    'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Oven\nEND:VEVENT\nEND:VCALENDAR',
    /is a calendar/,
  ],
  ['contacts', 'BEGIN:VCARD\nVERSION:3.0\nFN:Ines\nEND:VCARD', /is a list of contacts/],
  ['a shortcut', '[InternetShortcut]\nURL=https://quay.example/oven\n', /is a link to a page/],
];

/** These are told under any name that says nothing of Markdown, where such lines may be an example. */
const PLAIN: readonly (readonly [what: string, text: string, fault: RegExp])[] = [
  [
    'XML without a declaration',
    `<stories><story><headline>Oven lit</headline></story></stories>`,
    /is data in XML/,
  ],
  [
    'a table',
    `id,title,body\n1,Oven lit,"${STORY}"\n2,"オーブン","火がついた。\n二年ぶりだ。"\n`,
    /is a table/,
  ],
  [
    'a table with semicolons',
    'id;제목;본문\n1;오븐;불이 켜졌다.\n2;부두;조용하다.\n',
    /is a table/,
  ],
  ['a table with tabs', `title\tbody\nOven lit\t${STORY}\n`, /is a table/],
  [
    'PHP without a page',
    `<?php\nnamespace Quay;\nclass Oven { public function light(): void { echo '<p>lit</p>'; } }\n`,
    /is program code/,
  ],
  [
    'PHP that fills a page',
    '<?php get_header(); ?>\n<main><?php while (have_posts()) : the_post(); the_content(); endwhile; ?></main>\n<?php get_footer(); ?>',
    /is program code/,
  ],
  [
    'code of ASP.NET',
    '<%@ WebHandler Language="C#" Class="Oven" %>\npublic class Oven { public void Light() { } }',
    /is program code/,
  ],
  ['a script of the shell', '#!/bin/sh\nset -e\necho "Oven lit"\n', /is program code/],
  [
    'JavaScript',
    "const oven = require('./oven');\n\nfunction light(all) {\n  return all.map((each) => each.light());\n}\n\nmodule.exports = { light };\n",
    /is program code/,
  ],
  [
    'Python',
    'import os\n\n\ndef light(oven):\n    oven.on = True\n    return oven\n\n\nprint(light(os))\n',
    /is program code/,
  ],
  [
    'a style sheet',
    'body {\n  color: #222;\n  margin: 0;\n}\n.oven > p {\n  font-size: 2rem;\n}\n',
    /is program code/,
  ],
  [
    'a dump of a database',
    "-- MySQL dump 10.13\n--\nDROP TABLE IF EXISTS `posts`;\nCREATE TABLE `posts` (\n  `id` int\n);\nINSERT INTO `posts` VALUES (1,'Oven lit');\n",
    /is a dump of a database/,
  ],
  [
    'front matter in a text file',
    `---\ntitle: Oven lit\ndate: 2024-03-12\n---\n\n${STORY}`,
    /begins with front matter/,
  ],
];

const NAMES = ['story.txt', 'story.md', 'story.html', 'story', 'story.dat'];
const PLAIN_NAMES = ['story.txt', 'story', 'story.dat'];

describe('readPage, given what is no article', () => {
  it.each(BINARY)('refuses %s by its bytes, whatever its name', (_, bytes, fault) => {
    for (const name of NAMES) {
      expect(refusalOf(bytes, name)).toMatch(fault);
      expect(refusalOf(bytes, name)).toMatch(new RegExp(`^${name} [^\n]+: [^\n]+\\.$`));
    }
  });

  it.each(TEXTS)('refuses %s by its text, whatever its name', (_, text, fault) => {
    for (const name of NAMES) {
      expect(refusalOf(text, name)).toMatch(fault);
      expect(refusalOf(text, name)).toMatch(new RegExp(`^${name} [^\n]+: [^\n]+\\.$`));
    }
  });

  it.each(PLAIN)('refuses %s whose name promises a text', (_, text, fault) => {
    for (const name of PLAIN_NAMES) expect(refusalOf(text, name)).toMatch(fault);
  });

  it.each([...TEXTS, ...PLAIN])(
    'knows %s with a byte order mark, CRLF and in UTF-16',
    (_, text, fault) => {
      const windows = text.replaceAll('\n', '\r\n');
      for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
        const bytes = new Uint8Array(iconv.encode(windows, charset, { addBOM: true }));
        expect(refusalOf(bytes, 'story.txt')).toMatch(fault);
      }
    }
  );

  it('knows data whose charset can’t be read', () => {
    const feed =
      '<?xml version="1.0" encoding="Shift_JIS"?><rss version="2.0"><title>港</title></rss>';
    expect(refusalOf(new Uint8Array(iconv.encode(feed, 'shift_jis')), 'a.rss')).toMatch(
      /is a feed/
    );
    const table = 'id,題,本文\n1,港,鐘が鳴る。\n2,灯台,光る。\n';
    expect(refusalOf(new Uint8Array(iconv.encode(table, 'shift_jis')), 'a.csv')).toMatch(
      /is a table/
    );
  });

  it.each([
    ['a.csv', 'term,meaning\nspit,a tongue of land\n'],
    ['a.csv', 'title, body\nOven lit, It burns, at last.\nQuay, Calm.\n'],
    ['a.csv', 'sep=;\ntitle;body\nOven;lit\n'],
    ['a.tsv', '題\t本文\n窯\t火がついた。\n'],
  ])(
    'knows a table by its name and content where its content leaves a doubt: %s, %j',
    (name, text) => {
      expect(refusalOf(text, name)).toMatch(/is a table/);
    }
  );

  it.each([
    ['a.yml', '- title: Oven lit\n  body: |\n    It burns.\n- title: Quay\n  body: Calm.\n'],
    ['a.ini', '; of the oven\n[oven]\nheat = 200\n'],
    ['a.toml', 'title = "Oven"\n[oven]\nheat = 200\n'],
  ])('knows settings and data by their name and content: %s', (name, text) => {
    expect(refusalOf(text, name)).toMatch(/holds settings or data/);
  });

  it.each(['a.js', 'a.ts', 'a.rb'])('knows a line of code by its name and content: %s', (name) => {
    expect(refusalOf("const oven = require('./oven');\nlight(oven);\n", name)).toMatch(
      /is program code/
    );
  });
});

describe('readPage, given an article that only looks like data', () => {
  it.each([
    ['XML', `\`\`\`xml\n<?xml version="1.0"?>\n<rss version="2.0"></rss>\n\`\`\``],
    ['JSON', '```json\n{"title": "Oven lit"}\n```'],
    ['PHP', '```php\n<?php echo 1; ?>\n```'],
    ['a table', 'id,title,body\n1,Oven,lit\n2,Quay,calm'],
    ['an e-mail', '    Received: from quay.example\n    From: a@quay.example\n    Subject: Oven'],
  ])('reads a Markdown page that quotes %s', (_, quote) => {
    const page = pageOf(`# How we read it\n\n${STORY}\n\n${quote}\n`, 'a.md');
    expect(page.title).toBe('How we read it');
    expect(pageOf(`${quote}\n\n# How we read it\n\n${STORY}`, 'a.md').title).toBe('How we read it');
  });

  it.each([
    ['XML', '<rss version="2.0"> is how a feed begins'],
    ['HTML', '<!doctype html> is how a page begins'],
    ['JSON', '{"title": "Oven lit"} is how it is told'],
  ])('reads a Markdown page that begins with %s and goes on in words', (_, first) => {
    expect(pageOf(`${first}\n\n# How we read it\n\n${STORY}`, 'a.md').title).toBe('How we read it');
  });

  it.each([
    ['names of signatures', 'BMW and MZ: two makers, one oven'],
    ['a picture format', 'GIF89a turns 35'],
    [
      'a list of names',
      'Anna, Bea, and Clara\n\nThe oven, the quay, and the sea.\n\nRain, wind, and snow.',
    ],
    ['brackets', '[Update] The oven is lit'],
    ['braces', '{Oven} is lit'],
    ['a word with a colon', 'Oven: lit again'],
    ['a speaker', 'From: the quay, with love'],
    ['a memo', 'From: the harbour board\nTo: all bakers\nSubject: the oven'],
    ['a rule', '---\nThe oven is lit\n---'],
    ['questions and answers', 'Oven talk\n\nAnna: Is it lit?\n\nBea: It is; come in.'],
    ['PDF in words', 'PDF turns thirty\n\n%PDF-1.7 is how such a file begins.'],
    ['SQL in words', 'Create table, insert guests\n\nThe bakery sets tables; everyone sits.'],
    [
      'verses',
      'Oven song\n\nThe fire is low;\nthe dough is slow;\nthe night is long;\nwe sing the song.',
    ],
    [
      'much code in it',
      `How to light an oven\n\nThe oven is lit by a function of its own, which takes the wood as well.\n\nfunction light(wood) {\n  return burn(wood);\n}\n\nlight(oak);`,
    ],
    [
      'a function for a title',
      `light(oven)\n\nThis function lights the oven, and gives back how warm it has become by now.\n\nconst warm = light(oven);\nprint(warm);`,
    ],
    ['日本語', '「オーブン」に火が入る\n\n二年ぶりに、港のパン屋が店を開けた。'],
    ['한국어', '오븐에 불이 켜지다\n\n이 년 만에, 부두의 빵집이 문을 열었다.'],
    ['中文', '烤炉重新点火\n\n两年之后，码头的面包店又开门了。'],
  ])('reads a text with %s', (_, text) => {
    const content = `${text}\n\n${STORY}`;
    for (const name of ['a.txt', 'a', 'a.csv', 'a.pdf', 'a.eml', 'a.json', 'a.php']) {
      expect(outline(pageOf(content, name).body).join('\n')).toContain('The bakery on the quay');
    }
  });
});

describe('readPage, given a page of HTML under another name', () => {
  const page = `<head><meta charset="euc-kr"><title>오븐</title></head><body><article><h1>오븐에 불이 켜지다</h1><p>이 년 만이다.</p></article></body></html>`;
  const bytes = (start: string): Uint8Array =>
    new Uint8Array(iconv.encode(`${start}${page}`, 'euc-kr'));

  it.each([
    'a.aspx',
    'a.php',
    'a.shtml',
    'a.jsp',
    'a.asp',
    'a.cfm',
    'a',
    'a.php3',
    'index.html_x=1',
    'a.txt',
    'a.doc',
    'a.md',
  ])('reads it from %s', (name) => {
    for (const start of [
      '<!DOCTYPE html><html>',
      '\n<!-- kept -->\n<HTML lang="ko">',
      '<?xml version="1.0"?><html>',
    ]) {
      expect(pageOf(bytes(start), name)).toMatchObject({
        title: '오븐에 불이 켜지다',
        excerpt: '이 년 만이다.',
      });
    }
  });

  it.each(['a.php', 'a.aspx', 'a.dat'])('reads a page that begins with code, from %s', (name) => {
    for (const code of [
      '<?php $a = 1 > 0; ?>\n',
      `<?php /* ${'x'.repeat(5000)} */ ?>`,
      '<%@ Page Language="C#" %>\n',
      '<!--#include virtual="/head" -->\n',
    ]) {
      const html = `${code}<!doctype html><html><title>Oven</title><h1>Oven lit</h1><p>${STORY}</p></html>`;
      expect(outline(pageOf(html, name).body)).toEqual([`paragraph ${STORY}`]);
    }
  });

  it('leaves out the code of a server within a story', () => {
    const html = `<!doctype html><h1>Oven <?php if (1 > 0) echo "x > y"; ?>lit</h1><p class="<?= $class ?>">It <%= is > 0 %>burns.</p><?php foreach ($all as $each) { echo "<p>$each</p>"; }`;
    for (const name of ['a.php', 'a.html']) {
      expect(pageOf(html, name).title).toBe('Oven lit');
      expect(outline(pageOf(html, name).body)).toEqual(['paragraph It burns.']);
    }
  });

  it('keeps a story behind what Word leaves in its pages', () => {
    const html = `<html><h1>Oven lit</h1><?xml:namespace prefix = "o" ns = "urn:x" /><p>${STORY}</p></html>`;
    expect(outline(pageOf(html, 'a.html').body)).toEqual([`paragraph ${STORY}`]);
  });

  it.each(['<article>', '<div class="x">', '<h1>', '<p>', '<title>x</title>'])(
    'reads a part of a page that begins with %s',
    (start) => {
      const html = `${start}<h1>Oven lit</h1><p>${STORY}</p></div>`;
      expect(pageOf(html, 'part.inc').title).toBe('Oven lit');
    }
  );

  it.each([
    '<asp:Content ID="main" runat="server">',
    '<jsp:include page="head.jsp" />',
    '<cfset kind = "bread">',
  ])('reads a page that begins with an element of a server: %s', (start) => {
    for (const code of ['', '<%@ Page Language="C#" %>\n']) {
      expect(pageOf(`${code}${start}<h1>Oven lit</h1><p>${STORY}</p>`, 'a.aspx').title).toBe(
        'Oven lit'
      );
    }
  });

  it('reads a page with sixteen bits a character', () => {
    const html = iconv.encode(`<!doctype html><h1>烤炉</h1><p>${STORY}</p>`, 'utf-16le', {
      addBOM: true,
    });
    expect(pageOf(new Uint8Array(html), 'a.aspx').title).toBe('烤炉');
  });

  it('reads Markdown that begins with tags as Markdown', () => {
    const page = pageOf(`<div align="center">\n\n# Oven lit\n\n</div>\n\n${STORY}`, 'a.md');
    expect(page.title).toBe('Oven lit');
  });

  it('reads what is no more than text', () => {
    expect(pageOf(utf8(`Oven < 200 degrees\n\n${STORY}`), 'a.aspx').title).toBe(
      'Oven < 200 degrees'
    );
  });
});
