import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { LogTroubleView } from './LogTroubleView.tsx';

const nothing = () => {};

export const logTroubleGallery: GalleryPage = {
  name: 'log-trouble',
  widths: [960, 320],
  states: [
    {
      name: 'cannot be opened',
      render: () => <LogTroubleView cause={null} busy={false} onAgain={nothing} onRebuild={nothing} />,
    },
    {
      name: 'full disk',
      render: (i18n) => {
        const cause = problemSentence(i18n, { code: 'storage-full', permanent: false });
        return <LogTroubleView cause={cause} busy={false} onAgain={nothing} onRebuild={nothing} />;
      },
    },
  ],
};
