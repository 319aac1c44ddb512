import { useTranslation } from 'react-i18next'
import type { VaultStep } from './useVaultStep.ts'
import { Notice } from '#ui/Notice.tsx'

/** What is being done, and why it did not work: said aloud, in its place under the field. */
export function StepNotice({ step: { isBusy, problem }, busy }: { step: VaultStep; busy: string }) {
  const { t } = useTranslation(['vault', 'portal'])
  return (
    <div role="status">
      {isBusy && <p className="small">{busy}</p>}
      {problem && (
        <Notice
          kind="problem"
          title={'fault' in problem ? t(`fault_${problem.fault}`) : t(`portal:problem_${problem.problem.kind}`)}
        >
          <p>{'fault' in problem ? t(`faultNow_${problem.fault}`) : t('nothingChanged')}</p>
        </Notice>
      )}
    </div>
  )
}
