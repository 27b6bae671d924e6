import { useI18n } from '../../i18n/i18n-context.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import css from './Gallery.module.css';
import type { GalleryChoice } from './gallery-choice.ts';
import { galleryPages } from './gallery-pages.ts';

export function Gallery({ choice }: { readonly choice: GalleryChoice }) {
  const shown = galleryPages.filter((page) => choice.page === null || page.name === choice.page);
  if (choice.bare) return <BareState page={shown[0]} state={choice.state ?? 0} />;
  return (
    <div className={css['gallery']}>
      <nav className={css['nav']} aria-label="Gallery">
        {galleryPages.map((page) => (
          <a key={page.name} href={withParams({ page: page.name })}>
            {page.name}
          </a>
        ))}
        <a href={withParams({ page: null })}>all</a>
        {modes.map(([name, params]) => (
          <a key={name} className={css['mode']} href={withParams(params)}>
            {name}
          </a>
        ))}
      </nav>
      {shown.map((page) => (
        <Page key={page.name} page={page} only={choice.state} />
      ))}
    </div>
  );
}

const modes: readonly (readonly [string, Readonly<Record<string, string | null>>])[] = [
  ['light', { theme: 'light', contrast: null }],
  ['dark', { theme: 'dark', contrast: null }],
  ['contrast', { contrast: 'more' }],
  ['left to right', { dir: null }],
  ['right to left', { dir: 'rtl' }],
  ['English', { lang: null }],
  ['long', { lang: 'long' }],
  ...Object.entries(LANGUAGES)
    .slice(1)
    .map(([lang, { name }]) => [name, { lang }] as const),
  ['100 %', { text: null }],
  ['200 %', { text: '200' }],
];

function withParams(change: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name);
    else params.set(name, value);
  }
  return `?${params}`;
}

function Page({ page, only }: { readonly page: GalleryPage; readonly only: number | null }) {
  const i18n = useI18n();
  return (
    <section aria-label={page.name}>
      <p className={css['name']}>{page.name}</p>
      <div className={css['states']}>
        {page.states.map((state, index) =>
          only !== null && only !== index ? null : (
            <figure key={state.name} className={css['state']}>
              <figcaption>{state.name}</figcaption>
              <div className={css['frame']} style={{ inlineSize: `${page.widths[0] ?? 380}px` }}>
                {state.render(i18n)}
              </div>
            </figure>
          ),
        )}
      </div>
    </section>
  );
}

function BareState({ page, state }: { readonly page: GalleryPage | undefined; readonly state: number }) {
  return page?.states[state]?.render(useI18n()) ?? <p>No such state.</p>;
}
