import type { Zone } from '@unslouch/shared/domain/time/zone.ts';
import { useMemo } from 'react';
import { planMessages } from '../../i18n/en/plan.ts';
import { I18nProvider, useI18n } from '../../i18n/i18n-context.tsx';
import { weekFrom } from '../settings/settings-model.ts';
import { useZone } from '../use-zone.ts';
import { MoveForm } from './MoveForm.tsx';
import { PlanView } from './PlanView.tsx';
import { catalogueChoices, planModel, stepChoices } from './plan-model.ts';
import { RoutineForm } from './RoutineForm.tsx';
import { usePlan } from './use-plan.ts';

/** What is planned for the week, and what the person made for it. */
export function Plan() {
  const page = useI18n();
  const i18n = useMemo(() => page.extend([planMessages]), [page]);
  const zone = useZone();
  return <I18nProvider i18n={i18n}>{zone && <Here zone={zone} />}</I18nProvider>;
}

function Here({ zone }: { readonly zone: Zone }) {
  const i18n = useI18n();
  const plan = usePlan(zone);
  if (plan === null) return null;
  const { data, actions, routineDraft, moveDraft } = plan;
  return (
    <PlanView
      {...planModel(i18n, data)}
      {...actions}
      routineForm={
        routineDraft && (
          <RoutineForm
            key={routineDraft.id}
            draft={routineDraft}
            weekdays={weekFrom(i18n.locale)}
            choices={stepChoices(i18n, data.own)}
            onChange={plan.onRoutine}
            onSave={plan.onSaveRoutine}
            onCancel={plan.onCancelRoutine}
          />
        )
      }
      moveForm={
        moveDraft && (
          <MoveForm
            key={moveDraft.id}
            draft={moveDraft}
            choices={catalogueChoices(i18n)}
            onChange={plan.onMove}
            onSave={plan.onSaveMove}
            onCancel={plan.onCancelMove}
          />
        )
      }
    />
  );
}
