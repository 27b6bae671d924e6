import type { GalleryPage } from '../../ui/gallery-page.ts';
import { ShortcutsView } from './ShortcutsView.tsx';

const nothing = () => {};

export const shortcutsGallery: GalleryPage = {
  name: 'shortcuts',
  widths: [960, 320],
  states: [
    {
      name: 'keys are set',
      render: () => <ShortcutsView start="Alt+Shift+M" snooze="Alt+Shift+L" changeBy="button" onChange={nothing} />,
    },
    {
      name: 'no keys, and the browser keeps its page to itself',
      render: () => <ShortcutsView start="" snooze="" changeBy="hand" onChange={nothing} />,
    },
  ],
};
