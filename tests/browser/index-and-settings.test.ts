import type { Page } from 'playwright-core';
import { connections } from '../support/newsroom/articles';
import { createEditor, newsroomActions, writingArticles } from '../support/requests/editors';
import { eventually } from '../support/eventually';
import { barriersIn } from './support/axe';
import { describeInBrowser, keepPicture, openNewsroom, type Newsroom } from './support/newsroom';
import { overflowIn } from './support/overflow';
import { inEachTheme } from './support/theme';
import { readWords, SHOWN_LANGUAGES } from './support/words';

const INDEX = 'plugins/newsroom/index';
const SETTINGS = 'settings/newsroom';
const SLOW_MS = 1000;
const words = readWords('en');

/** What the tests look at of the engine. */
interface Parts {
  readonly engine: { index: (document: { readonly title: string }) => unknown };
}

describeInBrowser('the index and the settings', () => {
  let newsroom: Newsroom;
  let page: Page;
  let engine: Parts['engine'];

  const openSettings = async (on = page): Promise<void> => {
    await on.goto(SETTINGS);
    await on.getByLabel(words['settings.limit']!, { exact: true }).waitFor();
  };
  const button = (name: string, on = page) => on.getByRole('button', { name, exact: true });
  const limit = (on = page) => on.getByLabel(words['settings.limit']!, { exact: true });
  const setLimit = async (value: string): Promise<void> => {
    await limit().fill(value);
    await limit().blur();
  };
  /** Has the engine stand still until it is let go. */
  const holdEngine = (): (() => void) => {
    const whole = engine.index;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    engine.index = async (document) => {
      await held;
      return whole(document);
    };
    return () => {
      engine.index = whole;
      goOn();
    };
  };

  beforeAll(async () => {
    newsroom = await openNewsroom({ demo: true, newsroom: { config: { glossary: { max: 15 } } } });
    engine = newsroom.strapi.plugin('newsroom').service<Parts>('indexing').engine;
    page = await newsroom.openPage();
  }, 300_000);

  afterEach(() => {
    expect(newsroom.takeFaults()).toEqual([]);
  });

  afterAll(() => newsroom.close());

  it('shows how many articles of each language are ready', async () => {
    await page.goto(INDEX);
    const table = page.getByRole('grid', { name: words['index.articles']! });
    await table.getByRole('row').filter({ hasText: 'ko' }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(4);
    await page.getByText(words['background.engine']!).waitFor();
  });

  it('rebuilds with progress that survives a reload, and is cancelled by a click', async () => {
    await page.goto(INDEX);
    const goOn = holdEngine();
    await button(words['work.start']!).click();
    await page.getByRole('progressbar').waitFor();
    await page.reload();
    await page.getByText(words['work.phase.reading']!).waitFor();
    expect(await button(words['work.start']!).isDisabled()).toBe(true);
    await keepPicture(page, 'index-rebuilding');
    await button(words['work.cancel']!).click();
    await page.getByText(words['work.rebuild.cancelled']!).first().waitFor();
    goOn();
    await connections(newsroom.strapi).settle();
  });

  it('tells how many lists a rebuild changed, and undoes it', async () => {
    const row = await newsroom.strapi.db.connection('newsroom_connections').first();
    await newsroom.strapi.db
      .connection('newsroom_connections')
      .where({ document_id: row.document_id })
      .del();
    await page.goto(INDEX);
    await button(words['work.start']!).click();
    await page.getByText('Last rebuild · 1 list changed').waitFor({ timeout: 60_000 });
    await keepPicture(page, 'index-rebuilt');
    await button(words['change.undo']!).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Undone: 1 list is as before.').first().waitFor();
    await newsroom.strapi.plugin('newsroom').service('connections').rebuild();
  }, 120_000);

  it('names an article that can’t be read, and has it read again', async () => {
    const whole = engine.index;
    const [{ title, document_id: documentId }] = await newsroom.strapi.db
      .connection('newsroom_states')
      .where({ locale: 'en' })
      .select('title', 'document_id');
    engine.index = (document) => {
      if (document.title === title) throw new Error('a fault of the tests');
      return whole(document);
    };
    await newsroom.strapi.db
      .connection('newsroom_states')
      .where({ document_id: documentId })
      .update({ content_hash: '' });
    await connections(newsroom.strapi).refresh({ documentId });
    await page.goto(INDEX);
    await page.getByRole('link', { name: title }).waitFor();
    await page.getByText('a fault of the tests').waitFor();
    await keepPicture(page, 'index-failed');
    engine.index = whole;
    await button(`Retry “${title}”`).click();
    await page.getByText(words['failed.asked']!).waitFor();
    await page.getByText('a fault of the tests').waitFor({ state: 'detached' });
  });

  it('shows each option with who set it, and leaves what the file fixes alone', async () => {
    await openSettings();
    const fixed = page.getByLabel(words['settings.glossary.max']!, { exact: true });
    expect([await fixed.isDisabled(), await fixed.inputValue()]).toEqual([true, '15']);
    await page.getByText(words['settings.fixed']!).waitFor();
    expect(await button(words['settings.apply']!).isDisabled()).toBe(true);
    await keepPicture(page, 'settings');
  });

  it('says at the field what is wrong with a value', async () => {
    await openSettings();
    await setLimit('99');
    await button(words['settings.preview']!).click();
    await page
      .getByText('Connections per list: 99 is not allowed. It must be a whole number from 1 to 50.')
      .waitFor();
    await keepPicture(page, 'settings-wrong');
    // The refusal is meant.
    expect(newsroom.takeFaults().every((fault) => fault.includes('400'))).toBe(true);
  });

  it('previews, leaves, applies and resets', async () => {
    await openSettings();
    await setLimit('1');
    await button(words['settings.preview']!).click();
    await page.getByText(/lists would change\.$/).waitFor({ timeout: 60_000 });
    expect(
      await page.getByText(words['preview.dropped']!, { exact: true }).count()
    ).toBeGreaterThan(0);
    await keepPicture(page, 'settings-preview');
    expect(await barriersIn(page, '[data-testid=newsroom-settings]')).toEqual([]);
    await button(words['preview.leave']!).click();
    await eventually(async () => expect(await limit().inputValue()).toBe('5'));

    await setLimit('1');
    await button(words['settings.preview']!).click();
    await page.getByText(/lists would change\.$/).waitFor({ timeout: 60_000 });
    await button(words['settings.apply']!).last().click();
    await page.getByText(words['settings.saved']!).waitFor();
    await page.getByRole('button', { name: 'Reset to the default: 5' }).click();
    await button(words['settings.apply']!).click();
    await eventually(async () => {
      const { json } = await newsroom.send('GET', '/newsroom/settings');
      expect(json.data).toContainEqual(expect.objectContaining({ name: 'limit', value: 5 }));
    });
    await connections(newsroom.strapi).settle();
    await page.goto('plugins/newsroom/audit');
    await page.getByText('Connections per list: 1', { exact: true }).waitFor();
    await keepPicture(page, 'audit-settings');
  }, 180_000);

  it('has no barriers in either theme', async () => {
    await page.goto(INDEX);
    await page.getByText(words['background.engine']!).waitFor();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `index-${theme}`);
      expect(await barriersIn(page, '[data-testid=newsroom-index]')).toEqual([]);
    });
    await openSettings();
    await inEachTheme(page, async (theme) => {
      await keepPicture(page, `settings-${theme}`);
      expect(await barriersIn(page, '[data-testid=newsroom-settings]')).toEqual([]);
    });
  });

  it.each(SHOWN_LANGUAGES)('speaks %s without overflow', async (language) => {
    await newsroom.setLanguage(language);
    const own = readWords(language);
    await page.goto(INDEX);
    await page.getByText(own['background.engine']!, { exact: true }).waitFor();
    await keepPicture(page, `index-${language}`);
    expect(await overflowIn(page.locator('[data-testid=newsroom-index]'))).toEqual([]);
    await page.goto(SETTINGS);
    await page.getByText(own['settings.threshold.hint']!).waitFor();
    await keepPicture(page, `settings-${language}`);
    expect(await overflowIn(page.locator('[data-testid=newsroom-settings]'))).toEqual([]);
    expect(await page.getByText(/\bsettings\.|\bindex\./).count()).toBe(0);
    await newsroom.setLanguage('en');
  });

  it('says so where the server fails, and goes on once it answers', async () => {
    const failing = await newsroom.openPage();
    const fail = (route: { fulfill: (answer: object) => Promise<void> }) =>
      route.fulfill({ status: 500, json: { error: { status: 500, message: 'a fault' } } });
    // Not the page itself, whose address ends alike.
    const { origin } = new URL(newsroom.panel);
    for (const [path, route, word] of [
      [INDEX, '/newsroom/index', 'background.engine'],
      [SETTINGS, '/newsroom/settings', 'settings.limit'],
    ] as const) {
      await failing.route(`${origin}${route}`, fail);
      await failing.goto(path);
      const retry = button(words['state.retry']!, failing).first();
      await retry.waitFor();
      await failing.unroute(`${origin}${route}`);
      await retry.click();
      await failing.getByText(words[word]!, { exact: true }).waitFor();
    }
    // The failures are meant.
    newsroom.takeFaults();
    await failing.close();
  });

  it('loses no click while the server is slow', async () => {
    const slow = await newsroom.openPage();
    await slow.route('**/newsroom/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
      await route.continue();
    });
    await openSettings(slow);
    await limit(slow).fill('2');
    await limit(slow).blur();
    await button(words['settings.preview']!, slow).click();
    await slow.getByText(/lists would change\.$/).waitFor({ timeout: 60_000 });
    await slow.close();
  }, 120_000);

  it('offers a reader no button that would be refused', async () => {
    const reader = await newsroom.openPage({
      as: await createEditor(newsroom.strapi, [...newsroomActions('read'), ...writingArticles()]),
    });
    await reader.goto(INDEX);
    await reader.getByText(words['background.engine']!).waitFor();
    expect(await button(words['work.start']!, reader).count()).toBe(0);
    expect(await button(words['change.undo']!, reader).count()).toBe(0);
    await reader.goto(SETTINGS);
    await reader.getByText(/permissions to access/).waitFor();
    await reader.close();
  });
});
