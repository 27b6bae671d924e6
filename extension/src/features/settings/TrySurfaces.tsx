import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './TrySurfaces.module.css';

/** From the quiet to the loud. */
const SURFACES: readonly Surface[] = ['badge', 'notification', 'popup', 'window'];

export function TrySurfaces({ onTry }: { readonly onTry: (surface: Surface) => Promise<boolean> }) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'shown' | 'refused' | null>(null);
  return (
    <>
      <div className={css['surfaces']}>
        {SURFACES.map((surface) => (
          <Button
            key={surface}
            kind="outlined"
            onClick={() => void onTry(surface).then((shown) => setOutcome(shown ? 'shown' : 'refused'))}
          >
            {t(`settings.try.${surface}`)}
          </Button>
        ))}
      </div>
      {outcome !== null && <Notice kind={outcome === 'shown' ? 'fine' : 'info'}>{t(`settings.try.${outcome}`)}</Notice>}
    </>
  );
}
