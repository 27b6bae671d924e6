import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { OfferRow } from '../../ui/OfferRow.tsx';
import { Page } from '../../ui/Page.tsx';
import { StatRow } from '../../ui/StatRow.tsx';
import css from './ReviewView.module.css';
import type { ReviewProps } from './review-model.ts';

interface ReviewViewProps extends ReviewProps {
  /** The offered exercise, drawn for a 1.32 : 1 stage; null where the offer is about none. */
  readonly figure: ReactNode;
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

/** The week behind, and at most one idea for the one to come. */
export function ReviewView({ lead, week, offer, note, figure, onTake, onDecline }: ReviewViewProps) {
  const { t } = useI18n();
  return (
    <Page title={t('review.title')} lead={lead}>
      <div className={css['column']}>
        {week !== null && (
          <Card title={t('review.numbers')}>
            <StatRow stats={week.stats} />
            {week.sentences.map((sentence) => (
              <p key={sentence} className={css['sentence']}>
                {sentence}
              </p>
            ))}
          </Card>
        )}
        {offer !== null && (
          <Card title={t('review.offer')}>
            <OfferRow figure={figure} heading="h3" title={offer.title} detail={offer.why}>
              <div className={css['actions']}>
                <Button kind="primary" onClick={onTake}>
                  {t(offer.exercise === null ? 'review.switchOn' : 'review.tryNow')}
                </Button>
                <Button kind="text" onClick={onDecline}>
                  {t('review.notNow')}
                </Button>
              </div>
            </OfferRow>
          </Card>
        )}
        {note !== null && <p className={css['note']}>{note}</p>}
      </div>
    </Page>
  );
}
