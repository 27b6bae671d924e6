import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { questionIcon, slidersIcon } from '../../ui/icons.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { Select } from '../../ui/Select.tsx';
import { LibraryCard } from './LibraryCard.tsx';
import css from './LibraryView.module.css';
import { libraryHref } from './library-href.ts';
import { HOUSEHOLD_ROW, type LibraryFilter, type LibraryProps, shortName, thingsWithChip } from './library-model.ts';

interface LibraryViewProps extends LibraryProps {
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
  /** One more thing at hand, for good. */
  readonly onHave: (thing: Equipment) => void;
}

const REGIONS = ['all', 'upper', 'mid', 'lower'] as const;
const LEVELS = ['any', 'beginner', 'intermediate', 'advanced'] as const;
const PLACES: readonly Place[] = ['home', 'open_office', 'on_mute', 'gym'];

/** Every exercise, found by name, muscle, region, equipment, place, noise and level. */
export function LibraryView({ lead, cards, none, unreachable, filter, onFilter, onHave }: LibraryViewProps) {
  const { t } = useI18n();
  return (
    <Page
      title={t('page.library')}
      lead={<span role="status">{lead}</span>}
      aside={
        <div className={css['search']}>
          <Field
            label={t('library.search')}
            name="query"
            kind="search"
            onInput={(query) => onFilter({ ...filter, query: query.trim() })}
          />
        </div>
      }
    >
      <Filters filter={filter} onFilter={onFilter} />
      {unreachable !== null && (
        <Notice
          kind="info"
          action={
            <span className={css['acts']}>
              <a href={libraryHref(HOUSEHOLD_ROW)}>{t('library.reach.show')}</a>
              <Button kind="text" onClick={() => onHave('household_load')}>
                {t('library.reach.has')}
              </Button>
            </span>
          }
        >
          {unreachable}
        </Notice>
      )}
      {none !== null && <p className={css['none']}>{none}</p>}
      <ul className={css['cards']}>
        {cards.map((card) => (
          <li key={card.exercise.id}>
            <LibraryCard {...card} />
          </li>
        ))}
      </ul>
      <p className={css['spot']}>
        <Icon path={questionIcon} />
        {t('library.spot')}
      </p>
    </Page>
  );
}

function Filters({ filter, onFilter }: Pick<LibraryViewProps, 'filter' | 'onFilter'>) {
  const i18n = useI18n();
  const { t } = i18n;
  const [unfolded, setUnfolded] = useState(false);
  const change = (changes: Partial<LibraryFilter>) => onFilter({ ...filter, ...changes });
  const toggle = (thing: Equipment) =>
    change({
      things: filter.things.includes(thing)
        ? filter.things.filter((other) => other !== thing)
        : [...filter.things, thing],
    });
  return (
    <div className={css['filters']} data-unfolded={unfolded || undefined}>
      <fieldset>
        <legend>{t('library.region')}</legend>
        {REGIONS.map((region) => (
          <Chip key={region} on={filter.region === region} onClick={() => change({ region })}>
            {t(`library.region.${region}`)}
          </Chip>
        ))}
      </fieldset>
      <div className={css['unfold']}>
        <Button
          kind="outlined"
          icon={<Icon path={slidersIcon} />}
          expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('library.filters')}
        </Button>
      </div>
      <fieldset>
        <legend>{t('library.things')}</legend>
        <Chip on={filter.reach === 'all'} onClick={() => change({ reach: filter.reach === 'all' ? 'atHand' : 'all' })}>
          {t('library.everything')}
        </Chip>
        {filter.reach === 'atHand' &&
          thingsWithChip(filter.things).map((thing) => (
            <Chip key={thing} on={filter.things.includes(thing)} onClick={() => toggle(thing)}>
              {shortName(i18n, thing)}
            </Chip>
          ))}
      </fieldset>
      <fieldset>
        <Chip on={filter.quiet} onClick={() => change({ quiet: !filter.quiet })}>
          {t('library.quiet')}
        </Chip>
        <Chip on={filter.short} onClick={() => change({ short: !filter.short })}>
          {t('library.short')}
        </Chip>
        {filter.reach === 'atHand' && (
          <Select
            label={t('library.place')}
            name="place"
            options={PLACES.map((place) => ({ value: place, label: t(`place.${place}`) }))}
            defaultValue={filter.place}
            onChange={(value) => change({ place: PLACES.find((place) => place === value) ?? filter.place })}
          />
        )}
        <Select
          label={t('library.level')}
          name="level"
          options={LEVELS.map((level) => ({ value: level, label: t(`library.level.${level}`) }))}
          defaultValue={filter.level}
          onChange={(value) => change({ level: LEVELS.find((level) => level === value) ?? 'any' })}
        />
      </fieldset>
    </div>
  );
}
