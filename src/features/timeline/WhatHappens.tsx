import { useTranslation } from 'react-i18next'
import type { Session } from '#care/session.ts'
import { MarginHeading, Passage } from '#ui/Passage.tsx'

const steps = {
  preparation: ['preparationTalk', 'preparationWishes'],
  infusion: ['infusionArrive', 'infusionDuring', 'infusionAfter', 'infusionHome'],
  infusionOnly: ['infusionArrive', 'infusionOnlyDuring', 'infusionHome'],
  integration: ['integrationTalk', 'integrationSteps'],
  other: [],
} as const

/** What such a session is like, in the order it happens; no promises about what it brings. */
export function WhatHappens({ session }: { session: Session }) {
  const { t } = useTranslation('timeline')
  const lines = steps[session.kind === 'infusion' && session.withTherapy === false ? 'infusionOnly' : session.kind]
  if (lines.length === 0) return null
  return (
    <Passage margin={<MarginHeading>{t('whatHappens')}</MarginHeading>}>
      <ol className="plain-list">
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ol>
    </Passage>
  )
}
