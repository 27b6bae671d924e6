import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Devices } from '../devices/Devices.tsx';
import { Sources } from '../sources/Sources.tsx';
import { useLiveSync } from '../use-live-sync.ts';
import css from './Dashboard.module.css';

type Section = 'devices' | 'sources';

/** The page behind the toolbar: one section at a time, named in the address so that it can be linked to. */
export function Dashboard() {
  const { t } = useI18n();
  useLiveSync();
  const [section, setSection] = useState<Section>(() => (location.hash === '#sources' ? 'sources' : 'devices'));

  function show(next: Section): void {
    history.replaceState(null, '', `#${next}`);
    setSection(next);
  }

  return (
    <div className={css['dashboard']}>
      <header className={css['header']}>
        <Mark size={28} />
        <strong>{t('app.name')}</strong>
        <Segmented
          name={t('today.dashboard')}
          parts={[
            { value: 'devices', label: t('devices.title') },
            { value: 'sources', label: t('sources.title') },
          ]}
          value={section}
          onChange={show}
        />
      </header>
      {section === 'devices' ? <Devices /> : <Sources onOpenDevices={() => show('devices')} />}
    </div>
  );
}
