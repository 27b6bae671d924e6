import { problemSentence } from '../../i18n/problem-sentence.ts';
import type { GalleryPage } from '../../ui/gallery-page.ts';
import { TroubleStrip } from './TroubleStrip.tsx';

const codes = ['storage-full', 'database-closed', 'database-newer', 'background-gone'];

export const troubleGallery: GalleryPage = {
  name: 'trouble-strip',
  widths: [380],
  states: codes.map((code) => ({
    name: code,
    render: (i18n) => (
      <div style={{ minBlockSize: '6rem', transform: 'scale(1)' }}>
        <TroubleStrip sentence={problemSentence(i18n, { code, permanent: false })} onClose={() => {}} />
      </div>
    ),
  })),
};
