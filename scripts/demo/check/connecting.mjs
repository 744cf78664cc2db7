import { expect, expectSame } from './site.mjs';

const PRIVATE = ['relevance', 'score', 'reasons', 'importKey'];
/** Most automatic connections of one article, per relation. */
const LIMIT = 5;

const isAutomatic = ({ origin }) => origin === 'automatic';

const checkTargets = ({ documentId, locale, title }, data, published) => {
  const ids = data.map(({ target }) => target.documentId);
  expect(!ids.includes(documentId), `${title} leads to itself`);
  expect(new Set(ids).size === ids.length, `${title} leads to an article twice`);
  for (const { target } of data) {
    expect(target.locale === locale, `${title} leads to ${target.locale}: ${target.title}`);
    expect(published.has(target.documentId), `${title} leads to a draft: ${target.title}`);
  }
};

const checkRelations = ({ title, publishedOn }, data) => {
  for (const { relation, target } of data) {
    const wanted = target.publishedOn > publishedOn ? 'follow-up' : 'background';
    expectSame(relation, wanted, `relation of ${title} to ${target.title}`);
  }
};

const isOrdered = (addresses) =>
  addresses.every(
    ({ block, start }, i) =>
      i === 0 ||
      addresses[i - 1].block < block ||
      (addresses[i - 1].block === block && addresses[i - 1].start < start)
  );

/** What every article answers on its connections. */
export const connectingSteps = ({ site, newsroom }) => {
  const answers = new Map();
  const eachAnswer = (look) => {
    for (const article of newsroom.all()) {
      look(article, answers.get(`${article.locale}/${article.documentId}`));
    }
  };
  return [
    {
      name: 'every article answers: never itself, none twice, none of another language, no draft',
      async prove() {
        let count = 0;
        for (const article of newsroom.all()) {
          const answer = await site.part('connections', article);
          answers.set(`${article.locale}/${article.documentId}`, answer);
          const ids = new Set(newsroom.of(article.locale).map(({ documentId }) => documentId));
          checkTargets(article, answer.data, ids);
          count += answer.data.length;
        }
        return `${count} connections of ${answers.size} articles`;
      },
    },
    {
      name: 'connection lines come first, in the order of the text',
      async prove() {
        let count = 0;
        eachAnswer(({ title }, { data, lines }) => {
          expect(isOrdered(lines.map(({ address }) => address)), `lines of ${title} are mixed up`);
          const inline = data.filter(({ origin }) => origin === 'inline');
          const fromLines = lines.flatMap(({ target }) => target?.documentId ?? []);
          expectSame(
            data.slice(0, inline.length).map(({ target }) => target.documentId),
            [...new Set(fromLines)],
            `first connections of ${title}`
          );
          count += lines.length;
        });
        return `${count} lines`;
      },
    },
    {
      name: 'the engine found more: background or follow-up by date, at most five of each',
      async prove() {
        let count = 0;
        eachAnswer((article, { data }) => {
          const automatic = data.filter(isAutomatic);
          checkRelations(article, automatic);
          for (const relation of ['background', 'follow-up']) {
            const ofRelation = automatic.filter((one) => one.relation === relation);
            expect(
              ofRelation.length <= LIMIT,
              `more than ${LIMIT} ${relation} at ${article.title}`
            );
          }
          count += automatic.length;
        });
        expect(count > newsroom.all().length, `only ${count} automatic connections`);
        return `${count} automatic connections`;
      },
    },
    {
      name: 'a related story is found without a line, and its copy is not',
      async prove() {
        const { data } = await site.part(
          'connections',
          newsroom.article('en/tokyo-trust-bank-yen-stablecoins')
        );
        const found = data.filter(isAutomatic).map(({ target }) => target.title);
        const copy = newsroom.fileOf('en/yen-stablecoin-platform-syndicated').title;
        expect(!found.includes(copy), 'the copy is an automatic connection');
        const related = newsroom.fileOf('en/stablecoin-issuers-reserves').title;
        expect(found.includes(related), `“${related}” was not found`);
      },
    },
    {
      name: 'readers see nothing of scores and reasons',
      async prove() {
        const text = JSON.stringify([...answers.values()]);
        for (const key of PRIVATE) expect(!text.includes(`"${key}"`), `${key} is public`);
      },
    },
    {
      name: 'the batch route answers as each article does',
      async prove() {
        const articles = newsroom.of('en').slice(0, 25);
        const ids = articles.map(({ documentId }) => documentId).join(',');
        const { data } = await site.read(`/connections?documentIds=${ids}&locale=en`);
        for (const { documentId, connections } of data) {
          expectSame(connections, answers.get(`en/${documentId}`).data, `batch of ${documentId}`);
        }
        expectSame(data.length, articles.length, 'articles of the batch');
      },
    },
    {
      name: 'who links here is told: each line in the other direction',
      async prove() {
        const [source, target] = ['en/busan-exchange-operator', 'en/busan-plans-exchange'];
        const { data } = await site.part('backlinks', newsroom.article(target));
        const inline = data.filter(({ origin }) => origin === 'inline');
        const titles = inline.map((one) => one.source.title);
        expect(titles.includes(newsroom.fileOf(source).title), `${source} is no backlink`);
      },
    },
  ];
};
