/** Yes to any: light moves and rest only, and a word with a clinician first. */
export const readinessQuestions = ['heart', 'chestPain', 'dizziness', 'joint', 'pregnancy', 'toldToLimit'] as const;

export type ReadinessQuestion = (typeof readinessQuestions)[number];
