import { useTranslation } from 'react-i18next'
import { partsWithIdeas } from './plan.ts'

/** What others have found useful here, folded away until somebody is stuck. Nothing is filled in by itself. */
export function Ideas({ linkId }: { linkId: string }) {
  const { t } = useTranslation('plan')
  const part = partsWithIdeas.find((one) => one === linkId)
  if (!part) return null
  const ideas = t(`ideas_${part}`).split('\n')
  return (
    <details className="fold">
      <summary>{t('ideas')}</summary>
      <ul className="plain-list plain">
        {ideas.map((idea) => (
          <li key={idea}>{idea}</li>
        ))}
      </ul>
    </details>
  )
}
