import { useI18n } from '../../i18n/i18n-context.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportCard } from './ImportCard.tsx';
import css from './ImportPart.module.css';
import { importCard, pastRows } from './import-model.ts';
import { PastImports } from './PastImports.tsx';
import { useImports } from './use-imports.ts';

/** Files: the one that is being read, where to drop the next, and those before. */
export function ImportPart() {
  const i18n = useI18n();
  const { imports, state, past, over, start } = useImports();
  return (
    <>
      <div className={css['columns']}>
        {state !== null && (
          <ImportCard
            {...importCard(i18n, state)}
            onPause={() => imports?.pause()}
            onResume={() => imports?.resume()}
            onCancel={() => imports?.cancel()}
            onPassword={(password) => imports?.givePassword(password)}
            onUndo={() => imports?.undo(state.id)}
          />
        )}
        <DropArea over={over} onFiles={(files) => start(files.map((blob) => ({ path: blob.name, blob })))} />
      </div>
      {past.length > 0 && <PastImports rows={pastRows(i18n, past)} onUndo={(id) => imports?.undo(id)} />}
    </>
  );
}
