import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { get, render } from '../../ui/render.test-kit.tsx';
import { type App, AppProvider } from '../app-context.tsx';
import { useWords } from './use-words.ts';

const WORDS = 'one two three four five six seven eight nine ten eleven twelve';

afterEach(() => localStorage.clear());

/** A browser whose keys outlive its pages. */
function createBrowser() {
  let kept: string | null = null;
  const account = {
    keptWords: async () => kept,
    async keepWords(words: string | null) {
      kept = words;
    },
  };
  const app = { account: async () => account } as unknown as App;

  function Page() {
    const { words, setNew, actions } = useWords();
    return (
      <>
        <output>{'words' in words ? `${words.kind}: ${words.words.join(' ')}` : words.kind}</output>
        {['make', 'written', 'written, keep'].map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => (name === 'make' ? setNew(WORDS) : actions.onWritten(name === 'written, keep'))}
          >
            {name}
          </button>
        ))}
      </>
    );
  }

  return {
    create() {
      kept = WORDS;
    },
    async open() {
      const container = render(
        <AppProvider app={app}>
          <Page />
        </AppProvider>,
      );
      await act(async () => {});
      return {
        press: (name: string) => act(async () => get(container, 'button', name).click()),
        shows: () => container.querySelector('output')?.textContent,
      };
    },
  };
}

it('shows new words again, however often the page closes, until they are written down', async () => {
  const browser = createBrowser();
  browser.create();
  const first = await browser.open();
  await first.press('make');
  for (let reload = 0; reload < 2; reload++) expect((await browser.open()).shows()).toBe(`new: ${WORDS}`);
  const last = await browser.open();
  await last.press('written');
  expect([last.shows(), (await browser.open()).shows()]).toEqual(['gone', 'gone']);
});

it('hides them from then on where this browser keeps them', async () => {
  const browser = createBrowser();
  browser.create();
  const page = await browser.open();
  await page.press('make');
  await page.press('written, keep');
  expect([page.shows(), (await browser.open()).shows()]).toEqual(['hidden', 'hidden']);
});
