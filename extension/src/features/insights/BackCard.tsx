import type { Region } from '@unslouch/shared/domain/exercise/exercise.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { BackMap } from '../../ui/BackMap.tsx';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { RegionBar } from '../../ui/RegionBar.tsx';
import { RegionSwatch } from '../../ui/RegionSwatch.tsx';
import { Stage } from '../../ui/Stage.tsx';
import css from './BackCard.module.css';
import type { BackProps, RegionProps } from './back-model.ts';

/** The back from behind; each region is a button that tells what worked it. */
export function BackCard({ levels, regions, empty }: BackProps) {
  const { t } = useI18n();
  const [muscles, setMuscles] = useState(false);
  const [chosen, setChosen] = useState<Region | null>(null);
  const toggle = (region: Region) => setChosen(chosen === region ? null : region);
  return (
    <Card
      title={t('back.title')}
      aside={
        <Chip on={muscles} onClick={() => setMuscles(!muscles)}>
          {t('back.muscles')}
        </Chip>
      }
    >
      <div className={css['room']}>
        <div className={css['both']}>
          <Stage height={300} edge="card">
            <BackMap levels={levels} chosen={chosen} onChoose={toggle} />
          </Stage>
          <ul className={css['regions']}>
            {empty && <li className={css['empty']}>{t('back.empty')}</li>}
            {regions.map((region) => (
              <li key={region.region}>
                <RegionRow
                  {...region}
                  muscles={muscles ? region.muscles : null}
                  open={chosen === region.region}
                  onToggle={toggle}
                />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

interface RegionRowProps extends Omit<RegionProps, 'muscles'> {
  readonly muscles: string | null;
  readonly open: boolean;
  readonly onToggle: (region: Region) => void;
}

function RegionRow({ open, onToggle, ...props }: RegionRowProps) {
  const { t } = useI18n();
  return (
    <>
      <button type="button" className={css['row']} aria-expanded={open} onClick={() => onToggle(props.region)}>
        <RegionSwatch region={props.region} />
        <span className={css['name']}>{props.name}</span>
        <span className={css['sets']}>{props.sets}</span>
      </button>
      <RegionBar region={props.region} share={props.share} planned={props.planned} />
      <p className={css['under']}>
        <span>{props.muscles}</span>
        <span className={css['recovery']}>{props.recovery}</span>
      </p>
      {open && (
        <div className={css['worked']}>
          <p>{t(props.worked.length === 0 ? 'back.notWorked' : 'back.worked')}</p>
          <ul>
            {props.worked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
