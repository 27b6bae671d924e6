import '../../ui/tokens/base.css';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '../../i18n/i18n-context.tsx';
import { Gallery } from './Gallery.tsx';
import { parseGalleryChoice } from './gallery-choice.ts';
import { galleryI18n } from './gallery-i18n.ts';

const root = document.getElementById('root');
const choice = parseGalleryChoice(new URLSearchParams(location.search));
const html = document.documentElement;
const i18n = await galleryI18n(choice.language);
html.lang = i18n.locale;
html.dir = choice.direction ?? i18n.direction;
if (choice.theme !== 'system') html.dataset['theme'] = choice.theme;
if (choice.contrast) html.dataset['contrast'] = 'more';
html.style.fontSize = `${choice.textPercent}%`;
if (root) {
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <Gallery choice={choice} />
    </I18nProvider>,
  );
}
