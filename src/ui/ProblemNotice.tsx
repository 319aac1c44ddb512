import { useTranslation } from 'react-i18next'
import { Notice } from './Notice.tsx'
import type { Problem } from '#problem.ts'
import { Sentence } from './Sentence.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'

/** A screen, or a part of it, that could not be loaded: what happened, that nothing is lost, and a way on. */
export function ProblemNotice({ problem, again }: { problem: Problem; again: () => void }) {
  const { t } = useTranslation('portal')
  const { phone } = useClinic()
  return (
    <div role="alert">
      <Notice kind="problem" title={t(`problem_${problem.kind}`)}>
        <p>
          <Sentence phones={[phone]}>{t('problemSafe', { phone: phone.shown })}</Sentence>
        </p>
        <p>
          <button className="button" type="button" onClick={again}>
            {t('tryAgain')}
          </button>
        </p>
      </Notice>
    </div>
  )
}
