import type { GalleryPage } from '../../ui/gallery-page.ts';
import { LogTroubleView } from './LogTroubleView.tsx';

const nothing = () => {};

export const logTroubleGallery: GalleryPage = {
  name: 'log-trouble',
  widths: [960, 320],
  states: [
    { name: 'cannot be opened', render: () => <LogTroubleView busy={false} onAgain={nothing} onRebuild={nothing} /> },
  ],
};
