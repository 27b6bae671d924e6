import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import type { Surface } from '@unslouch/shared/domain/nudge/signals.ts';
import type { LocalDay } from '@unslouch/shared/domain/time/local-day.ts';
import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { type LanguageChoice, parseLanguage } from '../../i18n/languages.ts';
import { Card } from '../../ui/Card.tsx';
import { ChoiceTile } from '../../ui/ChoiceTile.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NumberInput } from '../../ui/NumberInput.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { SettingRow } from '../../ui/SettingRow.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { CheckInItem } from '../check-ins/check-in-items.ts';
import { type Skin, type Theme, themes } from '../look.ts';
import type { PauseChoice } from '../today/popup-idle-model.ts';
import { DaysOff } from './DaysOff.tsx';
import { Found } from './Found.tsx';
import { PauseChoices } from './PauseChoices.tsx';
import { ReadinessCard } from './ReadinessCard.tsx';
import css from './SettingsView.module.css';
import { SkinChoice } from './SkinChoice.tsx';
import type { OfferKey, Range, Readiness, RhythmKey, SettingsProps } from './settings-model.ts';
import { TrySurfaces } from './TrySurfaces.tsx';
import { WindowEditor } from './WindowEditor.tsx';

export interface SettingsActions {
  readonly onRhythm: (key: RhythmKey, value: number) => void;
  readonly onOffer: (key: OfferKey, on: boolean) => void;
  /** All ranges of the day; none: nothing comes. */
  readonly onWindow: (weekday: Weekday, ranges: readonly Range[]) => void;
  readonly onPause: (choice: PauseChoice) => void;
  readonly onResume: () => void;
  readonly onDaysOff: (days: readonly LocalDay[]) => void;
  readonly onReadiness: (readiness: Readiness) => void;
  readonly onVigorous: (on: boolean) => void;
  readonly onEquipment: (id: Equipment, on: boolean) => void;
  readonly onPlace: (place: Place) => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onSkin: (skin: Skin) => void;
  readonly onCheckIn: (item: CheckInItem, on: boolean) => void;
  readonly onLanguage: (language: LanguageChoice) => void;
  /** Both may ask the browser for a permission first. */
  readonly onWaitInCalls: (on: boolean) => void;
  readonly onNotifications: (on: boolean) => void;
  /** Shows where an invitation may appear; answers whether the browser did. */
  readonly onTry: (surface: Surface) => Promise<boolean>;
}

/** `children`: below all that can be chosen. */
export function SettingsView({
  children,
  ...props
}: SettingsProps & SettingsActions & { readonly children?: ReactNode }) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  return (
    <Page title={t('page.settings')} lead={t('settings.lead')}>
      <div className={css['column']}>
        <SearchField label={t('settings.search')} value={query} onChange={setQuery} />
        <Found
          query={query}
          terms={[t('settings.rhythm'), ...props.rhythm.flatMap(({ label, reason }) => [label, reason])]}
        >
          <Card title={t('settings.rhythm')}>
            {props.rhythm.map((field) => (
              <SettingRow key={field.key} label={field.label} reason={field.reason}>
                <NumberInput {...withoutKey(field)} onCommit={(value) => props.onRhythm(field.key, value)} />
              </SettingRow>
            ))}
          </Card>
        </Found>

        <Found
          query={query}
          terms={[
            t('settings.offers'),
            ...props.offers.map(({ label }) => label),
            t('settings.notifications'),
            t('settings.calls'),
          ]}
        >
          <Card title={t('settings.offers')}>
            {props.offers.map((offer) => (
              <SettingRow key={offer.key} label={offer.label}>
                <Switch label={offer.label} on={offer.on} onChange={(on) => props.onOffer(offer.key, on)} />
              </SettingRow>
            ))}
            <SettingRow label={t('settings.notifications')} reason={t('settings.notifications.why')}>
              <Switch
                label={t('settings.notifications')}
                on={props.notifications === 'on'}
                off={props.notifications === 'denied'}
                onChange={props.onNotifications}
              />
            </SettingRow>
            {props.notifications === 'denied' && <Notice kind="info">{t('settings.notifications.denied')}</Notice>}
            <SettingRow label={t('settings.calls')} reason={t('settings.calls.why')}>
              <Switch label={t('settings.calls')} on={props.waitInCalls} onChange={props.onWaitInCalls} />
            </SettingRow>
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.try'), t('settings.try.why')]}>
          <Card title={t('settings.try')}>
            <p className={css['reason']}>{t('settings.try.why')}</p>
            <TrySurfaces onTry={props.onTry} />
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.pause'), t('settings.pause.why')]}>
          <Card title={t('settings.pause')}>
            <p className={css['reason']}>{t('settings.pause.why')}</p>
            <PauseChoices paused={props.paused} onPause={props.onPause} onResume={props.onResume} />
          </Card>
        </Found>

        <Found
          query={query}
          terms={[t('settings.window'), t('settings.window.why'), ...props.window.map(({ day }) => day)]}
        >
          <Card title={t('settings.window')}>
            <p className={css['reason']}>{t('settings.window.why')}</p>
            <WindowEditor rows={props.window} onChange={props.onWindow} />
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.daysOff'), t('settings.daysOff.why')]}>
          <Card title={t('settings.daysOff')}>
            <p className={css['reason']}>{t('settings.daysOff.why')}</p>
            <DaysOff days={props.daysOff} today={props.today} onChange={props.onDaysOff} />
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.equipment'), ...props.equipment.map(({ label }) => label)]}>
          <Card title={t('settings.equipment')}>
            <p className={css['reason']}>{t('settings.equipment.why')}</p>
            <div className={css['tiles']}>
              {props.equipment.map((item) => (
                <ChoiceTile
                  key={item.id}
                  label={item.label}
                  on={item.on}
                  onChange={(on) => props.onEquipment(item.id, on)}
                />
              ))}
            </div>
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.place'), ...props.places.map(({ label }) => label)]}>
          <Card title={t('settings.place')}>
            <p className={css['reason']}>{t('settings.place.why')}</p>
            <Segmented name={t('settings.place')} parts={props.places} value={props.place} onChange={props.onPlace} />
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.checkIns'), ...props.checkIns.map(({ label }) => label)]}>
          <Card title={t('settings.checkIns')}>
            <p className={css['reason']}>{t('settings.checkIns.why')}</p>
            {props.checkIns.map(({ item, label, on }) => (
              <SettingRow key={item} label={label}>
                <Switch label={label} on={on} onChange={(chosen) => props.onCheckIn(item, chosen)} />
              </SettingRow>
            ))}
          </Card>
        </Found>

        <Found query={query} terms={[t('settings.readiness'), t('settings.readiness.why'), t('settings.vigorous')]}>
          <ReadinessCard readiness={props.readiness} onChange={props.onReadiness}>
            <SettingRow label={t('settings.vigorous')} reason={t('settings.vigorous.why')}>
              <Switch label={t('settings.vigorous')} on={props.vigorousOptIn} onChange={props.onVigorous} />
            </SettingRow>
          </ReadinessCard>
        </Found>

        <Found
          query={query}
          terms={[t('settings.look'), t('settings.language'), t('settings.theme'), t('settings.skin')]}
        >
          <Card title={t('settings.look')}>
            <Select
              label={t('settings.language')}
              name="language"
              options={props.languages}
              defaultValue={props.language}
              onChange={(value) => props.onLanguage(parseLanguage(value))}
            />
            <SettingRow label={t('settings.theme')}>
              <Segmented
                name={t('settings.theme')}
                parts={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
                value={props.theme}
                onChange={props.onTheme}
              />
            </SettingRow>
            <SettingRow label={t('settings.skin')}>
              <SkinChoice skin={props.skin} onChange={props.onSkin} />
            </SettingRow>
          </Card>
        </Found>
        <p className={css['none']} role="status">
          {t('settings.searchNone')}
        </p>
      </div>
      <div className={css['column']}>{children}</div>
    </Page>
  );
}

function withoutKey({ label, value, min, max, range }: SettingsProps['rhythm'][number]) {
  return { label, value, min, max, range };
}
