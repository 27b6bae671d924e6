import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { PREVIEW_TEMPO } from '../../ui/Figure/figure-props.ts';
import { Page } from '../../ui/Page.tsx';
import { RegionTag } from '../../ui/RegionTag.tsx';
import { Stage } from '../../ui/Stage.tsx';
import { pageHref } from '../dashboard/pages.ts';
import { ExerciseFigure } from '../exercise/ExerciseFigure.tsx';
import type { DetailProps, Way } from './detail-model.ts';
import css from './ExerciseDetail.module.css';
import { libraryHref } from './library-href.ts';
import { useSecondsWhile } from './use-seconds-while.ts';

interface ExerciseDetailProps extends DetailProps {
  readonly onStart: () => void;
  /** Left out: it plays. */
  readonly still?: boolean;
}

/** One exercise in full. */
export function ExerciseDetail({ exercise, onStart, still = false, ...props }: ExerciseDetailProps) {
  const { t } = useI18n();
  const [playing, setPlaying] = useState(!still);
  const clock = useSecondsWhile(playing, PREVIEW_TEMPO.con);
  return (
    <Page
      title={props.name}
      lead={props.lead}
      aside={
        <a className={css['back']} href={pageHref('library')}>
          {t('library.back')}
        </a>
      }
    >
      <div className={css['detail']}>
        <div className={css['show']}>
          <Stage height={360} edge="card">
            <ExerciseFigure exercise={exercise} tempo={PREVIEW_TEMPO} ratio={RATIO} clock={clock} playing={playing} />
          </Stage>
          {props.regions.length > 0 && (
            <div>
              <RegionTag regions={props.regions} label={props.regionLabel} />
            </div>
          )}
          <div className={css['acts']}>
            <Button kind="primary" onClick={onStart}>
              {t('library.start')}
            </Button>
            <Button kind="outlined" onClick={() => setPlaying(!playing)}>
              {t(playing ? 'library.pause' : 'library.play')}
            </Button>
          </div>
          <p className={css['stop']}>{t('library.safety.stop')}</p>
        </div>
        <div className={css['cards']}>
          <Card title={t('library.cues')}>
            {props.foreign !== null && <p className={css['soft']}>{t('library.english')}</p>}
            <ol className={css['cues']} {...spoken(props.foreign)}>
              {props.cues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ol>
          </Card>
          <Ways title={t('library.steps')} ways={props.steps} lang={null} />
          <Texts title={t('library.faults')} texts={props.faults} lang={props.foreign} />
          <Texts title={t('library.cautions')} texts={props.cautions} lang={props.foreign} />
          <Ways title={t('library.easier')} ways={props.easier} lang={props.foreign} />
          <Ways title={t('library.harder')} ways={props.harder} lang={props.foreign} />
          <Facts
            title={t('library.muscles')}
            facts={props.muscles.map(({ title, names }) => ({ title, value: names }))}
          />
          <Facts title={t('library.about')} facts={props.facts} />
          <Texts title={t('library.source')} texts={props.sources} lang={null} />
        </div>
      </div>
    </Page>
  );
}

/** Words that nobody has translated yet stand in English, which runs from left to right. */
function spoken(lang: string | null): { readonly lang?: string; readonly dir?: 'ltr' } {
  return lang === null ? {} : { lang, dir: 'ltr' };
}

/** Width over height: between the wide column and the narrow one. */
const RATIO = 1.4;

function Texts({
  title,
  texts,
  lang,
}: {
  readonly title: string;
  readonly texts: readonly string[];
  readonly lang: string | null;
}) {
  if (texts.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={css['texts']} {...spoken(lang)}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  );
}

interface WaysProps {
  readonly title: string;
  readonly ways: readonly Way[];
  /** Of the ways that are no exercise of their own. */
  readonly lang: string | null;
}

function Ways({ title, ways, lang }: WaysProps) {
  if (ways.length === 0) return null;
  return (
    <Card title={title}>
      <ul className={css['texts']}>
        {ways.map(({ text, id }) => (
          <li key={text} {...(id === null && spoken(lang))}>
            {id === null ? text : <a href={libraryHref(id)}>{text}</a>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: DetailProps['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <Card title={title}>
      <dl className={css['facts']}>
        {facts.map((fact) => (
          <div key={fact.title}>
            <dt>{fact.title}</dt>
            <dd {...spoken(fact.lang ?? null)}>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
