import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { InPlace } from '../../ui/InPlace.tsx';
import { NewWordsForm } from './NewWordsForm.tsx';
import css from './WordsCard.module.css';
import { WordsWritten } from './WordsWritten.tsx';
import type { WordsProps } from './words-model.ts';

export interface WordsActions {
  readonly onShowWords: () => void;
  readonly onHideWords: () => void;
  readonly onForgetWords: () => void;
  /** Written down; `keep`: this browser may show them again. */
  readonly onWritten: (keep: boolean) => void;
  readonly onAskNewWords: () => void;
  /** The old ones, as typed. */
  readonly onDraftWords: (old: string) => void;
  readonly onCancelWords: () => void;
}

/** Hidden until asked for; new ones stand open until the person says that they are written down. */
export function WordsCard({ state, ...actions }: WordsActions & { readonly state: WordsProps }) {
  const { t } = useI18n();
  return (
    <Card title={t(state.title)} aside={<Aside state={state} {...actions} />}>
      <p className={css['lead']}>{t(state.lead)}</p>
      {state.words !== null && (
        <ol className={css['words']}>
          {state.words.map(({ place, word }) => (
            <li key={place}>
              <span>{place}</span>
              <bdi data-word="">{word}</bdi>
            </li>
          ))}
        </ol>
      )}
      <InPlace shows={state.step === 'rest' ? null : state.step}>
        {state.step === 'write' && (
          <WordsWritten
            busy={state.busy}
            problem={state.problem}
            onWritten={actions.onWritten}
            onCancel={state.drafted ? actions.onCancelWords : null}
          />
        )}
        {state.step === 'old' && <NewWordsForm onDraft={actions.onDraftWords} onCancel={actions.onCancelWords} />}
        {state.step === 'rest' && (
          <div className={css['more']}>
            <Button kind="text" onClick={actions.onAskNewWords}>
              {t('devices.words.renew')}
            </Button>
            {state.kept && (
              <Button kind="text" quiet onClick={actions.onForgetWords}>
                {t('devices.words.forget')}
              </Button>
            )}
          </div>
        )}
      </InPlace>
    </Card>
  );
}

function Aside({ state, onShowWords, onHideWords }: WordsActions & { readonly state: WordsProps }) {
  const { t } = useI18n();
  if (!state.kept || state.step !== 'rest') return null;
  return state.words === null ? (
    <Button kind="text" onClick={onShowWords}>
      {t('devices.words.show')}
    </Button>
  ) : (
    <Button kind="text" onClick={onHideWords}>
      {t('devices.words.hide')}
    </Button>
  );
}
