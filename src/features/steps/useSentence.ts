import { useTranslation } from 'react-i18next'
import type { StepPlan } from '#care/step.ts'

/** A plan as one sentence, as far as it goes. */
export function useSentence() {
  const { t } = useTranslation('steps')
  return ({ when, will }: Pick<StepPlan, 'when' | 'will'>) => {
    if (when && will) return t('sentence', { when, will })
    if (will) return t('sentenceWill', { will })
    return when ? t('sentenceWhen', { when }) : ''
  }
}
