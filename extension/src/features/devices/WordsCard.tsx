import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import type { WordsState } from './devices-model.ts';
import css from './WordsCard.module.css';

interface WordsCardProps {
  readonly state: WordsState;
  readonly onShow: () => void;
  readonly onHide: () => void;
}

/** Hidden until asked for; at creation they stand open until the person says that they are written down. */
export function WordsCard({ state, onShow, onHide }: WordsCardProps) {
  const { t } = useI18n();
  return (
    <Card
      title={t('devices.words.title')}
      aside={
        state.kind === 'hidden' ? (
          <Button kind="text" onClick={onShow}>
            {t('devices.words.show')}
          </Button>
        ) : state.kind === 'shown' ? (
          <Button kind="text" onClick={onHide}>
            {t('devices.words.hide')}
          </Button>
        ) : null
      }
    >
      <p className={css['lead']}>{t(state.kind === 'gone' ? 'devices.words.notKept' : 'devices.words.lead')}</p>
      {'words' in state && (
        <ol className={css['words']}>
          {numbered(state.words).map(({ place, word }) => (
            <li key={place}>
              <span>{place}</span>
              <bdi data-word="">{word}</bdi>
            </li>
          ))}
        </ol>
      )}
      {state.kind === 'new' && (
        <div className={css['written']}>
          <Button kind="primary" onClick={onHide}>
            {t('devices.words.written')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function numbered(words: readonly string[]) {
  return words.map((word, index) => ({ place: index + 1, word }));
}
