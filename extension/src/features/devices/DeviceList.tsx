import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { AskInPlace } from '../../ui/AskInPlace.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconTile } from '../../ui/IconTile.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { desktopIcon, laptopIcon, phoneIcon } from '../../ui/icons.ts';
import css from './DeviceList.module.css';
import { DeviceName } from './DeviceName.tsx';
import type { DeviceRow } from './devices-model.ts';

interface DeviceListProps {
  readonly devices: readonly DeviceRow[];
  readonly onRename: (deviceId: string, name: string) => void;
  readonly onRevoke: ((deviceId: string) => void) | null;
}

const icons = { laptop: laptopIcon, desktop: desktopIcon, phone: phoneIcon };

/** Revoking asks once, in place. */
export function DeviceList({ devices, onRename, onRevoke }: DeviceListProps) {
  const { t } = useI18n();
  const [asking, setAsking] = useState<string | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  return (
    <Card title={t('devices.list.title')}>
      <ul className={css['list']}>
        {devices.map((device) => (
          <li key={device.id}>
            <IconTile path={icons[device.kind]} on={device.isThis} />
            <div className={css['words']}>
              <p className={css['name']}>{device.name}</p>
              <p className={css['detail']}>{asking === device.id ? t('devices.revoke.ask') : device.detail}</p>
            </div>
            <InPlace shows={naming === device.id ? 'name' : null}>
              {naming === device.id ? (
                <DeviceName
                  name={device.name}
                  onSave={(name) => {
                    setNaming(null);
                    onRename(device.id, name);
                  }}
                  onCancel={() => setNaming(null)}
                />
              ) : (
                <AskInPlace
                  asking={asking === device.id}
                  question={t('devices.revoke.ask')}
                  yes={t('devices.revoke.yes')}
                  onYes={() => onRevoke?.(device.id)}
                  onCancel={() => setAsking(null)}
                >
                  <span className={css['about']}>
                    {device.seen !== null && <span className={css['detail']}>{device.seen}</span>}
                    <Button kind="text" about={device.name} onClick={() => setNaming(device.id)}>
                      {t('devices.rename')}
                    </Button>
                    {!device.isThis && onRevoke !== null && (
                      <Button kind="text" about={device.name} onClick={() => setAsking(device.id)}>
                        {t('devices.revoke')}
                      </Button>
                    )}
                  </span>
                </AskInPlace>
              )}
            </InPlace>
          </li>
        ))}
      </ul>
    </Card>
  );
}
