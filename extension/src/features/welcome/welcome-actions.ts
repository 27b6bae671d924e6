import type { Place } from '@unslouch/shared/domain/exercise/can-do.ts';
import type { Equipment } from '@unslouch/shared/domain/exercise/exercise-terms.ts';
import type { Weekday } from '@unslouch/shared/domain/time/work-window.ts';
import type { ReadinessQuestion } from '../settings/readiness.ts';
import type { Goal } from './welcome-model.ts';

export interface WelcomeActions {
  readonly onGoal: (goal: Goal) => void;
  readonly onEquipment: (id: Equipment, on: boolean) => void;
  readonly onPlace: (place: Place) => void;
  readonly onWeekday: (weekday: Weekday, on: boolean) => void;
  readonly onHours: (from: string, to: string) => void;
  readonly onReadiness: (question: ReadinessQuestion, on: boolean) => void;
  readonly onReadinessClear: (on: boolean) => void;
  /** Asks for the notification permission where it is needed, then sends one. */
  readonly onTest: () => void;
  readonly onBack: () => void;
  /** From the last page: done. */
  readonly onGoOn: () => void;
  readonly onSkip: () => void;
}
